"""Properties that hold of a thing at present and have one value: where it stands, whose capital or mayor it is, for whom it plays."""

import re
from typing import NamedTuple

from checker.models.claims import EventClaim

_NAME = r"(?P<value>[A-Z][\w'.-]*(?:\s(?:(?:of|de|la)\s)?[A-Z][\w'.-]*){0,3})"
_SETTLEMENTS = "town|city|village|municipality|suburb|hamlet|commune|mountain|lake|castle|port"
_OFFICES = "mayor|governor|king|queen|bishop|archbishop|headmaster|headmistress|captain"
# Each property with the verb and complement that tell it.
_PROPERTIES = (
    ("location", re.compile(rf"^(?:locate|situate) in {_NAME}")),
    ("setting", re.compile(rf"^set in {_NAME}")),
    ("where", re.compile(rf"^be (?:\w+ ){{0,2}}(?:{_SETTLEMENTS}) in {_NAME}")),
    ("spouse", re.compile(rf"^be (?:married to|husband of|wife of) {_NAME}")),
    ("office", re.compile(rf"^be (?:current )?(?:{_OFFICES}) of {_NAME}")),
    ("side", re.compile(rf"^play for {_NAME}")),
    ("channel", re.compile(rf"^(?:air|broadcast) on {_NAME}")),
    ("home", re.compile(rf"^be native to {_NAME}")),
)
_CAPITAL_OF = re.compile(rf"^be capital of {_NAME}")
_OF_PLACE = re.compile(r"^of (?P<place>\w[\w ]*)$")


class Standing(NamedTuple):
    """A property, its owner with the owner's key, and its value."""

    attribute: str
    subject: str
    subject_key: str
    value: str


def standing(event: EventClaim) -> Standing | None:
    """The present property that a clause tells; None for every other clause, and for a thing known by a pronoun only."""
    if event.tense != "present" or event.perfect or not event.complement or not event.definite:
        return None
    told = f"{event.predicate} {event.complement}"
    if event.predicate == "be" and (capital := _capital(event, told)) is not None:
        return capital
    key, text = (event.object_key, event.object) if event.passive else (event.subject_key, event.subject)
    if "pronoun" in (event.subject_type, event.object_type) or not key:
        return None
    for attribute, pattern in _PROPERTIES:
        if match := pattern.match(told):
            return Standing(attribute, text, key, match["value"])
    return None


def _capital(event: EventClaim, told: str) -> Standing | None:
    """ "Bergen is the capital of Norland" and "The capital of Norland is Bergen"."""
    if match := _CAPITAL_OF.match(told):
        return Standing("capital", match["value"], match["value"].lower(), event.subject) if event.subject[:1].isupper() else None
    place = next((m["place"] for part in event.subject_scope if (m := _OF_PLACE.match(part))), "")
    if event.subject_key == "capital" and len(event.subject_scope) == 1 and place and event.complement[:1].isupper():
        return Standing("capital", event.subject, place, event.complement)
    return None
