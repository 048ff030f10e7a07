"""The line in which a filter is typed; what it lets through is shown while one types."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.session.filters import BadFilter, Filter, parse_filter


class FilterInput(Input):
    """Hidden until it is opened; Enter keeps the filter, Escape brings the former one back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up", id="filter.give_up")]

    class Wanted(Message):
        """This filter is wanted; `done` where the line is finished."""

        def __init__(self, filter: Filter, done: bool) -> None:
            super().__init__()
            self.filter, self.done = filter, done

    class Wrong(Message):
        """The line cannot be followed; `why` is a sentence, or empty where it can again."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    def __init__(self) -> None:
        super().__init__(id="filter-input", placeholder="rule:NU09 state:open severity:warning document:notes some words")
        self.display = False
        self._before = Filter()

    def open(self, current: Filter) -> None:
        """Let the reviewer change the filter in force."""
        self._before = current
        line = current.line()
        self.value = f"{line} " if line else ""
        self.display = True
        self.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter as one types."""
        event.stop()
        if self.display:
            self._want(done=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the filter."""
        event.stop()
        self._want(done=True)

    def action_give_up(self) -> None:
        """Back to the filter as it was."""
        self._close(self._before)

    def on_blur(self, event: events.Blur) -> None:
        """Whoever goes elsewhere keeps what is shown."""
        self.display = False

    def _want(self, done: bool) -> None:
        try:
            wanted = parse_filter(self.value)
        except BadFilter as problem:
            self.post_message(self.Wrong(str(problem)))
            return
        self.post_message(self.Wrong(""))
        if done:
            self._close(wanted)
        else:
            self.post_message(self.Wanted(wanted, done=False))

    def _close(self, wanted: Filter) -> None:
        self.display = False
        self.post_message(self.Wanted(wanted, done=True))
