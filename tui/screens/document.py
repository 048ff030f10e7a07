"""The whole document of a finding, with the words of all its findings marked."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from checker.report.plain import visible
from checker.report.summary import count_of
from tui.screens.deciding import DecidingScreen
from tui.widgets.evidence_pane import titles_of
from tui.widgets.key_bar import KeyBar
from tui.widgets.one_line import OneLine
from tui.widgets.text_view import Mark, TextView
from tui.widgets.top_bar import TopBar
from tui.words import SEVERITY_MARKS, STATE_MARKS


class DocumentScreen(DecidingScreen):
    """Reads like the document; the cursor goes from finding to finding, which can be decided about here, too."""

    MODE = "queue"
    CSS_PATH = "../styles/document.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket,tab", "step(1)", "Next finding", id="document.next"),
        Binding("left_square_bracket,shift+tab", "step(-1)", "Finding before", show=False, id="document.previous"),
        Binding("escape,enter,q", "leave", "Back", id="document.leave"),
    ]

    def compose(self) -> ComposeResult:
        """A title, the text, what the finding under the cursor says."""
        yield TopBar(self.MODE)
        yield OneLine(classes="pane-title")
        yield TextView(id="document-text")
        yield Static(id="document-finding", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """The text has the keys."""
        self.query_one(TextView).focus()
        self.session_changed()

    def _rows(self) -> list[int]:
        """The findings in view that are in this document, in its order."""
        session = self.review.session
        if session.row is None:
            return []
        shelf, doc = session.shelf, session.shelf.doc[session.row]
        return sorted((row for row in session.view if shelf.doc[row] == doc), key=lambda row: (shelf.start[row], row))

    def session_changed(self) -> None:
        """Draw the document of the finding under the cursor."""
        super().session_changed()
        session, finding = self.review.session, self.review.session.finding
        document = session.documents.get(finding.doc) if finding else None
        if not (self.is_mounted and finding and document and session.row is not None):
            return
        rows = self._rows()
        others = [session.shelf.finding(row) for row in rows]
        marks = [Mark(finding.start, finding.end, "words"), *(Mark(f.start, f.end, "other") for f in others)]
        self.query_one(TextView).show(document.text, [*marks, *titles_of(document)], finding.start)
        self.query_one(".pane-title", OneLine).say(Content(f"{visible(finding.doc)}   {rows.index(session.row) + 1} of {count_of(len(others), 'finding')}"))
        state = session.state(session.row)
        told = (f"{SEVERITY_MARKS[finding.severity]} {finding.rule} ", "bold"), f"{STATE_MARKS[state]} {state.value}  ", visible(finding.message), "\n"
        self.query_one("#document-finding", Static).update(Content.assemble(*told, ("Ask: ", "bold"), visible(finding.question)))

    def action_step(self, step: int) -> None:
        """The next finding of this document, or the one before."""
        rows, session = self._rows(), self.review.session
        if session.row in rows:
            session.move_to_row(rows[(rows.index(session.row) + step) % len(rows)])
            self.session_changed()

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.dismiss()
