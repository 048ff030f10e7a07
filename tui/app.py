"""The application: it owns the session, starts the workers, and hands what they tell to the screens."""

import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from datetime import date as Date
from pathlib import Path
from typing import Any, ClassVar

from textual import work
from textual.app import App, ScreenStackError
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from checker.errors import CheckerError
from checker.models.findings import Finding
from checker.triage import Triage
from tui import errands, preferences
from tui.checking import Checker, News
from tui.commands import ActionCommands, DocumentCommands, RuleCommands, ThemeCommands
from tui.hangup import on_hangup
from tui.keeper import Keeper, Told
from tui.launch import Launch
from tui.receiving import receive
from tui.screens.activity import ActivityScreen
from tui.screens.base import ReviewScreen
from tui.screens.confirm import Confirm
from tui.screens.document import DocumentScreen
from tui.screens.documents import DocumentsScreen
from tui.screens.help import HelpScreen, keys_of
from tui.screens.queue import QueueScreen
from tui.screens.rules import RulesScreen
from tui.session.choices import Choice
from tui.session.filters import Filter
from tui.session.matching import Sorting
from tui.session.rule_cards import RuleCard
from tui.session.session import Change, Session
from tui.watching import changes
from tui.words import about, rows_of

OTHERS_SECONDS = 1.0
"""How often the log is looked at for what others have decided."""
FLUSH_SECONDS = 3.0
"""How long leaving waits for decisions that are still being written."""
SHOW_SECONDS = 0.3
"""How often the queue is filled anew while findings come in, where that takes next to no time."""
_SHARE = 40
"""Filling the queue anew while findings come in may take one part in so many of all time."""
_TOAST_SECONDS = 4
_THEMES = ("textual-dark", "textual-light", "ansi-dark", "ansi-light")


