"""Claims to Experta facts: one fact class a claim kind, with the claim's fields, all of them filled."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from checker.engine.experta import BIND, FACT_INDEX, Fact
from checker.models import claims as kinds
from checker.models.claims import Claim


class ClaimFact(Fact):  # type: ignore[misc]
    """A fact whose values are hashable and never change, as a claim's are.

    Experta looks at each value of a fact when it is made, and at each name when it is declared; for the fifty
    fields of a claim that takes longer than all the rest.
    """

    is_special = staticmethod(frozenset({BIND, FACT_INDEX}).__contains__)

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Any:
        """The fact with these values, as they are."""
        fact = cls()
        dict.update(fact, values)
        return fact


def _fact_class(claim: type[Claim]) -> Any:
    name = claim.__name__.removesuffix("Claim") + "Fact"
    return type(name, (ClaimFact,), {"__doc__": f"A {claim.__name__} as the rules see it.", "claim_class": claim})


DateFact = _fact_class(kinds.DateClaim)
MentionFact = _fact_class(kinds.MentionClaim)
RoleFact = _fact_class(kinds.RoleClaim)
QuantityFact = _fact_class(kinds.QuantityClaim)
AttributionFact = _fact_class(kinds.AttributionClaim)
EventFact = _fact_class(kinds.EventClaim)
CauseFact = _fact_class(kinds.CauseClaim)
QuoteFact = _fact_class(kinds.QuoteClaim)
PlaceFact = _fact_class(kinds.PlaceClaim)
AcronymFact = _fact_class(kinds.AcronymClaim)
PronounFact = _fact_class(kinds.PronounClaim)
DamageFact = _fact_class(kinds.DamageClaim)
PassageFact = _fact_class(kinds.PassageClaim)
FrameFact = _fact_class(kinds.FrameClaim)
KinshipFact = _fact_class(kinds.KinshipClaim)
ComparisonFact = _fact_class(kinds.ComparisonClaim)
DefinitionFact = _fact_class(kinds.DefinitionClaim)
ReferenceFact = _fact_class(kinds.ReferenceClaim)
AttributeFact = _fact_class(kinds.AttributeClaim)
CueFact = _fact_class(kinds.CueClaim)
AlignmentFact = _fact_class(kinds.AlignmentClaim)
DocumentFact = _fact_class(kinds.DocumentClaim)
MilestoneFact = _fact_class(kinds.MilestoneClaim)

FACT_OF: dict[type[Claim], Any] = {f.claim_class: f for f in list(globals().values()) if isinstance(f, type) and hasattr(f, "claim_class")}


def fact_of(claim: Claim) -> Any:
    """The fact of a claim; enumerations become their words, so that a rule compares plain values."""
    values = {name: (value.value if isinstance(value, Enum) else value) for name, value in claim.__dict__.items()}
    return FACT_OF[type(claim)].of(values)
