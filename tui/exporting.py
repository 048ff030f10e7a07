"""Writes findings to a file in one of the report formats."""

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.models.document import Document
from checker.models.findings import Finding


def formats() -> tuple[str, ...]:
    """The names of the formats that there are."""
    from checker.cli.formats import FORMATS

    return tuple(FORMATS)


def export(path: Path, format: str, findings: Sequence[Finding], documents: Mapping[str, Document]) -> None:
    """Write findings, their states with them. Raises OSError where the file cannot be written."""
    from checker.pipeline import CheckResult
    from checker.report.base import Report, Style

    render = importlib.import_module(f"checker.report.{format}").render
    report = Report(CheckResult(findings=tuple(findings), documents=tuple(documents.values())))
    lines = render(report, Style(quiet=True))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", errors="backslashreplace")
