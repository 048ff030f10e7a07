"""When: dates as intervals of days."""

from datetime import date as Date
from typing import Literal

from checker.models.claims.base import Claim


class DateClaim(Claim):
    """A stretch of time as a closed interval of days.

    `earliest` and `latest` are None where the phrase cannot be placed (a duration, no anchor).
    `anchor` is the id of the date or "document" that a relative date was counted from.
    """

    kind: Literal["date"] = "date"
    earliest: Date | None = None
    latest: Date | None = None
    granularity: Literal["time", "day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century", "duration", "other"]
    form: Literal["point", "interval", "open", "set", "duration"] = "point"
    approximate: bool = False
    inferred: bool = False
    anchor: str = ""
    weekday: int | None = None
    has_year: bool = False
    days: float | None = None
    problem: Literal["", "impossible", "weekday"] = ""
