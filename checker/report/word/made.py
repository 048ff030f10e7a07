"""Documents written anew as one Word file: headings, paragraphs, and a comment at the words of each finding."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import docx
from docx.document import Document as WordFile
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from checker.models.base import Zone
from checker.models.document import Document
from checker.report.review import Review, Reviewed
from checker.report.word.comments import AUTHOR, Placed, put_comments
from checker.report.word.saved import saved
from checker.report.xml_text import legal

_STYLES = {Zone.HEADLINE: "Heading1", Zone.HEADING: "Heading2", Zone.LIST: "ListBullet", Zone.CAPTION: "Caption"}
_MARKERS = "-*•‣–(0123456789"


@dataclass(frozen=True)
class Stretch:
    """One paragraph as it is written: `text[start:end]` of the document."""

    start: int
    end: int
    zone: Zone


def made(review: Review) -> bytes:
    """The texts of a review one after the other, each on a page of its own, and at the end what was not checked."""
    word = docx.Document()
    _describe(word, review)
    placed: list[Placed] = []
    for number, document in enumerate(review.documents):
        name = _add(word, legal(document.id) or " ", "Title")
        if number:
            name.paragraph_format.page_break_before = True
        placed += _written(word, document, review.by_document.get(document.id, ()), name.runs[0])
    _tell_left_out(word, review)
    put_comments(word, review, placed)
    return saved(word)


def _describe(word: WordFile, review: Review) -> None:
    """The properties of the file, without the days on which the empty one was made."""
    properties = word.core_properties
    properties.title, properties.author, properties.last_modified_by = legal(review.title), AUTHOR, AUTHOR
    properties.comments = legal(review.versions)
    for element in list(properties._element):
        if element.tag.endswith(("}created", "}modified")):
            properties._element.remove(element)


def _written(word: WordFile, document: Document, found: Sequence[Reviewed], name: Run) -> list[Placed]:
    """Write one document; its findings with the runs that they begin and end with. One of a text without words is put to its name."""
    cuts = sorted({cut for one in found for cut in (one.finding.start, one.finding.end)})
    runs: list[tuple[int, int, Run]] = []
    for stretch in _stretches(document, found):
        runs += _paragraph(word, document.text, stretch, cuts)
    starts, ends = [start for start, _, _ in runs], [end for _, end, _ in runs]
    placed = []
    for one in found:
        first = min(bisect_right(ends, one.finding.start), len(runs) - 1)
        last = max(bisect_left(starts, one.finding.end) - 1, first)
        placed.append(Placed(one, runs[first][2], runs[last][2]) if runs else Placed(one, name, name))
    return placed


def _stretches(document: Document, found: Sequence[Reviewed]) -> list[Stretch]:
    """The paragraphs of a document, and the lines outside of them (front matter, code) that hold a finding."""
    paragraphs = [list(group) for _, group in groupby(document.segments, key=lambda s: s.paragraph)]
    stretches = [Stretch(group[0].start, group[-1].end, group[0].zone) for group in paragraphs]
    starts = [stretch.start for stretch in stretches]
    outside: set[Stretch] = set()
    for one in found:
        at = one.finding.start
        index = bisect_right(starts, at) - 1
        if index < 0 or at >= stretches[index].end:
            outside.add(_line(document.text, at, stretches[index].end if index >= 0 else 0, starts[index + 1] if index + 1 < len(starts) else None))
    return sorted((*stretches, *(line for line in outside if line.start < line.end)), key=lambda s: s.start)


def _line(text: str, at: int, least: int, most: int | None) -> Stretch:
    """The line around an offset, as far as it lies between two others."""
    start = max(text.rfind("\n", 0, at) + 1, least)
    end = text.find("\n", at)
    return Stretch(start, min(end if end >= 0 else len(text), len(text) if most is None else most), Zone.BODY)


def _paragraph(word: WordFile, text: str, stretch: Stretch, cuts: Sequence[int]) -> Iterator[tuple[int, int, Run]]:
    """Write one paragraph, as runs that are cut wherever a finding begins or ends."""
    paragraph = _add(word, "", _style(text, stretch))
    inner = cuts[bisect_right(cuts, stretch.start) : bisect_left(cuts, stretch.end)]
    for start, end in pairwise((stretch.start, *inner, stretch.end)):
        yield start, end, paragraph.add_run(legal(text[start:end]))


def _add(word: WordFile, words: str, style: str = "") -> Paragraph:
    """Add a paragraph at the end; quicker than python-docx, which looks for the end and the style each time anew."""
    element = OxmlElement("w:p")
    word.element.body.sectPr.addprevious(element)
    paragraph = Paragraph(element, word._body)
    if style:
        paragraph._p.style = style
    if words:
        paragraph.add_run(words)
    return paragraph


def _style(text: str, stretch: Stretch) -> str:
    """The id of a style; a list item that brings its own sign gets no second one."""
    if stretch.zone == Zone.LIST and text[stretch.start : stretch.start + 1] in _MARKERS:
        return "ListParagraph"
    return _STYLES.get(stretch.zone, "")


def _tell_left_out(word: WordFile, review: Review) -> None:
    for number, left_out in enumerate(review.left_out):
        if number == 0:
            _add(word, "What was not checked", "Heading1").paragraph_format.page_break_before = True
        _add(word, left_out.heading, "Heading2")
        for told in left_out.told:
            _add(word, legal(told))
