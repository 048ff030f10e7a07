"""What every format is given: the result of a check, what could not be read, and how to show it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from checker.models.base import Severity
from checker.models.document import Document
from checker.models.findings import Finding
from checker.models.verdict import Verdict

if TYPE_CHECKING:  # The pipeline loads spaCy and Experta, which `--help` does without.
    from checker.pipeline import CheckResult


@dataclass(frozen=True)
class Style:
    """How text is shown: colour or not, the width of a line in cells, how much of the rest."""

    colour: bool = False
    width: int = 100
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False


@dataclass(frozen=True)
class Report:
    """One check as it is reported: its result, and the documents that could not be read, a sentence each.

    `verdicts` has one entry for each of the result's findings, in their order; empty, where no gate was asked.
    `baseline` is the name of the file of accepted findings, if one was read.
    """

    result: "CheckResult"
    unreadable: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    baseline: str = ""

    def verdict_of(self, finding: Finding) -> Verdict:
        """What the gate says of one of the result's findings."""
        return self._verdict_of.get((finding.id, finding.start, finding.end), Verdict())

    @cached_property
    def _verdict_of(self) -> dict[tuple[str, int, int], Verdict]:
        return {(f.id, f.start, f.end): verdict for f, verdict in zip(self.result.findings, self.verdicts, strict=False)}

    @cached_property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that nothing hides, in their order: what people are shown; formats for programs carry the others too."""
        return tuple(f for f in self.result.findings if not self.verdict_of(f).suppression)

    @cached_property
    def by_document(self) -> dict[str, tuple[Finding, ...]]:
        """All findings by the document they stand in, hidden ones too."""
        return {doc: tuple(found) for doc, found in groupby(self.result.findings, key=lambda f: f.doc)}

    @property
    def fails(self) -> bool:
        """Whether the gate fails the check."""
        return any(verdict.gates for verdict in self.verdicts)

    @cached_property
    def hidden(self) -> dict[str, int]:
        """How many findings each kind of suppression hides, where it hides any."""
        kinds = [verdict.suppression.kind for verdict in self.verdicts if verdict.suppression]
        return {kind: kinds.count(kind) for kind in sorted(set(kinds))}

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents, sources too, by id."""
        return {d.id: d for d in self.result.documents}

    @cached_property
    def checked(self) -> Sequence[Document]:
        """The documents that were checked: without sources, and without those that were only compared with."""
        return tuple(d for d in self.result.documents if not d.is_source and d.id not in self.result.background)

    @cached_property
    def words(self) -> int:
        """Words between spaces in the documents checked."""
        return sum(words_in(document) for document in self.checked)

    @cached_property
    def by_severity(self) -> dict[str, int]:
        """How many findings are shown of each severity, the gravest first."""
        return {severity.value: sum(f.severity == severity for f in self.shown) for severity in Severity}

    @cached_property
    def by_rule(self) -> dict[str, int]:
        """How many findings are shown of each rule that has any, the commonest first."""
        counts: dict[str, int] = {}
        for finding in self.shown:
            counts[finding.rule] = counts.get(finding.rule, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def words_in(document: Document) -> int:
    """Words between spaces in a document, without what is no text of it."""
    return sum(len(document.text[s.start : s.end].split()) for s in document.segments)


Render = Callable[[Report, Style], Iterable[str]]
"""A format: a report to lines, each without its line end."""
