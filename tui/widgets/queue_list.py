"""The queue: one line a finding, with its severity, rule, state, message and place."""

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from checker.report.plain import visible
from tui.session.session import Session
from tui.text.wrapping import cut
from tui.widgets.line_list import LineList, Piece
from tui.words import CONFLICT, CURSOR, NOTE, PENDING, SELECTED, SEVERITY_MARKS, STATE_MARKS

_WIDE = 90
_RULE_WIDTH = 5
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
        first = self.scroll_offset.y
        for index in range(first, min(first + self.size.height, self.count())):
            if self.session.view[index] in rows:
                self.refresh_line(index)
        self.cursor = self.session.position

    def count(self) -> int:
        """The findings in view."""
        return len(self.session.view)

    def line(self, index: int, width: int) -> Sequence[Piece]:
        """Signs, rule and message on the left, place on the right."""
        session, row = self.session, self.session.view[index]
        shelf, state, severity = session.shelf, session.state(row), session.shelf.severity_of(row)
        document = session.documents.get(shelf.doc_of(row))
        spot = document.place_of(shelf.start[row]) if document else ""
        place = _place(shelf.doc_of(row), f": {spot}" if spot else f":{shelf.line[row]}", max(12, width // 4))
        word = f"{state.value:10}" if width >= _WIDE else ""
        signs = f"{_signs(session, row):2}"
        room = width - len(place) - len(word) - len(signs) - _RULE_WIDTH - 9
        return (
            (CURSOR if index == self.cursor else " ", ""),
            (SELECTED if row in session.selected else " ", "queue--selected"),
            (f"{SEVERITY_MARKS[severity]} ", f"queue--{severity.value}"),
            (f"{shelf.rule_of(row):{_RULE_WIDTH}} ", ""),
            (f"{STATE_MARKS[state]} {word}{signs}", f"queue--{state.value}"),
            (cut(visible(shelf.message(row)), room), "queue--place" if state.value in ("dismissed", "fixed") else ""),
            (f" {place}", "queue--place"),
        )


def _place(doc: str, spot: str, room: int) -> str:
    """A document's name and the line or place in it: the path where there is room, else the beginning of the name."""
    number = cut(spot, room - _LEAST_NAME)
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
