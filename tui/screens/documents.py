"""The documents, each with how many of its findings stand where; Enter shows only its findings in the queue."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.screens.base import ReviewScreen
from tui.session.filters import Filter
from tui.widgets.counts_list import CountsList, Entry, header
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.one_line import OneLine
from tui.widgets.top_bar import TopBar


class DocumentsScreen(ReviewScreen):
    """A table of the documents."""

    MODE = "documents"
    CSS_PATH = "../styles/tables.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Show its findings", id="documents.choose", priority=False),
        Binding("E", "app.edit", "Edit", id="documents.edit"),
    ]

    def compose(self) -> ComposeResult:
        """Names of the columns above the table."""
        yield TopBar(self.MODE)
        yield OneLine(classes="columns")
        yield CountsList(id="documents")
        yield KeyBar()

    def on_mount(self) -> None:
        """The table has the keys."""
        self.query_one(CountsList).focus()

    def session_changed(self) -> None:
        """Count anew."""
        super().session_changed()
        session = self.review.session
        counts = session.counts_by_document()
        names = sorted({*counts, *(d.id for d in session.documents.values() if not d.is_source)})
        self.query_one(CountsList).show([Entry(name, name, counts.get(name, {}), dim=name not in counts) for name in names])
        title = f" {len(names):,} documents"
        self.query_one(".columns", OneLine).say(Content(header(title, self.size.width - 1)))

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Only the findings of one document."""
        entry = self.query_one(CountsList).entry
        if entry:
            self.review.show_in_queue(Filter(document=(entry.key,)))
