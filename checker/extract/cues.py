"""Phrases that an editor asks about."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import CueClaim


def find_cues(parsed: ParsedDocument, found: Found) -> list[CueClaim]:
    """The cue claims of a document, in the order of the text."""
    return []
