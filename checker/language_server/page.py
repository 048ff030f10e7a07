"""One open document after its check: its findings as diagnostics, hovers and code actions."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types

from checker.language_server.positions import Positions
from checker.models.base import Severity
from checker.models.decisions import Reason
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.models.rules import Meta

SOURCE = "checker"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


class Result(NamedTuple):
    """A document as it was read, its findings that nothing hides, what their rules say, and the documents that it was compared with, by id."""

    document: Document
    findings: Sequence[Finding]
    rules: Mapping[str, Meta]
    others: Mapping[str, Document]


@dataclass(frozen=True)
class Page:
    """A document as the editor has it (`uri`, `version`), and what was found in it."""

    uri: str
    version: int | None
    result: Result
    encoding: types.PositionEncodingKind | str

    @property
    def document(self) -> Document:
        """The document as it was read."""
        return self.result.document

    @property
    def findings(self) -> Sequence[Finding]:
        """Its findings that nothing hides."""
        return self.result.findings

    @property
    def positions(self) -> Positions:
        """The lines of the document."""
        return Positions(self.document.text, self.encoding)

    def diagnostics(self) -> list[types.Diagnostic]:
        """Each finding, with the question to ask and the other places it rests on."""
        positions = self.positions
        return [self._diagnostic(finding, positions) for finding in self.findings]

    def _diagnostic(self, finding: Finding, positions: Positions) -> types.Diagnostic:
        places = ((place, self._location(place, positions)) for place in finding.related)
        related = [types.DiagnosticRelatedInformation(where, f"{place.role}: {place.quote}") for place, where in places if where]
        return types.Diagnostic(
            range=positions.range_of(finding.start, finding.end),
            severity=_SEVERITIES[finding.severity],
            code=finding.rule,
            source=SOURCE,
            message=f"{finding.message}\nAsk: {finding.question}",
            related_information=related,
            data={"id": finding.id},
        )

    def _location(self, place: Related, positions: Positions) -> types.Location | None:
        """Where an editor can show a place; of a document that another file holds, or that has pages, its first line."""
        if place.doc == self.document.id:
            return types.Location(self.uri, positions.range_of(place.start, place.end))
        other = self.result.others.get(place.doc)
        if other is None:
            return None
        if other.path or other.place_of(place.start):
            first = types.Position(max(other.line - 1, 0), 0)
            return types.Location(_uri(other.path or other.id), types.Range(first, first))
        return types.Location(_uri(other.id), Positions(other.text, self.encoding).range_of(place.start, place.end))

    def hover(self, position: types.Position) -> types.Hover | None:
        """What the rules of the findings at a position ask, and why."""
        positions = self.positions
        offset = positions.offset_of(position)
        here = [finding for finding in self.findings if finding.start <= offset < max(finding.end, finding.start + 1)]
        if not here:
            return None
        told = "\n\n---\n\n".join("\n\n".join(self._explained(finding)) for finding in here)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, told), positions.range_of(here[0].start, here[0].end))

    def _explained(self, finding: Finding) -> Iterator[str]:
        yield f"**{finding.rule} {finding.name}** ({finding.severity.value}, confidence {finding.confidence})"
        yield _plain(finding.message)
        yield f"*Ask:* {_plain(finding.question)}"
        meta = self.result.rules.get(finding.rule)
        if meta:
            yield f"*Why:* {_plain(meta.rationale)}"
            yield f"*What it gets wrong:* {_plain(meta.limits)}"

    def actions(self, wanted: types.Range, diagnostics: Sequence[types.Diagnostic]) -> list[types.CodeAction]:
        """For each finding in a range, a suppression for each reason there is, at the end of its line."""
        positions = self.positions
        start, end = positions.offset_of(wanted.start), positions.offset_of(wanted.end)
        shown = {(d.data or {}).get("id"): d for d in diagnostics if d.source == SOURCE}
        here = [finding for finding in self.findings if finding.start <= end and start <= finding.end]
        return [self._action(finding, reason, positions, shown.get(finding.id)) for finding in here for reason in Reason]

    def _action(self, finding: Finding, reason: Reason, positions: Positions, diagnostic: types.Diagnostic | None) -> types.CodeAction:
        words = reason.value.replace("-", " ")
        place = positions.position_of(positions.end_of_line(finding.end))
        edit = types.TextEdit(types.Range(place, place), f" <!-- checker: ignore[{finding.rule}] reason: {words} -->")
        versioned = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.version)
        return types.CodeAction(
            title=f"Ignore {finding.rule} in this paragraph: {words}",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic] if diagnostic else None,
            edit=types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(versioned, [edit])]),
        )


Check = Callable[[Path, str], Result]
"""Checks one text under its path, alone. Raises CheckerError."""
Compare = Callable[[Path, str], Result | None]
"""Checks one text under its path and against the other documents of its project; None where there are none. Raises CheckerError."""


def _uri(name: str) -> str:
    """The URI of a file that a document is named after."""
    return Path(name).absolute().as_uri()


def _plain(words: str) -> str:
    """Words as they are, in Markdown."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]()#+-.!|~<>&" else character for character in words)
