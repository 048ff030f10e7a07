"""Clauses: who does what to whom, with polarity, modality, time and place."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import EventClaim


def find_events(parsed: ParsedDocument, found: Found) -> list[EventClaim]:
    """The event claims of a document, in the order of the text."""
    return []
