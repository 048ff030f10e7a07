"""What a document says, one small frozen model a kind; every claim quotes its exact words.

Offsets are code points of the document's text, end exclusive. A field that the text does not fill
is None (one value) or an empty string or tuple, so that a rule can always match on it.
"""

from checker.models.claims.base import Claim, Modality, Polarity, SourceKind
from checker.models.claims.events import AttributeClaim, CauseClaim, ComparisonClaim, DefinitionClaim, EventClaim
from checker.models.claims.names import AcronymClaim, KinshipClaim, MentionClaim, PlaceClaim, PronounClaim, RoleClaim
from checker.models.claims.numbers import FrameClaim, QuantityClaim
from checker.models.claims.speech import AttributionClaim, QuoteClaim
from checker.models.claims.text import AlignmentClaim, CueClaim, DamageClaim, DocumentClaim, PassageClaim, ReferenceClaim
from checker.models.claims.time import DateClaim, MilestoneClaim

ALL_KINDS: tuple[type[Claim], ...] = (
    DateClaim, MentionClaim, RoleClaim, AcronymClaim, PronounClaim, KinshipClaim, PlaceClaim, QuantityClaim, FrameClaim, AttributionClaim, QuoteClaim, EventClaim, CauseClaim, AttributeClaim, ComparisonClaim, DefinitionClaim, DamageClaim, PassageClaim, ReferenceClaim, CueClaim, AlignmentClaim, DocumentClaim, MilestoneClaim,
)  # fmt: skip

__all__ = [
    "ALL_KINDS",
    "Modality",
    "Polarity",
    "SourceKind",
    "AcronymClaim",
    "AlignmentClaim",
    "AttributeClaim",
    "AttributionClaim",
    "CauseClaim",
    "Claim",
    "ComparisonClaim",
    "CueClaim",
    "DamageClaim",
    "DateClaim",
    "DefinitionClaim",
    "DocumentClaim",
    "EventClaim",
    "FrameClaim",
    "KinshipClaim",
    "MentionClaim",
    "MilestoneClaim",
    "PassageClaim",
    "PlaceClaim",
    "PronounClaim",
    "QuantityClaim",
    "QuoteClaim",
    "ReferenceClaim",
    "RoleClaim",
]
