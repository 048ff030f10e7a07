"""Names of people, organisations and places, each linked to its entity."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import MentionClaim


def find_mentions(parsed: ParsedDocument, found: Found) -> list[MentionClaim]:
    """The mention claims of a document, in the order of the text."""
    return []
