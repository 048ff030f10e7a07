"""Closed intervals of days, and the calendar that turns units of time into them."""

import calendar
from datetime import date as Date
from datetime import timedelta
from typing import NamedTuple

UNIT_DAYS = {
    "hour": 1 / 24, "minute": 1 / 1440, "day": 1.0, "weekend": 2.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "quarter": 91.3, "year": 365.25,
    "decade": 3652.5, "century": 36525.0,
}  # fmt: skip
_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9}


class Interval(NamedTuple):
    """From the first day to the last day, both included."""

    earliest: Date
    latest: Date


def day(year: int, month: int, number: int) -> Interval | None:
    """One day; None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= number <= calendar.monthrange(year, month)[1]):
        return None
    one = Date(year, month, number)
    return Interval(one, one)


def month(year: int, number: int) -> Interval:
    """One month."""
    return Interval(Date(year, number, 1), Date(year, number, calendar.monthrange(year, number)[1]))


def year(number: int) -> Interval:
    """One year."""
    return Interval(Date(number, 1, 1), Date(number, 12, 31))


def quarter(of: int, number: int) -> Interval:
    """One quarter (1 to 4) of a year."""
    return Interval(month(of, 3 * number - 2).earliest, month(of, 3 * number).latest)


def half(of: int, number: int) -> Interval:
    """One half (1 or 2) of a year."""
    return Interval(month(of, 6 * number - 5).earliest, month(of, 6 * number).latest)


def decade(first: int) -> Interval:
    """Ten years from `first`."""
    return Interval(Date(first, 1, 1), Date(first + 9, 12, 31))


def century(number: int) -> Interval:
    """The 19th century is 1800 to 1900, wide enough for both ways of counting."""
    return Interval(Date(max(1, 100 * (number - 1)), 1, 1), Date(100 * number, 12, 31))


def season(of: int, name: str) -> Interval:
    """A northern season; a winter reaches into both of the winters that are called by its year."""
    if name == "winter":
        return Interval(Date(of - 1, 12, 1), month(of + 1, 2).latest)
    first = _SEASON_MONTHS[name]
    return Interval(Date(of, first, 1), month(of, first + 2).latest)


def week_of(one: Date) -> Interval:
    """Monday to Sunday around a day."""
    monday = one - timedelta(one.weekday())
    return Interval(monday, monday + timedelta(6))


def weekend_of(one: Date) -> Interval:
    """Saturday and Sunday of the week of a day."""
    monday = one - timedelta(one.weekday())
    return Interval(monday + timedelta(5), monday + timedelta(6))


def unit_around(one: Date, unit: str) -> Interval:
    """The day, week, month, quarter, year or decade that holds a day."""
    if unit == "day":
        return Interval(one, one)
    if unit in ("week", "fortnight"):
        return week_of(one)
    if unit == "weekend":
        return weekend_of(one)
    if unit == "month":
        return month(one.year, one.month)
    if unit == "quarter":
        return quarter(one.year, (one.month + 2) // 3)
    if unit == "decade":
        return decade(one.year - one.year % 10)
    return year(one.year)


def shift(one: Date, unit: str, count: int) -> Date | None:
    """A day moved by `count` units; the last day of a month where the month is shorter; None beyond the calendar."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if months is None:
            return one + timedelta(count * UNIT_DAYS[unit])
        total = one.year * 12 + one.month - 1 + months * count
        to_year, to_month = divmod(total, 12)
        return Date(to_year, to_month + 1, min(one.day, calendar.monthrange(to_year, to_month + 1)[1]))
    except (OverflowError, ValueError, calendar.IllegalMonthError):
        return None


def nth_weekday(of: int, in_month: int, weekday: int, nth: int) -> Date:
    """The nth given weekday of a month; the last one for nth = -1."""
    first, days = calendar.monthrange(of, in_month)
    number = 1 + (weekday - first) % 7 + 7 * (nth - 1 if nth > 0 else 4)
    return Date(of, in_month, number if number <= days else number - 7)


def easter(of: int) -> Date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = of % 19, of // 100, of % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    at_month, at_day = divmod(h + m - 7 * n + 114, 31)
    return Date(of, at_month, at_day + 1)


_FIXED_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31),
    "valentine's day": (2, 14), "halloween": (10, 31), "independence day": (7, 4), "may day": (5, 1), "st patrick's day": (3, 17), "veterans day": (11, 11),
}  # fmt: skip
_WEEKDAY_HOLIDAYS = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "labour day": (9, 0, 1), "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2), "martin luther king day": (1, 0, 3), "presidents day": (2, 0, 3), "presidents' day": (2, 0, 3),
}  # fmt: skip
_EASTER_HOLIDAYS = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2}


def holiday(of: int, name: str) -> Date | None:
    """The day of a holiday in a year (United States reckoning where countries differ); None where it is not a fixed rule."""
    if name in _FIXED_HOLIDAYS:
        return Date(of, *_FIXED_HOLIDAYS[name])
    if name in _EASTER_HOLIDAYS:
        return easter(of) + timedelta(_EASTER_HOLIDAYS[name])
    if name in _WEEKDAY_HOLIDAYS:
        return nth_weekday(of, *_WEEKDAY_HOLIDAYS[name])
    if name == "election day":
        return nth_weekday(of, 11, 0, 1) + timedelta(1)
    return None
