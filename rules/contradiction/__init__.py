"""Contradictions: two statements that cannot both hold."""
