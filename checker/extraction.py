"""Documents to claims: each document parsed with the source beside it. Whoever imports this loads spaCy."""

from collections.abc import Iterator, Sequence

from checker.extract.alignment import align
from checker.extract.claims import find_claims
from checker.extract.nlp import ParsedDocument, parse
from checker.models.document import Document
from checker.models.extracted import Extracted

Pair = tuple[Document, ...]
"""A document, alone or followed by its source."""


def extract_each(pairs: Sequence[Pair], model: str = "") -> Iterator[Extracted]:
    """What each of `pairs` says, in order; parsed in batches."""
    parsed = parse((document for pair in pairs for document in pair), model)
    for pair in pairs:
        yield _extracted([next(parsed) for _ in pair])


def _extracted(parsed: Sequence[ParsedDocument]) -> Extracted:
    document, *sources = parsed
    claims = find_claims(document)
    read = Extracted.model_construct(claims=tuple(claims), sentences=len(document.sentences), skipped=document.skipped)
    if not sources:
        return read
    source_claims = find_claims(sources[0])
    return read.model_copy(update={"alignments": tuple(align(document, claims, sources[0], source_claims)), "source_claims": tuple(source_claims)})
