"""Acronyms and the words they stand for."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AcronymClaim


def find_acronyms(parsed: ParsedDocument, found: Found) -> list[AcronymClaim]:
    """The acronym claims of a document, in the order of the text."""
    return []
