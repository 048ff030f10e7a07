"""Asks for a note about a finding."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.screens.question import Question


class Note(Question[str]):
    """Answers with the words of the note."""

    def __init__(self, note: str = "") -> None:
        super().__init__()
        self._note = note

    def compose(self) -> ComposeResult:
        """A title and a line, with the last note to go on from."""
        with Vertical(classes="window"):
            yield Static("Note", classes="window-title", markup=False)
            yield Input(self._note, placeholder="what the next reader should know", id="free")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """The note is written."""
        self.dismiss(event.value.strip() or None)
