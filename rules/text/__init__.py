"""Rules about the text as text: spelling, words run together or doubled, passages told twice, leftovers of editing."""
