"""What the screens look like, at three sizes and in two themes: `pytest tests/tui/test_pictures.py --snapshot-update` draws them anew."""

from collections.abc import Callable
from datetime import date as Date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from checker.models.decisions import Decision, Reason
from checker.triage import Triage
from checker.triage.anchors import anchor_of
from checker.triage.log import LOG, append
from tests.tui.driving import until
from tests.tui.samples import ALL, CheckedApp, launch

Compare = Callable[..., bool]
DARK, LIGHT = "textual-dark", "textual-light"
SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 60)
TODAY = Date(2026, 3, 10)
KEYS: dict[str, list[str]] = {
    "queue": [],
    "document": ["j", "enter"],
    "rules": ["3"],
    "documents": ["2"],
    "activity": ["4"],
    "help": ["question_mark"],
    "filter": ["slash", *"severity:error"],
    "defer": ["d"],
}
PICTURES = [
    *[("queue", size, theme) for size in (SMALL, MIDDLE, LARGE) for theme in (DARK, LIGHT)],
    *[(name, MIDDLE, DARK) for name in KEYS if name != "queue"],
    *[(name, SMALL, LIGHT) for name in ("document", "help", "filter", "defer")],
    *[(name, LARGE, LIGHT) for name in ("rules", "documents", "activity")],
]


def decided(folder: Path) -> None:
    """Decisions of two reviewers, made at known times."""
    made = [
        Decision(id="D-1", action="confirm", anchor=anchor_of(ALL[0]), who="Noor", when="2026-03-09T10:00:00.000000Z"),
        Decision(id="D-2", action="dismiss", anchor=anchor_of(ALL[2]), who="Mara", when="2026-03-09T10:05:00.000000Z", reason=Reason.SOURCED, note="the log"),
        Decision(id="D-3", action="defer", anchor=anchor_of(ALL[4]), who="Mara", when="2026-03-09T10:06:00.000000Z", until=Date(2026, 3, 20)),
        Decision(id="D-4", action="assign", anchor=anchor_of(ALL[5]), who="Mara", when="2026-03-09T10:07:00.000000Z", assignee="Noor"),
    ]
    append(folder / LOG, made)


@pytest.mark.parametrize(("name", "size", "theme"), PICTURES, ids=lambda value: value if isinstance(value, str) else f"{value[0]}x{value[1]}")
def test_it_looks_as_it_did(name: str, size: tuple[int, int], theme: str, tmp_path: Path, snap_compare: Compare) -> None:
    decided(tmp_path)
    application = CheckedApp(launch(tmp_path), Triage.open(tmp_path, "Mara", TODAY))
    application.theme = theme

    async def ready(pilot: Pilot[int]) -> None:
        await until(pilot, lambda: sum(application.session.counts().values()) == len(ALL) and not application.told)
        await pilot.press(*KEYS[name])
        await pilot.pause()

    assert snap_compare(application, terminal_size=size, run_before=ready)
