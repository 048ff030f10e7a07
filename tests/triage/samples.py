"""Findings and decisions made by hand."""

from datetime import date as Date
from pathlib import Path
from typing import Any

from checker.models.decisions import Action, Anchor, Decision
from checker.models.findings import Finding
from checker.triage import Triage

TODAY = Date(2026, 3, 10)


def finding(**changes: Any) -> Finding:
    """A finding with any fields changed."""
    values: dict[str, Any] = {
        "id": "F-1", "rule": "XX01", "name": "two-figures", "family": "numbers", "severity": "error", "confidence": "high", "message": "9 boats, 11 boats.",
        "question": "Which?", "doc": "a.txt", "start": 10, "end": 17, "line": 1, "column": 11, "quote": "9 boats", "fingerprint": "1" * 64, "second_key": "a" * 64,
    }  # fmt: skip
    return Finding(**{**values, **changes})


def decision(id: str = "D-1", action: Action = "confirm", **changes: Any) -> Decision:
    """An entry of the log about `finding()`, with any fields changed."""
    anchor = Anchor(rule="XX01", fingerprint="1" * 64, second_key="a" * 64, quote="9 boats", doc="a.txt")
    return Decision(**{"id": id, "action": action, "anchor": anchor, "who": "ada", "when": f"2026-03-01T10:00:0{id[-1]}.000000Z", **changes})


def triage(folder: Path, who: str = "ada", today: Date = TODAY) -> Triage:
    """The decisions of a folder on a fixed day."""
    return Triage.open(folder, who, today)
