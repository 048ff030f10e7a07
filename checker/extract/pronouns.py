"""Pronouns and what they could stand for."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import PronounClaim


def find_pronouns(parsed: ParsedDocument, found: Found) -> list[PronounClaim]:
    """The pronoun claims of a document, in the order of the text."""
    return []
