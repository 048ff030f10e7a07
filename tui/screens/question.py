"""The base of the small windows that ask something and are answered with a value."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Question(ModalScreen[Answer | None]):
    """A window in the middle; Escape answers with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up", id="question.give_up")]

    def action_give_up(self) -> None:
        """No answer."""
        self.dismiss(None)
