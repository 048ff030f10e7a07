"""Claims to blocks: the groups of claims that a rule could fire on, so that Experta compares only those.

Experta visits every pair of a join. A block holds the claims that share the rule's `block_by` fields
and all variables that its patterns join on; a block that cannot fill every pattern is never built.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.engine.index import ClaimIndex
from checker.engine.patterns import Pattern, RulePatterns, joined_fields
from checker.models.claims import Claim

Key = tuple[Any, ...]
LARGEST_BLOCK = 120
"""A join over more claims than this takes Experta seconds; the rest is left out and reported."""
_ANY = "\0any"
"""Stands in a key for a field that a claim class does not have: it joins every block of its document."""


@dataclass(frozen=True)
class Block:
    """Claims that are declared together. `left_out` counts those that did not fit."""

    key: Key
    claims: tuple[Claim, ...]
    left_out: int = 0


def blocks(rule: RulePatterns, block_by: Sequence[str], claims: ClaimIndex) -> Iterator[Block]:
    """The blocks of one rule over claims, each of one document and its source (those of many documents are `engine.across`).

    `claims` are in reading order. Only claims that pass a pattern's own conditions are in a block.
    """
    positives = rule.positives
    chosen: list[list[Claim]] = []
    for pattern in positives:
        chosen.append(claims.admitted(pattern))
        if not chosen[-1]:
            return
    if not chosen:
        return
    negative = _by_document(c for p in rule.patterns if p.negative for c in claims.admitted(p))
    if len(positives) == 1 and not negative:
        yield Block((), tuple(chosen[0]))
        return
    chosen = [_without_repeats(p, found) for p, found in zip(positives, chosen, strict=True)]
    joined = joined_fields(positives)
    keyed = [_by_key(p, found, fields, block_by) for p, found, fields in zip(positives, chosen, joined, strict=True)]
    for key in _shared_keys(keyed):
        members = [_members(groups, key) for groups in keyed]
        if _can_fill(members):
            yield _block(key, members, negative)


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Claims by document, each once; a source counts as its document."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in {(c.doc, c.id): c for c in claims}.values():
        found[claim.doc.removesuffix("#source")].append(claim)
    return found


def _without_repeats(pattern: Pattern, claims: Sequence[Claim]) -> list[Claim]:
    """The first of each lot of claims that are equal in all that the pattern reads, their names aside.

    A figure that a text repeats ten times clashes once, and Experta need not visit the other nine.
    """
    fields = ("doc", *sorted(pattern.fields_read - {"id", "doc"}))
    first: dict[Key, Claim] = {}
    for claim in claims:
        first.setdefault(tuple(getattr(claim, f) for f in fields), claim)
    return list(first.values())


def _by_key(pattern: Pattern, claims: Iterable[Claim], joined: Sequence[str], block_by: Sequence[str]) -> dict[Key, list[Claim]]:
    fields = ["doc", *[b if b in pattern.claim.model_fields else "" for b in block_by]]
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        # A source stands in the same blocks as its document.
        values = [claim.doc.removesuffix("#source") if f == "doc" else getattr(claim, f) if f else _ANY for f in fields]
        groups[(*values, *(getattr(claim, f) for f in joined))].append(claim)
    return groups


def _shared_keys(keyed: Sequence[dict[Key, list[Claim]]]) -> list[Key]:
    """The keys that every pattern can fill; a class without the fields joins them all."""
    full = {key for groups in keyed for key in groups if _ANY not in key}
    keys = full or {key for groups in keyed for key in groups}
    return sorted((k for k in keys if all(_members(groups, k) for groups in keyed)), key=repr)


def _members(groups: Mapping[Key, list[Claim]], key: Key) -> list[Claim]:
    exact = groups.get(key)
    if exact is not None or _ANY not in next(iter(groups)):  # all keys of a class have all fields, or none has
        return exact or []
    return [c for other, found in groups.items() if _ANY in other and all(o in (_ANY, k) for o, k in zip(other, key, strict=True)) for c in found]


def _can_fill(members: Sequence[Sequence[Claim]]) -> bool:
    """Whether the patterns can be filled by claims that are not all one and the same."""
    return len(members) == 1 or len({(c.doc, c.id) for group in members for c in group}) >= len(members)


def _block(key: Key, members: Sequence[Sequence[Claim]], negative: Mapping[str, Sequence[Claim]]) -> Block:
    positive = {(c.doc, c.id): c for group in members for c in group}
    ordered = sorted(positive.values(), key=lambda c: (c.doc, c.start, c.end, c.id))
    kept = ordered[:LARGEST_BLOCK]
    docs = dict.fromkeys(c.doc.removesuffix("#source") for c in ordered)
    extra = [c for doc in docs for c in negative.get(doc, ()) if (c.doc, c.id) not in positive]
    return Block(key, (*kept, *extra), len(ordered) - len(kept))
