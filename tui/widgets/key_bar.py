"""The last line: the keys that do something now, as many as there is room for."""

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.widgets.links import link


class KeyBar(Static):
    """Shows the bindings that are possible at the moment; a click on one presses it."""

    def __init__(self) -> None:
        super().__init__(id="key-bar", markup=False)

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
        self.update(Content("").join(self._part(key, words) for key, words in parts))

    def _possible(self, screen: Screen[object]) -> list[tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.show and binding.description and active.enabled:
                found.setdefault(binding.action, (self.app.get_key_display(binding), binding.description))
        return list(found.values())

    def _part(self, key: str, words: str) -> Content:
        return Content.assemble(
            link(f" {key}", f"app.simulate_key('{_pressed(key)}')", "bold $accent"), link(f" {words} ", f"app.simulate_key('{_pressed(key)}')")
        )


def _pressed(key: str) -> str:
    return key.replace("^", "ctrl+")
