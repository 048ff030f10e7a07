"""Arithmetic on figures as a text prints them: every number is an interval as wide as its rounding."""

Interval = tuple[float, float]


def apart(least: float | None, most: float | None, other_least: float | None, other_most: float | None) -> bool:
    """Whether two figures cannot both hold. The bounds are in one unit, tolerance taken in; None is an open end."""
    return (most is not None and other_least is not None and most < other_least) or (other_most is not None and least is not None and other_most < least)


def around(value: float, tolerance: float) -> Interval:
    """The numbers that print as `value` where the last digit may be off by `tolerance`."""
    return value - tolerance, value + tolerance


def meets(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a number; a millionth is allowed for binary fractions."""
    slack = 1e-6 * max(1.0, abs(one[0]), abs(one[1]))
    return one[0] <= other[1] + slack and other[0] <= one[1] + slack


def total(values: tuple[float, ...], tolerances: tuple[float, ...]) -> Interval:
    """The sum of rounded figures."""
    return sum(values) - sum(tolerances), sum(values) + sum(tolerances)


def quotient(part: Interval, whole: Interval) -> Interval:
    """`part` divided by `whole`, both positive. A whole that may be zero gives no upper bound."""
    lowest, highest = whole
    return max(part[0], 0.0) / highest if highest > 0 else 0.0, part[1] / lowest if lowest > 0 else float("inf")


def percent_change(before: Interval, after: Interval) -> Interval:
    """The change from `before` to `after` in percent of `before`, both positive."""
    low, high = quotient(after, before)
    return 100 * (low - 1), 100 * (high - 1)
