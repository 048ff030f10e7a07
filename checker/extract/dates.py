"""Dates as closed intervals of days."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DateClaim


def find_dates(parsed: ParsedDocument, found: Found) -> list[DateClaim]:
    """The date claims of a document, in the order of the text."""
    return []
