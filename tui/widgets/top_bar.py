"""The first line: the modes, what is going on, how much is open."""

from collections.abc import Iterator

from textual.content import Content

from checker.report.plain import visible
from tui.widgets.links import link
from tui.widgets.one_line import OneLine

MODES = ("queue", "documents", "rules", "activity")


_NARROW, _WIDE = 80, 110
"""Below these widths the other modes are numbers only: always, and where there is much to tell."""


class TopBar(OneLine):
    """Shows the modes with their keys; a click on one goes there."""

    def __init__(self, mode: str) -> None:
        super().__init__(id="top-bar")
        self._mode = mode

    def tell(self, problem: str, changed: str, words: str) -> None:
        """Show what goes wrong, what has just changed and what is going on, at the right of the modes."""
        narrow = self.app.size.width < (_WIDE if problem or changed else _NARROW)
        modes = [self._tab(number, mode, narrow) for number, mode in enumerate(MODES, 1)]
        self.say(Content.assemble(*modes, *_told(problem, visible(changed)), Content.styled("  " + words, "dim")))

    def _tab(self, number: int, mode: str, narrow: bool) -> Content:
        if mode == self._mode:
            return Content.styled(f" {number} {mode.capitalize()} ", "bold reverse")
        return link(f" {number} " if narrow else f" {number} {mode.capitalize()} ", f"app.switch_mode('{mode}')")


def _told(problem: str, changed: str) -> Iterator[Content]:
    if problem:
        yield Content.styled(f"  ! {problem}", "bold $text-error")
    if changed:
        yield Content.styled(f"  {changed}", "bold $text-accent")
