"""Offices: who holds which, of which body or country."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import RoleClaim


def find_roles(parsed: ParsedDocument, found: Found) -> list[RoleClaim]:
    """The role claims of a document, in the order of the text."""
    return []
