"""Findings as JSON, one object a line: the published form, `docs/schema/finding.v1.json`."""

import json
from collections.abc import Iterator
from typing import Any

from checker.models.findings import Finding
from checker.report.base import Report, Style

SCHEMA = 1
_PUBLISHED = (
    "id", "rule", "name", "family", "severity", "confidence", "message", "question", "doc", "start", "end", "line", "column", "place", "quote", "related",
    "claims", "state", "fingerprint", "rule_revision",
)  # fmt: skip


def render(report: Report, style: Style) -> Iterator[str]:
    """One line a finding. Plain ASCII, so that it is the same bytes in every locale."""
    for finding in report.result.findings:
        yield json.dumps(row_of(finding))


def row_of(finding: Finding) -> dict[str, Any]:
    """A finding's published fields, in the published order; its place only where it has one."""
    fields = finding.model_dump(mode="json")
    return {"schema": SCHEMA, **{name: fields[name] for name in _PUBLISHED if name != "place" or finding.place}}
