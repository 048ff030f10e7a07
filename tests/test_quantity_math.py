"""Arithmetic on rounded figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.quantity_math import apart, around, meets, percent_change, quotient, total

NUMBERS = st.floats(min_value=1, max_value=1e9)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((300, 300), (350, 350), True),
        ((270, 330), (310, 310), False),
        ((100, None), (120, 120), False),
        ((100, None), (80, 80), True),
        ((None, 100), (120, None), True),
        ((None, 100), (None, 20), False),
    ],
)
def test_apart(one: tuple[float | None, float | None], other: tuple[float | None, float | None], expected: bool) -> None:
    """Closed and open intervals, whichever comes first."""
    assert apart(*one, *other) is expected
    assert apart(*other, *one) is expected


def test_a_whole_that_may_be_zero_has_no_upper_bound() -> None:
    """Nothing is divided by zero."""
    assert quotient((1, 2), (0, 1)) == (1.0, float("inf"))
    assert quotient((1, 2), (-1, 0)) == (0.0, float("inf"))


def test_total_adds_tolerances() -> None:
    """Rounded parts make a rounded sum."""
    assert total((40, 25), (0.5, 0.5)) == (64, 66)


@given(NUMBERS, NUMBERS)
def test_the_exact_change_lies_in_its_interval(before: float, after: float) -> None:
    """Rounding widens the change and never moves it away."""
    exact = 100 * (after - before) / before
    assert meets((exact, exact), percent_change(around(before, 0.5), around(after, 0.5)))


@given(NUMBERS, st.floats(min_value=0, max_value=100), NUMBERS, st.floats(min_value=0, max_value=100))
def test_meets_is_the_opposite_of_apart(one: float, wide: float, other: float, wider: float) -> None:
    """Two intervals either share a number or do not, up to a millionth."""
    first, second = around(one, wide), around(other, wider)
    assert meets(first, second) or apart(*first, *second)
