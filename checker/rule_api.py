"""All that a rule may import."""

from checker.engine.claim_rule import ClaimRule
from checker.engine.experta import AS, MATCH, NOT, TEST, L, P, Rule, W
from checker.engine.facts import (
    AcronymFact,
    AlignmentFact,
    AttributeFact,
    AttributionFact,
    CauseFact,
    ComparisonFact,
    CueFact,
    DamageFact,
    DateFact,
    DefinitionFact,
    DocumentFact,
    EventFact,
    FrameFact,
    KinshipFact,
    MentionFact,
    MilestoneFact,
    PassageFact,
    PlaceFact,
    PronounFact,
    QuantityFact,
    QuoteFact,
    ReferenceFact,
    RoleFact,
)
from checker.models.base import Severity
from checker.models.rules import Example, Meta
from checker.moments import is_full_name, is_over, is_span_of_years, one_moment, perhaps_within_days, same_person, same_stretch, within_days, years_overlap
from checker.quantity_math import apart, around, meets, percent_change, quotient, total
from checker.statement_words import has_year, is_timeless, names_thing, stays

__all__ = [
    "AS", "MATCH", "NOT", "TEST", "AcronymFact", "AlignmentFact", "AttributeFact", "AttributionFact", "CauseFact", "ClaimRule", "ComparisonFact",
    "CueFact", "DamageFact", "DateFact", "DefinitionFact", "DocumentFact", "EventFact", "Example", "FrameFact", "KinshipFact", "L", "MentionFact", "Meta", "MilestoneFact",
    "P", "PassageFact", "PlaceFact", "PronounFact", "QuantityFact", "QuoteFact", "ReferenceFact", "RoleFact", "Rule", "Severity", "W",
    "apart", "around", "has_year", "is_full_name", "is_over", "is_span_of_years", "is_timeless", "meets", "names_thing", "one_moment", "percent_change", "perhaps_within_days", "quotient", "same_person", "same_stretch", "stays", "total", "within_days", "years_overlap",
]  # fmt: skip
