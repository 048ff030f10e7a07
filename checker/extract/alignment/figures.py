"""Figures and dates of a document that its source does not give, or gives otherwise."""

from collections.abc import Iterable, Iterator

from checker.extract.alignment.source import Source
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AlignmentClaim, Claim, DateClaim, QuantityClaim
from checker.quantity_math import apart

# Worked out from other figures ("half", "doubled"), so that no source need print them.
_DERIVED = frozenset(["fraction", "multiple", "ordinal", "score"])
_FEW = 2
"""Spelled-out numbers up to this one are often counted by the writer from a list of names."""


def unsupported_figures(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Quantities with a value that no quantity of the source can have; with the source's figure for the same noun, if there is one."""
    for claim in claims:
        if isinstance(claim, QuantityClaim) and claim.measure not in _DERIVED and not _counted_by_writer(claim) and not _borne_out(claim, source):
            yield _beside(document, claim, "figure", _rival(document, claim, source))


def _counted_by_writer(claim: QuantityClaim) -> bool:
    return claim.measure == "count" and claim.high is not None and claim.high <= _FEW


def _borne_out(claim: QuantityClaim, source: Source) -> bool:
    return claim.quote.lower() in source.words or any(_agree(claim, other) for other in source.figures)


def _agree(claim: QuantityClaim, other: QuantityClaim) -> bool:
    """Equal within rounding in one kind of measure, or the same number whatever is made of its unit."""
    if claim.measure == other.measure and not apart(claim.least, claim.most, other.least, other.most):
        return True
    return claim.low is not None and (claim.low, claim.high) == (other.low, other.high)


def _rival(document: ParsedDocument, claim: QuantityClaim, source: Source) -> QuantityClaim | None:
    """The figure that the closest sentences of the source give for the same noun in the same measure."""
    near = {s.index for s in source.closest(document.sentences[claim.sentence])}
    rivals = [f for f in source.figures if f.sentence in near and f.measure == claim.measure and f.unit == claim.unit and _same_noun(claim, f)]
    return rivals[0] if rivals else None


def _same_noun(claim: QuantityClaim, other: QuantityClaim) -> bool:
    return (claim.noun_class or claim.noun) == (other.noun_class or other.noun)


def unsupported_dates(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Dates with a printed year or month that no date of the source touches."""
    for claim in claims:
        if isinstance(claim, DateClaim) and claim.earliest and claim.latest and _in_figures(claim) and not _touched(claim, source):
            near = {s.index for s in source.closest(document.sentences[claim.sentence])}
            rivals = [d for d in source.dates if d.sentence in near and d.granularity == claim.granularity]
            yield _beside(document, claim, "date", rivals[0] if rivals else None)


def _in_figures(claim: DateClaim) -> bool:
    return any(c.isdigit() for c in claim.quote) and not claim.inferred


def _touched(claim: DateClaim, source: Source) -> bool:
    words = [w for w in claim.quote.lower().replace(",", " ").split() if any(c.isdigit() for c in w)]
    if all(w in source.words for w in words) and words:
        return True
    return any(d.earliest <= claim.latest and claim.earliest <= d.latest for d in source.dates if d.earliest and d.latest and claim.earliest and claim.latest)


def _beside(document: ParsedDocument, claim: Claim, kind: str, other: Claim | None) -> AlignmentClaim:
    return AlignmentClaim(
        **{**document.claim_fields("alignment", claim.start, claim.end), "id": f"alignment:{kind}:{claim.start}-{claim.end}"},
        type=kind,
        relation="differs" if other else "missing",
        other=other.quote if other else "",
        other_doc=other.doc if other else "",
        other_start=other.start if other else None,
        other_end=other.end if other else None,
    )
