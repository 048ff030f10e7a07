"""What is done with a document that cannot be checked, and how one is told."""

import re
from collections.abc import Callable

from checker.errors import UnreadableDocument
from checker.ingest.language import looks_english
from checker.models.document import Document

OnProblem = Callable[[UnreadableDocument], None]
"""Told of each document that cannot be checked; may raise it, or note it and let the others be read."""

OnNote = Callable[[str], None]
"""Told in a sentence what was left out or guessed where a document could be read all the same."""

_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")


def refuse(problem: UnreadableDocument) -> None:
    """Raise the problem: the reader stops at the first one."""
    raise problem


def ignore(note: str) -> None:
    """Tell nobody."""


def refuse_unfit(document: Document) -> None:
    """Raises UnreadableDocument where there is nothing to check, or nothing that we can read."""
    if not document.segments:
        raise UnreadableDocument(f"{document.id}: the document is empty; there is nothing to check.")
    if not looks_english(document.text):
        raise UnreadableDocument(f"{document.id}: the text does not look like English; only English is checked.")


def refuse_half_characters(where: str, text: str) -> None:
    """Raises UnreadableDocument for a lone surrogate, which JSON can spell and no file can hold."""
    if _HALF_CHARACTER.search(text):
        raise UnreadableDocument(f"{where}: the text holds half of a character (a lone surrogate); write it again from its original.")
