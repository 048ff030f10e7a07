"""Comments in a text (`<!-- … -->`): written to whoever works on it, not to its readers."""

from collections.abc import Iterator

from checker.ingest.markdown_marks import blanked
from checker.models.document import Document

_OPEN, _CLOSE = "<!--", "-->"


def comments_in(text: str) -> Iterator[tuple[int, int]]:
    """The (start, end) of each comment, its marks included; one that is never closed is none."""
    start = text.find(_OPEN)
    while start >= 0:
        close = text.find(_CLOSE, start + len(_OPEN))
        if close < 0:
            return
        yield start, close + len(_CLOSE)
        start = text.find(_OPEN, close + len(_CLOSE))


def without_comments(text: str) -> str:
    """The text with every code point of a comment as a space, line ends kept: as long as before, so that offsets stay."""
    return blanked(text, tuple(comments_in(text)))


def prose_of(document: Document) -> str:
    """A document's text as its readers see it: comments and marks as spaces, as long as the text, so that offsets stay."""
    return without_comments(blanked(document.text, document.marks))
