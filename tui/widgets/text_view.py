"""A text, wrapped and scrollable, with marked words: for the evidence of a finding and for whole documents."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal

from rich.segment import Segment
from textual import events

from tui.text.harmless import harmless
from tui.text.wrapping import Line, wrap
from tui.widgets.pager import READABLE, Pager

MarkKind = Literal["words", "other", "title"]


@dataclass(frozen=True)
class Mark:
    """Code points of the text that look different: the words in question, other words in question, a title."""

    start: int
    end: int
    kind: MarkKind


class TextView(Pager):
    """Shows one text. Marks may overlap; the first one that covers a character counts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"text-view--words", "text-view--other", "text-view--title"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self._marks: Sequence[Mark] = ()
        self._focus_at = self._begins = 0
        self._lines: tuple[Line, ...] = ()

    def show(self, text: str, marks: Sequence[Mark] = (), focus_at: int = 0, begins: int = 0) -> None:
        """Show a text with marks, so that the code point `focus_at` is in the middle of the window; what stands before `begins`
        (settings at the head of a file) only where there is nothing else to show."""
        self._text, self._marks, self._focus_at, self._begins = harmless(text), marks, focus_at, begins
        self._wrap()

    def _wrap(self) -> None:
        self._lines = wrap(self._text, min(self.page_width, READABLE)) if self._text else ()
        focus, first = self._line_at(self._focus_at), self._line_at(self._begins)
        middle = focus - self.size.height // 2
        self.turn_to(middle if focus < first else max(middle, first))

    def _line_at(self, offset: int) -> int:
        return bisect_left(self._lines, offset, key=lambda line: line[1])

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew for another width."""
        self._wrap()

    def line_count(self) -> int:
        """The lines of the wrapped text."""
        return len(self._lines)

    def page_line(self, number: int) -> list[Segment]:
        """A line, in pieces of one style each."""
        return [
            Segment(self._text[start:end], self.base + self.get_component_rich_style(f"text-view--{kind}", partial=True) if kind else self.base)
            for start, end, kind in pieces(self._lines[number], self._marks)
        ]


def pieces(line: Line, marks: Sequence[Mark]) -> Iterator[tuple[int, int, str]]:
    """A line cut where marks begin and end, with the kind of mark (or none) of each piece."""
    start, end = line
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(m.start for m in here if m.start > start), *(m.end for m in here if m.end < end)})
    for left, right in pairwise(cuts):
        yield left, right, next((m.kind for m in here if m.start <= left and m.end >= right), "")
