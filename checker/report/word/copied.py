"""Comments in a copy of the Word file that a document was read from, its formatting as it was."""

import io
import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.run import Run

from checker.errors import UnreadableDocument
from checker.ingest.docx import read as read_docx
from checker.ingest.formats import kind_of
from checker.ingest.limits import Limits
from checker.models.document import Document
from checker.report.review import Review, Reviewed
from checker.report.word.comments import Placed, put_comments
from checker.report.word.letters import Letters, letters_of
from checker.report.word.runs import cut
from checker.report.word.saved import saved

_NOTE = re.compile(r"\b(footnote|endnote) (\d+)")
_BROKEN = (KeyError, ValueError, OSError, AttributeError, zipfile.BadZipFile, SyntaxError, UnreadableDocument)
"""What python-docx raises for a package that is not as it expects; SyntaxError is that of XML."""


@dataclass(frozen=True)
class Copy:
    """The bytes of a copy; `beside` counts the comments that stand near their words only."""

    content: bytes
    beside: int


@dataclass(frozen=True)
class NoCopy:
    """There is none; `why` says so where the document is a Word file at all."""

    why: str = ""


def file_of(document: Document) -> bytes | None:
    """The bytes of the Word file that a document was read from; None where it is no such file, or is no longer there."""
    try:
        data = Path(document.id).read_bytes()
        return data if kind_of(PurePath(document.id).suffix.lower(), data) == ".docx" else None
    except (OSError, ValueError):
        return None


def copy_of(review: Review, document: Document) -> Copy | NoCopy:
    """A copy of the document's Word file with a comment at each finding.

    Only of a file that holds this very text: a line of a batch may bear the name of any file.
    """
    data = file_of(document)
    if data is None:
        return NoCopy()
    try:
        if all(read.text != document.text for read in read_docx(document.id, data, Limits())):
            return NoCopy("it holds another text")
        word = docx.Document(io.BytesIO(data))
        letters = letters_of(word.element.body, document)
        if not letters.offsets:
            return NoCopy("its words were not found there")
        placed = _placed(word, document, review.by_document.get(document.id, ()), letters)
        put_comments(word, review, placed)
        return Copy(saved(word), sum(place.beside for place in placed))
    except _BROKEN:
        return NoCopy("it is put together in an unusual way")


def _placed(word: WordFile, document: Document, found: Sequence[Reviewed], letters: Letters) -> list[Placed]:
    """The findings with the runs of their words, which are cut for it."""
    spans = [_span(letters, one.finding.start, one.finding.end) for one in found]
    starts, runs = cut(letters, [(first, last) for first, last, _ in spans])
    placed = []
    for one, (first, last, beside) in zip(found, spans, strict=True):
        note = _mark_of_note(word, document.place_of(one.finding.start)) if beside else None
        left, right = (note, note) if note is not None else (_run_at(starts, runs, first), _run_at(starts, runs, last))
        placed.append(Placed(one, Run(left, word), Run(right, word), beside))
    return placed


def _run_at(starts: Sequence[int], runs: Sequence[CT_R], letter: int) -> CT_R:
    return runs[bisect_right(starts, letter) - 1]


def _span(letters: Letters, start: int, end: int) -> tuple[int, int, bool]:
    """The first and last letter of some words of the document in the file; the letter before, where they are not there."""
    first, last = bisect_left(letters.offsets, start), bisect_left(letters.offsets, end) - 1
    there = first <= last and letters.has(start, end)
    if there:
        return letters.places[first], letters.places[last], False
    near = letters.places[max(0, min(first - 1, len(letters.places) - 1))]
    return near, near, True


def _mark_of_note(word: WordFile, place: str) -> CT_R | None:
    """The run with the mark of the note that a place names, by which the note is known in the text."""
    named = _NOTE.search(place)
    if named is None:
        return None
    marks: dict[str, BaseOxmlElement] = {}
    for mark in word.element.body.xpath(f".//w:{named[1]}Reference"):
        marks.setdefault(mark.get(qn("w:id")), mark)
    number = int(named[2])
    parent = list(marks.values())[number - 1].getparent() if 0 < number <= len(marks) else None
    return parent if isinstance(parent, CT_R) else None
