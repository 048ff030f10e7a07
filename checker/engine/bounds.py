"""Bounds of a block, so that what it costs grows with its claims and not with their square: equal statements, stretches of time, a cap."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from datetime import date as Date
from itertools import pairwise

from checker.engine.cards import Card
from checker.engine.reading import Reading
from checker.models.claims import Claim

LARGEST = 120
"""A join over more claims than this takes Experta seconds."""
MOST = 16 * LARGEST
"""Of a block with more claims than this, given documents and later ones are looked at first, and the rest not at all."""
_FEW = LARGEST // 4


def place(claim: Claim, cards: Mapping[str, Card]) -> tuple[Date, str, int, int, str]:
    """What claims are ordered by: the day (none comes first), the document, the place in it."""
    return cards[claim.doc].published or Date.min, claim.doc, claim.start, claim.end, claim.id


def without_equals(claims: Sequence[Claim], reading: Reading, cards: Mapping[str, Card]) -> list[Claim]:
    """The claims, of equal ones only the first and the last by document and place: each clash of values is still there to be seen.

    Two claims of two documents clash, whatever the order in which a rule wants them, if the first and last of those that equal them do.
    Claims of documents that others are only compared with stand for each other alone.
    """
    ends: dict[Hashable, tuple[Claim, Claim]] = {}
    for claim in sorted(claims, key=_in_documents):
        alike = (cards[claim.doc].background, reading.values(claim))
        ends[alike] = (ends[alike][0] if alike in ends else claim, claim)
    standing = {(c.doc, c.id) for both in ends.values() for c in both}
    return [c for c in claims if (c.doc, c.id) in standing]


def _in_documents(claim: Claim) -> tuple[str, int, int, str]:
    return claim.doc, claim.start, claim.end, claim.id


def capped(claims: Sequence[Claim], cards: Mapping[str, Card]) -> list[Claim]:
    """At most `MOST` claims, in the order they came in: those of given documents before others, later ones before earlier ones."""
    if len(claims) <= MOST:
        return list(claims)
    latest = sorted(reversed(range(len(claims))), key=lambda i: cards[claims[i].doc].background)
    return [claims[i] for i in sorted(latest[:MOST])]


def stretches(claims: Sequence[Claim], cards: Mapping[str, Card]) -> list[list[Claim]]:
    """Claims, ordered by day, in overlapping stretches of at most `LARGEST`; any two that fewer than half as many lie between share one.

    So the stretches are as long in time as the block allows where they stand: months where little is said, a day where much is. A few claims
    without a day are in all stretches; many have stretches of their own.
    """
    if len(claims) <= LARGEST:
        return [list(claims)]
    undated = [c for c in claims if cards[c.doc].published is None]
    dated = claims[len(undated) :]
    if len(undated) > _FEW:
        return [*_halfway(undated, LARGEST), *_halfway(dated, LARGEST)]
    return [[*undated, *stretch] for stretch in _halfway(dated, LARGEST - len(undated))]


def _halfway(claims: Sequence[Claim], size: int) -> list[list[Claim]]:
    """Stretches of `size`, each beginning in the middle of the one before it."""
    step = size // 2
    return [list(claims[start : start + size]) for start in range(0, max(len(claims) - step, 1), step)] if claims else []


def pairs_of(claims: Sequence[Claim]) -> int:
    """How many pairs of claims are of two documents."""
    return _pairs(len(claims)) - sum(map(_pairs, Counter(c.doc for c in claims).values()))


def pairs_within(parts: Sequence[Sequence[Claim]]) -> int:
    """How many pairs of claims of two documents share a stretch, each counted once."""
    return sum(map(pairs_of, parts)) - sum(pairs_of(_shared(one, other)) for one, other in pairwise(parts))


def _shared(one: Sequence[Claim], other: Sequence[Claim]) -> list[Claim]:
    names = {(c.doc, c.id) for c in other}
    return [c for c in one if (c.doc, c.id) in names]


def _pairs(count: int) -> int:
    return count * (count - 1) // 2
