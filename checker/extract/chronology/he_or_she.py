"""Whom "he" or "she" can mean, for dates and ages that must not be hung on the wrong person."""

from collections.abc import Iterable

from checker.models.claims import MentionClaim

_GENDERS = {"he": "m", "she": "f"}


def only_person(mentions: Iterable[MentionClaim], pronoun: str, start: int) -> str:
    """The one person named before `start` whom "he" or "she" can mean; empty for several, none, or any other word."""
    if pronoun not in _GENDERS:
        return ""
    persons = {m.entity for m in mentions if m.type == "person" and m.start < start and m.gender in ("", _GENDERS[pronoun]) and m.form != "pronoun"}
    return persons.pop() if len(persons) == 1 else ""
