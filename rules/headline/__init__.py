"""Rules about a headline and the text below it."""
