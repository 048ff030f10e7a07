"""A list of one-line entries with a cursor that draws only what is in view: as quick with a hundred thousand as with ten."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

_KEPT = 1000
"""Drawn lines that are kept."""
Piece = tuple[str, str]
"""Words of a line, and the component class that styles them (or none)."""


_NO_STYLE = Style()


class LineList(ScrollView, can_focus=True):
    """The base of all lists. A list says how many entries it has and what stands on the line of each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Down", show=False, id="list.down"),
        Binding("k,up", "move(-1)", "Up", show=False, id="list.up"),
        Binding("pagedown,ctrl+f", "page(1)", "Page down", show=False, id="list.page_down"),
        Binding("pageup,ctrl+b", "page(-1)", "Page up", show=False, id="list.page_up"),
        Binding("g,home", "first", "First", show=False, id="list.first"),
        Binding("G,end", "last", "Last", show=False, id="list.last"),
        Binding("enter", "choose", "Open", show=False, id="list.choose"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--cursor"}

    entry_height = 1
    """The lines of the screen that each entry takes."""
    cursor: reactive[int] = reactive(0, repaint=False)
    _base: Style | None = None

    class Moved(Message):
        """The cursor is on another entry."""

        def __init__(self, sender: "LineList", index: int) -> None:
            super().__init__()
            self.list, self.index = sender, index

        @property
        def control(self) -> "LineList":
            """The list it happened in."""
            return self.list

    class Chosen(Moved):
        """An entry was chosen, by Enter or a second click."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._drawn: dict[tuple[int, int, bool], Strip] = {}

    def count(self) -> int:
        """How many entries there are."""
        raise NotImplementedError

    def line(self, index: int, width: int) -> Sequence[Piece]:
        """What stands on the line of an entry; what is wider than `width` cells is cut off."""
        raise NotImplementedError

    def next_line(self, index: int, width: int, number: int) -> Sequence[Piece]:
        """What stands on a further line of an entry (from 1), where entries take several."""
        raise NotImplementedError

    def refill(self, cursor: int | None = None) -> None:
        """The entries have changed: draw again, with the cursor where it was or where it is said to be."""
        self._drawn.clear()
        self.virtual_size = Size(0, self.count() * self.entry_height)
        self.cursor = self.cursor if cursor is None else cursor
        self.scroll_to_cursor()
        self.refresh()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on an entry."""
        return max(0, min(cursor, self.count() - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two lines that look different now."""
        if old != new:
            self.refresh_entry(old)
            self.refresh_entry(new)
            self.scroll_to_cursor()

    def refresh_entry(self, index: int) -> None:
        """Draw the lines of an entry again."""
        for number in range(self.entry_height):
            for cursor in (False, True):
                self._drawn.pop((index, number, cursor), None)
            self.refresh_line(index * self.entry_height + number)

    def entries_in_sight(self) -> range:
        """The entries that are at least partly in the window."""
        first = self.scroll_offset.y
        return range(first // self.entry_height, min(self.count(), -(-(first + self.size.height) // self.entry_height)))

    def scroll_to_cursor(self) -> None:
        """Bring the cursor into view: into the middle, so that one sees what comes next, and not each step draws the whole list."""
        first, height = self.cursor * self.entry_height, self.size.height
        if not self.scroll_offset.y <= first <= self.scroll_offset.y + height - self.entry_height:
            self.scroll_to(y=max(0, first - height // 2), animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        index, number = divmod(y + self.scroll_offset.y, self.entry_height)
        width = self.scrollable_content_region.width
        if index >= self.count():
            return Strip.blank(width, self.base)
        key = index, number, index == self.cursor
        strip = self._drawn.get(key)
        if strip is None or strip.cell_length != width:
            if len(self._drawn) > _KEPT:
                self._drawn.clear()
            strip = self._drawn[key] = self._draw(index, number, width)
        return strip

    def _draw(self, index: int, number: int, width: int) -> Strip:
        over = self.get_component_rich_style("line-list--cursor", partial=True) if index == self.cursor else _NO_STYLE
        pieces = self.next_line(index, width, number) if number else self.line(index, width)
        segments = [Segment(text, self._styled(self.base, name) + over) for text, name in pieces]
        return Strip(segments).adjust_cell_length(width, self.base + over)

    @property
    def base(self) -> Style:
        """The style of plain words."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def notify_style_update(self) -> None:
        """Another theme, or another state: other styles."""
        self._base = None
        self._drawn.clear()
        super().notify_style_update()

    def _styled(self, base: Style, name: str) -> Style:
        return base + self.get_component_rich_style(name, partial=True) if name else base

    def moved(self) -> None:
        """The cursor was moved here; a list that must not wait for its messages does what is to be done itself."""
        self.post_message(self.Moved(self, self.cursor))

    def _moved_by_hand(self, index: int) -> None:
        before = self.cursor
        self.cursor = index
        if self.cursor != before:
            self.moved()

    def action_move(self, step: int) -> None:
        """One entry down or up."""
        self._moved_by_hand(self.cursor + step)

    def action_page(self, step: int) -> None:
        """One screenful down or up."""
        self._moved_by_hand(self.cursor + step * max(1, self.size.height // self.entry_height - 1))

    def action_first(self) -> None:
        """The first entry."""
        self._moved_by_hand(0)

    def action_last(self) -> None:
        """The last entry."""
        self._moved_by_hand(self.count() - 1)

    def action_choose(self) -> None:
        """Choose the entry under the cursor."""
        if self.count():
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """A click goes to an entry, a second one chooses it."""
        index = (event.y + self.scroll_offset.y) // self.entry_height
        if index < self.count():
            self._moved_by_hand(index)
            if event.chain > 1:
                self.action_choose()
