"""How many: quantities, and figures that one statement relates by arithmetic."""

from typing import Literal

from checker.models.claims.base import Claim, Modality, Polarity


class QuantityClaim(Claim):
    """A number of something: bounds, unit, what is counted, of whom and when.

    `low` and `high` are equal for an exact figure and None for an open end; `tolerance` is half a
    unit of the last printed digit, or wider for "about". `frame` is the sentence with its numbers
    taken out, so that two statements of one shape can be compared.
    """

    kind: Literal["quantity"] = "quantity"
    low: float | None
    high: float | None
    comparator: Literal["eq", "approx", "gt", "ge", "lt", "le", "range"] = "eq"
    tolerance: float = 0.0
    unit: str = ""
    measure: Literal[
        "count",
        "percent",
        "points",
        "money",
        "length",
        "mass",
        "time",
        "age",
        "ordinal",
        "score",
        "fraction",
        "multiple",
        "temperature",
        "area",
        "volume",
        "speed",
        "rate",
    ] = "count"
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    subject: str = ""
    verb: str = ""
    role: str = ""
    when: str = ""
    frame: str = ""
    polarity: Polarity = "positive"
    modality: Modality = "asserted"


class FrameClaim(Claim):
    """Figures that one statement relates by arithmetic; the rule does the sum.

    `values` are the figures in the order that `type` documents, `tolerance` what rounding allows:
    sum (whole, parts…), share (percent, part, whole), change (percent, from, to), margin (margin,
    first, second), conversion (value, value in the other unit), duration (years, from, to),
    age (age, year of birth, year), list (count, items), average (mean, total, count).
    """

    kind: Literal["frame"] = "frame"
    type: Literal["sum", "shares", "share", "change", "margin", "conversion", "duration", "age", "list", "average", "range"]
    values: tuple[float, ...]
    tolerance: float = 0.0
    unit: str = ""
    words: tuple[str, ...] = ()
    exhaustive: bool = False
