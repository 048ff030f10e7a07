"""One block of claims of many documents, checked: pure, so that any process or machine may do it, in any order, with one result."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.engine.bounds import capped, pairs_of, pairs_within, place, stretches, without_equals
from checker.engine.cards import Card
from checker.engine.claim_rule import ClaimRule, Match
from checker.engine.copies import card_of, without_copies
from checker.engine.keys import BlockKey
from checker.engine.reading import Reading
from checker.engine.runner import Firing, RuleRunner
from checker.models.base import Frozen, Severity
from checker.models.claims import Claim
from checker.models.coverage import Coverage

__all__ = ["BlockResult", "Card", "FiringRecord", "card_of", "check_block"]


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
    """What one condition of a rule finds among claims that share a key: each clash of two documents or more, one of them no background.

    `cards` holds the documents of the claims, by id. The order of `claims` changes nothing, and two statements that clash are reported once,
    where they were published first, however often they were repeated.
    """
    rule = runner.rule(key.rule)
    reading = runner.reading(key.rule, key.condition)
    ordered = sorted(claims, key=lambda c: place(c, cards))
    once = without_copies(ordered, cards)
    unequal = without_equals(once, reading, cards)
    kept = capped(unequal, cards)
    parts = stretches(kept, cards)
    matches = {match for part in parts if reading.can_fire(part) for match in runner.run_condition(rule, key.condition, part)}
    coverage = Coverage(
        blocks=1,
        members=len(ordered),
        largest=len(ordered),
        copies=len(ordered) - len(once),
        equal=len(once) - len(unequal),
        split=int(len(parts) > 1),
        capped=int(len(kept) < len(unequal)),
        left_out=len(unequal) - len(kept),
        pairs=pairs_of(unequal),
        compared=pairs_within(parts),
    )
    wanted = [match for match in matches if _is_wanted(match, cards)]
    return BlockResult(key, [Firing(rule, match, key.values) for match in _once_each(wanted, kept, reading, cards)], coverage)


def _is_wanted(match: Match, cards: Mapping[str, Card]) -> bool:
    """Whether a clash is one between documents, and not between background ones only."""
    documents = {doc for _, (doc, _) in match.evidence}
    return len(documents) > 1 and not all(cards[doc].background for doc in documents)


def _once_each(matches: Iterable[Match], claims: Iterable[Claim], reading: Reading, cards: Mapping[str, Card]) -> list[Match]:
    """One match for each clash of values: of given documents before others, and the earliest."""
    known = {(c.doc, c.id): c for c in claims}
    first: dict[Hashable, tuple[Any, Match]] = {}
    for match in matches:
        evidence = [known[name] for _, name in match.evidence]
        values = frozenset(Counter(reading.values(c) for c in evidence).items())
        rank = sum(cards[c.doc].background for c in evidence), sorted(place(c, cards) for c in evidence), match.evidence, match.words
        if values not in first or rank < first[values][0]:
            first[values] = rank, match
    return [match for _, match in sorted(first.values())]
