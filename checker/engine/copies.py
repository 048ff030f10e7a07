"""Near-duplicate documents, such as one agency's story in two papers: found by small marks of their texts.

One permutation hashing (Li, Owen and Zhang 2012), a MinHash (Broder 1997) with one hash a shingle: the shingles of five words are put into
64 bins, and of each bin the least hash is kept. The share of bins that agree estimates how much of the two texts' shingles is shared.
Thirty lines do what the package datasketch does, which would bring scipy along.
"""

import re
from collections.abc import Iterator
from zlib import crc32

SHINGLE = 5
BINS = 64
_WORD = re.compile(r"\w+")
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


def _shingles(text: str) -> Iterator[bytes]:
    words = _WORD.findall(text.lower())
    for i in range(len(words) - SHINGLE + 1):
        yield " ".join(words[i : i + SHINGLE]).encode("utf-8", "surrogatepass")
