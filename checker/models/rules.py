"""What a rule says about itself: the same data feeds its tests, its documentation and its findings."""

from datetime import date as Date
from typing import Literal

from checker.models.base import Frozen, Severity


class Example(Frozen):
    """One text that a rule must flag (`expect`) or must leave alone.

    `docs` maps a document name to its text. `expect` lists the flagged words as (document, quote)
    in reading order; it is empty for a passing example. `sources` maps a document name to the
    source text it is checked against; `dates` gives documents a publication date.
    """

    why: str
    docs: dict[str, str]
    expect: tuple[tuple[str, str], ...] = ()
    sources: dict[str, str] = {}
    dates: dict[str, Date] = {}


def letters_of(rule: str) -> str:
    """The letters of a rule's family: "NU" of "NU09"."""
    return rule.rstrip("0123456789")


def words_for(rule: str, name: str) -> tuple[str, str, str]:
    """What settings, options and comments can call a rule: its id, its name, the letters of its family."""
    return rule, name, letters_of(rule)


class Meta(Frozen):
    """A rule's metadata. `message` and `question` are templates over the names a rule reports,
    e.g. `{left.quote}`; both are read by an editor, so they hold no jargon.

    `block_by` names the fact fields that two facts must share to be compared; facts of a class
    that lacks those fields join every block of their document. `supersedes` lists ids of rules
    whose findings on the same words are shown as part of this one. `once` keeps only the first
    finding of this rule in a document.
    """

    id: str
    name: str
    summary: str
    message: str
    question: str
    severity: Severity
    confidence: Literal["high", "medium", "low"] = "medium"
    status: Literal["stable", "preview"] = "stable"
    since: str = "0.1"
    revision: int = 1
    scope: tuple[Literal["document", "corpus", "source"], ...] = ("document",)
    block_by: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    once: bool = False
    rationale: str
    limits: str
    reference: str
    fails: tuple[Example, ...]
    passes: tuple[Example, ...]

    @property
    def words(self) -> tuple[str, str, str]:
        """What it can be called."""
        return words_for(self.id, self.name)
