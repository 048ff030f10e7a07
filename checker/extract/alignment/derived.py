"""Figures and dates that a writer may have worked out from the source, though it does not print them."""

import re
from collections.abc import Sequence

from checker.extract.alignment.found import Place
from checker.extract.alignment.numerals import Numeral, numerals
from checker.extract.alignment.source import Source
from checker.extract.nlp import Sentence
from checker.models.claims import Claim, DateClaim, QuantityClaim
from checker.quantity_math import apart

YEARS = range(1000, 2100)
_LISTED = range(3, 13)
"""So many things a writer counts in a list; more are looked up, and two of something stand in every sentence."""
_NTH = re.compile(r"(?:st|nd|rd|th)$")
_OPEN = frozenset(["gt", "ge", "lt", "le"])
_WIDE = frozenset(["decade", "century"])


def is_derived(numeral: Numeral, claim: Claim | None, near: Sequence[Sentence], source: Source) -> bool:
    """Whether a number is one of the source in other units, the distance between two years of its closest sentences, the length of
    a list there, a bound that a figure or year there keeps, or a decade or century that a year there lies in."""
    if isinstance(claim, QuantityClaim) and any(_converted(claim, f) or _keeps(claim, f, near) for f in source.figures):
        return True
    if isinstance(claim, DateClaim) and claim.granularity in _WIDE:
        return _holds_a_year(claim, near) or _overlaps(claim, near, source)
    if isinstance(claim, DateClaim) and _bounds_a_year(claim, numeral, near):
        return True
    return _is_distance(numeral, near) or _is_length_of_list(numeral, near)


def _converted(claim: QuantityClaim, other: QuantityClaim) -> bool:
    """Equal within rounding in two units of one measure."""
    return claim.measure == other.measure and claim.factor != other.factor and not apart(claim.least, claim.most, other.least, other.most)


def _keeps(claim: QuantityClaim, other: QuantityClaim, near: Sequence[Sentence]) -> bool:
    """Whether a figure for the same noun in the closest sentences lies within "more than" or "less than" so many."""
    if claim.comparator not in _OPEN or other.comparator in _OPEN or other.sentence not in {s.index for s in near}:
        return False
    return same_thing(claim, other) and not apart(claim.least, claim.most, other.least, other.most)


def same_thing(claim: QuantityClaim, other: QuantityClaim) -> bool:
    """Whether two figures count or measure the same noun in one unit."""
    noun = claim.noun_class or claim.noun
    return bool(noun) and noun == (other.noun_class or other.noun) and (claim.measure, claim.unit) == (other.measure, other.unit)


def _holds_a_year(claim: DateClaim, near: Sequence[Sentence]) -> bool:
    """Whether a year of the closest sentences lies in a decade or century."""
    if not claim.earliest or not claim.latest:
        return False
    first, last = claim.earliest.year, claim.latest.year
    # "The 1900s" and "the 19th century" are counted from 1900 and 1801; people mix them up by a year.
    return any(n.value in YEARS and first - 1 <= n.value <= last for s in near for n in numerals(s.text))


def _overlaps(claim: DateClaim, near: Sequence[Sentence], source: Source) -> bool:
    """Whether the closest sentences tell of a decade or century that shares days with one of the text: "the 1600s", "the 17th century"."""
    indexes = {s.index for s in near}
    told = [d for d in source.dates if d.granularity in _WIDE and d.sentence in indexes]
    return any(d.earliest <= claim.latest and claim.earliest <= d.latest for d in told if d.earliest and d.latest and claim.earliest and claim.latest)


def keeps_bound(claim: Claim | None, numeral: Numeral, rival: Place, source: Source) -> bool:
    """Whether an exact number that stands in the place of "more than" or "less than" so many is more or less than that.

    A bound in the place of another ("over 20" for "over 50") is a changed figure.
    """
    if not isinstance(claim, QuantityClaim) or claim.comparator not in _OPEN:
        return False
    if any(f.start <= rival.start < f.end and f.comparator in _OPEN for f in source.figures):
        return False
    other = next(numerals(rival.quote), None)
    return other is not None and (other.value >= numeral.value if claim.comparator in ("gt", "ge") else other.value <= numeral.value)


def _bounds_a_year(claim: DateClaim, numeral: Numeral, near: Sequence[Sentence]) -> bool:
    """Whether a year of the closest sentences lies before or after the year that a text says "before" or "after" of."""
    if claim.relation not in ("before", "after") or numeral.value not in YEARS:
        return False
    years = [n.value for s in near for n in numerals(s.text) if n.value in YEARS]
    return any(year < numeral.value if claim.relation == "before" else year > numeral.value for year in years)


def _is_distance(numeral: Numeral, near: Sequence[Sentence]) -> bool:
    years = {int(n.value) for s in near for n in numerals(s.text) if n.value in YEARS}
    return any(a - b == numeral.value for a in years for b in years if a > b)


def _is_length_of_list(numeral: Numeral, near: Sequence[Sentence]) -> bool:
    if numeral.value not in _LISTED or _NTH.search(numeral.text):
        return False
    return any(len(t.conjuncts) + 1 == numeral.value for s in near for t in s.tokens if t.dep_ != "conj")
