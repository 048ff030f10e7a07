"""Places said to lie in, near or on a side of another, and their context."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import PlaceClaim


def find_places(parsed: ParsedDocument, found: Found) -> list[PlaceClaim]:
    """The place claims of a document, in the order of the text."""
    return []
