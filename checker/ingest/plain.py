"""Plain text: the file is the document."""

from checker.ingest.byline import author_of
from checker.ingest.comments import without_comments
from checker.ingest.segments import segment_text
from checker.models.base import Zone
from checker.models.document import Document


def read(name: str, text: str) -> list[Document]:
    """One document called `name`; its title is its headline, if it has one."""
    segments = segment_text(without_comments(text))
    title = text[segments[0].start : segments[0].end] if segments and segments[0].zone == Zone.HEADLINE else ""
    return [Document(id=name, text=text, segments=segments, title=title, author=author_of(text, segments))]
