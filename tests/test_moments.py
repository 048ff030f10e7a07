"""Whether two texts tell of one time."""

from datetime import date

import pytest

from checker.moments import is_full_name, is_over, is_span_of_years, one_moment, perhaps_within_days, same_person, same_stretch, within_days, years_overlap

MAY, JUNE = date(2024, 5, 2), date(2024, 6, 2)
WEEK = (date(2024, 4, 1), date(2024, 4, 7))


@pytest.mark.parametrize(
    ("days", "one", "other", "close"), [(0, MAY, MAY, True), (0, MAY, JUNE, False), (31, JUNE, MAY, True), (31, MAY, None, False), (31, None, None, False)]
)
def test_within_days(days: int, one: date | None, other: date | None, close: bool) -> None:
    """Unknown days are never close."""
    assert within_days(days, one, other) is close


def test_perhaps_within_days() -> None:
    """An unknown day may be close."""
    assert perhaps_within_days(0, MAY, MAY)
    assert not perhaps_within_days(0, MAY, JUNE)
    assert perhaps_within_days(0, None, JUNE)
    assert perhaps_within_days(0, JUNE, None)


def test_stretches_and_what_is_over() -> None:
    """A stretch is known or it is none; an undated text tells of the past where its words do."""
    assert same_stretch(*WEEK, *WEEK)
    assert not same_stretch(None, None, None, None)
    assert is_over(WEEK[1], MAY)
    assert is_over(WEEK[1], None)
    assert not is_over(JUNE, MAY)
    assert not is_over(None, MAY)


@pytest.mark.parametrize(
    ("published", "other", "when", "other_when", "stretch", "one"),
    [
        (MAY, JUNE, "in April", "that week", (*WEEK, *WEEK), True),
        (MAY, JUNE, "on Monday", "on Monday", (*WEEK, MAY, MAY), False),
        (None, None, "on Monday", "on Monday", (None, None, None, None), False),
        (MAY, MAY, "", "", (None, None, None, None), True),
        (MAY, JUNE, "", "", (None, None, None, None), False),
        (None, None, "", "", (None, None, None, None), False),
        (MAY, MAY, "on Monday", "", (*WEEK, None, None), False),
    ],
)
def test_one_moment(published: date | None, other: date | None, when: str, other_when: str, stretch: tuple[date | None, ...], one: bool) -> None:
    """The same days, or no word on the time and one day of publication."""
    assert one_moment(published, other, when, other_when, stretch) is one


def test_same_person() -> None:
    """A full name and one more thing."""
    assert same_person("ada reed", ("mayor of tarn", "born 1950"), ("born 1950",))
    assert not same_person("ada reed", ("mayor of tarn",), ())
    assert not same_person("reed", ("mayor of tarn",), ("mayor of tarn",))


def test_full_names() -> None:
    """Given name and surname."""
    assert is_full_name("ada reed")
    assert not is_full_name("reed")
    assert not is_full_name("? reed")


def test_spans_of_years() -> None:
    """The year of a handover is shared."""
    assert is_span_of_years("2010/2014")
    assert not is_span_of_years("2010")
    assert not is_span_of_years("May/June")
    assert years_overlap("2010/2014", "2012-05/2016")
    assert not years_overlap("2010/2014", "2014/2016")
