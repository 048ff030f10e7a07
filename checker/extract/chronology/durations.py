"""A length of time told beside the dates it runs between: "from 2010 to 2015, a five-year term"."""

import re
from collections.abc import Iterator

from checker.extract.chronology.figures import NUMERAL, Frame, number_of
from checker.models.claims import DateClaim

_AFTER = (
    re.compile(rf"\)?,\s(?:an?|the|his|her|their|its)\s(?:[a-z]+\s)?(?P<n>{NUMERAL})[\s-](?P<unit>year|month|day)(?:-long)?\s(?P<noun>[a-z]+)", re.IGNORECASE),
    re.compile(rf"\s?\((?:a\s)?(?P<n>{NUMERAL})[\s-](?P<unit>year|month|day)s?(?:\s(?P<noun>[a-z]+))?\)", re.IGNORECASE),
    re.compile(rf",\sa\s(?:(?P<noun>period|span|total|stretch)\sof\s)(?P<n>{NUMERAL})\s(?P<unit>year|month|day)s\b", re.IGNORECASE),
)
_BEFORE = (
    re.compile(rf"\b(?:an?|the|his|her|their|its)\s(?:[a-z]+\s)?(?P<n>{NUMERAL})[\s-](?P<unit>year|month|day)(?:-long)?\s(?P<noun>[a-z]+),?\s?(?:\(|from\s|between\s)+(?:the\s)?$", re.IGNORECASE),
    re.compile(rf"\bfor\s(?P<n>{NUMERAL})\s(?P<unit>year|month|day)s,?\s?(?:\(|from\s|between\s)+$", re.IGNORECASE),
)  # fmt: skip
_BEFORE_REACH = 70
_INEXACT = re.compile(r"\b(?:about|nearly|almost|over|than|least|some|roughly|around|under|to|first|last|every)\s(?:an?\s)?$", re.IGNORECASE)


def durations(text: str, begin: int, end: int, dates: list[DateClaim]) -> Iterator[Frame]:
    """The frames of one sentence, `[begin, end)` in code points of the document's plain text: (length, from, to) in the unit of the length.

    Years and months are counted whole from their first, so that a length may be off by one; `tolerance` says so.
    """
    for date in dates:
        if date.form != "interval" or date.style != "full" or date.earliest is None or date.latest is None:
            continue
        for match in _beside(text, begin, end, date):
            unit = match["unit"].lower()
            if not _INEXACT.search(text, begin, match.start("n")):
                yield Frame(
                    min(date.start, match.start("n")), max(date.end, match.end()), "duration", (number_of(match["n"]), *_ends(date, unit)), 1.0, unit, (match.groupdict().get("noun") or "",)
                )  # fmt: skip


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
