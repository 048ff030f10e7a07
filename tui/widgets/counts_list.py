"""Names with how many findings of theirs stand where: documents, or rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from checker.models.decisions import State
from checker.report.plain import visible
from tui.text.wrapping import cut
from tui.widgets.line_list import LineList, Piece
from tui.words import STATE_MARKS

_COLUMN = 12
_NARROW_COLUMN = 8
_NARROW = 140
_SHORT = {State.OPEN: "open", State.CONFIRMED: "conf.", State.DISMISSED: "dism.", State.DEFERRED: "def.", State.FIXED: "fixed"}


@dataclass(frozen=True)
class Entry:
    """One line: `key` names it, `words` are shown, `counts` are its findings by state."""

    key: str
    words: str
    counts: Mapping[State, int]
    dim: bool = False


class CountsList(LineList):
    """A table of entries; the counts stand in columns at the right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"counts--none", "counts--open"}

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries; the cursor stays on its entry where that is still there."""
        keys = [entry.key for entry in entries]
        here = self.entries[self.cursor].key if self.cursor < len(self.entries) else ""
        self.entries = entries
        self.refill(keys.index(here) if here in keys else None)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def count(self) -> int:
        """The entries."""
        return len(self.entries)

    def line(self, index: int, width: int) -> Sequence[Piece]:
        """The words, then a column for each state."""
        entry, column = self.entries[index], _column(width)
        room = width - 2 - column * len(STATE_MARKS)
        words = (f" {cut(visible(entry.words), room)} ", "counts--none" if entry.dim else "")
        return (words, *(_cell(entry.counts.get(state, 0), state, column) for state in STATE_MARKS))


def header(title: str, width: int) -> str:
    """The line above the columns."""
    column = _column(width)
    names = [f"{mark} {state.value if column == _COLUMN else _SHORT[state]}" for state, mark in STATE_MARKS.items()]
    return cut(title, width - column * len(names)) + "".join(f"{name:>{column}}" for name in names)


def _column(width: int) -> int:
    return _COLUMN if width >= _NARROW else _NARROW_COLUMN


def _cell(number: int, state: State, column: int) -> Piece:
    style = "counts--none" if not number else "counts--open" if state is State.OPEN else ""
    return f"{number or '·':>{column}}", style
