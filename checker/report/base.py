"""What every format is given: the result of a check, what could not be read, and how to show it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
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
    def documents(self) -> dict[str, Document]:
        """The documents, sources too, by id."""
        return {d.id: d for d in self.result.documents}

    @cached_property
    def words(self) -> int:
        """Words between spaces in the documents checked, sources left out."""
        return sum(len(d.text[s.start : s.end].split()) for d in self.result.documents if not d.is_source for s in d.segments)

    @cached_property
    def by_severity(self) -> dict[str, int]:
        """How many findings there are of each severity, the gravest first."""
        return {severity.value: sum(f.severity == severity for f in self.result.findings) for severity in Severity}

    @cached_property
    def by_rule(self) -> dict[str, int]:
        """How many findings there are of each rule that has any, the commonest first."""
        counts: dict[str, int] = {}
        for finding in self.result.findings:
            counts[finding.rule] = counts.get(finding.rule, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


Render = Callable[[Report, Style], Iterable[str]]
"""A format: a report to lines, each without its line end."""
