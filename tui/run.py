"""Starts the terminal interface; what `checker review` calls."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path

from checker.triage import Triage
from tui.app import ReviewApp
from tui.keys import keymap_for
from tui.launch import Launch, ReadDocuments, SwitchRule
from tui.watching import Watch

if TYPE_CHECKING:
    from checker.pipeline import CheckSettings


def review(
    folder: Path,
    who: str,
    read: ReadDocuments,
    settings: "Callable[[], CheckSettings]",
    switch_rule: SwitchRule,
    keymap: Mapping[str, str] | None = None,
    watch: Watch | None = None,
) -> int:
    """Review until the reviewer leaves; returns the exit code. Raises BadDecision where the decision log cannot be read, and
    BadConfiguration for keys of actions that there are not."""
    launch = Launch(folder, who, read, settings, switch_rule, keymap_for(keymap or {}), user_state_path("checker", appauthor=False), watch)
    return ReviewApp(launch, Triage.open(folder, who)).run() or 0
