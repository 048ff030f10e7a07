"""Days of dates that are counted from another: weekdays, today, last week, two years ago, the quarter told before."""

from datetime import date as Date
from datetime import timedelta

from checker.extract.dates import intervals
from checker.extract.dates.anchors import Context, Tense, Told
from checker.extract.dates.grammar import Phrase
from checker.extract.dates.intervals import Interval
from checker.extract.dates.placed import Placed
from checker.extract.dates.years import CONTEXT_WORDS, base_of, must, number_in, step_of


def place_weekday_set(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "every Monday", "on Mondays": known by name, not placed."""
    weekday = number_in(phrase, "wd")
    return Placed(None, "day", "set", style="weekday", weekday=weekday if weekday is not None else number_in(phrase, "days"))


def place_weekday(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "Monday", "last Monday", "Tuesday of last week": by its modifier, else by the tense around it."""
    weekday = must(phrase, "wd")
    if context.date is None:
        return Placed(None, "day", style="weekday", weekday=weekday)
    relative = number_in(phrase, "rel")
    if (week := number_in(phrase, "relweek")) is not None:
        chosen = intervals.week_of(context.date + timedelta(7 * step_of(week))).earliest + timedelta(weekday)
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


def place_deictic(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "today", "yesterday", "the day after tomorrow"."""
    offset = must(phrase, "day")
    if context.date is None:
        return Placed(None, "day", style="deictic")
    if "beyond" in phrase.parts:
        offset += -1 if phrase.parts["beyond"] == "before" else 1 if phrase.parts["beyond"] == "after" else 0
    chosen = context.date + timedelta(offset)
    return Placed(Interval(chosen, chosen), "day", anchor=context.anchor, style="deictic")


def place_ago(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "two years ago", "a year earlier", "three days later", "two days before" (a distance only)."""
    unit, word = str(phrase.parts["unit"]), str(phrase.parts["dir"])
    count = number_in(phrase, "n")
    count = 1 if "n" not in phrase.parts else count
    if count is None or unit not in intervals.UNIT_DAYS:
        return None
    if (more := number_in(phrase, "more")) is not None:
        count = count * more if more == 100 else count + more
    days = count * intervals.UNIT_DAYS[unit]
    if count == 0 or unit in ("hour", "minute"):
        return Placed(None, "duration", "duration", style="relative", days=days or None)
    if word in ("before", "after"):
        return Placed(None, "duration", "duration", style="relative", days=days)
    sign = 1 if word in ("late", "hence", "afterwards", "afterward") else -1
    base: Told | None = None
    if word != "ago":
        base = context.last() if sign == 1 else context.ground()
    elif unit == "year" and count == 1 and (recent := context.ground()) and recent.granularity == "quarter" and context.date:
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
    elif (
        granularity not in ("day", "quarter", "month")
        and unit in _FINENESS
        and granularity in _FINENESS
        and _FINENESS.index(unit) > _FINENESS.index(granularity)
    ):
        granularity = unit
        interval = intervals.unit_around(a, unit)
    elif granularity in ("quarter", "month"):
        interval = Interval(intervals.unit_around(a, granularity).earliest, intervals.unit_around(a, granularity).latest)
    return Placed(interval, granularity, approximate=True, anchor=base.id, style="relative", days=days)


def place_unit(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "last week", "the following day", "early next year", "the end of the year"."""
    unit, relative = str(phrase.parts["unit"]), number_in(phrase, "rel")
    if unit == "period":
        return None
    if relative is None:
        return place_part_of_unit(unit, context)
    if unit == "day" and relative in (-1, -2, 0):
        return None
    if relative == -2 and unit == "year" and context.date:
        return _past_year(context.date, context.anchor)
    if relative in (1, -1) and "rel2" not in phrase.parts and "part" not in phrase.parts and unit != "day" and _has_article(phrase):
        return None  # "over the next month", "the last week" are lengths of time
    if relative == 1 and unit == "day":
        relative = 3
    base, anchor = base_of(relative, context)
    style = "relative" if relative in CONTEXT_WORDS else "deictic"
    if base is None:
        return Placed(None, unit, style=style)
    moved = intervals.shift(base, "day" if unit == "weekend" else unit, step_of(relative) * (7 if unit == "weekend" else 1))
    return Placed(intervals.unit_around(moved, unit) if moved else None, unit, anchor=anchor, style=style)


def _has_article(phrase: Phrase) -> bool:
    return phrase.at["rel"] > phrase.first


def _past_year(today: Date, anchor: str) -> Placed | None:
    """The twelve months up to the document's date."""
    first = intervals.shift(today, "year", -1)
    return Placed(Interval(first, today), "year", "interval", approximate=True, anchor=anchor, style="deictic") if first else None


def place_weekend(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "at the weekend": the last one, or the next one where the text looks ahead."""
    if context.date is None:
        return Placed(None, "weekend", style="deictic")
    ahead = context.tense_at(start) == "future"
    saturday = context.date if context.date.weekday() >= 5 else _weekday(context.date, 5, 1 if ahead else 0)
    return Placed(intervals.weekend_of(saturday), "weekend", anchor=context.anchor, style="deictic")


def place_part_of_unit(unit: str, context: Context) -> Placed | None:
    """ "the end of the year": of the year told last, or of the document's."""
    base, anchor = base_of(0, context)
    if base is None and (told := context.last()):
        base, anchor = told.interval.latest, told.id
    if base is None:
        return Placed(None, unit, style="relative")
    return Placed(intervals.unit_around(base, unit), unit, anchor=anchor, style="relative")


def place_told_quarter(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """ "the quarter", "the latest quarter", "the 1988 period": the quarter that the text talks about, in the year it names."""
    told = context.last("quarter")
    printed = number_in(phrase, "yr")
    if printed is not None:
        if told is None:
            return Placed(intervals.year(printed), "year")
        return Placed(intervals.quarter(printed, (told.interval.earliest.month + 2) // 3), "quarter", anchor=told.id)
    if number_in(phrase, "rel") == 0:
        return place_unit(phrase, start, context)
    if told is None and (context.date is None or "rel" not in phrase.parts):
        return None
    if told is not None:
        now = max((t for t in context.told if t.granularity == "quarter"), key=lambda t: t.interval.earliest)
        return Placed(now.interval, "quarter", anchor=now.id, style="relative")
    moved = intervals.shift(context.date, "quarter", -1) if context.date else None
    return Placed(intervals.unit_around(moved, "quarter"), "quarter", anchor=context.anchor, style="deictic") if moved else None
