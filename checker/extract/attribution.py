"""Who says what: source, cue and content."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AttributionClaim


def find_attributions(parsed: ParsedDocument, found: Found) -> list[AttributionClaim]:
    """The attribution claims of a document, in the order of the text."""
    return []
