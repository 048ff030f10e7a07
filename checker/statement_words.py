"""What the words of a statement tell a rule that compares it with another one: a thing or a pronoun, a moment or a year."""

import re

_YEAR = re.compile(r"\b\d{4}\b")
_NO_SUBJECT = frozenset("i we you it he she they this that these those who which there one what everyone someone anyone me us him her them nobody none".split())
_THEN_AND_NOW = frozenset(
    "still yet already now anymore again later initially first before earlier previously once longer always often sometimes usually".split()
)
_MOVES = re.compile(r"\b(?:was|were|lay|stood|sat|now|still|already)\b")
"""A storm, a ship or a front "was" somewhere; a town is, or is said to be so between commas."""


def names_thing(key: str) -> bool:
    """Whether the key of a subject or object is that of a thing or person, and not a pronoun's own word."""
    return key not in _NO_SUBJECT


def is_timeless(frame: tuple[str, ...]) -> bool:
    """Whether the other words of a clause set it at no moment beside another one ("still", "again", "later")."""
    return not _THEN_AND_NOW & set(frame)


def has_year(when: str) -> bool:
    """Whether the words of a time hold a year in four digits."""
    return bool(_YEAR.search(when))


def stays(quote: str) -> bool:
    """Whether the words tell of places that stay where they are."""
    return not _MOVES.search(quote)
