"""Quotations of a document that its source does not have word for word."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from checker.extract.alignment.found import Place, beside
from checker.extract.alignment.source import Source
from checker.extract.attribution.context import key_of
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AlignmentClaim, Claim, QuoteClaim

_CUT = re.compile(r"\.\.\.|…|\[[^\]]*\]")
_LEAST_ALIKE = 0.4
"""A quotation that shares less of its words with another is no version of it."""
_SAME_QUOTATION = 0.6
_LEAST_WORDS = 5
"""A phrase in quotation marks, said by nobody named, of fewer words may be a title or the writer's own irony."""


def unsupported_quotations(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Quotations that are somebody's words, or nearly a quotation of the source, a piece of which (between dots or brackets)
    stands nowhere in the source; `same` tells how much of them its most similar sentence or quotation has, in order, and `words` counts theirs."""
    for quote in claims:
        if isinstance(quote, QuoteClaim) and quote.balanced and not quote.nested:
            pieces = [key_of(piece) for piece in _CUT.split(quote.inside)]
            if not all(f" {piece} " in source.running_words for piece in pieces if piece):
                said = quote.attributed or quote.sentence_like
                place, same = _most_alike(quote, source, sentences=said)
                if said or (place and same >= _SAME_QUOTATION and quote.words >= _LEAST_WORDS):
                    yield beside(document, "quotation", quote.start, quote.end, place, same=same, words=quote.words)


def _most_alike(quote: QuoteClaim, source: Source, *, sentences: bool) -> tuple[Place | None, float]:
    """The quotation or else (if `sentences`) sentence of the source with most of a quotation's words in their order, and the share of them."""
    quotes = [Place(q.doc, q.start, q.end, q.inside) for q in source.claims if isinstance(q, QuoteClaim)]
    places = [*quotes, *(source.whole(s) for s in source.parsed.sentences if sentences)]
    shares = [(_share(quote.key, key_of(place.quote)), -n) for n, place in enumerate(places)]
    best, n = max(shares, default=(0.0, 0))
    return (places[-n], best) if best >= _LEAST_ALIKE else (None, best)


def _share(key: str, other: str) -> float:
    ours, theirs = key.split(), other.split()
    if not ours or len(set(ours) & set(theirs)) < _LEAST_ALIKE * len(set(ours)):
        return 0.0
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(ours)
