"""From a phrase to the days it names: one function for each kind of phrase."""

from collections.abc import Callable
from dataclasses import replace

from checker.extract.dates import absolute, relative
from checker.extract.dates.anchors import Context
from checker.extract.dates.grammar import Phrase
from checker.extract.dates.placed import Placed

Placer = Callable[[Phrase, int, Context], Placed | None]
_PLACERS: dict[str, Placer] = {
    "numeric": absolute.place_numeric,
    "calendar": absolute.place_calendar,
    "day range": absolute.place_day_range,
    "month range": absolute.place_month_range,
    "year range": absolute.place_year_range,
    "quarter": absolute.place_quarter,
    "half": absolute.place_half,
    "told quarter": relative.place_told_quarter,
    "weekend": relative.place_weekend,
    "spoken year": absolute.place_spoken_year,
    "season": absolute.place_season,
    "holiday": absolute.place_holiday,
    "decade": absolute.place_decade,
    "century": absolute.place_century,
    "weekday set": relative.place_weekday_set,
    "weekday": relative.place_weekday,
    "deictic": relative.place_deictic,
    "ago": relative.place_ago,
    "unit": relative.place_unit,
    "year": absolute.place_year,
}


def place(phrase: Phrase, start: int, context: Context) -> Placed | None:
    """The days of a phrase that starts at code point `start`; None where it is no date after all."""
    placed = _PLACERS[phrase.kind](phrase, start, context)
    part = str(phrase.parts.get("part", ""))
    return replace(placed, part=part, approximate=True) if placed and part else placed
