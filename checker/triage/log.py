"""The decision log: one JSON object a line, only ever appended to."""

from pathlib import Path

from checker.models.decisions import Decision

LOG = Path(".checker") / "decisions.jsonl"


def read(path: Path) -> list[Decision]:
    """Every decision of a log, in its order; none where there is no log."""
    if not path.exists():
        return []
    return [Decision.model_validate_json(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def append(path: Path, decision: Decision) -> None:
    """Add one line; it is on the disk when this returns."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(decision.model_dump_json(exclude_defaults=True) + "\n")
