"""What all modes have in common: the session they show, the line above, the keys below."""

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from tui.app import ReviewApp


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
            bar.tell(self.review.told)

    def session_changed(self) -> None:
        """Show the session as it is now."""
        self.progress_changed()
        self.refresh_bindings()
