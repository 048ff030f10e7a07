"""A document beside its source: what the one says of the same thing as the other."""

from checker.extract.nlp import ParsedDocument
from checker.models.claims import AlignmentClaim, Claim


def align(document: ParsedDocument, claims: list[Claim], source: ParsedDocument, source_claims: list[Claim]) -> list[AlignmentClaim]:
    """The alignment claims of a document."""
    return []
