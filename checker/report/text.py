"""Findings for a reader: by document, each with its line, the words underlined, and the question to ask."""

import textwrap
from collections.abc import Iterator, Mapping
from itertools import groupby

from checker.models.base import Severity
from checker.models.document import Document
from checker.models.findings import Finding
from checker.report.base import Report, Style
from checker.report.excerpt import excerpt
from checker.report.plain import COLOURS, paint, severity_mark, visible
from checker.report.summary import statistics, summary


def render(report: Report, style: Style) -> Iterator[str]:
    """The findings by document, then what was checked."""
    for doc, findings in groupby(report.shown, key=lambda f: f.doc):
        yield paint(visible(doc), style, bold=True)
        yield ""
        for finding in findings:
            yield from show_finding(finding, report.documents, style)
            yield ""
    if style.statistics:
        yield from statistics(report)
        yield ""
    if not style.quiet:
        for line in summary(report, style):
            yield from textwrap.wrap(line, style.width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def show_finding(finding: Finding, documents: Mapping[str, Document], style: Style) -> Iterator[str]:
    """One finding: what clashes, where, with what, and what to ask."""
    name = paint(f"{finding.rule} {finding.name}", style, bold=True)
    yield f"  {severity_mark(finding.severity, style)}  {name}  {paint(finding.id, style, dim=True)}"
    yield from _wrapped(finding.message, style)
    places = [(finding.doc, finding.start, finding.end), *((r.doc, r.start, r.end) for r in finding.related)]
    numbers = [_line_of(documents.get(doc), start) for doc, start, _ in places]
    margin = max(len(number) for number in numbers)
    last = finding.doc, ""
    for (doc, start, end), number in zip(places, numbers, strict=True):
        if doc in documents:
            spot = documents[doc].place_of(start)
            if (doc, spot) != last:
                told = ", ".join(filter(None, (visible(doc) if doc != last[0] else "", visible(spot))))
                yield f"  {' ' * margin} {paint('╭', style, dim=True)} {paint(told, style, dim=True)}"
            yield from _place(documents[doc].text, start, end, number, margin, finding.severity, style)
            last = doc, spot
    yield from _wrapped(f"Ask: {finding.question}", style)


def _line_of(document: Document | None, start: int) -> str:
    """The number of a line, or nothing where a place is told instead of it."""
    return str(document.line_and_column(start)[0]) if document and not document.place_of(start) else ""


def _place(text: str, start: int, end: int, line: str, margin: int, severity: Severity, style: Style) -> Iterator[str]:
    """A line of the text with its number, and a second line that underlines the words."""
    shown = excerpt(text, start, end, style.width - margin - 6)
    bar = paint("│", style, dim=True)
    words = paint(shown.words, style, COLOURS[severity], bold=True)
    yield f"  {line:>{margin}} {bar} {shown.before}{words}{shown.after}"
    yield f"  {' ' * margin} {bar} {' ' * shown.indent}{paint('^' * shown.length, style, COLOURS[severity])}"


def _wrapped(words: str, style: Style) -> Iterator[str]:
    for line in textwrap.wrap(visible(words), style.width - 4, break_long_words=False, break_on_hyphens=False):
        yield f"    {line}"
