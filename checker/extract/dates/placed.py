"""What a phrase turns out to mean."""

from dataclasses import dataclass

from checker.extract.dates.intervals import Interval


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
