"""How far one place is said to be from another, and on which side of it."""

import re
from collections.abc import Iterator
from typing import Any, Literal

from checker.extract.nlp import ParsedDocument
from checker.models.claims import PlaceClaim

_NAME = r"[A-Z][\w'\-]*(?: (?:of )?[A-Z][\w'\-]*){0,2}"
_SIDE = r"(north|south|east|west)(?:-?(?:north|south))?(?:-?(east|west))?"
_VERB = r"(?:,? (?:which |that )?(?:is|lies|sits|stands|are|was|lay)(?: located| situated)?|, (?:a |the )?(?:\w+ ){0,4}?)"
_ROUGH = r"(?:about |some |roughly |around |just |only |nearly |almost |approximately |over |more than |less than )?"
_UNIT = r"(km|kms|kilomet(?:re|er)s?|miles?|mi)\b"
_DISTANCE = re.compile(
    rf"\b({_NAME}){_VERB} ?{_ROUGH}(\d[\d,]*(?:\.\d+)?)[ \-]?{_UNIT}(?: \([^)]{{1,30}}\))?(?:,? (?:to the )?{_SIDE})?(?: away)? (?:of|from|off) ({_NAME})"
)
_DIRECTION = re.compile(
    rf"\b({_NAME})(?:,? (?:which |that )?(?:is|lies|sits|stands|lay)(?: located| situated)?|,)(?: (?:just|due|directly|well|far))? (?:to the )?{_SIDE} of ({_NAME})"
)
_ALONG = re.compile(
    rf"\b({_NAME})(?:,? (?:which |that )?(?:is|lies|sits|stands|lay)(?: located| situated)?|,)(?: (?:just|well|far))? (upstream|downstream) (?:of|from) ({_NAME})"
)
_BY_ROUTE = re.compile(r"\b(?:by (?:road|rail|sea|train|car|boat|air)|drive|flight|as the crow flies|in a straight line|walk|on foot)\b")
_MILE = 1.609344
_SIDES: dict[str, Literal["north", "south", "east", "west", "upstream", "downstream"]] = {
    "north": "north", "south": "south", "east": "east", "west": "west", "upstream": "upstream", "downstream": "downstream",
}  # fmt: skip
_NOT_NAMES = frozenset("The A An It He She They This That There Here In On At But And".split())


def distances_and_directions(parsed: ParsedDocument) -> Iterator[PlaceClaim]:
    """One claim for each distance between two named places, and one for each side that one lies on."""
    text = parsed.plain
    if not re.search(r"\b(?:north|south|east|west|upstream|downstream|km|kms|kilomet\w+|miles?)\b", text):
        return
    for match in _DISTANCE.finditer(text):
        place, number, unit, side, side_too, other = match.groups()
        if place in _NOT_NAMES or place == other:
            continue
        kilometres = float(number.replace(",", "")) * (_MILE if unit.startswith("mi") else 1)
        after = parsed.plain[match.end() : match.end() + 30].split(".")[0]
        route = bool(_BY_ROUTE.search(match.group()) or _BY_ROUTE.search(after))
        yield PlaceClaim(**_ends(parsed, match, place, other), relation="distance", kilometres=kilometres, side=side or "", route=route)
        if side and not side_too:
            yield PlaceClaim(**_ends(parsed, match, place, other), relation=_SIDES[side], side=side)
    for match in _ALONG.finditer(text) if "stream" in text else ():
        place, way, other = match.groups()
        if place not in _NOT_NAMES and place != other:
            yield PlaceClaim(**_ends(parsed, match, place, other), relation=_SIDES[way], side=way)
    for match in _DIRECTION.finditer(text):
        place, side, side_too, other = match.groups()
        if place not in _NOT_NAMES and place != other and not side_too:
            yield PlaceClaim(**_ends(parsed, match, place, other), relation=_SIDES[side], side=side)


def _ends(parsed: ParsedDocument, match: re.Match[str], place: str, other: str) -> dict[str, Any]:
    """The fields that tell which two places a claim is about."""
    pair = "|".join(sorted((place.lower(), other.lower())))
    return {**parsed.claim_fields("place", match.start(), match.end()), "place": place, "other": other, "pair": pair}
