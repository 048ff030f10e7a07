"""How many: quantities, and figures that one statement relates by arithmetic."""

from datetime import date as Date
from typing import Literal

from checker.models.claims.base import Claim, Modality, Polarity

Comparator = Literal["eq", "approx", "gt", "ge", "lt", "le", "range"]
Measure = Literal[
    "count", "percent", "points", "money", "length", "mass", "time", "age", "ordinal", "score", "fraction", "multiple", "temperature", "area", "volume", "speed", "rate",
]  # fmt: skip


class QuantityClaim(Claim):
    """A number of something: bounds, unit, what is counted, of whom and when.

    `low` and `high` are equal for an exact figure and None for an open end; `tolerance` is half a
    unit of the last printed digit, or wider for "about". All three are in `unit`; times `factor`
    they are in the base unit of the measure (metre, kilogram, second, square metre, litre, the
    currency itself). A score keeps its order: `low` is the first figure, `high` the second.
    `frame` is the sentence with its numbers taken out, so that two statements of one shape can be
    compared. `noun` is the lemma of what is counted or measured ("employees", or "revenue" in
    "revenue of $2bn"), `noun_class` the word that stands for it and its synonyms.
    `subject` is the owner (an entity id where the text names one and `subject_named` is set, else
    its lemma with its modifiers) and `owner` tells how it is said: "poss", "of", "name", "clause", "event";
    `owner_definite` that the owner is known already ("the fire", a name), `owner_scope` the phrases that restrict it.
    `verb` is the lemma of the clause's verb, `verb_class` the word for it and its nouns and synonyms ("the deaths of").
    `role` is the figure's part in the clause: "subject", "object", "value" (is), "to", "from", "by" or a preposition.
    `attribute` names the property that the figure gives its owner ("have employee", "die people"), so that
    different wordings of one statement meet; empty where the figure gives none. `least` and `most` are the
    bounds in the base unit with the tolerance taken in, None for an open end. `tense` is that of the clause that states it.
    `state`: the figure holds while the owner is what it is ("has 300 staff", "Acme's 300 staff", "the toll is 12"), other than
    one of an act that may be done again ("scored two goals").
    `scope` holds the lemmas of restricting phrases. `partitive`: some out of a named whole ("of the 300").
    `additional`: more, other, another. `definite`: "the 300", "its 300". `per`: what a rate is counted by.
    `exhibit`: the table or figure that the sentence cites or the cell stands in ("table 1").
    `thing`: what a sum of money belongs to, as one word ("fund" in "the $3 million fund" and "the fund holds $3 billion").
    `owner_name` is what another text can call the owner by: its proper name, or of an event its class with the first name in its phrase
    ("fire orr"); `thing_name` is the name that singles `thing` out.
    `earliest` and `latest` bound `when`. `negated`, conditional and similar clauses show in `polarity` and `modality`.
    """

    kind: Literal["quantity"] = "quantity"
    low: float | None
    high: float | None
    comparator: Comparator = "eq"
    tolerance: float = 0.0
    unit: str = ""
    factor: float = 1.0
    measure: Measure = "count"
    noun: str = ""
    noun_class: str = ""
    modifiers: tuple[str, ...] = ()
    subject: str = ""
    subject_named: bool = False
    owner: str = ""
    owner_definite: bool = False
    owner_scope: tuple[str, ...] = ()
    attribute: str = ""
    owner_name: str = ""
    least: float | None = None
    most: float | None = None
    verb: str = ""
    verb_class: str = ""
    role: str = ""
    scope: tuple[str, ...] = ()
    partitive: bool = False
    additional: bool = False
    definite: bool = False
    per: str = ""
    exhibit: str = ""
    thing: str = ""
    thing_name: str = ""
    when: str = ""
    earliest: Date | None = None
    latest: Date | None = None
    state: bool = False
    tense: Literal["past", "present", "none"] = "none"
    frame: str = ""
    polarity: Polarity = "positive"
    modality: Modality = "asserted"


class FrameClaim(Claim):
    """Figures that one statement relates by arithmetic; the rule does the sum.

    `values` are the figures in the order that `type` documents, `tolerances` half a unit of the last
    printed digit of each (wider for "about"), `tolerance` the first of them:
    sum (whole, parts…), shares (percentages of one whole…), share (percent, part, whole), change (percent, from, to),
    multiple (factor, from, to), margin (margin, first, second), conversion (value, value in the other unit, both in
    the base unit of the measure), duration (length, from, to; all in `unit`), anniversary (ordinal, year counted from, year celebrated), age (age, year of birth, year), list (count, items),
    average (mean, total, count), sequence (first and last day told before, first and last day told after it, years said to lie between, if said; days as numbers),
    lifetime (age at death, first and last possible day of birth, first and last of death; days as numbers). `words` holds what the sentence calls the relation (verb, units, list items).
    `direction` is "up", "down" or "" for a change, and for a lifetime that is "more than" or "less than" so long. `exhaustive`: the parts are said to be all of the whole.
    """

    kind: Literal["frame"] = "frame"
    type: Literal[
        "sum",
        "shares",
        "share",
        "change",
        "multiple",
        "margin",
        "conversion",
        "duration",
        "anniversary",
        "age",
        "list",
        "average",
        "range",
        "sequence",
        "lifetime",
    ]
    values: tuple[float, ...]
    tolerances: tuple[float, ...] = ()
    tolerance: float = 0.0
    unit: str = ""
    words: tuple[str, ...] = ()
    direction: Literal["", "up", "down"] = ""
    exhaustive: bool = False
