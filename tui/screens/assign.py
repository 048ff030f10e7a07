"""Asks who is to look at a finding."""

from collections.abc import Sequence

from checker.report.plain import visible
from tui.screens.choose_list import ChooseList


class Assign(ChooseList[str]):
    """Answers with a name, or an empty one for nobody."""

    def __init__(self, people: Sequence[str]) -> None:
        super().__init__("Who looks at this?", [*((visible(name), name) for name in people), ("nobody", "")], "another name")

    def read(self, line: str) -> str:
        """A name."""
        if not line.strip():
            raise ValueError("Write a name, or choose one above.")
        return line.strip()
