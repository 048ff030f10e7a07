"""GitLab's Code Quality report, a form of Code Climate's: a list of issues, each with a fingerprint of its own."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker.models.base import Severity
from checker.models.findings import Finding
from checker.report.base import Report, Style
from checker.report.places import doc_and_spot, in_file

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, style: Style) -> Iterator[str]:
    """One array with the findings that nothing hides; GitLab compares it with the one of the target branch by fingerprint."""
    seen: Counter[str] = Counter()
    yield json.dumps([_issue(report, finding, seen) for finding in report.shown], indent=2)


def _issue(report: Report, finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    place = in_file(report.documents.get(finding.doc), finding)
    return {
        "type": "issue",
        "check_name": f"{finding.rule} {finding.name}",
        "description": f"{doc_and_spot(finding)}: {finding.message}" if place.held else finding.message,
        "content": {"body": finding.question},
        "categories": ["Clarity"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": _fingerprint(finding, seen),
        "location": {"path": place.path, "lines": {"begin": max(place.first, 1), "end": max(place.last, 1)}},
    }


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """A finding's own fingerprint, told apart from equal ones by their order: GitLab drops an issue whose fingerprint it has met."""
    seen[finding.fingerprint] += 1
    return hashlib.sha256(f"{finding.fingerprint} {seen[finding.fingerprint]}".encode()).hexdigest()
