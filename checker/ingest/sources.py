"""Source texts given apart: put beside each document as one text, and found again in their own files."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from checker.models.document import Document, Segment
from checker.models.findings import Finding, Related

_GAP = "\n\n"


def with_sources(documents: Sequence[Document], sources: Sequence[Document]) -> list[Document]:
    """Each document followed by one source, `id#source`: its own, if it has one, and then all of `sources`.

    A document that is one of the sources (same id) is not checked.
    """
    own = {d.id: d for d in documents if d.is_source}
    named = {s.id for s in sources}
    placed: list[Document] = []
    for document in documents:
        if not document.is_source and document.id not in named:
            name = f"{document.id}#source"
            placed += [document, _joined(name, [*([own[name]] if name in own else []), *sources], document)]
    return placed


def _joined(name: str, parts: Sequence[Document], document: Document) -> Document:
    """Several texts as one, an empty line between them; undated ones count as of the document's day."""
    segments: list[Segment] = []
    for part, start in zip(parts, _starts(parts), strict=True):
        lines, paragraphs = (segments[-1].line, segments[-1].paragraph + 1) if segments else (0, 0)
        segments += [
            s.model_copy(update={"start": s.start + start, "end": s.end + start, "line": s.line + lines, "paragraph": s.paragraph + paragraphs, "cells": cells})
            for s in part.segments
            for cells in (tuple((at + start, place) for at, place in s.cells),)
        ]
    marks = tuple((begin + start, end + start) for part, start in zip(parts, _starts(parts), strict=True) for begin, end in part.marks)
    day = next((p.date for p in parts if p.date), document.date)
    return Document(id=name, text=_GAP.join(p.text for p in parts), segments=tuple(segments), date=day, is_source=True, marks=marks)


def _starts(parts: Sequence[Document]) -> list[int]:
    return list(accumulate((len(p.text) + len(_GAP) for p in parts[:-1]), initial=0))


def in_their_files(findings: Sequence[Finding], documents: Sequence[Document], sources: Sequence[Document]) -> tuple[Finding, ...]:
    """The findings with each place in a joined source told as a place in the file it is from.

    `documents` are those that `with_sources` was given; what lies in a document's own source stays there.
    """
    own = {d.id: d for d in documents if d.is_source}
    return tuple(f.model_copy(update={"related": tuple(_related(f, own, sources))}) for f in findings)


def _related(finding: Finding, own: dict[str, Document], sources: Sequence[Document]) -> Iterator[Related]:
    name = f"{finding.doc}#source"
    parts = [*([own[name]] if name in own else []), *sources]
    starts = _starts(parts)
    for place in finding.related:
        if place.doc == name:
            which = bisect_right(starts, place.start) - 1
            moved = {"doc": parts[which].id, "start": place.start - starts[which], "end": place.end - starts[which]}
            yield place.model_copy(update=moved)
        else:
            yield place
