"""Near-duplicate documents, such as one agency's story in two papers: found by small marks of their texts.

One permutation hashing (Li, Owen and Zhang 2012), a MinHash (Broder 1997) with one hash a shingle: the shingles of five words are put into
64 bins, and of each bin the least hash is kept. The share of bins that agree estimates how much of the two texts' shingles is shared.
Thirty lines do what the package datasketch does, which would bring scipy along.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from zlib import crc32

from checker.engine.cards import Card
from checker.models.claims import Claim
from checker.models.document import Document

SHINGLE = 5
BINS = 64
_WORD = re.compile(r"\w+")
LEAST_ALIKE = 0.5
"""The likeness of two versions of one story; two stories of one event share less than a tenth of their shingles."""
_MOST_VERSIONS = 32
"""A sentence that stands in so many unlike documents is a form of words, and need not be looked for in more."""
_NONE = b"\xff\xff\xff\xff"


def signature(text: str) -> bytes:
    """The marks of a text: four bytes for each of 64 bins; none of a text that is too short for a shingle."""
    least: dict[int, int] = {}
    for shingle in _shingles(text):
        found, bin_ = divmod(crc32(shingle), BINS)
        if found < least.get(bin_, 1 << 32):
            least[bin_] = found
    if not least:
        return b""
    return b"".join(least[bin_].to_bytes(4, "big") if bin_ in least else _NONE for bin_ in range(BINS))


def likeness(one: bytes, other: bytes) -> float:
    """How much of two texts' shingles is shared, from 0 to 1, as their signatures tell."""
    bins = [(one[i : i + 4], other[i : i + 4]) for i in range(0, min(len(one), len(other)), 4)]
    filled = [a == b for a, b in bins if a != _NONE or b != _NONE]
    return sum(filled) / len(filled) if filled else 0.0


def card_of(document: Document, *, background: bool = False) -> Card:
    """What blocks will know of a document."""
    return Card(id=document.id, published=document.date, signature=signature(document.text), background=background)


def without_copies(claims: Sequence[Claim], cards: Mapping[str, Card]) -> list[Claim]:
    """The claims, in their order, without those that only repeat what another document says in the same sentence of the same story.

    The first copy stands for the others, a given document before those that others are only compared with. A sentence in which a copy
    says something else is its own; one that is the same means the same, whatever day a dateline makes of its “Monday”.
    """
    told: dict[Hashable, list[Card]] = defaultdict(list)
    repeated: set[tuple[str, str]] = set()
    for claim in sorted(claims, key=lambda c: cards[c.doc].background):
        if not claim.sentence_mark:
            continue
        card = cards[claim.doc]
        first = told[type(claim), claim.sentence_mark, claim.quote.lower()]
        if any(other is not card and are_copies(card, other) for other in first[:_MOST_VERSIONS]):
            repeated.add((claim.doc, claim.id))
        else:
            first.append(card)
    return [c for c in claims if (c.doc, c.id) not in repeated]


def are_copies(one: Card, other: Card) -> bool:
    """Whether two documents are versions of one text."""
    return likeness(one.signature, other.signature) >= LEAST_ALIKE


def _shingles(text: str) -> Iterator[bytes]:
    words = _WORD.findall(text.lower())
    for i in range(len(words) - SHINGLE + 1):
        yield " ".join(words[i : i + SHINGLE]).encode("utf-8", "surrogatepass")
