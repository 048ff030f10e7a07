"""The line above the queue: the filters in force, the order, and how many findings are shown."""

from textual.content import Content

from checker.report.plain import visible
from checker.report.summary import count_of
from tui.session.session import Session
from tui.widgets.links import link
from tui.widgets.one_line import OneLine


class FilterBar(OneLine):
    """Each filter is a chip that a click takes away."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="filter-bar")
        self._session = session

    def refill(self) -> None:
        """Draw the chips anew."""
        session = self._session
        chips = [_chip(name, words) for name, words in session.filter.chips()]
        selected = f", {len(session.selected):,} selected" if session.selected else ""
        shown = f"{count_of(len(session.view), 'finding')}{selected}, by {session.sorting.value}"
        self.say(Content(" ").join([*chips, Content.styled(shown, "dim")]))


def _chip(name: str, words: str) -> Content:
    told = visible(words) if name == "text" else f"{name}:{visible(words)}"
    return link(f" {told} × ", f"screen.lift_filter('{name}')", "reverse")
