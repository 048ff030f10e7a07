"""Whether statements of two texts are of one time: what a later text says otherwise may be news. Rules take these through `rule_api`."""

from collections.abc import Sequence
from datetime import date as Date


def within_days(days: int, published: Date | None, other: Date | None) -> bool:
    """Whether two texts appeared so close together, as far as their days are known; unknown days are never close."""
    return published is not None and other is not None and abs((published - other).days) <= days


def perhaps_within_days(days: int, published: Date | None, other: Date | None) -> bool:
    """Whether two texts may have appeared so close together: an unknown day may be any."""
    return published is None or other is None or within_days(days, published, other)


def same_stretch(earliest: Date | None, latest: Date | None, other_earliest: Date | None, other_latest: Date | None) -> bool:
    """Whether two times are known, and are the same days."""
    return earliest is not None and latest is not None and (earliest, latest) == (other_earliest, other_latest)


def is_span_of_years(when: str) -> bool:
    """Whether a time goes from one year to another, "2010/2014"."""
    first, slash, last = when.partition("/")
    return bool(slash) and first[:4].isdigit() and last[:4].isdigit()


def years_overlap(when: str, other_when: str) -> bool:
    """Whether two spans of years share more than the year in which one ends and the other begins."""
    (begin, end), (other_begin, other_end) = ((int(part[:4]) for part in span.split("/")) for span in (when, other_when))
    return begin < other_end and other_begin < end


def is_over(latest: Date | None, published: Date | None) -> bool:
    """Whether a time was past when the text appeared; an undated text tells of the past where its words do."""
    return latest is not None and (published is None or latest <= published)


def same_person(name: str, signs: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two texts that call somebody by the same full name say one more thing of the bearer that is the same."""
    return is_full_name(name) and not set(signs).isdisjoint(others)


def is_full_name(name: str) -> bool:
    """Whether somebody is known by given name and surname."""
    return " " in name and "?" not in name


def one_moment(published: Date | None, other: Date | None, when: str, other_when: str, stretch: tuple[Date | None, ...]) -> bool:
    """Whether two texts tell of one time: of the same days, which were over, or without a word on it on the day when both appeared.

    `stretch` is the first and last day of the one time, and those of the other.
    """
    if when and other_when:
        past = is_over(stretch[1], published) and is_over(stretch[3], other)
        return same_stretch(*stretch) and (past or within_days(0, published, other))
    return not when and not other_when and within_days(0, published, other)
