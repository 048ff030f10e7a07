"""The application: it owns the session, starts the workers, and hands what they tell to the screens."""

from collections.abc import Callable, Sequence
from datetime import date as Date
from typing import Any, ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from checker.models.findings import Finding
from checker.triage import Triage
from tui.checking import Checker, News
from tui.keeper import Keeper, Told
from tui.launch import Launch
from tui.receiving import receive
from tui.screens.base import ReviewScreen
from tui.screens.confirm import Confirm
from tui.screens.queue import QueueScreen
from tui.session.choices import Choice
from tui.session.filters import Filter
from tui.session.matching import Sorting
from tui.session.session import Session
from tui.words import count_of

OTHERS_SECONDS = 1.0
"""How often the log is looked at for what others have decided."""


class ReviewApp(App[int]):
    """`checker review`."""

    TITLE = "checker review"
    CSS_PATH = "styles/app.tcss"
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {"queue": QueueScreen}
    DEFAULT_MODE = "queue"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-stacked"), (120, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "quit", "Quit", id="app.quit"),
    ]

    class Received(Message):
        """A worker has told something."""

        def __init__(self, news: News | Told) -> None:
            super().__init__()
            self.news = news

    def __init__(self, launch: Launch, triage: Triage) -> None:
        super().__init__()
        self.launch = launch
        self.session = Session()
        self.today: Date = triage.today
        self.told = ""
        self.keeper = Keeper(triage, self.tell)
        self.checker = Checker(launch, self.keeper.standings, self.tell)
        self.set_keymap(launch.keymap)

    def tell(self, news: News | Told) -> None:
        """Take news from any thread."""
        self.post_message(self.Received(news))

    def on_mount(self) -> None:
        """Begin once there is something to see."""
        self.keeper.start()
        self.set_interval(OTHERS_SECONDS, self.look_at_others)
        self.call_after_refresh(self.check_all)

    @work(thread=True, exclusive=True, group="check")
    def check_all(self) -> None:
        """Read and check all documents."""
        self.checker.run()

    @work(thread=True, exclusive=True, group="others")
    def look_at_others(self) -> None:
        """See whether others have decided anything."""
        self.keeper.look()

    def on_review_app_received(self, event: Received) -> None:
        """News: into the session, and onto the screen."""
        receive(self, event.news)

    # What the screens ask for.

    def session_changed(self) -> None:
        """Have the screen in front show the session anew."""
        if isinstance(self.screen, ReviewScreen):
            self.screen.session_changed()

    def show(self, wanted: Filter | None = None, sorting: Sorting | None = None) -> None:
        """Filter or sort anew."""
        self.session.show(wanted, sorting)
        self.session_changed()

    def decide(self, choice: Choice, rows: Sequence[int] | None = None) -> None:
        """Decide, have it written, and go on to the next open finding."""
        step = self.session.choose(choice, rows)
        if step is None:
            self.notify("That is how it stands already.", markup=False)
            return
        self.keeper.submit(step.orders)
        self.notify(f"{choice.words}: {self._about(step.orders[0].finding, len(step.orders))}", markup=False, timeout=3)
        if choice.moves_on and rows is None:
            self.session.next_open()
        self.session.selected.clear()
        self.session_changed()

    def undo(self) -> None:
        """Take the last step back."""
        undone = self.session.undo()
        if undone:
            step, orders = undone
            self.keeper.submit(orders)
            self.notify(f"Undone: {step.choice.words.lower()} {self._about(step.orders[0].finding, len(orders))}", markup=False, timeout=3)
            self.session_changed()

    def redo(self) -> None:
        """Do again what was undone."""
        step = self.session.redo()
        if step:
            self.keeper.submit(step.orders)
            self.notify(f"{step.choice.words} again: {self._about(step.orders[0].finding, len(step.orders))}", markup=False, timeout=3)
            self.session_changed()

    def _about(self, finding: Finding, count: int) -> str:
        return f"{finding.rule} in {finding.doc}:{finding.line}" if count == 1 else count_of(count, "finding")

    def people(self) -> list[str]:
        """Whom a finding can be assigned to: the reviewer, and all who appear in the decisions."""
        return list(dict.fromkeys([self.launch.who, *self.session.people()]))

    def open_document(self) -> None:
        """Show the whole document of the finding under the cursor."""

    def find_trace(self) -> None:
        """Find out why the finding under the cursor came up."""

    def trace_of(self, finding: Finding | None) -> str:
        """The trace of a finding, where it was found out."""
        return ""

    @work
    async def action_quit(self) -> None:  # type: ignore[override]
        """Leave, but not without asking while a decision is not on the disk."""
        waiting = self.keeper.waiting
        if waiting and not self.keeper.close():
            question = f"{count_of(waiting, 'decision')} could not be written yet. Leave, and lose what is not written?"
            if not await self.push_screen_wait(Confirm(question, "leave all the same", "stay, and try again")):
                return
        self.checker.stop()
        self.exit(0)
