"""The document as a whole."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DocumentClaim


def describe_document(parsed: ParsedDocument, found: Found) -> list[DocumentClaim]:
    """The document claims of a document, in the order of the text."""
    return []
