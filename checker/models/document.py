"""What ingest makes of a file: one immutable text with a map of its parts."""

from datetime import date as Date

from checker.models.base import Frozen, Zone


class Segment(Frozen):
    """One line or paragraph of a document; nothing is parsed across its borders.

    `start` and `end` are code points of the document's text, end exclusive. `paragraph` counts
    from 0 and is shared by the lines of one paragraph; `line` counts from 1.
    """

    start: int
    end: int
    zone: Zone
    paragraph: int
    line: int


class Document(Frozen):
    """One text as the checker reads it; every offset anywhere counts code points of `text`.

    `id` is the name shown to people (a path, or the `doc` of a batch line). `is_source` marks a
    text that other documents are checked against and that gets no findings of its own.
    """

    id: str
    text: str
    segments: tuple[Segment, ...]
    title: str = ""
    date: Date | None = None
    author: str = ""
    source: str = ""
    is_source: bool = False

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, both counted from 1, of a code point offset."""
        before = self.text[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
