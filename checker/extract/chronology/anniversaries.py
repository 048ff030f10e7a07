"""An ordinal anniversary beside the year it counts from: "founded in 1984, it marked its 40th anniversary in 2024"."""

import re
from collections.abc import Iterator

from checker.extract.chronology.figures import JUBILEE, ORDINAL, Frame, ordinal_of
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import DateClaim

_ANNIVERSARY = re.compile(rf"\b(?:(?P<nth>{ORDINAL})[\s-](?P<noun>anniversary|birthday)|(?P<jubilee>{JUBILEE}))\b", re.IGNORECASE)
_BEGAN = re.compile(
    r"\b(?P<verb>founded|established|opened|born|built|launched|created|formed|incorporated|set\sup|began|started|married|invented)\b[^.;:()]{0,40}$",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:\sof|\ssince|\safter)\b[^.;:()]{0,40}$")
_REACH = 60
_CLOSE = 50
"""Code points between an anniversary and the year it falls in, at most."""


def anniversaries(parsed: ParsedDocument, sentence: Sentence, dates: list[DateClaim]) -> Iterator[Frame]:
    """The frames of one sentence: (ordinal, year it counts from, year it falls in). Only years that are printed, or told from the document's date."""
    text = parsed.plain
    for match in _ANNIVERSARY.finditer(text, sentence.start, sentence.end):
        first = next((d for d in dates if _is_beginning(text, sentence.start, match, d)), None)
        other = _celebrated(text, match, first, dates) if first else None
        if first and other and first.earliest and other.earliest:
            ordinal = ordinal_of(match["nth"] or match["jubilee"])
            start, end = min(first.start, match.start(), other.start), max(first.end, match.end(), other.end)
            yield Frame(
                start, end, "anniversary", (ordinal, first.earliest.year, other.earliest.year), 0.0 if other.has_year else 1.0, "year", (match.group(),)
            )


def _is_beginning(text: str, begin: int, match: re.Match[str], date: DateClaim) -> bool:
    """Whether a date is the one that the anniversary counts from: after "founded", or in "anniversary of the 1974 coup"."""
    if not date.has_year or date.form not in ("point", "open") or not _one_year(date):
        return False
    if match.end() <= date.start <= match.end() + _REACH and _OF.match(text, match.end(), date.start):
        return True
    return date.end <= match.start() and bool(_BEGAN.search(text, max(begin, date.start - _REACH), date.start))


def _celebrated(text: str, match: re.Match[str], first: DateClaim, dates: list[DateClaim]) -> DateClaim | None:
    """The date that the anniversary falls on: the nearest other one, close by in the same clause."""
    near = [
        d for d in dates
        if d.id != first.id and d.form == "point" and _one_year(d) and not d.inferred and _gap(text, match, d) is not None
    ]  # fmt: skip
    return min(near, key=lambda d: abs(d.start - match.start()), default=None)


def _gap(text: str, match: re.Match[str], date: DateClaim) -> str | None:
    """The words between an anniversary and a date, where they are few and hold no break."""
    between = text[match.end() : date.start] if date.start >= match.end() else text[date.end : match.start()]
    return between if len(between) <= _CLOSE and not re.search(r"[;:()]|\b(?:and|but|which|who|when)\b", between) else None


def _one_year(date: DateClaim) -> bool:
    return date.earliest is not None and date.latest is not None and date.earliest.year == date.latest.year