class ReviewApp(App[int]):
    """`checker review`."""

    TITLE = "checker review"
    CSS_PATH = Path(__file__).parent / "styles" / "app.tcss"
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        "queue": QueueScreen,
        "documents": DocumentsScreen,
        "rules": RulesScreen,
        "activity": ActivityScreen,
    }
    DEFAULT_MODE = "queue"
    COMMANDS = {ActionCommands, RuleCommands, DocumentCommands, ThemeCommands}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-stacked"), (120, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "Help", id="app.help"),
        Binding("q", "quit", "Quit", id="app.quit"),
        Binding("ctrl+q", "quit", "Quit", show=False, id="app.quit_too", priority=True),
        Binding("1", "switch_mode('queue')", "Queue", show=False, id="app.queue"),
        Binding("2", "switch_mode('documents')", "Documents", show=False, id="app.documents"),
        Binding("3", "switch_mode('rules')", "Rules", show=False, id="app.rules"),
        Binding("4", "switch_mode('activity')", "Activity", show=False, id="app.activity"),
        Binding("e", "export", "Export", show=False, id="app.export"),
        Binding("E", "edit", "Edit the document", show=False, id="app.edit"),
        Binding("W", "watch", "Watch the files, or not", show=False, id="app.watch"),
        Binding("T", "theme", "Other colours", show=False, id="app.theme"),
    ]

    class Received(Message):
        """A worker has told something; it is in `news`."""

    def __init__(self, launch: Launch, triage: Triage) -> None:
        super().__init__()
        self.launch = launch
        self.session = Session()
        self.today: Date = triage.today
        self.told, self.said, self.unsaved = "", "", ""
        """What is going on, what has just changed, what is not written: the words of the first line."""
        self.news: deque[News | Told] = deque()
        """What the workers have told and was not taken in yet."""
        self._woken = False
        self.problems: frozenset[str] = frozenset()
        """What was said about reading the documents the last time."""
        self.changes: list[Change] = []
        """What the check under way has changed."""
        self.checked_before, self.watching = False, launch.watch is not None
        self._left = threading.Event()
        self._due: Timer | None = None
        self._took = 0.0
        self._hush: Timer | None = None
        self.traces: dict[str, str] = {}
        self.keeper = Keeper(triage, self.session.shelf.by_group, self.tell)
        self.checker = Checker(launch, self.keeper.standings, self.tell)
        self.set_keymap(launch.keymap)
        self._remember_view()

    def _remember_view(self) -> None:
        """Take up the view that this reviewer had of this project."""
        if self.launch.state_folder:
            known = preferences.load(preferences.file_for(self.launch.state_folder, self.launch.folder))
            preferences.apply(known, self.session)
            if known.theme in self.available_themes:
                self.theme = known.theme

    def keep_view(self) -> None:
        """Remember the view for the next time."""
        if self.launch.state_folder:
            preferences.save(preferences.file_for(self.launch.state_folder, self.launch.folder), preferences.of(self.session, self.theme))

    def tell(self, news: News | Told) -> None:
        """Take news from any thread; what comes at once shares one message, for each has its price."""
        self.news.append(news)
        if not self._woken:
            self._woken = True
            self.post_message(self.Received())

    def on_mount(self) -> None:
        """Begin once there is something to see."""
        self.keeper.start()
        on_hangup(self.finish)
        self.set_interval(OTHERS_SECONDS, self.look_at_others)
        self.call_after_refresh(self.check)
        self.call_after_refresh(self.watch_files)
        for problem in self.keeper.problems:
            self.warn(problem, "In the log of decisions")

    def finish(self) -> None:
        """Write what can be written, and remember the view."""
        self._left.set()
        self.checker.stop()
        self.keeper.flush(FLUSH_SECONDS)
        self.keeper.close()
        self.keep_view()

    def on_unmount(self) -> None:
        """The end, however it came."""
        self.finish()

    @work(thread=True, exclusive=True, group="check")
    def check(self) -> None:
        """Read all documents, and check those that are new or changed."""
        self.checker.run()

    @work(thread=True, exclusive=True, group="watch")
    def watch_files(self) -> None:
        """Check again whenever something has changed on the disk."""
        if self.launch.watch:
            for _ in changes(self.launch.watch, self._left):
                if self.watching:
                    self.call_from_thread(self.check)

    @work(thread=True, exclusive=True, group="others")
    def look_at_others(self) -> None:
        """See whether others have decided anything."""
        self.keeper.look()

    def on_review_app_received(self, event: Received) -> None:
        """News: into the session, and onto the screen."""
        self._woken = False
        for _ in range(len(self.news)):
            receive(self, self.news.popleft())

    # What the screens ask for.

    def session_changed(self) -> None:
        """Have the screen in front show the session anew."""
        if screen := self._in_front():
            screen.session_changed()

    def rows_changed(self, rows: Collection[int]) -> None:
        """Have the screen in front show some findings anew."""
        if screen := self._in_front():
            screen.rows_changed(rows)

    def progress_changed(self) -> None:
        """Have the screen in front tell how far things are."""
        if screen := self._in_front():
            screen.progress_changed()

    def _in_front(self) -> ReviewScreen | None:
        """The screen in front, where it shows the session; none while the application ends."""
        try:
            return self.screen if isinstance(self.screen, ReviewScreen) else None
        except ScreenStackError:
            return None

    def toast(self, words: str) -> None:
        """Say what has changed, for a moment, in the first line: a window over the others would cost a new layout."""
        self.said = words
        if self._hush:
            self._hush.stop()
        self._hush = self.set_timer(_TOAST_SECONDS, self._be_quiet)
        self.progress_changed()

    def _be_quiet(self) -> None:
        self.said = ""
        self.progress_changed()

    def warn(self, words: str, title: str) -> None:
        """Say what went wrong."""
        self.notify(words, title=title, severity="warning", markup=False)

    def show(self, wanted: Filter | None = None, sorting: Sorting | None = None) -> None:
        """Filter or sort anew."""
        began = time.perf_counter()
        self.session.show(wanted, sorting)
        self.session_changed()
        self._took = time.perf_counter() - began

    def show_soon(self) -> None:
        """Show what has been found, but not for each document anew: the first at once, the others some at a time."""
        if not self.session.view:
            self.show()
        elif self._due is None:
            self._due = self.set_timer(max(SHOW_SECONDS, _SHARE * self._took), self._show_due)

    def _show_due(self) -> None:
        self._due = None
        self.show()

    def show_in_queue(self, wanted: Filter) -> None:
        """Go to the queue, with a filter."""
        self.session.show(wanted)
        self.switch_mode("queue")

    def go_to(self, row: int) -> None:
        """Go to a finding in the queue, if need be without the filter that hides it."""
        if not self.session.move_to_row(row):
            self.session.show(Filter())
            self.session.move_to_row(row)
        self.switch_mode("queue")

    def open_document(self) -> None:
        """Show the whole document of the finding under the cursor."""
        if self.session.finding and self.session.finding.doc in self.session.documents:
            self.push_screen(DocumentScreen())

    def decide(self, choice: Choice, rows: Sequence[int] | None = None) -> None:
        """Decide, have it written, and go on to the next open finding."""
        step = self.session.choose(choice, rows)
        if step is None:
            self.toast("That is how it stands already.")
            return
        self.keeper.submit(step.orders)
        self.toast(f"{choice.words}: {about(step)}")
        if rows is not None:
            self.session.selected.clear()
        elif choice.moves_on:
            self.session.next_open()
        self.rows_changed(rows_of(step))

    def undo(self) -> None:
        """Take the last step back."""
        undone = self.session.undo()
        if undone:
            step, orders = undone
            self.keeper.submit(orders)
            self.toast(f"Undone ({step.choice.words.lower()}): {about(step)}")
            self.rows_changed(rows_of(step))

    def redo(self) -> None:
        """Do again what was undone."""
        step = self.session.redo()
        if step:
            self.keeper.submit(step.orders)
            self.toast(f"{step.choice.words} again: {about(step)}")
            self.rows_changed(rows_of(step))

    def people(self) -> list[str]:
        """Whom a finding can be assigned to: the reviewer, and all who appear in the decisions."""
        return list(dict.fromkeys([self.launch.who, *self.session.people()]))

    @work(thread=True, group="settings")
    def switch_rule(self, card: RuleCard) -> None:
        """Switch a rule off for the project, or on again, in its file of settings; then check anew."""
        off = not self.session.is_off(card.id)
        try:
            file = self.launch.switch_rule(card.id, off)
        except CheckerError as error:
            self.call_from_thread(self.warn, str(error), "Not switched")
        else:
            self.call_from_thread(self._switched, card.id, off, file)

    def _switched(self, rule: str, off: bool, file: Path) -> None:
        (self.session.off.add if off else self.session.off.discard)(rule)
        self.show()
        self.toast(f"{rule} is {'off' if off else 'on'} for this project ({file.name}).")
        self.check()

    # Keys that work everywhere.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is possible now is offered: no modes and no help over a question."""
        if action in ("help", "switch_mode", "export", "edit", "theme", "watch") and self.screen.is_modal:
            return False
        if action == "edit":
            return self.session.finding is not None
        return True

    def action_help(self) -> None:
        """All keys."""
        self.push_screen(HelpScreen(keys_of(self.screen, self.get_key_display)))

    def find_trace(self) -> None:
        """Find out why the finding under the cursor came up."""
        if self.session.finding:
            self.run_worker(errands.find_trace(self, self.session.finding), group="trace", exclusive=True)

    def trace_of(self, finding: Finding | None) -> str:
        """The trace of a finding, where it was found out."""
        return self.traces.get(finding.id, "") if finding else ""

    def action_export(self) -> None:
        """Write what is in view to a file."""
        self.run_worker(errands.export(self), group="export", exclusive=True)

    def action_edit(self) -> None:
        """Open the document in the reviewer's editor."""
        if self.session.finding:
            errands.edit(self, self.session.finding)

    def action_watch(self) -> None:
        """Watch the files, or no longer."""
        if not self.launch.watch:
            self.toast("Files are not watched in this review.")
            return
        self.watching = not self.watching
        self.toast("Files are watched: what changes is checked again." if self.watching else "Files are not watched; W watches them again.")
        if self.watching:
            self.check()

    def action_theme(self) -> None:
        """The next of the common themes: dark, light, the terminal's own colours."""
        self.theme = _THEMES[(_THEMES.index(self.theme) + 1) % len(_THEMES)] if self.theme in _THEMES else _THEMES[0]

    @work
    async def action_quit(self) -> None:  # type: ignore[override]
        """Leave, but not without asking while a decision is not on the disk."""
        if self.keeper.waiting and not self.keeper.flush(FLUSH_SECONDS):
            question = f"{self.unsaved or 'Decisions are still being written'}. Leave, and lose what is not written?"
            if not await self.push_screen_wait(Confirm(question, "leave all the same", "stay, and go on trying")):
                return
        self.exit(0)
