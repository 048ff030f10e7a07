"""What ingest makes of a file: one immutable text with a map of its parts."""

from bisect import bisect_right
from datetime import date as Date
from functools import cached_property

from checker.models.base import Frozen, Zone


class Segment(Frozen):
    """One line or paragraph of a document; nothing is parsed across its borders.

    `start` and `end` are code points of the document's text, end exclusive. `paragraph` counts
    from 0 and is shared by the lines of one paragraph; `line` counts from 1. `place` is where a person
    finds it in a file whose lines nobody sees ("page 3, paragraph 2"); empty for a text of lines.
    `cells` are the starts and places of the cells of a table's row.
    """

    start: int
    end: int
    zone: Zone
    paragraph: int
    line: int
    place: str = ""
    cells: tuple[tuple[int, str], ...] = ()


class Document(Frozen):
    """One text as the checker reads it; every offset anywhere counts code points of `text`.

    `id` is the name shown to people (a path, or the `doc` of a batch line). `is_source` marks a
    text that other documents are checked against and that gets no findings of its own. `notes` tell
    what was left out or guessed when the file was read, a sentence each. `marks` are the stretches of the text
    that its readers do not see (the stars of emphasis, the addresses of links), in order. `path` is the file that holds a
    document which is none itself (a batch, a zip, a mail), and `line` its line in a batch, counted from 1; else empty and 0.
    """

    id: str
    text: str
    segments: tuple[Segment, ...]
    title: str = ""
    date: Date | None = None
    author: str = ""
    source: str = ""
    is_source: bool = False
    notes: tuple[str, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    path: str = ""
    line: int = 0

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, both counted from 1, of a code point offset."""
        before = self.text[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1

    def place_of(self, offset: int) -> str:
        """Where a person finds a code point offset in the file: the place of the segment (or cell) that holds it, or of the one before it."""
        index = bisect_right(self._starts, offset) - 1
        if not self.segments:
            return ""
        segment = self.segments[max(0, index)]
        return next((place for start, place in reversed(segment.cells) if start <= offset), segment.place)

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]


Pair = tuple[Document, ...]
"""A document, alone or followed by its source."""
