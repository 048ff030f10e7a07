"""A page that is longer than its window: moves up and down, and shows at the right edge where one is."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget

READABLE = 100
"""Cells; longer lines of running text are hard to follow."""
_THUMB = "▐"
_WHEEL = 3


class Pager(Widget, can_focus=True):
    """The base of the panes that are read. It draws lines itself and never asks for a new layout, which would draw
    the whole screen again whenever the cursor of the queue moves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "turn(1)", "Down", show=False, id="page.down"),
        Binding("k,up", "turn(-1)", "Up", show=False, id="page.up"),
        Binding("pagedown,space", "turn_page(1)", "Page down", show=False, id="page.page_down"),
        Binding("pageup", "turn_page(-1)", "Page up", show=False, id="page.page_up"),
        Binding("g,home", "turn_to(0)", "Top", show=False, id="page.top"),
        Binding("G,end", "turn_to(-1)", "Bottom", show=False, id="page.bottom"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"pager--thumb"}

    top = 0
    """The line at the upper edge."""
    _base: Style | None = None

    def line_count(self) -> int:
        """How many lines the page has."""
        raise NotImplementedError

    def page_line(self, number: int) -> list[Segment]:
        """A line of the page."""
        raise NotImplementedError

    @property
    def page_width(self) -> int:
        """The cells that a line has room for."""
        return max(1, self.size.width - 1)

    @property
    def base(self) -> Style:
        """The style of plain words."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def notify_style_update(self) -> None:
        """Another theme, or another state: other styles."""
        self._base = None
        super().notify_style_update()

    def turn_to(self, top: int) -> None:
        """Have a line at the upper edge, or as near to it as the page is long."""
        self.top = max(0, min(top, self.line_count() - self.size.height))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        number = self.top + y
        segments = self.page_line(number) if number < self.line_count() else []
        return Strip([*Strip(segments).adjust_cell_length(self.page_width, self.base), self._edge(y)])

    def _edge(self, y: int) -> Segment:
        height, lines = self.size.height, self.line_count()
        if lines <= height:
            return Segment(" ", self.base)
        first, last = self.top * height // lines, (self.top + height) * height // lines
        return Segment(_THUMB if first <= y <= last else " ", self.base + self.get_component_rich_style("pager--thumb", partial=True))

    def action_turn(self, lines: int) -> None:
        """Some lines down or up."""
        self.turn_to(self.top + lines)

    def action_turn_page(self, pages: int) -> None:
        """A windowful down or up."""
        self.turn_to(self.top + pages * max(1, self.size.height - 1))

    def action_turn_to(self, line: int) -> None:
        """To a line from the beginning, or (negative) to the end."""
        self.turn_to(line if line >= 0 else self.line_count())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel."""
        event.stop()
        self.action_turn(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel."""
        event.stop()
        self.action_turn(-_WHEEL)
