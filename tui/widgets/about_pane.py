"""What a finding says, what to ask, what was decided, why it fired, and what its rule is about."""

from collections.abc import Iterator

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual

from checker.models.decisions import Decision
from checker.models.findings import Finding
from checker.report.plain import visible
from tui.session.choices import words_of
from tui.session.session import Session
from tui.widgets.pager import READABLE, Pager
from tui.words import CONFLICT, PENDING, SEVERITY_MARKS, STATE_MARKS


class AboutPane(Pager):
    """Reads like a page: message, question, state, history, rule, trace."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="about")
        self._session = session
        self._content = Content("")
        self._strips: list[Strip] = []

    def refill(self, row: int | None, trace: str = "") -> None:
        """Tell about the finding of a row; `trace` is the replay of its rule, once that was asked for."""
        content = Content("\n").join(_nothing(self._session) if row is None else _about(self._session, row, trace))
        if not self._content.is_same(content):
            self._content = content
            self._wrap()
            self.turn_to(0)

    def _wrap(self) -> None:
        self._strips = Visual.to_strips(self, self._content, min(self.page_width, READABLE), None, self.visual_style) if self.size else []

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew for another width."""
        self._wrap()
        self.turn_to(self.top)

    def notify_style_update(self) -> None:
        """Another theme: other colours."""
        super().notify_style_update()
        self._wrap()

    def line_count(self) -> int:
        """The lines of the wrapped page."""
        return len(self._strips)

    def page_line(self, number: int) -> list[Segment]:
        """A line of it."""
        return list(self._strips[number])


def _nothing(session: Session) -> Iterator[Content]:
    yield Content.styled("No finding is shown." if session.filter else "No findings.", "bold")
    if session.filter:
        yield Content("Press / and empty the line to see all.")


def _about(session: Session, row: int, trace: str) -> Iterator[Content]:
    finding = session.shelf.finding(row)
    severity, colour = finding.severity, f"bold $text-{finding.severity.value}".replace("-note", "-primary")
    yield Content.assemble((f"{SEVERITY_MARKS[severity]} {severity.value} ", colour), (f"{finding.rule} {finding.name}  ", "bold"), *_state(session, row))
    yield Content(visible(finding.message))
    yield Content.assemble(("Ask: ", "bold"), visible(finding.question))
    yield from _history(session, row)
    yield from _rule(session, finding)
    yield from _trace(finding, trace)


def _state(session: Session, row: int) -> Iterator[Content]:
    state, assignee = session.state(row), session.assignee(row)
    yield Content.styled(f"{STATE_MARKS[state]} {state.value}", "bold")
    if session.standing(row).reopened:
        yield Content(f" ({session.standing(row).reopened})")
    if assignee:
        yield Content(f"  @ {visible(assignee)}")
    if row in session.pending:
        yield Content.styled(f"  {PENDING} being written", "dim")


def _history(session: Session, row: int) -> Iterator[Content]:
    standing = session.standing(row)
    if standing.conflict:
        yield Content.styled(f"{CONFLICT} Two reviewers decided at once: {_told(standing.conflict)} was overridden unseen.", "bold $text-warning")
    for decision in reversed(standing.history):
        yield Content.styled(f"  {_told(decision)}", "dim")


def _told(decision: Decision) -> str:
    return visible(f"{decision.when[:16].replace('T', ' ')} {decision.who}: {words_of(decision)}")


def _rule(session: Session, finding: Finding) -> Iterator[Content]:
    card = session.rules.get(finding.rule)
    if card:
        yield Content("")
        yield Content.assemble(("Why it matters: ", "bold"), card.rationale)
        yield Content.assemble(("Known problems: ", "bold"), card.limits)
        yield Content.assemble(("Whose practice: ", "bold"), card.reference)


def _trace(finding: Finding, trace: str) -> Iterator[Content]:
    yield Content("")
    yield Content.styled("Why it fired", "bold")
    yield from (Content.assemble((f"  {name}: ", "dim"), visible(value)) for name, value in finding.bindings if value)
    yield from (Content.styled(line, "dim") for line in trace.splitlines())
