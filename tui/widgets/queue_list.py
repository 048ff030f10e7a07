"""The queue: one line a finding, or two where it is narrow, with its severity, rule, state, message and place."""

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from checker.models.decisions import State
from checker.report.plain import visible
from tui.session.session import Session
from tui.text.wrapping import broken, cut
from tui.widgets.line_list import LineList, Piece
from tui.words import CONFLICT, CURSOR, NOTE, PENDING, SELECTED, SEVERITY_MARKS, STATE_MARKS

_WIDE, _NOT_NARROW, _FEW = 90, 64, 12
_RULE_WIDTH = 5
_LEFT = 4 + _RULE_WIDTH + 1
"""The cells before the message: cursor, selection, severity, rule."""
_STATE = 15
"""The cells that a state takes with its word."""
_LEAST_NAME = 6  # cells; of a document whose place is long


class QueueList(LineList):
    """The findings in view of a session. The session holds the cursor; this list follows it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "queue--error",
        "queue--warning",
        "queue--note",
        "queue--open",
        "queue--confirmed",
        "queue--dismissed",
        "queue--deferred",
        "queue--fixed",
        "queue--place",
        "queue--selected",
    }

    def __init__(self, session: Session, moved: Callable[[int], None]) -> None:
        super().__init__(id="queue")
        self.session = session
        self._tell_moved = moved

    def moved(self) -> None:
        """Tell at once, so that the evidence is drawn in the same picture as the cursor."""
        self._tell_moved(self.cursor)

    def draw_rows(self, rows: Collection[int]) -> None:
        """Draw the lines of these rows again, where they are in view, and have the cursor where the session has it."""
        for index in self.entries_in_sight():
            if self.session.view[index] in rows:
                self.refresh_entry(index)
        self.cursor = self.session.position

    def on_resize(self) -> None:
        """Where it is narrow, a finding takes two lines, unless so few are in sight then that one would rather see more of them."""
        width, height = self.size
        one = width >= _WIDE or (width >= _NOT_NARROW and height < _FEW)
        height = 1 if one else 2
        if height != self.entry_height:
            self.entry_height = height
            self.refill()

    def count(self) -> int:
        """The findings in view."""
        return len(self.session.view)

    def line(self, index: int, width: int) -> Sequence[Piece]:
        """Signs, rule and message on the left; state and place too, where there is one line only."""
        session, row = self.session, self.session.view[index]
        severity = session.shelf.severity_of(row)
        if self.entry_height == 1:
            place = self._place(row, max(12, width // 4))
            state = self._state(row, _STATE if width >= _WIDE else 4)
            room = width - len(place) - _LEFT - len(state[0]) - 1
            rest = [state, (cut(self._message(row), room), self._dim(row)), (f" {place}", "queue--place")]
        else:
            rest = [(broken(self._message(row), width - _LEFT)[0], self._dim(row))]
        return (
            (CURSOR if index == self.cursor else " ", ""),
            (SELECTED if row in session.selected else " ", "queue--selected"),
            (f"{SEVERITY_MARKS[severity]} ", f"queue--{severity.value}"),
            (f"{session.shelf.rule_of(row):{_RULE_WIDTH}} ", ""),
            *rest,
        )

    def next_line(self, index: int, width: int, number: int) -> Sequence[Piece]:
        """The state, the rest of the message, the place."""
        row = self.session.view[index]
        place = self._place(row, max(12, width // 3))
        rest = broken(self._message(row), width - _LEFT)[1]
        room = width - _LEFT - len(place) - 1
        return ("  ", ""), self._state(row, _LEFT - 2), (cut(rest, room), self._dim(row)), (f" {place}", "queue--place")

    def _message(self, row: int) -> str:
        return visible(self.session.shelf.message(row))

    def _dim(self, row: int) -> str:
        return "queue--place" if self.session.state(row) in (State.DISMISSED, State.FIXED) else ""

    def _state(self, row: int, room: int) -> Piece:
        """The state by its sign, by its word where there is room, and what else is to be known."""
        state = self.session.state(row)
        word = f"{state.value:10}" if room >= _STATE else ""
        return f"{STATE_MARKS[state]} {word}{_signs(self.session, row)}".ljust(room), f"queue--{state.value}"

    def _place(self, row: int, room: int) -> str:
        """The document and where in it; of an only document just that."""
        session, doc = self.session, self.session.shelf.doc_of(row)
        document = session.documents.get(doc)
        spot = document.place_of(session.shelf.start[row]) if document else ""
        return _place("" if len(session.documents) == 1 else doc, f": {spot}" if spot else f":{session.shelf.line[row]}", room)


def _place(doc: str, spot: str, room: int) -> str:
    """A document's name and the line or place in it: the path where there is room, else the beginning of the name."""
    number = cut(spot, room - _LEAST_NAME).rstrip()
    name = visible(doc)
    if len(name) + len(number) > room:
        name = cut(name.rpartition("/")[2], room - len(number)).rstrip()
    return name + number


def _signs(session: Session, row: int) -> str:
    """At most two signs: being written, in conflict, with a note, assigned."""
    standing = session.standing(row)
    signs = (
        (row in session.pending, PENDING),
        (standing.conflict is not None, CONFLICT),
        (bool(standing.note), NOTE),
        (bool(session.assignee(row)), "@"),
    )
    return "".join(sign for is_so, sign in signs if is_so)[:2]
