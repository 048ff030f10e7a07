"""The last line: the keys that do something now, as many as there is room for."""

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen

from tui.widgets.links import link
from tui.widgets.one_line import OneLine

_FIRST = (
    "decide.confirm",
    "decide.false_positive",
    "decide.sourced",
    "decide.intentional",
    "decide.defer",
    "app.help",
    "document.leave",
    "decide.undo",
    "queue.filter",
    "app.quit",
)
"""The bindings that are shown before all others."""


class KeyBar(OneLine):
    """Shows the bindings that are possible at the moment; a click on one presses it."""

    def __init__(self) -> None:
        super().__init__(id="key-bar")

    def on_mount(self) -> None:
        """Follow the screen: it says when other keys have become possible."""
        self.screen.bindings_updated_signal.subscribe(self, self.show_keys)

    def on_resize(self) -> None:
        """There is room for more keys, or fewer."""
        self.show_keys(self.screen)

    def show_keys(self, screen: Screen[object]) -> None:
        """Draw the keys that are possible on a screen."""
        room, parts = self.size.width, []
        for key, words in self._possible(screen):
            room -= len(key) + len(words) + 3
            if room < 0:
                break
            parts.append((key, words))
        self.say(Content("").join(self._part(key, words) for key, words in parts))

    def _possible(self, screen: Screen[object]) -> list[tuple[str, str]]:
        """The keys with their words, the most wanted first."""
        found: dict[str, Binding] = {}
        for active in screen.active_bindings.values():
            if active.binding.show and active.binding.description and active.enabled:
                found.setdefault(active.binding.action, active.binding)
        return [(self.app.get_key_display(binding), binding.description) for binding in sorted(found.values(), key=_rank)]

    def _part(self, key: str, words: str) -> Content:
        return Content.assemble(
            link(f" {key}", f"app.simulate_key('{_pressed(key)}')", "bold $accent"), link(f" {words} ", f"app.simulate_key('{_pressed(key)}')")
        )


def _rank(binding: Binding) -> int:
    return _FIRST.index(binding.id) if binding.id in _FIRST else len(_FIRST)


def _pressed(key: str) -> str:
    return key.replace("^", "ctrl+")
