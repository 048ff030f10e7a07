"""Certainty: hedged in one place and flat in another, alleged and then told as fact."""
