"""When: dates as intervals of days."""

from datetime import date as Date
from typing import Literal

from checker.models.claims.base import Claim


class DateClaim(Claim):
    """A stretch of time as a closed interval of days.

    `earliest` and `latest` are None where the phrase cannot be placed (a duration, no anchor).
    `anchor` is the id of the date or "document" that a relative date was counted from.
    `style` is how the phrase names the time: "full" (the year is printed), "partial" (a month or day
    of the calendar without its year), "weekday", "deictic" (today, last year: from the document's
    date) or "relative" (from another date of the text). `part` is "early", "mid" or "late" where the
    text says so; the interval is then still the whole unit, since the edges of "early" are open.
    `weekday` counts from Monday = 0 and is the printed one, even where `problem` says that it is wrong.
    `tense` is that of the clause around it ("future" also for what is planned, ordered or possible).
    `relation` is the word that makes the date one end of an open stretch (`form` is then "open" and
    the interval is that of the date named). `days` is the printed length of a duration or distance.
    """

    kind: Literal["date"] = "date"
    earliest: Date | None = None
    latest: Date | None = None
    granularity: Literal["time", "day", "week", "fortnight", "weekend", "month", "quarter", "season", "half", "year", "decade", "century", "duration", "other"]
    form: Literal["point", "interval", "open", "set", "duration"] = "point"
    approximate: bool = False
    inferred: bool = False
    anchor: str = ""
    weekday: int | None = None
    has_year: bool = False
    days: float | None = None
    problem: Literal["", "impossible", "weekday", "backwards"] = ""
    style: Literal["full", "partial", "weekday", "deictic", "relative"] = "full"
    tense: Literal["", "past", "present", "future"] = ""
    relation: Literal["", "since", "until", "by", "before", "after"] = ""
    part: Literal["", "early", "mid", "late"] = ""


class MilestoneClaim(Claim):
    """Something that is told of a person or thing as happening on a date: born, founded, opened, released.

    `event` is that word. `subject_key` is an entity id (a lone "he" stands for the only person it can
    mean), or the words of a name; `object_key` what was joined, married or received. `place` and
    `scope` narrow it down. `again` marks a repetition that the text itself speaks of. `relation` is
    "since", "by" and the like where the date is only a bound.
    `subject_name` is the proper name of the subject, or of a thing its noun with the first name in its phrase ("treaty brask").
    `signs` are what the text says elsewhere of who the person is ("mayor of hale", "at norwood foods").
    `certain`: called by a full name or surname, or meant by a pronoun; a first name or a title may be another's too.
    """

    kind: Literal["milestone"] = "milestone"
    event: str
    subject: str
    subject_key: str
    object_key: str = ""
    subject_name: str = ""
    place: str = ""
    scope: tuple[str, ...] = ()
    when: str = ""
    earliest: Date | None = None
    latest: Date | None = None
    relation: str = ""
    approximate: bool = False
    again: bool = False
    certain: bool = True
    signs: tuple[str, ...] = ()
