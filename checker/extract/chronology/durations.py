"""A length of time told beside the dates it runs between: "from 2010 to 2015, a five-year term"."""

import re
from collections.abc import Iterator
from datetime import date as Date
from itertools import pairwise

from checker.extract.chronology.figures import NUMERAL, Frame, number_of
from checker.models.claims import DateClaim

_AFTER = (
    re.compile(rf"\)?,\s(?:an?|the|his|her|their|its)\s(?:[a-z]+\s)?(?P<n>{NUMERAL})[\s-](?P<unit>year|month|day)(?:-long)?\s(?P<noun>[a-z]+)", re.IGNORECASE),
    re.compile(rf"\s?\((?:a\s)?(?P<n>{NUMERAL})[\s-](?P<unit>year|month|day)s?(?:\s(?P<noun>[a-z]+))?\)", re.IGNORECASE),
    re.compile(
        rf",\sa\s(?:(?P<noun>period|span|total|stretch|tenure|term|reign|spell|stint|career)\sof\s)(?P<n>{NUMERAL})\s(?P<unit>year|month|day)s\b", re.IGNORECASE
    ),
)
_BEFORE = (
    re.compile(rf"\b(?:an?|the|his|her|their|its)\s(?:[a-z]+\s)?(?P<n>{NUMERAL})[\s-](?P<unit>year|month|day)(?:-long)?\s(?P<noun>[a-z]+),?\s?(?:\(|from\s|between\s)+(?:the\s)?$", re.IGNORECASE),
    re.compile(rf"\bfor\s(?P<n>{NUMERAL})\s(?P<unit>year|month|day)s,?\s?(?:\(|from\s|between\s)+$", re.IGNORECASE),
)  # fmt: skip
# "It began in March 2018 and ended in May 2020, a total of four years": two dates, each with its verb.
_BEGUN = re.compile(r"\b(?:began|begun|started|opened|set out|was launched|were launched)\s(?:in|on)\s$", re.IGNORECASE)
_AND_ENDED = re.compile(r",?\sand\s(?:(?:was|were)\s)?(?:ended|finished|closed|stopped|completed|concluded)\s(?:in|on)\s", re.IGNORECASE)
_IN_ALL = re.compile(rf",\s(?:a\s(?:total|period|span|stretch)\sof|lasting|taking|or)\s(?P<n>{NUMERAL})\s(?P<unit>year|month)s\b", re.IGNORECASE)
_BEFORE_REACH = 70
_INEXACT = re.compile(r"\b(?:about|nearly|almost|over|than|least|some|roughly|around|under|to|first|last|every)\s(?:an?\s)?$", re.IGNORECASE)


def durations(text: str, begin: int, end: int, dates: list[DateClaim]) -> Iterator[Frame]:
    """The frames of one sentence, `[begin, end)` in code points of the document's plain text: (length, from, to) in the unit of the length.

    Years and months are counted whole from their first, so that a length may be off by one; `tolerance` says so.
    """
    yield from _begun_and_ended(text, begin, dates)
    for date in dates:
        if date.form != "interval" or date.style != "full" or date.earliest is None or date.latest is None:
            continue
        for match in _beside(text, begin, end, date):
            unit = match["unit"].lower()
            if not _INEXACT.search(text, begin, match.start("n")):
                yield Frame(
                    min(date.start, match.start("n")), max(date.end, match.end()), "duration", (number_of(match["n"]), *_ends(date, unit)), 1.0, unit, (match.groupdict().get("noun") or "",)
                )  # fmt: skip


def _begun_and_ended(text: str, begin: int, dates: list[DateClaim]) -> Iterator[Frame]:
    for first, last in pairwise(dates):
        if any(d.form != "point" or d.style != "full" or d.approximate or d.earliest is None for d in (first, last)):
            continue
        length = _IN_ALL.match(text, last.end) if _AND_ENDED.fullmatch(text, first.end, last.start) and _BEGUN.search(text, begin, first.start) else None
        if length and first.earliest and last.earliest:
            unit = length["unit"].lower()
            ends = (_as(first.earliest, unit), _as(last.earliest, unit))
            yield Frame(first.start, length.end(), "duration", (number_of(length["n"]), *ends), 1.0, unit, ("total",))


def _as(day: Date, unit: str) -> float:
    """A day as a number of years, or of months."""
    return float(day.year if unit == "year" else day.year * 12 + day.month)


def _beside(text: str, begin: int, end: int, date: DateClaim) -> Iterator[re.Match[str]]:
    for pattern in _AFTER:
        if match := pattern.match(text, date.end, end):
            yield match
            return
    for pattern in _BEFORE:
        if match := pattern.search(text, max(begin, date.start - _BEFORE_REACH), date.start):
            yield match
            return


def _ends(date: DateClaim, unit: str) -> tuple[float, float]:
    """Both ends as numbers of the unit, the first and the last one named."""
    assert date.earliest
    assert date.latest
    if unit == "year":
        return float(date.earliest.year), float(date.latest.year)
    if unit == "month":
        return float(date.earliest.year * 12 + date.earliest.month), float(date.latest.year * 12 + date.latest.month)
    return float(date.earliest.toordinal()), float(date.latest.toordinal())
