"""One block of claims of many documents, checked: pure, so that any process or machine may do it, in any order, with one result."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Date
from typing import NamedTuple

from checker.engine.claim_rule import ClaimRule, Match
from checker.engine.keys import BlockKey
from checker.engine.runner import Firing, RuleRunner
from checker.models.base import Frozen, Severity
from checker.models.claims import Claim
from checker.models.coverage import Coverage

LARGEST_BLOCK = 120
"""A join over more claims than this takes Experta seconds."""


class Card(Frozen):
    """What a block knows of a document: its day, the marks of its text (see `copies`), and whether others are only compared with it."""

    id: str
    published: Date | None = None
    signature: bytes = b""
    background: bool = False


class BlockResult(NamedTuple):
    """What a rule's condition found among the claims of one block, and what it looked at."""

    key: BlockKey
    firings: list[Firing]
    coverage: Coverage


class FiringRecord(Frozen):
    """A firing in words and numbers only, for those who keep it or send it on."""

    rule: str
    evidence: tuple[tuple[str, tuple[str, str]], ...]
    words: tuple[tuple[str, str], ...] = ()
    severity: Severity | None = None
    span: tuple[int, int] | None = None
    block: tuple[str, ...] = ()

    @classmethod
    def of(cls, firing: Firing) -> "FiringRecord":
        """The record of a firing."""
        match = firing.match
        return cls(rule=firing.rule.meta.id, evidence=match.evidence, words=match.words, severity=match.severity, span=match.span, block=firing.block)

    def firing(self, rules: Mapping[str, type[ClaimRule]]) -> Firing:
        """The firing again, given the rules by id."""
        return Firing(rules[self.rule], Match(self.evidence, self.words, self.severity, self.span), self.block)


def check_block(runner: RuleRunner, key: BlockKey, claims: Sequence[Claim], cards: Mapping[str, Card]) -> BlockResult:
    """What one condition of a rule finds among claims that share a key, each clash in at least two documents, one of them no background.

    `cards` holds the documents of the claims, by id. The order of `claims` changes nothing.
    """
    ordered = sorted(claims, key=lambda c: _place(c, cards[c.doc]))
    kept = ordered[:LARGEST_BLOCK]
    rule = runner.rule(key.rule)
    matches = runner.run_condition(rule, key.condition, kept)
    firings = [Firing(rule, match, key.values) for match in matches if _is_wanted(match, cards)]
    pairs, compared = len(ordered) * (len(ordered) - 1) // 2, len(kept) * (len(kept) - 1) // 2
    left_out = len(ordered) - len(kept)
    coverage = Coverage(blocks=1, members=len(ordered), largest=len(ordered), capped=int(left_out > 0), left_out=left_out, pairs=pairs, compared=compared)
    return BlockResult(key, firings, coverage)


def _place(claim: Claim, card: Card) -> tuple[Date, str, int, int, str]:
    """What claims are ordered by: the day, the document, the place."""
    return card.published or Date.min, claim.doc, claim.start, claim.end, claim.id


def _is_wanted(match: Match, cards: Mapping[str, Card]) -> bool:
    """Whether a clash is one between documents, and not between background ones only."""
    documents = {doc for _, (doc, _) in match.evidence}
    return len(documents) > 1 and not all(cards[doc].background for doc in documents)


def is_worth_checking(claims: Iterable[Claim]) -> bool:
    """Whether claims are of more than one document."""
    documents = iter(c.doc for c in claims)
    first = next(documents, None)
    return any(doc != first for doc in documents)
