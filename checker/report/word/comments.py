"""Comments of Word files: what is written in one about a finding, and how those that are settled are marked as resolved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document as WordFile
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.run import Run
from lxml import etree

from checker.report.plain import MARKS, visible
from checker.report.review import Review, Reviewed

AUTHOR, INITIALS = "Claim checker", "CC"

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_EXTENDED_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_FIRST_PARAGRAPH_ID = 0x70000000  # ids are below 0x80000000 ([MS-DOCX] 2.2.4); programs choose theirs at random
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")
_TO_DO = frozenset({"open", "confirmed"})


@dataclass(frozen=True)
class Placed:
    """A finding and the runs that its words begin and end with; `beside` where the words themselves cannot carry a comment."""

    one: Reviewed
    first: Run
    last: Run
    beside: bool = False


def legal(text: str) -> str:
    """Text that XML may hold and that nobody is misled by: controls and marks of writing direction spelled out."""
    return _NO_CHARACTERS.sub("\ufffd", visible(text))


def lines_about(review: Review, one: Reviewed, *, beside: bool = False) -> Iterator[str]:
    """The paragraphs of a comment: what clashes, what to ask, the other places, the rule, what was decided."""
    finding = one.finding
    if beside:
        yield f"On “{legal(finding.quote)}” ({review.place_of(finding)}):"
    yield legal(finding.message)
    yield f"Ask: {legal(finding.question)}"
    for place in finding.related:
        where = ", ".join(filter(None, (place.doc if place.doc != finding.doc else "", review.place_of(place))))
        yield f"See also “{legal(place.quote)}” ({legal(where)})" if where else f"See also “{legal(place.quote)}”"
    yield f"{MARKS[finding.severity]} {finding.severity} {finding.rule} {finding.name}, {finding.id}"
    yield legal(one.told)
    if one.note:
        yield f"Note: {legal(one.note)}"


def put_comments(word: WordFile, review: Review, placed: Sequence[Placed]) -> None:
    """Comment on each of some findings, in their order, and mark those with nothing left to do as resolved."""
    taken = _paragraph_ids(word)
    resolved: list[str] = []
    for number, place in enumerate(placed):
        lines = "\n".join(lines_about(review, place.one, beside=place.beside))
        comment = word.add_comment([place.first, place.last], lines, AUTHOR, INITIALS)
        comment._comment_elm.date = None
        if place.one.state not in _TO_DO:
            name = next(name for name in (f"{n:08X}" for n in range(_FIRST_PARAGRAPH_ID + number, 0x80000000)) if name not in taken)
            taken.add(name)
            comment.paragraphs[-1]._p.set(f"{{{_W14}}}paraId", name)
            resolved.append(name)
    if resolved:
        _resolve(word, resolved)


def _paragraph_ids(word: WordFile) -> set[str]:
    """The ids that paragraphs of the file have already."""
    roots = (word.element, word.comments._comments_elm)
    return {str(name).upper() for root in roots for name in root.xpath(".//@*[local-name()='paraId']")}


def _resolve(word: WordFile, names: Sequence[str]) -> None:
    """Mark comments, by the ids of their last paragraphs, as done ([MS-DOCX] 2.5.4.1)."""
    part = next((r.target_part for r in word.part.rels.values() if r.reltype == _EXTENDED and not r.is_external), None)
    root = etree.fromstring(part.blob) if part else etree.Element(f"{{{_W15}}}commentsEx", nsmap={"w15": _W15})
    for name in names:
        entry = etree.SubElement(root, f"{{{_W15}}}commentEx")
        entry.set(f"{{{_W15}}}paraId", name)
        entry.set(f"{{{_W15}}}done", "1")
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if part is None:
        part = Part(PackURI("/word/commentsExtended.xml"), _EXTENDED_TYPE, content, word.part.package)
        word.part.relate_to(part, _EXTENDED)
    else:
        part._blob = content
