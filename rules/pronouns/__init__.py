"""Pronouns that could stand for two people, or for nobody."""
