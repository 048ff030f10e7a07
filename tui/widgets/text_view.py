"""A text, wrapped and scrollable, with marked words: for the evidence of a finding and for whole documents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Literal

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.text.harmless import harmless
from tui.text.wrapping import Line, wrap

MarkKind = Literal["words", "other", "title"]


@dataclass(frozen=True)
class Mark:
    """Code points of the text that look different: the words in question, other words in question, a title."""

    start: int
    end: int
    kind: MarkKind


class TextView(ScrollView, can_focus=True):
    """Shows one text. Marks may overlap; the first one that covers a character counts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_down", "Down", show=False, id="text.down"),
        Binding("k,up", "scroll_up", "Up", show=False, id="text.up"),
        Binding("g,home", "scroll_home", "Top", show=False, id="text.top"),
        Binding("G,end", "scroll_end", "Bottom", show=False, id="text.bottom"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"text-view--words", "text-view--other", "text-view--title"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self._marks: Sequence[Mark] = ()
        self._focus_at: int | None = None
        self._lines: tuple[Line, ...] = ()

    def show(self, text: str, marks: Sequence[Mark] = (), focus_at: int | None = None) -> None:
        """Show a text with marks, scrolled so that the code point `focus_at` is in the upper part."""
        self._text, self._marks, self._focus_at = harmless(text), marks, focus_at
        self._wrap()

    def _wrap(self) -> None:
        self._lines = wrap(self._text, self.scrollable_content_region.width or self.size.width) if self._text else ()
        self.virtual_size = Size(0, len(self._lines))
        if self._focus_at is not None:
            self.scroll_to(y=max(0, self._line_at(self._focus_at) - self.size.height // 3), animate=False, immediate=True)
        self.refresh()

    def _line_at(self, offset: int) -> int:
        return next((number for number, (_, end) in enumerate(self._lines) if offset <= end), 0)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew for another width."""
        self._wrap()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        number, width, base = y + self.scroll_offset.y, self.size.width, self.rich_style
        if number >= len(self._lines):
            return Strip.blank(width, base)
        segments = [
            Segment(self._text[start:end], base + self.get_component_rich_style(f"text-view--{kind}", partial=True) if kind else base)
            for start, end, kind in pieces(self._lines[number], self._marks)
        ]
        return Strip(segments).adjust_cell_length(width, base)


def pieces(line: Line, marks: Sequence[Mark]) -> Iterator[tuple[int, int, str]]:
    """A line cut where marks begin and end, with the kind of mark (or none) of each piece."""
    start, end = line
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(m.start for m in here if m.start > start), *(m.end for m in here if m.end < end)})
    for left, right in pairwise(cuts):
        yield left, right, next((m.kind for m in here if m.start <= left and m.end >= right), "")
