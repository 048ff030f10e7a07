"""One line a finding: place, severity, rule, message; what editors and `grep` follow."""

from collections.abc import Iterator

from checker.report.base import Report, Style
from checker.report.places import doc_and_spot
from checker.report.plain import paint, severity_mark, visible


def render(report: Report, style: Style) -> Iterator[str]:
    """`doc:line:column: severity RULE message`, in the order of the documents; `doc: page and paragraph:` where nobody sees lines."""
    for finding in report.shown:
        spot = doc_and_spot(finding) if finding.place else f"{finding.doc}:{finding.line}:{finding.column}"
        place = paint(f"{visible(spot)}:", style, bold=True)
        yield f"{place} {severity_mark(finding.severity, style)} {finding.rule} {visible(finding.message)}"
