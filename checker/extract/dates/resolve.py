"""From a phrase to the days it names, counted from what the text gives to count from."""

from dataclasses import dataclass
from datetime import date as Date
from datetime import timedelta

from checker.extract.dates import intervals
from checker.extract.dates.anchors import Context, Tense, Told
from checker.extract.dates.grammar import Phrase
from checker.extract.dates.intervals import Interval

_CONTEXT_WORDS = frozenset({-3, 3, 4})
"""Values of modifiers that count from a date of the text: previous, following, that, same."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What a phrase means: its days (None where they cannot be told) and how that was found out."""

    interval: Interval | None
    granularity: str
    form: str = "point"
    approximate: bool = False
    inferred: bool = False
    anchor: str = ""
    style: str = "full"
    part: str = ""
    weekday: int | None = None
    problem: str = ""
    days: float | None = None


def place(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """The days of a phrase that starts at code point `start`; None where it is no date after all."""
    placed = _PLACERS[phrase.kind](phrase, start, context)
    part = str(phrase.parts.get("part", ""))
    if placed and part:
        return _with(placed, part=part, approximate=True)
    return placed


def _with(placed: Placed, **changes: object) -> Placed:
    return Placed(**{**{name: getattr(placed, name) for name in Placed.__slots__}, **changes})  # type: ignore[arg-type]


def _int(phrase: Phrase, name: str) -> int | None:
    value = phrase.parts.get(name)
    return value if isinstance(value, int) else None


# Years


@dataclass(frozen=True, slots=True)
class _Year:
    number: int
    inferred: bool
    anchor: str
    style: str


def _year(phrase: Phrase, context: Context) -> _Year | None:
    """The year that a phrase prints ("2021") or names ("last year"); None where it does neither."""
    if (printed := _int(phrase, "yr")) is not None:
        return _Year(printed, False, "", "full")
    relative = _int(phrase, "rel")
    if relative is None:
        return None
    base, anchor = _base(relative, context)
    return _Year(base.year + _step(relative), False, anchor, "deictic") if base else None


def _base(relative: int, context: Context) -> tuple[Date | None, str]:
    """What "last", "this", "that" or "the following" count from."""
    if relative in _CONTEXT_WORDS:
        told = context.last()
        return (told.interval.latest, told.id) if told else (None, "")
    return context.date, context.anchor


def _step(relative: int) -> int:
    return {-1: -1, -2: 0, -3: -1, 1: 1, 2: 1, 3: 1}.get(relative, 0)


def _inferred_year(month: int, day: int | None, tense: Tense, context: Context) -> _Year | None:
    """The year of a month that is told without one: by the tense from the document's date, else the year told last."""
    if context.date is None:
        told = context.year_told()
        return _Year(told.interval.earliest.year, True, told.id, "partial") if told else None
    today = context.date
    this = _first_of(today.year, month, day)
    back, ahead = (this, _first_of(today.year + 1, month, day)) if _key(this, day) <= _key(today, day) else (_first_of(today.year - 1, month, day), this)
    if tense == "past":
        chosen = back
    elif tense in ("future", "present"):
        chosen = back if _key(back, day) == _key(today, day) or (tense == "present" and (today - back).days < 60) else ahead
    else:
        chosen = back if (today - back).days <= (ahead - today).days * 2 else ahead
    return _Year(chosen.year, True, context.anchor, "partial")


def _first_of(year: int, month: int, day: int | None) -> Date:
    found = intervals.day(year, month, min(day or 1, 28))
    assert found is not None
    return found.earliest


def _key(one: Date, day: int | None) -> tuple[int, ...]:
    return (one.year, one.month, min(one.day, 28)) if day else (one.year, one.month)


# Calendar dates


def _place_calendar(phrase: Phrase, start: int, context: Context) -> Placed | None:
    month, day, weekday = _int(phrase, "mo"), _int(phrase, "day"), _int(phrase, "wd")
    assert month is not None
    if day is not None and day > 31 and "yr" not in phrase.parts:
        return None
    if day == -1:
        return None
    granularity = "month" if day is None else "day"
    year = _year(phrase, context) or _inferred_year(month, day, context.tense_at(start), context)
    if year is None:
        impossible = day is not None and day > _longest(month)
        return Placed(None, granularity, style="partial", weekday=weekday, problem="impossible" if impossible else "")
    if weekday is not None and year.inferred and day is not None:
        year = _year_with_weekday(year, month, day, weekday)
    interval = intervals.month(year.number, month) if day is None else intervals.day(year.number, month, day)
    problem = ""
    if interval is None:
        problem = "impossible" if day is not None and (day > _longest(month) or not year.inferred) else ""
    elif weekday is not None and interval.earliest.weekday() != weekday and year.style == "full":
        problem = "weekday"
    return Placed(interval, granularity, inferred=year.inferred, anchor=year.anchor, style=year.style, weekday=weekday, problem=problem)


def _longest(month: int) -> int:
    return intervals.month(2000, month).latest.day


def _year_with_weekday(year: _Year, month: int, day: int, weekday: int) -> _Year:
    """The inferred year, or its neighbour, in which the day falls on the weekday that is printed beside it."""
    for number in (year.number, year.number - 1, year.number + 1):
        found = intervals.day(number, month, day)
        if found and found.earliest.weekday() == weekday:
            return _Year(number, True, year.anchor, year.style)
    return year


def _place_numeric(phrase: Phrase, start: int, context: Context) -> Placed | None:
    text = str(phrase.parts["num"])
    if "-" in text:
        year, month, day = (int(p) for p in text.split("-"))
        if not 1 <= month <= 12:
            return None
        found = intervals.day(year, month, day)
        return Placed(found, "day", problem="" if found else "impossible")
    first, second, year = (int(p) for p in text.replace(".", "/").split("/"))
    year += 0 if year > 99 else 1900 if year > 40 else 2000
    readings = {found for m, d in ((first, second), (second, first)) if 1 <= m <= 12 and (found := intervals.day(year, m, d))}
    if len(readings) != 1:  # 6/5/2021 is two days at once, 40/40/2021 none
        return None
    return Placed(readings.pop(), "day")


def _place_day_range(phrase: Phrase, start: int, context: Context) -> Placed | None:
    month, day, day2 = _int(phrase, "mo"), _int(phrase, "day"), _int(phrase, "day2")
    assert month is not None and day is not None and day2 is not None
    month2 = _int(phrase, "mo2") or month
    year = _year(phrase, context) or _inferred_year(month2, day2, context.tense_at(start), context)
    if year is None:
        return Placed(None, "day", "interval", style="partial")
    first_year = _int(phrase, "yr1") or (year.number - 1 if (month2, day2) < (month, day) and month2 < month else year.number)
    a, b = intervals.day(first_year, month, day), intervals.day(year.number, month2, day2)
    if a is None or b is None:
        return Placed(None, "day", "interval", style=year.style, problem="impossible")
    if b.latest < a.earliest:
        return Placed(None, "day", "interval", style=year.style, problem="backwards")
    return Placed(Interval(a.earliest, b.latest), "day", "interval", inferred=year.inferred, anchor=year.anchor, style=year.style)


def _place_month_range(phrase: Phrase, start: int, context: Context) -> Placed | None:
    month, month2 = _int(phrase, "mo"), _int(phrase, "mo2")
    assert month is not None and month2 is not None
    year = _year(phrase, context) or _inferred_year(month2, None, context.tense_at(start), context)
    if year is None:
        return Placed(None, "month", "interval", style="partial")
    first_year = _int(phrase, "yr1") or (year.number - 1 if month2 < month else year.number)
    whole = Interval(intervals.month(first_year, month).earliest, intervals.month(year.number, month2).latest)
    if whole.latest < whole.earliest:
        return Placed(None, "month", "interval", style=year.style, problem="backwards")
    return Placed(whole, "month", "interval", inferred=year.inferred, anchor=year.anchor, style=year.style)


def _place_year_range(phrase: Phrase, start: int, context: Context) -> Placed | None:
    first, second = _int(phrase, "yr"), _int(phrase, "yr2")
    assert first is not None and second is not None
    if second < 100:
        second += first - first % 100
        if second <= first or len(str(phrase.parts["yr2"])) < 2 and phrase.at["yr2"] and second - first > 9:
            return None
    if second < first:
        return Placed(None, "year", "interval", problem="backwards") if first - second < 200 else None
    return Placed(Interval(intervals.year(first).earliest, intervals.year(second).latest), "year", "interval")


def _place_quarter(phrase: Phrase, start: int, context: Context) -> Placed | None:
    number = _int(phrase, "quarter")
    assert number is not None
    year = _year(phrase, context)
    if not 1 <= number <= 4:
        return None
    if year is None:
        year = _inferred_quarter_year(number, context.tense_at(start), context)
    if year is None:
        return Placed(None, "quarter", style="partial")
    return Placed(intervals.quarter(year.number, number), "quarter", inferred=year.inferred, anchor=year.anchor, style=year.style)


def _inferred_quarter_year(number: int, tense: Tense, context: Context) -> _Year | None:
    if context.date is None:
        told = context.year_told()
        return _Year(told.interval.earliest.year, True, told.id, "partial") if told else None
    now = (context.date.month + 2) // 3
    # Results are told after a quarter's end: in January "the fourth quarter" is last year's.
    number_of_year = context.date.year if number <= now or tense == "future" or (tense != "past" and number - now == 1) else context.date.year - 1
    return _Year(number_of_year, True, context.anchor, "partial")


def _place_season(phrase: Phrase, start: int, context: Context) -> Placed | None:
    name = str(phrase.parts["season"])
    base = phrase.parts.get("relyr", phrase.parts.get("rel"))
    if (printed := _int(phrase, "yr")) is not None:
        return Placed(intervals.season(printed, name), "season", approximate=True)
    anchor_date, anchor = _base(base if isinstance(base, int) else 0, context)
    if anchor_date is None:
        told = context.year_told()
        if base is not None or told is None:
            return Placed(None, "season", approximate=True, style="deictic" if base is not None else "partial")
        return Placed(intervals.season(told.interval.earliest.year, name), "season", approximate=True, inferred=True, anchor=told.id, style="partial")
    year = anchor_date.year + (_step(base) if isinstance(base, int) else 0)
    if base == -1 and "relyr" not in phrase.parts and intervals.season(anchor_date.year, name).latest < anchor_date:
        year = anchor_date.year if name != "winter" else year
    return Placed(intervals.season(year, name), "season", approximate=True, inferred=base is None, anchor=anchor, style="deictic" if base is not None else "partial")


def _place_holiday(phrase: Phrase, start: int, context: Context) -> Placed | None:
    name = str(phrase.parts["holiday"])
    year = _int(phrase, "yr")
    if year is not None:
        found = intervals.holiday(year, name)
        return Placed(Interval(found, found), "day") if found else Placed(None, "day")
    if context.date is None:
        told = context.year_told()
        found = intervals.holiday(told.interval.earliest.year, name) if told else None
        return Placed(Interval(found, found), "day", inferred=True, anchor=told.id, style="partial") if found and told else Placed(None, "day", style="partial")
    candidates = [h for y in (-1, 0, 1) if (h := intervals.holiday(context.date.year + y, name))]
    chosen = _nearest(candidates, _int(phrase, "which"), context.tense_at(start), context.date)
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


def _place_decade(phrase: Phrase, start: int, context: Context) -> Placed | None:
    number = _int(phrase, "decade")
    assert number is not None
    if number < 100:
        told = context.year_told()
        now = context.date or (told.interval.latest if told else None)
        number += 1900 if now is None or now.year < 2000 + number + 5 else 2000
    if number % 100 == 0 and number >= 1000 and number != 2000:  # "the 1800s" is a century
        return Placed(Interval(intervals.year(number).earliest, intervals.year(number + 99).latest), "century")
    return Placed(intervals.decade(number), "decade")


def _place_century(phrase: Phrase, start: int, context: Context) -> Placed | None:
    number = _int(phrase, "century")
    return Placed(intervals.century(number), "century") if number and 1 <= number <= 30 else None


# Weekdays, days and units counted from a date


def _place_weekday_set(phrase: Phrase, start: int, context: Context) -> Placed | None:
    weekday = _int(phrase, "wd")
    return Placed(None, "day", "set", style="weekday", weekday=weekday if weekday is not None else _int(phrase, "days"))


def _place_weekday(phrase: Phrase, start: int, context: Context) -> Placed | None:
    weekday = _int(phrase, "wd")
    assert weekday is not None
    if context.date is None:
        return Placed(None, "day", style="weekday", weekday=weekday)
    relative = _int(phrase, "rel")
    if (week := _int(phrase, "relweek")) is not None:
        chosen = intervals.week_of(context.date + timedelta(7 * _step(week))).earliest + timedelta(weekday)
    elif "rel2" in phrase.parts:
        chosen = _weekday(context.date, weekday, 1)
    else:
        chosen = _weekday(context.date, weekday, _direction(relative, context.tense_at(start), context.date.weekday() == weekday))
    return Placed(Interval(chosen, chosen), "day", anchor=context.anchor, style="weekday", weekday=weekday)


def _direction(relative: int | None, tense: Tense, is_today: bool) -> int:
    """-1 for the weekday before the document's date, 1 for the one after it, 0 for the last one, that day included."""
    if relative in (-1, -2, -3):
        return -1
    if relative in (1, 2, 3):
        return 1
    if is_today:
        return 0
    return 1 if tense == "future" or (tense == "present" and relative == 0) else 0


def _weekday(today: Date, weekday: int, direction: int) -> Date:
    if direction == 1:
        return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)
    back = (today.weekday() - weekday) % 7
    return today - timedelta(back if direction == 0 or back else 7)


