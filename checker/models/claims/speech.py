"""Who says it: attributions and quotations."""

from typing import Literal

from checker.models.claims.base import Claim, Modality, Polarity, SourceKind


class AttributionClaim(Claim):
    """Who says what: the span runs over the content; source and cue have their own spans.

    `depth` counts the layers around it (0: told by the narrator). `cue_class` is "said", "claimed",
    "denied", "confirmed", "announced", "believed", "asked" and so on.
    """

    kind: Literal["attribution"] = "attribution"
    source: str = ""
    source_entity: str = ""
    source_start: int | None = None
    source_end: int | None = None
    source_kind: SourceKind = "named"
    cue: str = ""
    cue_start: int | None = None
    cue_end: int | None = None
    cue_class: str = "said"
    content_start: int
    content_end: int
    direct: bool = False
    depth: int = 0
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    plural: bool = False


class QuoteClaim(Claim):
    """Words between quotation marks (the span holds the marks); `words` counts what is inside."""

    kind: Literal["quote"] = "quote"
    inside: str
    words: int
    sentence_like: bool = False
    source: str = ""
    source_entity: str = ""
    attributed: bool = False
    balanced: bool = True
