"""One piece of evidence: the words of a finding in the text where they stand."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from checker.models.base import Zone
from checker.models.document import Document
from checker.report.plain import visible
from tui.widgets.one_line import OneLine
from tui.widgets.text_view import Mark, TextView

_TITLES = (Zone.HEADLINE, Zone.HEADING)


class EvidencePane(Vertical):
    """A title and a text, with the words marked."""

    def compose(self) -> ComposeResult:
        """The title line above the text."""
        yield OneLine(classes="pane-title")
        yield TextView()

    def clear(self) -> None:
        """Show nothing: no finding is chosen."""
        self.query_one(OneLine).say(Content(""))
        self.query_one(TextView).show("", (), 0)

    def show(self, title: str, document: Document | None, marks: Sequence[Mark], focus_at: int) -> None:
        """Show the place `focus_at` of a document."""
        self.query_one(OneLine).say(Content(visible(title)))
        text = document.text if document else "The text of this document is not at hand."
        begins = document.segments[0].start if document and document.segments else 0
        self.query_one(TextView).show(text, [*marks, *titles_of(document)] if document else (), focus_at, begins)


def titles_of(document: Document) -> list[Mark]:
    """The headline and the headings of a document."""
    return [Mark(segment.start, segment.end, "title") for segment in document.segments if segment.zone in _TITLES]
