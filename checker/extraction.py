"""Documents to claims: each document parsed with the source beside it. Whoever imports this loads spaCy."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from checker.extract.alignment import align
from checker.extract.claims import find_claims
from checker.extract.nlp import ParsedDocument, parse
from checker.models.claims import Claim
from checker.models.document import Document, Pair
from checker.models.extracted import Extracted

Read = tuple[ParsedDocument, tuple[Claim, ...]]


def extract_each(pairs: Sequence[Pair], model: str = "") -> Iterator[Extracted]:
    """What each of `pairs` says, in order; parsed in batches. A source that several documents share is read once."""
    shared = {key for key, times in Counter(_text_key(source) for _, *sources in pairs for source in sources).items() if times > 1}
    parsed = parse(_to_parse(pairs, shared), model)
    read: dict[Any, Read] = {}
    for _, *sources in pairs:
        ours = _read(next(parsed))
        if not sources:
            yield _extracted(ours)
            continue
        key = _text_key(sources[0])
        theirs = _under_name(read[key], sources[0]) if key in read else _read(next(parsed))
        if key in shared:
            read.setdefault(key, theirs)
        yield _extracted(ours, theirs)


def _to_parse(pairs: Sequence[Pair], shared: set[Any]) -> Iterator[Document]:
    """The documents, each followed by its source, of which one that is shared comes once."""
    seen: set[Any] = set()
    for document, *sources in pairs:
        yield document
        for source in sources:
            key = _text_key(source)
            if key not in seen:
                yield source
            if key in shared:
                seen.add(key)


def _text_key(source: Document) -> Any:
    """The same for sources that say the same, whatever document they stand beside; its kind of file and its day tell how it is read."""
    return source.text, source.segments, source.date, PurePath(source.id.removesuffix("#source")).suffix


def _read(parsed: ParsedDocument) -> Read:
    return parsed, tuple(find_claims(parsed))


def _under_name(read: Read, source: Document) -> Read:
    """What was read from a source, as read from the same one beside another document."""
    parsed, claims = read
    renamed = {field: source.id for field in ("doc", "twin_doc")}
    return replace(parsed, document=source), tuple(
        c.model_copy(update={field: name for field, name in renamed.items() if getattr(c, field, "")}) for c in claims
    )


def _extracted(ours: Read, theirs: Read | None = None) -> Extracted:
    document, claims = ours
    read = Extracted.model_construct(claims=claims, sentences=len(document.sentences), skipped=document.skipped)
    if theirs is None:
        return read
    source, source_claims = theirs
    return read.model_copy(update={"alignments": tuple(align(document, list(claims), source, list(source_claims))), "source_claims": source_claims})
