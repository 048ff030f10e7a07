"""A single line of words of which the place and size never change, so that new words need no new layout."""

from textual.content import Content
from textual.widgets import Static


class OneLine(Static):
    """Shows words as they are: nothing in them is read as markup."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._content = Content("")

    def say(self, content: Content) -> None:
        """Show other words; the same ones cost nothing."""
        if not self._content.is_same(content):
            self._content = content
            self.update(content, layout=False)
