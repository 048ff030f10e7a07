"""The base of all rules: an Experta engine that reports which facts clash, and why."""

from dataclasses import dataclass
from typing import Any, ClassVar

from checker.engine.experta import Fact, KnowledgeEngine
from checker.engine.matcher import IndexedMatcher, IndexedStrategy
from checker.models.base import Severity
from checker.models.rules import Meta


@dataclass(frozen=True, slots=True)
class Match:
    """One firing of a rule. `evidence` maps the rule's names to (document, claim id), the primary one first."""

    evidence: tuple[tuple[str, tuple[str, str]], ...]
    words: tuple[tuple[str, str], ...]
    severity: Severity | None
    span: tuple[int, int] | None


class ClaimRule(KnowledgeEngine):  # type: ignore[misc]
    """One rule: its metadata and its Experta rules, whose actions call `report`."""

    __matcher__ = IndexedMatcher
    __strategy__ = IndexedStrategy

    meta: ClassVar[Meta]

    def __init__(self) -> None:
        super().__init__()
        self.matches: list[Match] = []

    def get_deffacts(self) -> list[Any]:
        """None: facts come from the documents only. (Experta would search the class at each reset.)"""
        return []

    def report(self, *, severity: Severity | str | None = None, span: tuple[int, int] | None = None, **named: Any) -> None:
        """Report a finding. Facts among `named` are its evidence, the first one its place; the rest are words
        for the message and the question. `span` narrows the place to those code points of the document."""
        evidence = tuple((name, (value["doc"], value["id"])) for name, value in named.items() if isinstance(value, Fact))
        words = tuple((name, str(value)) for name, value in named.items() if not isinstance(value, Fact))
        self.matches.append(Match(evidence, words, Severity(severity) if severity else None, span))
