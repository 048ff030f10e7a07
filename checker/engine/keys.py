"""Claims to block keys: what a claim must share with a claim of another document for a rule to compare the two.

A key is a rule, one of its conditions (an `@Rule`), and the values of the fields that the rule blocks by and that all patterns of the
condition join on. Claims that share no key can never clash, so that blocks can be checked apart, on any machine and in any order.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum
from hashlib import blake2b
from math import isfinite
from operator import attrgetter
from typing import Any, NamedTuple

from checker.engine.claim_rule import ClaimRule
from checker.engine.patterns import Pattern, RulePatterns, joined_fields, patterns_of
from checker.models.claims import Claim

_DIGEST = 16


class BlockKey(NamedTuple):
    """The name of a block: `condition` is the name of the `@Rule`, `values` are written so that equal ones are the same text."""

    rule: str
    condition: str
    values: tuple[str, ...]

    @property
    def digest(self) -> bytes:
        """16 bytes that stand for the key: the same in every process, on every machine."""
        return blake2b(json.dumps((self.rule, self.condition, *self.values)).encode(), digest_size=_DIGEST).digest()


class _Member(NamedTuple):
    """A pattern of a condition, and how the claims that it admits tell their values."""

    rule: str
    condition: str
    pattern: Pattern
    values: Callable[[Claim], Any]


class KeyMaker:
    """The keys of claims under the rules that compare documents with each other."""

    def __init__(self, rules: Iterable[type[ClaimRule]]) -> None:
        self._members: dict[type[Claim], list[_Member]] = defaultdict(list)
        for rule in rules:
            if "corpus" in rule.meta.scope:
                for condition in conditions_across(rule):
                    self._add(rule, condition)

    def keys_of(self, claim: Claim) -> list[BlockKey]:
        """The blocks that a claim belongs to, in the order of the rules; none where it is nobody's business."""
        keys = [
            BlockKey(member.rule, member.condition, tuple(encoded(value) for value in member.values(claim)))
            for member in self._members.get(type(claim), ())
            if member.pattern.admits(claim)
        ]
        return list(dict.fromkeys(keys))

    def _add(self, rule: type[ClaimRule], condition: RulePatterns) -> None:
        for pattern, joined in zip(condition.positives, joined_fields(condition.positives), strict=True):
            self._members[pattern.claim].append(_Member(rule.meta.id, condition.name, pattern, _getter((*rule.meta.block_by, *joined))))


def conditions_across(rule: type[ClaimRule]) -> list[RulePatterns]:
    """The conditions of a rule that can join claims of two documents: those of several patterns that do not share the document."""
    if "doc" in rule.meta.block_by:
        return []
    return [c for c in patterns_of(rule) if len(c.positives) > 1 and not all("doc" in fields for fields in joined_fields(c.positives))]


def _getter(fields: Sequence[str]) -> Callable[[Claim], Any]:
    if len(fields) > 1:
        return attrgetter(*fields)
    return lambda claim: tuple(getattr(claim, field) for field in fields)


def encoded(value: Any) -> str:
    """A field's value as text, the same for values that Experta takes as equal (1, 1.0 and True), another for all others."""
    if isinstance(value, str):
        text = value.value if isinstance(value, Enum) else value
        return f"={text}" if text.startswith("=") else text
    if isinstance(value, float) and not (isfinite(value) and value.is_integer()):
        return f"={value!r}"
    if isinstance(value, int | float):
        return f"={int(value)}"
    if isinstance(value, date):
        return f"={value.isoformat()}"
    if isinstance(value, tuple | list):
        return "=" + json.dumps([encoded(item) for item in value])
    return f"={value!r}"
