"""What all modes have in common: the session they show, the line above, the keys below."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from checker.models.decisions import State
from checker.report.summary import count_of
from tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from tui.app import ReviewApp


def _standing(counts: Mapping[State, int]) -> str:
    """How far the review is: "12 of 41 findings open"."""
    total = sum(counts.values())
    return f"{counts[State.OPEN]:,} of {count_of(total, 'finding')} open" if total else "no findings"


class ReviewScreen(Screen[None]):
    """A screen that shows the session; `session_changed` is called whenever that shows something else."""

    MODE = ""

    @property
    def review(self) -> "ReviewApp":
        """The application, by its own type."""
        return cast("ReviewApp", self.app)

    def on_screen_resume(self) -> None:
        """Things may have changed while another screen was in front."""
        self.session_changed()

    def on_resize(self) -> None:
        """The line above has other room."""
        self.progress_changed()

    def progress_changed(self) -> None:
        """Tell how far things are."""
        for bar in self.query(TopBar):
            bar.tell(self.review.unsaved, self.review.said, self.review.told or _standing(self.review.session.counts()))

    def rows_changed(self, rows: Collection[int]) -> None:
        """Show these findings as they stand now; the cursor may be elsewhere."""
        self.session_changed()

    def session_changed(self) -> None:
        """Show the session as it is now."""
        self.progress_changed()
        self.refresh_bindings()
