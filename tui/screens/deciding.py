"""The keys that decide about the finding under the cursor; the queue and the whole document have them."""

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from checker.models.decisions import State
from tui.screens.apply import Apply
from tui.screens.assign import Assign
from tui.screens.base import ReviewScreen
from tui.screens.defer import Defer
from tui.screens.note import Note
from tui.session.choices import CONFIRM, FALSE_POSITIVE, INTENTIONAL, REOPEN, SOURCED, Choice

_NEEDS_A_FINDING = ("confirm", "false_positive", "sourced", "intentional", "defer", "note", "assign", "reopen", "repeat", "apply", "select")


class DecidingScreen(ReviewScreen):
    """A screen with a finding that can be decided about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "confirm", "Confirm", id="decide.confirm"),
        Binding("f", "false_positive", "False alarm", id="decide.false_positive"),
        Binding("s", "sourced", "Sourced", id="decide.sourced"),
        Binding("i", "intentional", "Intentional", id="decide.intentional"),
        Binding("d", "defer", "Defer", id="decide.defer"),
        Binding("u", "undo", "Undo", id="decide.undo"),
        Binding("ctrl+r", "redo", "Redo", id="decide.redo"),
        Binding("m", "note", "Note", id="decide.note"),
        Binding("a", "assign", "Assign", id="decide.assign"),
        Binding("r", "reopen", "Reopen", id="decide.reopen"),
        Binding("full_stop", "repeat", "Repeat", id="decide.repeat"),
        Binding("x", "select", "Select", id="decide.select"),
        Binding("X", "apply", "Apply to many", id="decide.apply"),
        Binding("n", "next_open(1)", "Next open", id="decide.next_open"),
        Binding("N", "next_open(-1)", "Open before", show=False, id="decide.previous_open"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is possible now is offered."""
        session = self.review.session
        if action in _NEEDS_A_FINDING and session.row is None:
            return False
        match action:
            case "undo":
                return session.can_undo()
            case "redo":
                return session.can_redo()
            case "repeat":
                return session.last_choice is not None
            case "confirm":
                return session.row is not None and session.state(session.row) is not State.CONFIRMED
            case "reopen":
                return session.row is not None and session.state(session.row) is not State.OPEN
            case _:
                return True

    def action_confirm(self) -> None:
        """The finding is right; the text is to be changed."""
        self.review.decide(CONFIRM)

    def action_false_positive(self) -> None:
        """The finding is wrong."""
        self.review.decide(FALSE_POSITIVE)

    def action_sourced(self) -> None:
        """The text has a source for what it says."""
        self.review.decide(SOURCED)

    def action_intentional(self) -> None:
        """The text means to say it so."""
        self.review.decide(INTENTIONAL)

    def action_reopen(self) -> None:
        """What was decided no longer holds."""
        self.review.decide(REOPEN)

    def action_repeat(self) -> None:
        """The last choice once more, about this finding."""
        if self.review.session.last_choice:
            self.review.decide(self.review.session.last_choice)

    @work
    async def action_defer(self) -> None:
        """Ask for a day on which the finding comes back."""
        until = await self.app.push_screen_wait(Defer(self.review.today))
        if until:
            self.review.decide(Choice("defer", until=until))

    @work
    async def action_note(self) -> None:
        """Ask for a note."""
        row = self.review.session.row
        note = await self.app.push_screen_wait(Note(self.review.session.standing(row).note if row is not None else ""))
        if note:
            self.review.decide(Choice("note", note=note))

    @work
    async def action_assign(self) -> None:
        """Ask who is to look at the finding."""
        person = await self.app.push_screen_wait(Assign(self.review.people()))
        if person is not None:
            self.review.decide(Choice("assign", assignee=person))

    @work
    async def action_apply(self) -> None:
        """Ask what to do with all that are selected, or with all open findings of this rule."""
        session = self.review.session
        rows = sorted(session.selected) or session.rows_of_this_rule()
        if rows:
            which = "selected" if session.selected else f"open, of {session.shelf.rule_of(rows[0])}"
            choice = await self.app.push_screen_wait(Apply(len(rows), which, self.review.today))
            if choice:
                self.review.decide(choice, rows)

    def action_undo(self) -> None:
        """Take the last decision of this session back."""
        self.review.undo()

    def action_redo(self) -> None:
        """Decide again what was taken back."""
        self.review.redo()

    def action_select(self) -> None:
        """Select the finding, or no longer, and go on."""
        session = self.review.session
        row = session.row
        session.toggle_selected()
        session.move_to(session.position + 1)
        self.rows_changed([] if row is None else [row])

    def action_next_open(self, step: int) -> None:
        """Go to the next open finding, or the one before."""
        if not self.review.session.next_open(step):
            self.review.toast("Nothing else is open here.")
        self.rows_changed([])
