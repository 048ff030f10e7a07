"""Quotations, mark to mark."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import QuoteClaim


def find_quotes(parsed: ParsedDocument, found: Found) -> list[QuoteClaim]:
    """The quote claims of a document, in the order of the text."""
    return []
