"""The marks by which a finding is known again after its document was edited or moved: hashes of its words, never a path or a line number."""

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Mapping
from typing import NamedTuple

from checker.models.claims import Claim, DocumentClaim
from checker.models.document import Document

CONTEXT = 48
"""How many code points, once normalised, are kept of what stands before and after a finding."""
_SPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s")
_PLAIN = str.maketrans(
    {**dict.fromkeys("‘’‛", "'"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‐‑‒–—−", "-"), **dict.fromkeys("\u00ad\u200b\u2060\ufeff")}
)


class Marks(NamedTuple):
    """The marks of one finding, as `Finding` has them."""

    fingerprint: str
    second_key: str
    prefix: str
    suffix: str


def normalise(text: str) -> str:
    """Words as they are compared between two versions of a text: case, quotes, dashes, composed letters and spaces levelled."""
    composed = text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_PLAIN))
    return _SPACE.sub(" ", composed).strip().casefold()


def marks_of(rule: str, revision: int, evidence: Collection[Claim], span: tuple[int, int], documents: Mapping[str, Document]) -> Marks:
    """The marks of a finding: its rule, the claims it rests on, its place in the first claim's document.

    The fingerprint is made of the claims' words. What is true of the document as a whole is left out unless it
    is all, or the place, of the finding: it quotes the headline, and a new headline changes no other flaw.
    The second key, still without the ordinal that `number` adds, is made of the sentences around the claims.
    """
    first = next(iter(evidence))
    own = [claim for claim in evidence if claim is first or not isinstance(claim, DocumentClaim)]
    prefix, suffix = context_of(documents[first.doc].text, *span)
    return Marks(
        fingerprint=hash_of(rule, str(revision), *sorted(f"{claim.kind}:{normalise(claim.quote)}" for claim in own)),
        second_key=hash_of(rule, *sorted(normalise(_sentence(claim, documents[claim.doc])) for claim in own)),
        prefix=prefix,
        suffix=suffix,
    )


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a place of a text, as findings carry them."""
    return normalise(text[max(start - 2 * CONTEXT, 0) : start])[-CONTEXT:], normalise(text[end : end + 2 * CONTEXT])[:CONTEXT]


def hash_of(*parts: str) -> str:
    """The SHA-256 of several texts, in hexadecimal."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _sentence(claim: Claim, document: Document) -> str:
    """The sentence around a claim, cut at the marks that end one and at the borders of its paragraph; line breaks inside it are spaces."""
    at = bisect_right(document.segments, claim.start, key=lambda segment: segment.start) - 1
    segment = document.segments[at] if at >= 0 else None
    start, end = (segment.start, max(segment.end, claim.end)) if segment else (0, claim.end)
    before = [found.end() for found in _SENTENCE_END.finditer(document.text, start, claim.start)]
    after = _SENTENCE_END.search(document.text, claim.end, end)
    return document.text[before[-1] if before else start : after.end() if after else end]
