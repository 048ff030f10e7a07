"""The queue: all findings on the left, the evidence for the one under the cursor on the right."""

from collections.abc import Collection, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from checker.models.document import Document
from checker.models.findings import Finding, Related
from tui.screens.deciding import DecidingScreen
from tui.session.matching import Sorting
from tui.widgets.about_pane import AboutPane
from tui.widgets.evidence_pane import EvidencePane
from tui.widgets.filter_bar import FilterBar
from tui.widgets.filter_input import FilterInput
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.queue_list import QueueList
from tui.widgets.text_view import Mark
from tui.widgets.top_bar import TopBar
from tui.words import place_of

PANES = ("queue", "here", "there", "about")
"""The panes in the order of the tab key; on a narrow terminal one of them fills the screen."""
_ROLES_OF_NO_INTEREST = ("left", "right")


class QueueScreen(DecidingScreen):
    """Decide, and the next finding is there."""

    MODE = "queue"
    CSS_PATH = "../styles/queue.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter", id="queue.filter"),
        Binding("o", "sort", "Order", id="queue.sort"),
        Binding("right_square_bracket", "related(1)", "Next place", id="queue.next_place"),
        Binding("left_square_bracket", "related(-1)", "Place before", show=False, id="queue.previous_place"),
        Binding("tab", "pane(1)", "Next pane", show=False, id="queue.next_pane"),
        Binding("shift+tab", "pane(-1)", "Pane before", show=False, id="queue.previous_pane"),
        Binding("w", "trace", "Why", id="queue.trace"),
        Binding("escape", "pane_queue", "Queue", show=False, id="queue.back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shown: int | None = None
        self._place = 0

    def compose(self) -> ComposeResult:
        """Lines above and below, four panes between them."""
        session = self.review.session
        yield TopBar(self.MODE)
        with Horizontal(id="panes", classes="-pane-queue"):
            with Vertical(id="queue-pane"):
                yield FilterInput()
                yield FilterBar(session)
                yield QueueList(session, self.cursor_moved)
            with Vertical(id="evidence"):
                with Horizontal(id="places"):
                    yield EvidencePane(id="here")
                    yield EvidencePane(id="there")
                yield AboutPane(session)
        yield KeyBar()

    def on_mount(self) -> None:
        """The queue has the keys."""
        self.query_one(QueueList).focus()
        self.session_changed()

    # What is shown.

    def session_changed(self) -> None:
        """Draw the queue and what stands beside it."""
        super().session_changed()
        if self.is_mounted:
            self.query_one(QueueList).refill(self.review.session.position)
            self.query_one(FilterBar).refill()
            self.show_finding()

    def rows_changed(self, rows: Collection[int]) -> None:
        """Draw these rows, and what is under the cursor now."""
        self.progress_changed()
        if self.is_mounted:
            self.query_one(QueueList).draw_rows(rows)
            self.query_one(FilterBar).refill()
            self.show_finding()

    def show_finding(self) -> None:
        """Draw the evidence for the finding under the cursor."""
        session = self.review.session
        if session.row != self._shown:
            self._shown, self._place = session.row, 0
        finding = session.finding
        self.query_one(AboutPane).refill(session.row, self.review.trace_of(finding))
        self._show_places(finding)
        self.refresh_bindings()

    def _show_places(self, finding: Finding | None) -> None:
        here, there = self.query_one("#here", EvidencePane), self.query_one("#there", EvidencePane)
        there.set_class(not (finding and finding.related), "-empty")
        if finding is None:
            here.clear()
            return
        documents = self.review.session.documents
        here.show(place_of(finding), documents.get(finding.doc), list(_marks(finding, finding.doc, finding.start)), finding.start)
        if finding.related:
            place = finding.related[self._place]
            there.show(self._title_of(place, len(finding.related)), documents.get(place.doc), list(_marks(finding, place.doc, place.start)), place.start)

    def _title_of(self, place: Related, count: int) -> str:
        document = self.review.session.documents.get(place.doc)
        spot = _spot(document, place.start) if document else ""
        role = "" if place.role in _ROLES_OF_NO_INTEREST else f" ({place.role.replace('-', ' ')})"
        return f"{self._place + 1} of {count}  {place.doc}{spot}{role}"

    # What keys and widgets do.

    def cursor_moved(self, position: int) -> None:
        """Another finding is under the cursor."""
        self.review.session.move_to(position)
        self.show_finding()

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """The whole document."""
        self.review.open_document()

    def on_filter_input_wanted(self, event: FilterInput.Wanted) -> None:
        """Show what a filter lets through."""
        self.review.show(event.filter)
        if event.done:
            self.query_one(QueueList).focus()

    def on_filter_input_wrong(self, event: FilterInput.Wrong) -> None:
        """Say what is wrong with the line."""
        self.query_one(FilterInput).border_subtitle = event.why
        self.query_one(FilterInput).set_class(bool(event.why), "-wrong")

    def action_filter(self) -> None:
        """Open the filter line."""
        self._show_pane("queue")
        self.query_one(FilterInput).open(self.review.session.filter)

    def action_lift_filter(self, criterion: str) -> None:
        """Take one filter away."""
        self.review.show(self.review.session.filter.without(criterion))

    def action_sort(self) -> None:
        """The next order."""
        orders = list(Sorting)
        self.review.show(sorting=orders[(orders.index(self.review.session.sorting) + 1) % len(orders)])

    def action_related(self, step: int) -> None:
        """Show the next related place, or the one before."""
        finding = self.review.session.finding
        if finding and finding.related:
            self._place = (self._place + step) % len(finding.related)
            self._show_places(finding)

    def action_trace(self) -> None:
        """Find out why the finding came up."""
        self.review.find_trace()

    def action_pane(self, step: int) -> None:
        """The keys go to the next pane that is there."""
        panes = [pane for pane in PANES if not (pane == "there" and self.query_one("#there").has_class("-empty"))]
        at = next((number for number, pane in enumerate(panes) if self.query_one(f"#{pane}").has_focus_within), 0)
        self._show_pane(panes[(at + step) % len(panes)])

    def action_pane_queue(self) -> None:
        """The keys go to the queue."""
        self._show_pane("queue")

    def _show_pane(self, name: str) -> None:
        for other in PANES:
            self.query_one("#panes").set_class(other == name, f"-pane-{other}")
        pane = self.query_one(f"#{name}")
        inner: Widget = pane if pane.can_focus else pane.query_one("TextView")
        inner.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is possible now is offered."""
        if action == "related":
            finding = self.review.session.finding
            return bool(finding and len(finding.related) > 1)
        if action == "trace":
            return self.review.session.row is not None
        return super().check_action(action, parameters)


def _spot(document: Document, start: int) -> str:
    """Where in a document an offset is, as `place_of` tells it for a finding."""
    place = document.place_of(start)
    return f": {place}" if place else f":{document.line_and_column(start)[0]}"


def _marks(finding: Finding, doc: str, start: int) -> Iterator[Mark]:
    """The words of a finding in one document; the place that is looked at before the others."""
    places = [(finding.doc, finding.start, finding.end), *((r.doc, r.start, r.end) for r in finding.related)]
    for name, begin, end in places:
        if name == doc:
            yield Mark(begin, end, "words" if begin == start else "other")
