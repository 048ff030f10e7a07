"""Causes, purposes and motives, each with its effect."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import CauseClaim


def find_causes(parsed: ParsedDocument, found: Found) -> list[CauseClaim]:
    """The cause claims of a document, in the order of the text."""
    return []
