"""Markdown for the summary of a job: the counts, then each document's findings, folded."""

import html
from collections.abc import Iterator
from itertools import groupby

from checker.models.base import Severity
from checker.models.findings import Finding
from checker.report.base import Report, Style
from checker.report.markup import as_markdown
from checker.report.places import path_of, spot_of
from checker.report.plain import MARKS, visible
from checker.report.summary import count_of

LIMIT = 1024 * 1024
"""GitHub takes a step's summary of up to 1 MiB, and drops a longer one whole (docs.github.com, workflow commands)."""
_RESERVE = 2_000


def render(report: Report, style: Style) -> Iterator[str]:
    """The findings that nothing hides, documents with the gravest first, within GitHub's limit; and how many were left out."""
    yield f"### {_outcome(report)}"
    yield ""
    yield from _counts(report)
    room = LIMIT - _RESERVE - sum(len(line.encode()) + 1 for line in (_outcome(report), *_counts(report), *_unreadable(report)))
    left_out = 0
    for doc, findings in _documents(report):
        lines, fitted = _document(report, doc, findings, room)
        left_out += len(findings) - fitted
        room -= sum(len(line.encode()) + 1 for line in lines)
        yield from lines
    if left_out:
        yield from ("", f"{count_of(left_out, 'finding')} more did not fit here; the other formats have them all.")
    yield from _unreadable(report)


def _outcome(report: Report) -> str:
    failing = sum(verdict.gates for verdict in report.verdicts)
    found = count_of(len(report.shown), "finding")
    return f"Claim consistency: {found}" + (f", {failing:,} of them failing the gate" if failing else "")


def _counts(report: Report) -> Iterator[str]:
    hidden = len(report.result.findings) - len(report.shown)
    yield "| Errors | Warnings | Notes | Accepted | Documents | Words |"
    yield "| ---: | ---: | ---: | ---: | ---: | ---: |"
    yield "| " + " | ".join(f"{n:,}" for n in (*report.by_severity.values(), hidden, len(report.checked), report.words)) + " |"


def _documents(report: Report) -> list[tuple[str, list[Finding]]]:
    """The documents with what is shown of each, the gravest first in both."""
    grouped = [(doc, sorted(found, key=lambda f: f.severity.rank)) for doc, found in groupby(report.shown, key=lambda f: f.doc)]
    return sorted(grouped, key=lambda item: (item[1][0].severity.rank, item[0]))


def _document(report: Report, doc: str, findings: list[Finding], room: int) -> tuple[list[str], int]:
    """A document's lines, as many findings as fit in `room` bytes, and how many that are."""
    title = f"{html.escape(visible(path_of(doc)))}: {count_of(len(findings), 'finding')}"
    opened = " open" if findings[0].severity == Severity.ERROR else ""
    head, foot = ["", f"<details{opened}><summary>{title}</summary>", ""], ["", "</details>"]
    room -= sum(len(line.encode()) + 1 for line in (*head, *foot))
    lines: list[str] = []
    fitted = 0
    for finding in findings:
        item = list(_finding(report, finding))
        room -= sum(len(line.encode()) + 1 for line in item)
        if room < 0:
            break
        lines += item
        fitted += 1
    return ([*head, *lines, *foot] if lines else []), fitted


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    fails = " (fails the gate)" if report.verdict_of(finding).gates else ""
    yield f"- {MARKS[finding.severity]} **{finding.severity.value} {as_markdown(finding.rule)}**, {as_markdown(spot_of(finding))}{fails}: {as_markdown(finding.message)}"
    for place in finding.related:
        where = "" if place.doc == finding.doc else f" in {as_markdown(path_of(place.doc))}"
        yield f"  - {as_markdown(place.role)}{where}: {as_markdown(place.quote)}"
    yield f"  - *Ask:* {as_markdown(finding.question)}"


def _unreadable(report: Report) -> Iterator[str]:
    if report.unreadable:
        yield from ("", "**Could not be read:**", "")
        yield from (f"- {as_markdown(problem)}" for problem in report.unreadable)
