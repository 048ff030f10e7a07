"""Sentences that stand twice, or nearly."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import PassageClaim


def find_passages(parsed: ParsedDocument, found: Found) -> list[PassageClaim]:
    """The passage claims of a document, in the order of the text."""
    return []
