"""One line a finding: place, severity, rule, message; what editors and `grep` follow."""

from collections.abc import Iterator

from checker.report.base import Report, Style
from checker.report.plain import paint, severity_mark, visible


def render(report: Report, style: Style) -> Iterator[str]:
    """`doc:line:column: severity RULE message`, in the order of the documents."""
    for finding in report.shown:
        place = paint(f"{visible(finding.doc)}:{finding.line}:{finding.column}:", style, bold=True)
        yield f"{place} {severity_mark(finding.severity, style)} {finding.rule} {visible(finding.message)}"
