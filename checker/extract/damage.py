"""Text that is broken as text."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DamageClaim


def find_damage(parsed: ParsedDocument, found: Found) -> list[DamageClaim]:
    """The damage claims of a document, in the order of the text."""
    return []
