"""Which rules read which documents, and how grave their findings are there."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.configuration.model import Confidence, PathRules
from checker.configuration.patterns import matches
from checker.models.base import Frozen, Severity
from checker.models.findings import Finding
from checker.models.rules import Meta, words_for
from checker.models.verdict import GateRule

_SURE: tuple[Confidence, ...] = ("high", "medium", "low")


class Allowed(Frozen):
    """Words that are right as they stand, for some rules or (none named) for all."""

    words: str
    rules: tuple[str, ...] = ()


class Policy(Frozen):
    """A project's say over rules and findings. `root` is its folder, which patterns of paths start from; `folder` is the one that names of documents start from."""

    root: str = ""
    folder: str = ""
    severity: dict[str, Severity] = {}
    per_path: tuple[PathRules, ...] = ()
    min_confidence: Confidence = "low"
    allow: tuple[Allowed, ...] = ()

    def reads(self, meta: Meta | GateRule, documents: Iterable[str]) -> bool:
        """Whether a rule reads all of these documents."""
        return not self.per_path or not any(named(meta, word) for doc in documents for table in self._tables(doc) for word in table.ignore)

    def settle(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings that the project wants, each as grave as it says."""
        return [self._graded(finding) for finding in findings if self._wanted(finding)]

    def _wanted(self, finding: Finding) -> bool:
        sure = _SURE.index(finding.confidence) <= _SURE.index(self.min_confidence)
        return sure and not any(_says(allowed, finding) for allowed in self.allow)

    def _graded(self, finding: Finding) -> Finding:
        grades = [self.severity, *(table.severity for table in self._tables(finding.doc))]
        severity = next((grade for table in reversed(grades) if (grade := _grade(table, finding))), finding.severity)
        return finding if severity == finding.severity else finding.model_copy(update={"severity": severity})

    def _tables(self, doc: str) -> list[PathRules]:
        path = relative(doc, self.root, self.folder) if self.per_path else ""
        return [table for table in self.per_path if any(matches(pattern, path) for pattern in table.paths)]


def relative(doc: str, root: str, folder: str = "") -> str:
    """A document's path from the project's folder, with forward slashes; its name as it is where it lies elsewhere or is no path.

    The name is a path from `folder`, by default the current one.
    """
    if not root:
        return doc
    path = Path(os.path.relpath(os.path.join(folder, doc.removesuffix("#source")), root)).as_posix()
    return doc if path.startswith("../") else path


def named(meta: Meta | GateRule, word: str) -> bool:
    """Whether a word means a rule: its id, its name, or the letters of its family."""
    return word in meta.words


def _grade(table: dict[str, Severity], finding: Finding) -> Severity | None:
    """The severity that a table gives a finding; a rule's own entry comes before its family's."""
    return next((table[word] for word in words_for(finding.rule, finding.name) if word in table), None)


def _says(allowed: Allowed, finding: Finding) -> bool:
    """Whether a finding is about nothing but allowed words."""
    meant = not allowed.rules or bool(set(words_for(finding.rule, finding.name)) & set(allowed.rules))
    return meant and finding.quote.casefold() == allowed.words.casefold()
