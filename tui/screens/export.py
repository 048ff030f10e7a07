"""Asks in which format and to which file findings are written."""

from dataclasses import dataclass
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from checker.report.forms import FORMS
from checker.report.summary import count_of
from tui.screens.question import Question

_ENDINGS = {"text": "txt", "concise": "txt", "markdown": "md", **{name: form.ending for name, form in FORMS.items()}}


@dataclass(frozen=True)
class Export:
    """A format and a file."""

    format: str
    path: Path


class ExportQuestion(Question[Export]):
    """Answers with where to and how; a file that exists is named, and written over only after a second Enter."""

    def __init__(self, formats: tuple[str, ...], count: int) -> None:
        super().__init__()
        self._formats, self._count = formats, count
        self._overwrite: Path | None = None

    def compose(self) -> ComposeResult:
        """The formats, and the name of the file."""
        with Vertical(classes="window"):
            yield Static(Content(f"Write {count_of(self._count, 'finding')} to a file"), classes="window-title", markup=False)
            yield OptionList(*(Content(name) for name in self._formats), id="answers")
            yield Input(placeholder="file", id="free")
            yield Static(classes="window-problem", markup=False)

    def on_mount(self) -> None:
        """The format first."""
        self.query_one("#answers").focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another format, another name."""
        name = self._formats[event.option_index]
        self.query_one(Input).value = f"findings.{_ENDINGS.get(name, name)}"

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """On to the name of the file."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """The file is named."""
        path, chosen = Path(event.value.strip()).expanduser(), self.query_one(OptionList).highlighted or 0
        problem = self._problem(path)
        if problem:
            self.query_one(".window-problem", Static).update(Content(problem))
        else:
            self.dismiss(Export(self._formats[chosen], path))

    def _problem(self, path: Path) -> str:
        if path.is_dir() or not path.absolute().parent.is_dir():
            return f"There is no folder to write {path} in."
        if path.exists() and path != self._overwrite:
            self._overwrite = path
            return f"{path} exists; press Enter again to write over it."
        return ""
