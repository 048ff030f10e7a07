"""Numbers of things, with unit, tolerance, what is counted, of whom and when."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import QuantityClaim


def find_quantities(parsed: ParsedDocument, found: Found) -> list[QuantityClaim]:
    """The quantity claims of a document, in the order of the text."""
    return []
