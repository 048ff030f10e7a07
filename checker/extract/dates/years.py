"""Which year (and which base) a phrase is counted from: printed, named, or inferred from tense and neighbours."""

import re
from dataclasses import dataclass
from datetime import date as Date

from checker.extract.dates import intervals
from checker.extract.dates.anchors import Context
from checker.extract.dates.grammar import Phrase

_TOO_LONG_AGO, _SOON = 300, 70
"""Days: a month and day without a year that lies so far back and so near ahead is ahead, whatever the tense."""
# "25 September [O.S. 12 September] 1906": the day by the old calendar stands between the day and its year.
_BEFORE_OLD_STYLE = re.compile(r"[A-Za-z0-9 ]{4,20}[\[(]O\.? ?S\.?[^\])\n]{0,24}[\])],? (?P<year>1\d\d\d)\b")
CONTEXT_WORDS = frozenset({-3, 3, 4})
"""Values of modifiers that count from a date of the text: previous, following, that, same."""


def number_in(phrase: Phrase, name: str) -> int | None:
    """The number that a part of a phrase says; None where the phrase lacks the part."""
    value = phrase.parts.get(name)
    return value if isinstance(value, int) else None


def must(phrase: Phrase, name: str) -> int:
    """The number of a part that the phrase's pattern always fills. Raises KeyError where it does not."""
    return int(phrase.parts[name])


@dataclass(frozen=True, slots=True)
class Year:
    """A year, whether it was inferred, what it was counted from, and how it is named (a date claim's `style`)."""

    number: int
    inferred: bool
    anchor: str
    style: str


def year_of(phrase: Phrase, context: Context) -> Year | None:
    """The year that a phrase prints ("2021") or names ("last year"); None where it does neither."""
    if (printed := number_in(phrase, "yr")) is not None:
        return Year(printed, False, "", "full")
    relative = number_in(phrase, "rel")
    if relative is None:
        return None
    base, anchor = base_of(relative, context)
    return Year(base.year + step_of(relative), False, anchor, "deictic") if base else None


def base_of(relative: int, context: Context) -> tuple[Date | None, str]:
    """What "last", "this", "that" or "the following" count from."""
    if relative in CONTEXT_WORDS:
        told = context.last()
        return (told.interval.latest, told.id) if told else (None, "")
    return context.date, context.anchor


def step_of(relative: int) -> int:
    """Units to move for a modifier: -1 for "last" and "previous", 1 for "next" and "following", else 0."""
    return {-1: -1, -2: 0, -3: -1, 1: 1, 2: 1, 3: 1}.get(relative, 0)


def year_for(phrase: Phrase, month: int, day: int | None, start: int, context: Context) -> Year | None:
    """The year of a month or day at code point `start`: printed or named, else inferred; None where it cannot be told."""
    if "attack" in phrase.parts and (month, day) == (9, 11):
        return Year(2001, True, "", "partial")
    year = year_of(phrase, context) or named_year(phrase, month, context)
    if year or "rel" in phrase.parts or "which" in phrase.parts:
        return year
    if old_style := _BEFORE_OLD_STYLE.match(context.parsed.plain, start):
        return Year(int(old_style["year"]), True, "", "partial")
    return inferred_year(month, day, start, context)


def year_told_near(start: int, context: Context) -> Year | None:
    """The year that an undated text has told close by."""
    told = context.year_near(start)
    return Year(told.interval.earliest.year, True, told.id, "partial") if told else None


def inferred_year(month: int, day: int | None, start: int, context: Context) -> Year | None:
    """The year of a month that is told without one: by the tense from the document's date, else the year told near."""
    if context.date is None:
        return year_told_near(start, context)
    today, tense = context.date, context.tense_at(start)
    this = _first_of(today.year, month, day)
    back, ahead = (this, _first_of(today.year + 1, month, day)) if _key(this, day) <= _key(today, day) else (_first_of(today.year - 1, month, day), this)
    behind, before = (today - back).days, (ahead - today).days
    if tense == "past":
        # "declared a dividend payable Dec. 15" in October: the verb is past, the day is not.
        chosen = ahead if behind > _TOO_LONG_AGO and before < _SOON else back
    elif tense == "future":
        chosen = back if _key(back, day) == _key(today, day) else ahead
    else:
        chosen = back if behind <= before * 2 else ahead
    return Year(chosen.year, True, context.anchor, "partial")


def _first_of(year: int, month: int, day: int | None) -> Date:
    return Date(year, month, min(day or 1, 28))


def _key(one: Date, day: int | None) -> tuple[int, ...]:
    return (one.year, one.month, min(one.day, 28)) if day else (one.year, one.month)


def year_with_weekday(year: Year, month: int, day: int, weekday: int) -> Year:
    """The inferred year, or its neighbour, in which the day falls on the weekday that is printed beside it."""
    for number in (year.number, year.number - 1, year.number + 1):
        found = intervals.day(number, month, day)
        if found and found.earliest.weekday() == weekday:
            return Year(number, True, year.anchor, year.style)
    return year


def named_year(phrase: Phrase, month: int, context: Context) -> Year | None:
    """The year of "last May", "next May", "this May"; "last February", said in March, is not the month before."""
    which = number_in(phrase, "which")
    if which is None or context.date is None:
        return None
    if which in CONTEXT_WORDS:
        told = context.year_told()
        return Year(told.interval.earliest.year, True, told.id, "relative") if told else None
    today = context.date
    if which < 0:
        return Year(today.year if month < today.month - 1 else today.year - 1, False, context.anchor, "deictic")
    return Year(today.year if which == 0 or month > today.month else today.year + 1, False, context.anchor, "deictic")


def inferred_quarter_year(number: int, start: int, context: Context) -> Year | None:
    """The year of a quarter that is told without one, by the document's date and the tense, else the year told near."""
    if context.date is None:
        return year_told_near(start, context)
    tense = context.tense_at(start)
    now = (context.date.month + 2) // 3
    # Results are told after a quarter's end: in January "the fourth quarter" is last year's.
    number_of_year = context.date.year if number <= now or tense == "future" or (tense != "past" and number - now == 1) else context.date.year - 1
    return Year(number_of_year, True, context.anchor, "partial")


def this_year(start: int, context: Context) -> Year | None:
    """The year of the document, else the year told near."""
    if context.date:
        return Year(context.date.year, True, context.anchor, "deictic")
    return year_told_near(start, context)
