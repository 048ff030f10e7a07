"""All keys that do something here, to be looked through by typing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from tui.screens.question import Question
from tui.text.wrapping import cut
from tui.widgets.line_list import LineList, Piece

_KEYS, _WORDS = 18, 30
_FILTERS = "Filter: rule:NU09,DT08 family:numbers severity:error state:open document:name assignee:who some words"


@dataclass(frozen=True)
class Key:
    """Keys, what they do, and the id under which a configuration gives them others."""

    keys: str
    words: str
    id: str


def keys_of(screen: Screen[Any], shown: Callable[[Binding], str]) -> list[Key]:
    """The actions of a screen that are possible now; `shown` tells how a key is written."""
    keys: dict[tuple[str, str], list[str]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if active.enabled and binding.description and binding.id:
            keys.setdefault((binding.id, binding.description), []).append(shown(binding))
    return [Key(" ".join(dict.fromkeys(names)), words, id) for (id, words), names in keys.items()]


class HelpList(LineList):
    """The keys, one action a line."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--keys", "help--id"}

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(id="help-keys")
        self.keys = keys

    def count(self) -> int:
        """The actions."""
        return len(self.keys)

    def line(self, index: int, width: int) -> Sequence[Piece]:
        """Keys, words, id."""
        key = self.keys[index]
        return (f" {cut(key.keys, _KEYS)} ", "help--keys"), (cut(key.words, _WORDS), ""), (f" {key.id}", "help--id")


class HelpScreen(Question[None]):
    """A line to type in, and the keys that fit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Down", show=False, id="help.down"),
        Binding("up", "move(-1)", "Up", show=False, id="help.up"),
    ]

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Title, line, keys, the syntax of filters."""
        with Vertical(classes="window -tall"):
            yield Static("Keys", classes="window-title", markup=False)
            yield Input(placeholder="type to find a key or an action", id="free")
            yield HelpList(self._keys)
            yield Static(Content(_FILTERS), id="help-filters", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Only what fits."""
        word = event.value.casefold().strip()
        shown = self.query_one(HelpList)
        shown.keys = [key for key in self._keys if word in f"{key.keys} {key.words} {key.id}".casefold()]
        shown.refill(0)

    def action_move(self, step: int) -> None:
        """Through the keys, while one types."""
        self.query_one(HelpList).action_move(step)

    def on_input_submitted(self) -> None:
        """Done."""
        self.dismiss(None)
