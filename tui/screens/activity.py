"""The history of decisions, and where two reviewers have decided otherwise at once; Enter goes to the finding."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from checker.report.summary import count_of
from tui.screens.base import ReviewScreen
from tui.widgets.activity_list import ActivityList
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.one_line import OneLine
from tui.widgets.top_bar import TopBar
from tui.words import CONFLICT


class ActivityScreen(ReviewScreen):
    """All decisions about what is under review, the newest first."""

    MODE = "activity"
    CSS_PATH = "../styles/tables.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "choose", "Go to the finding", id="activity.choose")]

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, int] = {}

    def compose(self) -> ComposeResult:
        """What there is, above the list."""
        yield TopBar(self.MODE)
        yield OneLine(classes="columns")
        yield ActivityList()
        yield KeyBar()

    def on_mount(self) -> None:
        """The list has the keys."""
        self.query_one(ActivityList).focus()

    def session_changed(self) -> None:
        """Read the histories anew."""
        super().session_changed()
        standings = list(self.review.session.decided_rows())
        self._rows = {decision.id: row for row, standing in standings for decision in standing.history}
        conflicts = [d.id for _, s in standings if s.conflict and s.decided for d in (s.conflict, s.decided)]
        shown = self.query_one(ActivityList)
        shown.decisions = sorted((d for _, s in standings for d in s.history), key=lambda d: (d.when, d.id), reverse=True)
        shown.conflicts = frozenset(conflicts)
        shown.refill()
        disputed = f", {CONFLICT} {count_of(len(conflicts) // 2, 'conflict')} of two reviewers" if conflicts else ""
        self.query_one(".columns", OneLine).say(Content(f" {count_of(len(shown.decisions), 'decision')}{disputed}"))

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """The finding that a decision is about."""
        row = self._rows[self.query_one(ActivityList).decisions[event.index].id]
        self.review.go_to(row)
