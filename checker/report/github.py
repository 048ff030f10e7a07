"""Workflow commands of GitHub Actions, which become annotations on a change; plain lines for what it would not show."""

from collections import Counter
from collections.abc import Iterator

from checker.models.base import Severity
from checker.models.findings import Finding
from checker.report.base import Report, Style
from checker.report.places import InFile, doc_and_spot, end_of, in_file, path_of
from checker.report.plain import visible
from checker.report.summary import count_of

PER_TYPE = 10
"""GitHub shows ten annotations of each type in a step (docs.github.com, Actions limits), the first ones."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, style: Style) -> Iterator[str]:
    """`::error file=…,line=…::message` for the findings that nothing hides, those that fail the gate first; then the rest in a group."""
    shown, rest = _within_limits(report)
    for finding in shown:
        yield _command(report, finding)
    if rest:
        kinds = Counter(_COMMANDS[finding.severity] for finding in rest)
        told = ", ".join(count_of(kinds[name], name) for name in _COMMANDS.values() if kinds[name])
        yield f"::group::{told} more than GitHub shows as annotations"
        for finding in rest:
            yield _harmless(f"- {path_of(finding.doc)}:{finding.line}:{finding.column} {finding.rule} {finding.message}")
        yield "::endgroup::"
    for problem in report.unreadable:
        yield f"::error title=Could not be read::{_data(visible(problem))}"


def _within_limits(report: Report) -> tuple[list[Finding], list[Finding]]:
    """The findings that become annotations, and those that do not fit, both the gravest first. A document that cannot be read takes an error's place."""
    ordered = sorted(report.shown, key=lambda f: (f.severity.rank, not report.verdict_of(f).gates))
    room = {severity: PER_TYPE for severity in Severity}
    room[Severity.ERROR] -= min(len(report.unreadable), PER_TYPE - 1)
    shown: list[Finding] = []
    rest: list[Finding] = []
    for finding in ordered:
        fits = room[finding.severity] > 0
        room[finding.severity] -= fits
        (shown if fits else rest).append(finding)
    return shown, rest


def _command(report: Report, finding: Finding) -> str:
    document = report.documents.get(finding.doc)
    place = in_file(document, finding)
    properties: dict[str, str | int] = {"file": place.path}
    if place.first:
        properties |= {"line": place.first, "endLine": place.last}
    if place.first == place.last and not place.held:  # GitHub takes columns on one line only
        _, last_column = end_of(document, finding.start, finding.end, finding.line, finding.column)
        properties |= {"col": finding.column, "endColumn": last_column}
    properties["title"] = f"{finding.rule} {finding.name}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(_told(finding, place))}"


def _told(finding: Finding, place: InFile) -> str:
    document = [f"In {doc_and_spot(finding)}: {finding.quote}"] if place.held else []
    return "\n".join(visible(line) for line in (finding.message, *document, f"Ask: {finding.question}"))


def _data(text: str) -> str:
    """The text of a command, on one line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value before the second `::`, where colons and commas mean something too."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _harmless(line: str) -> str:
    """A line of a log that is no command; the runner still finds the old `##[…]` ones anywhere in a line."""
    return visible(line).replace("##[", "## [")
