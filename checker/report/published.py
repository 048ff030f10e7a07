"""Findings read back from their published form, `docs/schema/finding.v1.json`, one JSON object a line."""

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checker.errors import UnreadableDocument
from checker.models.findings import Finding
from checker.report.jsonl import SCHEMA


def findings_in(path: Path) -> tuple[Finding, ...]:
    """The findings of a file that `--format jsonl` has written. Raises UnreadableDocument, by line, for anything else."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except FileNotFoundError:
        raise UnreadableDocument(f"{path}: there is no such file; check the path.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableDocument(f"{path}: cannot be read as findings ({error}).") from error
    return tuple(_finding(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip())


def _finding(line: str, where: str) -> Finding:
    try:
        row: Any = json.loads(line)
        if not isinstance(row, dict) or row.pop("schema", None) != SCHEMA:
            raise ValueError("no finding of schema 1")
        return Finding.model_validate(row)
    except (ValueError, ValidationError, RecursionError) as error:
        told = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        raise UnreadableDocument(f"{where}: this is no finding ({told}); give files that `checker check --format jsonl` has written.") from error