def _place_deictic(phrase: Phrase, start: int, context: Context) -> Placed | None:
    offset = _int(phrase, "day")
    assert offset is not None
    if context.date is None:
        return Placed(None, "day", style="deictic")
    chosen = context.date + timedelta(offset)
    return Placed(Interval(chosen, chosen), "day", anchor=context.anchor, style="deictic")


def _place_ago(phrase: Phrase, start: int, context: Context) -> Placed | None:
    unit, word = str(phrase.parts["unit"]), str(phrase.parts["dir"])
    count = _int(phrase, "n")
    count = 1 if "n" not in phrase.parts else count
    if count is None or unit not in intervals.UNIT_DAYS:
        return None
    if (more := _int(phrase, "more")) is not None:
        count = count * more if more == 100 else count + more
    days = count * intervals.UNIT_DAYS[unit]
    if count == 0 or unit in ("hour", "minute"):
        return Placed(None, "duration", "duration", style="relative", days=days or None)
    if word in ("before", "after"):
        return Placed(None, "duration", "duration", style="relative", days=days)
    sign = 1 if word in ("late", "hence", "afterwards", "afterward") else -1
    base: Told | None = None
    if word != "ago":
        base = context.last()
    elif unit == "year" and count == 1 and (recent := context.last()) and recent.granularity == "quarter" and context.date:
        base = recent  # results: "the third quarter … a year ago"
    if base:
        return _shifted(base, unit, sign * count, days)
    if word == "ago" and context.date:
        moved = intervals.shift(context.date, unit, sign * count)
        interval = intervals.unit_around(moved, unit) if moved else None
        return Placed(interval, unit, approximate=unit != "day", anchor=context.anchor, style="deictic", days=days)
    return Placed(None, "duration", "duration", style="relative", days=days)


