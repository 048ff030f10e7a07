"""Decisions: that they last, and what they mean."""
