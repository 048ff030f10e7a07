"""A whole check as one JSON object: what was looked at, and the findings."""

import json
from collections.abc import Iterator
from typing import Any

from checker.report.base import Report, Style
from checker.report.jsonl import SCHEMA, row_of


def render(report: Report, style: Style) -> Iterator[str]:
    """One indented object with `schema`, `summary` and `findings`."""
    yield json.dumps({"schema": SCHEMA, "summary": summary_of(report), "findings": [row_of(f) for f in report.result.findings]}, indent=2)


def summary_of(report: Report) -> dict[str, Any]:
    """What was looked at and what was not, and counts of the findings that nothing hides."""
    result = report.result
    return {
        "documents": len(report.checked),
        "compared_with": len(result.background),
        "words": report.words,
        "claims": result.claims_by_kind,
        "sentences": result.sentences,
        "skipped_sentences": result.skipped_sentences,
        "rules_run": list(result.rules_run),
        "rules_off": list(result.rules_off),
        "unreadable": list(report.unreadable),
        "notes": list(result.notes),
        "hidden": report.hidden,
        "by_severity": report.by_severity,
        "by_rule": report.by_rule,
    }
