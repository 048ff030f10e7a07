"""Asks yes or no."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from tui.screens.question import Question


class Confirm(Question[bool]):
    """Answers with True where the answer is yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes", id="confirm.yes"),
        Binding("n", "answer(False)", "No", id="confirm.no"),
    ]

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        """The question and its two answers; the safe one first."""
        with Vertical(classes="window"):
            yield Static(Content(self._question), classes="window-title", markup=False)
            yield OptionList(Content(f"n  {self._no}"), Content(f"y  {self._yes}"), id="answers")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """One of the two."""
        self.dismiss(event.option_index == 1)

    def action_answer(self, answer: bool) -> None:
        """By key."""
        self.dismiss(answer)