_FINENESS = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "century")


def _shifted(base: Told, unit: str, count: int, days: float) -> Placed | None:
    """A told date moved by units: as fine as the told date or the unit, whichever is coarser; a year from a quarter stays a quarter."""
    a, b = intervals.shift(base.interval.earliest, unit, count), intervals.shift(base.interval.latest, unit, count)
    if a is None or b is None:
        return None
    interval = Interval(a, b)
    granularity = base.granularity
    if base.granularity == "day" and unit != "day":
        granularity = "week" if unit == "week" else unit
        interval = Interval(intervals.unit_around(a, granularity).earliest, intervals.unit_around(b, granularity).latest)
    elif granularity not in ("day", "quarter", "month") and unit in _FINENESS and granularity in _FINENESS and _FINENESS.index(unit) > _FINENESS.index(granularity):
        granularity = unit
        interval = intervals.unit_around(a, unit)
    elif granularity in ("quarter", "month"):
        interval = Interval(intervals.unit_around(a, granularity).earliest, intervals.unit_around(a, granularity).latest)
    return Placed(interval, granularity, approximate=True, anchor=base.id, style="relative", days=days)


def _place_unit(phrase: Phrase, start: int, context: Context) -> Placed | None:
    unit, relative = str(phrase.parts["unit"]), _int(phrase, "rel")
    if unit == "period":
        return None
    if relative is None:
        return _place_part_of_unit(unit, context)
    if unit == "day" and relative in (-1, -2, 0):
        return None
    if relative == 1 and unit == "day":
        relative = 3
    base, anchor = _base(relative, context)
    style = "relative" if relative in _CONTEXT_WORDS else "deictic"
    if base is None:
        return Placed(None, unit, style=style)
    moved = intervals.shift(base, "day" if unit == "weekend" else unit, _step(relative) * (7 if unit == "weekend" else 1))
    return Placed(intervals.unit_around(moved, unit) if moved else None, unit, anchor=anchor, style=style)


def _place_part_of_unit(unit: str, context: Context) -> Placed | None:
    """ "the end of the year": of the year told last, or of the document's."""
    base, anchor = _base(0, context)
    if base is None and (told := context.last()):
        base, anchor = told.interval.latest, told.id
    if base is None:
        return Placed(None, unit, style="relative")
    return Placed(intervals.unit_around(base, unit), unit, anchor=anchor, style="relative")


def _place_year(phrase: Phrase, start: int, context: Context) -> Placed | None:
    number = _int(phrase, "yr")
    assert number is not None
    return Placed(intervals.year(number), "year")


_PLACERS = {
    "numeric": _place_numeric,
    "calendar": _place_calendar,
    "day range": _place_day_range,
    "month range": _place_month_range,
    "year range": _place_year_range,
    "quarter": _place_quarter,
    "season": _place_season,
    "holiday": _place_holiday,
    "decade": _place_decade,
    "century": _place_century,
    "weekday set": _place_weekday_set,
    "weekday": _place_weekday,
    "deictic": _place_deictic,
    "ago": _place_ago,
    "unit": _place_unit,
    "year": _place_year,
}
