"""Dates that the text itself puts in an order: "The mill opened in 1932. Two years later, in 1934, …"."""

import re
from collections.abc import Iterator
from datetime import date as Date

from checker.extract.chronology.figures import NUMERAL, Frame, number_of
from checker.models.claims import DateClaim

_CUE = re.compile(
    rf"\b(?:(?P<n>an?|{NUMERAL})\syears?\slater,?\s(?:(?:in|on)\s)?|(?P<next>the\s(?:following|next)\syear),\s(?:in\s)?"
    r"|(?P<cue>later|afterwards?|subsequently|then|after\sthat|earlier|previously|before\sthat),\s(?:in|on)\s|(?P<then>later|then|subsequently)\s(?:in|on)\s)$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?P<cue>[Aa]fter)\s(?!all\b)[^,;:]{4,120}?\s(?:in|on)\s$")
_CUE_REACH = 45
_MAIN = re.compile(r",\s(?P<main>[^,;:]{4,120}?)\s(?:in|on)\s$")
_LOOKS_BACK = re.compile(r"\b(?:had|has|have|since|who|which|that|whose|where|when)\b")
_BACKWARD = frozenset(("earlier", "previously", "before that"))


def sequences(text: str, begin: int, end: int, dates: list[DateClaim], before: list[DateClaim]) -> Iterator[Frame]:
    """The frames of one sentence, `[begin, end)` in code points of the plain text; `before` are the dates of the sentence before.

    `values` are the first and last day told before and the first and last of the date put after (or before) them, as day numbers,
    and a printed number of years between them, if any; `words` are "later" or "earlier" and the words of the dates.
    """
    told = [d for d in dates if _is_fixed(d)]
    for date in told:
        cue = _CUE.search(text, max(begin, date.start - _CUE_REACH), date.start)
        prior = [d for d in told if d.end <= cue.start()] or [d for d in before if _is_fixed(d)] if cue else []
        if cue and prior:
            order = "earlier" if (cue["cue"] or "").lower() in _BACKWARD else "later"
            yield _frame(cue.start(), date, order, prior, _years(cue))
    if len(told) == 2 == len(dates) and _is_told_after(text, begin, told):
        yield _frame(begin, told[1], "later", told[:1], None)


def _years(cue: re.Match[str]) -> float | None:
    """The number of years that a cue tells; None where it tells none."""
    if cue["n"]:
        return 1.0 if cue["n"].lower() in ("a", "an") else float(number_of(cue["n"]))
    return 1.0 if cue["next"] else None


def _is_fixed(date: DateClaim) -> bool:
    """Whether a date has its year and stands for itself, not as one end of a stretch."""
    return date.has_year and date.form == "point" and date.style == "full" and not date.approximate and date.earliest is not None and date.latest is not None


def _is_told_after(text: str, begin: int, dates: list[DateClaim]) -> bool:
    """ "After the mill burned down in 1932, the owners sold it in 1929": two dates, the first in a clause with "after"."""
    first, second = dates
    main = _MAIN.match(text, first.end, second.start)
    return bool(_OPENS.fullmatch(text, begin, first.start) and main and not _LOOKS_BACK.search(main["main"]))


def _frame(start: int, date: DateClaim, order: str, prior: list[DateClaim], gap: float | None) -> Frame:
    days = (min(_day(d.earliest) for d in prior), max(_day(d.latest) for d in prior), _day(date.earliest), _day(date.latest))
    return Frame(start, date.end, "sequence", (*days, gap) if gap is not None else days, 0.0, "day", (order, prior[-1].quote, date.quote))


def _day(day: Date | None) -> float:
    assert day
    return float(day.toordinal())
