"""Which letter of a Word file is which letter of the document that was read from it.

Both are compared without white space, paragraph by paragraph: a paragraph of the document is sought where a paragraph of
the file begins, behind the one found before. So it is of no account how the reader lays out tables or breaks lines.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement

from checker.ingest.blocks import CELLS, UNSEEN
from checker.ingest.written import raised, symbol
from checker.models.document import Document

_PARAGRAPH, _TEXT, _HYPHEN, _SYMBOL, _BOX = (qn(f"w:{name}") for name in ("p", "t", "noBreakHyphen", "sym", "txbxContent"))
_GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:sdtPr", "w:rPr")))
_OFF = ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Part:
    """An element of a run that holds letters: `first` is the number of its first letter, `kept` where in its text each of them stands."""

    element: BaseOxmlElement
    first: int
    kept: tuple[int, ...]


@dataclass
class Letters:
    """All letters of a file in order, and for those of the document that are there (`offsets`, sorted) the number of the letter (`places`).

    `unknown` has the offsets of those that are not there, sorted.
    """

    parts: list[Part] = field(default_factory=list)
    text: str = ""
    offsets: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)

    def has(self, start: int, end: int) -> bool:
        """Whether all of these words of the document are there."""
        index = bisect_left(self.offsets, start)
        none_missing = bisect_left(self.unknown, start) == bisect_left(self.unknown, end)
        return none_missing and index < len(self.offsets) and self.offsets[index] < end


def letters_of(body: BaseOxmlElement, document: Document) -> Letters:
    """The letters of a file's body, compared with a document's text."""
    letters, begins = _read(body)
    behind = 0
    for start, end in _paragraphs(document):
        wanted = [offset for offset in range(start, end) if _is_letter(document.text[offset])]
        words = "".join(document.text[offset] for offset in wanted)
        at = _find(letters.text, begins, words, behind) if words else -1
        if at >= 0:
            letters.offsets += wanted
            letters.places += range(at, at + len(wanted))
            behind = at + len(wanted)
        else:
            letters.unknown += wanted
    return letters


def _find(text: str, begins: list[int], words: str, behind: int) -> int:
    """The number of the letter where these words begin a paragraph, not before `behind`; -1 where they do not."""
    return next((at for at in begins[bisect_left(begins, behind) :] if text.startswith(words, at)), -1)


def _is_letter(character: str) -> bool:
    return not character.isspace() and character not in UNSEEN


def _paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    """The lines of the document, those of tables cell by cell."""
    cells = {segment.start: [start for start, _ in segment.cells] for segment in document.segments if segment.cells}
    start = 0
    for line in document.text.split("\n"):
        edges = cells.get(start, [start])
        yield from zip(edges, [*(edge - len(CELLS) for edge in edges[1:]), start + len(line)], strict=True)
        start += len(line) + 1


def _read(body: BaseOxmlElement) -> tuple[Letters, list[int]]:
    """The letters of a file, and the numbers of those that begin a paragraph. Words in text boxes, which cannot carry comments, are left out."""
    letters, begins, words = Letters(), list[int](), list[str]()
    count = 0
    for paragraph in body.iter(_PARAGRAPH):
        if any(True for _ in paragraph.iterancestors(_BOX)):
            continue
        begins.append(count)
        for run in _runs(paragraph):
            for element, text in _texts(run):
                kept = tuple(index for index, character in enumerate(text) if _is_letter(character))
                if kept:
                    letters.parts.append(Part(element, count, kept))
                words.append("".join(text[index] for index in kept))
                count += len(kept)
    letters.text = "".join(words)
    return letters, begins


def _runs(element: BaseOxmlElement) -> Iterator[CT_R]:
    """The runs of a paragraph that a reader sees, in links, insertions and controls too; not those of paragraphs within it."""
    for inner in element:
        if isinstance(inner, CT_R):
            if not _is_hidden(inner):
                yield inner
        elif inner.tag not in _GONE and inner.tag != _PARAGRAPH:
            yield from _runs(inner)


def _texts(run: CT_R) -> Iterator[tuple[BaseOxmlElement, str]]:
    high = bool(run.xpath("./w:rPr/w:vertAlign[@w:val='superscript']"))
    for element in run:
        text = _text(element)
        if text:
            yield element, raised(text) if high else text


def _text(element: BaseOxmlElement) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    if element.tag == _SYMBOL:
        return symbol(element.get(qn("w:char"), "")[-2:]) if element.get(qn("w:font")) == "Symbol" else ""
    return "-" if element.tag == _HYPHEN else ""


def _is_hidden(run: CT_R) -> bool:
    return any(mark.get(qn("w:val")) not in _OFF for mark in run.xpath("./w:rPr/w:vanish"))
