"""A question with a list of answers and a line for another one."""

from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from tui.screens.question import Question

Answer = TypeVar("Answer")


class ChooseList(Question[Answer]):
    """Asks `title`; `options` are the answers with their words, `free` says what can be typed instead, if anything."""

    def __init__(self, title: str, options: list[tuple[str, Answer]], free: str = "") -> None:
        super().__init__()
        self._title, self._options, self._free = title, options, free

    def compose(self) -> ComposeResult:
        """The title, the answers, the line."""
        with Vertical(classes="window"):
            yield Static(Content(self._title), classes="window-title", markup=False)
            yield OptionList(*(Content(words) for words, _ in self._options), id="answers")
            if self._free:
                yield Input(placeholder=self._free, id="free", select_on_focus=False)
            yield Static(classes="window-problem", markup=False)

    def on_mount(self) -> None:
        """The list is what most people want."""
        self.query_one("#answers" if self._options else "#free").focus()

    def on_key(self, event: events.Key) -> None:
        """Whoever types means the line, wherever the cursor stands: Enter must not take an answer that was not meant."""
        if self._free and event.character and event.is_printable and isinstance(self.focused, OptionList):
            line = self.query_one("#free", Input)
            line.focus()
            line.insert_text_at_cursor(event.character)
            event.stop()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """One of the answers."""
        self.dismiss(self._options[event.option_index][1])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Another answer."""
        try:
            self.dismiss(self.read(event.value))
        except ValueError as problem:
            self.query_one(".window-problem", Static).update(Content(str(problem)))

    def read(self, line: str) -> Answer:
        """The answer that was typed. Raises ValueError with a sentence where it is none."""
        raise NotImplementedError
