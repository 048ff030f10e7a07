"""What `checker review` is started with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from checker.models.document import Document
from tui.watching import Watch

if TYPE_CHECKING:  # seconds of loading, which the first picture does without
    from checker.pipeline import CheckSettings

ReadDocuments = Callable[[Callable[[str], None]], Sequence[Document]]
"""Reads the documents under review; calls its argument with a sentence for each that cannot be read."""
SwitchRule = Callable[[str, bool], Path]
"""Switches a rule (its id) off for the project, or on again; gives the file that says so now. Raises BadConfiguration."""


@dataclass(frozen=True)
class Launch:
    """The project `folder` (its decisions are in `.checker/` there), who reviews, and how to read and check.

    `keymap` gives other keys to bindings by their ids; `state_folder` is where this person's view of the project is
    remembered (None: not at all); `watch` tells which files to check again when they change (None: none).
    """

    folder: Path
    who: str
    read: ReadDocuments
    settings: "Callable[[], CheckSettings]"
    switch_rule: SwitchRule
    keymap: Mapping[str, str] = field(default_factory=dict)
    state_folder: Path | None = None
    watch: Watch | None = None
