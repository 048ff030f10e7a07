"""Days of dates that name the calendar: days, months, quarters, seasons, holidays, years, and their ranges."""

from datetime import date as Date

from checker.extract.dates import intervals
from checker.extract.dates.anchors import Context, Tense
from checker.extract.dates.grammar import Phrase
from checker.extract.dates.intervals import Interval
from checker.extract.dates.placed import Placed
from checker.extract.dates.words import FIRST_YEAR, LAST_YEAR, Value
from checker.extract.dates.years import (
    Year,
    base_of,
    inferred_quarter_year,
    must,
    number_in,
    step_of,
    this_year,
    year_for,
    year_of,
    year_told_near,
    year_with_weekday,
)


def place_calendar(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """A month, a day of it, or one of them with its year: "May 2021", "Monday, March 4", "the 6th of May"."""
    month, day, weekday = must(phrase, "mo"), number_in(phrase, "day"), number_in(phrase, "wd")
    if day is not None and day > 31 and "yr" not in phrase.parts:
        return None
    if day == -1:
        return None
    granularity = "month" if day is None else "day"
    year = year_for(phrase, month, day, start, context)
    if year is None:
        impossible = day is not None and day > _longest(month)
        style = "deictic" if "which" in phrase.parts or "rel" in phrase.parts else "partial"
        return Placed(None, granularity, style=style, weekday=weekday, problem="impossible" if impossible else "")
    if weekday is not None and year.inferred and day is not None:
        year = year_with_weekday(year, month, day, weekday)
    interval = intervals.month(year.number, month) if day is None else intervals.day(year.number, month, day)
    problem = ""
    if interval is None:
        problem = "impossible" if day is not None and (day > _longest(month) or not year.inferred) else ""
    elif weekday is not None and interval.earliest.weekday() != weekday and year.style == "full":
        problem = "weekday"
    return Placed(interval, granularity, inferred=year.inferred, anchor=year.anchor, style=year.style, weekday=weekday, problem=problem)


def place_numeric(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "2021-05-06", or "13/05/2021" where only one order of day and month is possible; or the text shows its order; an ambiguous one is refused."""
    text = str(phrase.parts["num"])
    if "-" in text:
        year, month, day = (int(p) for p in text.split("-"))
        if not 1 <= month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        found = intervals.day(year, month, day)
        return Placed(found, "day", problem="" if found else "impossible")
    first, second, year = (int(p) for p in text.replace(".", "/").split("/"))
    year += 0 if year > 99 else 1900 if year > 40 else 2000
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    orders = [(first, second), (second, first)]
    if "." in text or context.day_first is not None:
        orders = orders[1:] if "." in text or context.day_first else orders[:1]
    readings = {found for m, d in orders if 1 <= m <= 12 and (found := intervals.day(year, m, d))}
    if len(readings) != 1:  # 6/5/2021 is two days at once, 40/40/2021 none
        return None
    return Placed(readings.pop(), "day")


def place_day_range(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "May 3-7", "from 3 to 7 May 2021", "28 December to 2 January": one interval."""
    month, day, day2 = must(phrase, "mo"), must(phrase, "day"), must(phrase, "day2")
    month2 = number_in(phrase, "mo2") or month
    year = year_for(phrase, month2, day2, start, context)
    if year is None:
        return Placed(None, "day", "interval", style="partial")
    first_year = number_in(phrase, "yr1") or (year.number - 1 if (month2, day2) < (month, day) and month2 < month else year.number)
    a, b = intervals.day(first_year, month, day), intervals.day(year.number, month2, day2)
    if a is None or b is None:
        return Placed(None, "day", "interval", style=year.style, problem="impossible")
    if b.latest < a.earliest:
        return Placed(None, "day", "interval", style=year.style, problem="backwards")
    return Placed(Interval(a.earliest, b.latest), "day", "interval", inferred=year.inferred, anchor=year.anchor, style=year.style)


def place_month_range(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "March to May 2020", "December 2019 - January 2020": one interval."""
    month, month2 = must(phrase, "mo"), must(phrase, "mo2")
    year = year_for(phrase, month2, None, start, context)
    if year is None:
        return Placed(None, "month", "interval", style="partial")
    first_year = number_in(phrase, "yr1") or (year.number - 1 if month2 < month else year.number)
    whole = Interval(intervals.month(first_year, month).earliest, intervals.month(year.number, month2).latest)
    if whole.latest < whole.earliest:
        return Placed(None, "month", "interval", style=year.style, problem="backwards")
    return Placed(whole, "month", "interval", inferred=year.inferred, anchor=year.anchor, style=year.style)


def place_year_range(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "2010-14", "between 1990 and 1995": one interval."""
    first, second = must(phrase, "yr"), must(phrase, "yr2")
    if second < 100:
        second += first - first % (10 if second < 10 and phrase.parts["join"] == "/" else 100)
        if second <= first:
            return None
    if second < first:
        return Placed(None, "year", "interval", problem="backwards") if first - second < 200 else None
    return Placed(Interval(intervals.year(first).earliest, intervals.year(second).latest), "year", "interval")


def place_quarter(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "the third quarter of 2020", "Q3", "the year-ago third quarter"."""
    number = must(phrase, "quarter")
    number = 4 if number == -1 else number
    if not 1 <= number <= 4:
        return None
    year = year_of(phrase, context)
    if year is None and "rel" not in phrase.parts:
        year = inferred_quarter_year(number, start, context)
    if year and "ago" in phrase.parts:
        year = Year(year.number - 1, True, year.anchor, "relative")
    if year is None:
        return Placed(None, "quarter", style="partial")
    return Placed(intervals.quarter(year.number, number), "quarter", inferred=year.inferred, anchor=year.anchor, style=year.style)


def place_season(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "the summer of 2020", "last winter", "in spring": always approximate."""
    name = str(phrase.parts["season"])
    base = phrase.parts.get("relyr", phrase.parts.get("rel"))
    if (printed := number_in(phrase, "yr")) is not None:
        return Placed(intervals.season(printed, name), "season", approximate=True)
    anchor_date, anchor = base_of(base if isinstance(base, int) else 0, context)
    if anchor_date is None:
        near = year_told_near(start, context) if base is None else None
        if near is None:
            return Placed(None, "season", approximate=True, style="deictic" if base is not None else "partial")
        return Placed(intervals.season(near.number, name), "season", approximate=True, inferred=True, anchor=near.anchor, style="partial")
    year = anchor_date.year + (step_of(base) if isinstance(base, int) else 0)
    if base == -1 and "relyr" not in phrase.parts and intervals.season(anchor_date.year, name).latest < anchor_date:
        year = anchor_date.year if name != "winter" else year
    return Placed(
        intervals.season(year, name), "season", approximate=True, inferred=base is None, anchor=anchor, style="deictic" if base is not None else "partial"
    )


def place_holiday(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "Christmas 2019", "last Easter", "Thanksgiving"."""
    name = str(phrase.parts["holiday"])
    year = number_in(phrase, "yr")
    if year is not None:
        found = intervals.holiday(year, name)
        return Placed(Interval(found, found), "day") if found else Placed(None, "day")
    if context.date is None:
        near = year_told_near(start, context) if "rel" not in phrase.parts and "which" not in phrase.parts else None
        found = intervals.holiday(near.number, name) if near else None
        return (
            Placed(Interval(found, found), "day", inferred=True, anchor=near.anchor, style="partial")
            if found and near
            else Placed(None, "day", style="partial")
        )
    candidates = [h for y in (-1, 0, 1) if (h := intervals.holiday(context.date.year + y, name))]
    chosen = _nearest(candidates, number_in(phrase, "which"), context.tense_at(start), context.date)
    return Placed(Interval(chosen, chosen), "day", inferred=True, anchor=context.anchor, style="partial") if chosen else Placed(None, "day", style="partial")


def _nearest(days: list[Date], relative: int | None, tense: Tense, today: Date) -> Date | None:
    past, ahead = [d for d in days if d <= today], [d for d in days if d >= today]
    if relative == -1:
        return past[-1] if past else None
    if relative == 1 or tense == "future":
        return ahead[0] if ahead else None
    if tense == "past":
        return past[-1] if past else None
    return min(days, key=lambda d: abs((d - today).days), default=None)


def place_decade(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "the 1990s", "the early '80s"; "the 1800s" are a century."""
    number = must(phrase, "decade")
    if number < 100:
        told = context.year_told()
        now = context.date or (told.interval.latest if told else None)
        number += 1900 if now is None or now.year < 2000 + number + 5 else 2000
    if number % 100 == 0 and number >= 1000 and number != 2000:  # "the 1800s" is a century
        return Placed(Interval(intervals.year(number).earliest, intervals.year(number + 99).latest), "century")
    return Placed(intervals.decade(number), "decade")


def place_century(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "the 19th century"."""
    number = must(phrase, "century")
    return Placed(intervals.century(number), "century") if 1 <= number <= 30 else None


def _longest(month: int) -> int:
    return intervals.month(2000, month).latest.day


_HALVES: dict[Value, int] = {1: 1, 2: 2, -1: 2, "late": 2}


def place_half(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "the first half of 2020", "the second half of the year"."""
    number = _HALVES.get(phrase.parts["half"], 0)
    year = year_of(phrase, context) or this_year(start, context)
    if number == 0:
        return None
    if year is None:
        return Placed(None, "half", style="relative")
    return Placed(intervals.half(year.number, number), "half", anchor=year.anchor, style=year.style)


def place_spoken_year(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "nineteen ninety-one"."""
    hundreds, tens, ones = number_in(phrase, "hundreds") or 0, number_in(phrase, "tens") or 0, number_in(phrase, "ones") or 0
    if hundreds not in (17, 18, 19) or not (tens >= 20 or (tens >= 10 and not ones)) or tens == 100 or ones > 9:
        return None
    return Placed(intervals.year(100 * hundreds + tens + ones), "year")


def place_year(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "2020", "early 2020", "fiscal 2020"."""
    number = must(phrase, "yr")
    return Placed(intervals.year(number), "year")
