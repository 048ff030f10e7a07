"""Comments of Word files: what is written in one about a finding, and how those that are settled are marked as resolved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from docx.document import Document as WordFile
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.run import Run

from checker.report.plain import MARKS
from checker.report.review import Review, Reviewed
from checker.report.xml_text import legal

AUTHOR, INITIALS = "Claim checker", "CC"

_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_EXTENDED_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_FIRST_PARAGRAPH_ID = 0x70000000  # ids are below 0x80000000 ([MS-DOCX] 2.2.4); programs choose theirs at random
_TO_DO = frozenset({"open", "confirmed"})


@dataclass(frozen=True)
class Placed:
    """A finding and the runs that its words begin and end with; `beside` where the words themselves cannot carry a comment."""

    one: Reviewed
    first: Run
    last: Run
    beside: bool = False


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
    comments = word.comments._comments_elm
    known = [int(number) for number in comments.xpath("./w:comment/@w:id")]
    names = _free_paragraph_ids(word)
    resolved: list[str] = []
    for number, place in enumerate(placed, start=max(known, default=-1) + 1):
        name = next(names)
        comments.append(_comment(number, list(lines_about(review, place.one, beside=place.beside)), name))
        place.first.mark_comment_range(place.last, number)
        if place.one.state not in _TO_DO:
            resolved.append(name)
    if resolved:
        _resolve(word, resolved)


def _comment(number: int, lines: Sequence[str], name: str) -> BaseOxmlElement:
    """A comment of some paragraphs, the last of which has an id by which the comment can be marked as resolved."""
    first, *others = (f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r>' for line in lines)
    inner = [f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>{first}', *others]
    opening = [*["<w:p>"] * (len(inner) - 1), f'<w:p w14:paraId="{name}">']
    style = '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
    body = "".join(f"{begin}{style}{words}</w:p>" for begin, words in zip(opening, inner, strict=True))
    return parse_xml(f'<w:comment {nsdecls("w", "w14")} w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">{body}</w:comment>')


def _free_paragraph_ids(word: WordFile) -> Iterator[str]:
    """Ids that no paragraph of the file has yet."""
    roots = (word.element, word.comments._comments_elm)
    taken = {str(name).upper() for root in roots for name in root.xpath(".//@*[local-name()='paraId']")}
    names = (f"{number:08X}" for number in range(_FIRST_PARAGRAPH_ID, 0x80000000))
    return (name for name in names if name not in taken)


def _resolve(word: WordFile, names: Sequence[str]) -> None:
    """Mark comments, by the ids of their last paragraphs, as done ([MS-DOCX] 2.5.4.1)."""
    part = next((r.target_part for r in word.part.rels.values() if r.reltype == _EXTENDED and not r.is_external), None)
    root = parse_xml(part.blob if part else f'<w15:commentsEx xmlns:w15="{_W15}"/>')
    for name in names:
        root.append(root.makeelement(f"{{{_W15}}}commentEx", {f"{{{_W15}}}paraId": name, f"{{{_W15}}}done": "1"}))
    content = serialize_part_xml(root)
    if part is None:
        part = Part(PackURI("/word/commentsExtended.xml"), _EXTENDED_TYPE, content, word.part.package)
        word.part.relate_to(part, _EXTENDED)
    else:
        part._blob = content
