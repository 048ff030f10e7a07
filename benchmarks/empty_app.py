"""An app of Textual with nothing in it but a word: what there is no getting below."""

from textual.app import App, ComposeResult
from textual.widgets import Static

READY = "all is there"


class Empty(App[int]):
    """Nothing but a word."""

    def compose(self) -> ComposeResult:
        """The word."""
        yield Static(READY)


if __name__ == "__main__":
    Empty().run()
