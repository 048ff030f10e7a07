"""The text of a Word document: paragraphs, tables, text boxes and notes from its XML (ISO/IEC 29500)."""

from collections.abc import Iterator

from checker.ingest.blocks import Block, counted, table_blocks
from checker.ingest.docx_styles import Styles, zone_of
from checker.ingest.written import Placed, raised, symbol
from checker.ingest.xml_tree import Element, attribute, child, name_of, number

_LEFT_OUT = frozenset(
    "rPr pPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr rubyPr instrText delText delInstrText fldData rt object footnoteRef endnoteRef annotationRef".split()
)
_DELETED = frozenset(("del", "moveFrom"))
_INSERTED = frozenset(("ins", "moveTo"))
_SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "softHyphen": ""}
_MARKS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_FORMULA_PARTS = frozenset(("sup", "den"))
_OFF = ("0", "false", "off")
_MOST_COLUMNS = 100  # Word has 63
_CELL_PARAGRAPHS = "\n\n"


class Reading:
    """Reads the parts of one document, and keeps what is met on the way: the page, the marks of notes, the changes, the tables and boxes so far."""

    def __init__(self, styles: Styles, paged: bool) -> None:
        """`paged` tells that the file says where its pages begin."""
        self.marks: list[tuple[str, str]] = []
        self.changes = 0
        self._styles = styles
        self._page = 1 if paged else 0
        self._tables = 0
        self._boxes = 0
        self._boxes_here: list[Element] = []
        self._carried = ""

    def story(self, element: Element) -> list[Placed]:
        """The blocks of a text in their order; those in tables and text boxes have their places."""
        placed: list[Placed] = []
        for part in _parts(element, "p", "tbl"):
            placed += self._paragraph(part) if name_of(part) == "p" else self._table(part)
            placed += self._text_boxes()
        if self._carried.strip():
            placed.append(Placed(Block(self._carried), self._page))
        self._carried = ""
        return placed

    def note(self, element: Element, place: str) -> list[Placed]:
        """The blocks of a footnote or endnote, all at its place."""
        return [Placed(Block(words, place=place)) for words in (self._words(p)[0] for p in _parts(element, "p")) if words.strip()]

    def _paragraph(self, paragraph: Element) -> Iterator[Placed]:
        properties = child(paragraph, "pPr")
        zone = zone_of(properties, self._styles)
        words, page = self._words(paragraph)
        if _ends_deleted(properties):
            self._carried = words
        elif words.strip() and zone is not None:
            yield Placed(Block(words, zone), page)

    def _words(self, paragraph: Element) -> tuple[str, int]:
        """The words of a paragraph, behind those of one before it whose end was deleted, and the page on which they begin."""
        words, page = [self._carried], 0
        self._carried = ""
        for part in self._inline(paragraph):
            page = page or (self._page if part.strip() else 0)
            words.append(part)
        return "".join(words), page or self._page

    def _inline(self, element: Element) -> Iterator[str]:
        for inner in element:
            name = name_of(inner)
            if name == "t":
                yield inner.text or ""
            elif name == "r":
                yield from self._run(inner)
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "sym":
                yield _symbol(inner)
            elif name in _DELETED:
                self.changes += 1
            elif name not in _LEFT_OUT:
                yield from self._inside(name, inner)

    def _inside(self, name: str, element: Element) -> Iterator[str]:
        """What is no text itself: what holds text, and what is met in passing."""
        if name == "lastRenderedPageBreak":
            self._page += 1
        elif name in _MARKS:
            self.marks.append((_MARKS[name], attribute(element, "id")))
        elif name in ("drawing", "pict"):
            self._boxes_here += _outermost(element, "txbxContent")
        elif name == "AlternateContent":
            yield from self._inline(_shown(element))
        elif name in _FORMULA_PARTS:
            words = "".join(self._inline(element))
            yield raised(words) if name == "sup" else f"/{words}"
        elif name != "sdt" or not _is_placeholder(element):
            self.changes += name in _INSERTED
            yield from self._inline(element)

    def _run(self, run: Element) -> Iterator[str]:
        properties = child(run, "rPr")
        if _is_hidden(properties):
            return
        superscript = attribute(child(properties, "vertAlign"), "val") == "superscript"
        for words in self._inline(run):
            yield raised(words) if superscript else words

    def _table(self, table: Element) -> list[Placed]:
        """The cells of a table, and after it the tables that stand in its cells."""
        self._tables += 1
        count, page = self._tables, self._page
        inner: list[Element] = []
        rows = (self._row(row, inner) for row in _parts(table, "tr") if not self._is_deleted(row, "trPr", "del"))
        placed = [Placed(block, page) for block in table_blocks(count, rows)]
        return placed + [block for other in inner for block in self._table(other)]

    def _row(self, row: Element, inner: list[Element]) -> list[str]:
        """The texts of a row's cells, one for each column of the grid: a merged cell has its text in its first. Tables in cells go to `inner`."""
        cells = [""] * number(attribute(child(row, "trPr", "gridBefore"), "val"), _MOST_COLUMNS, 0)
        for cell in _parts(row, "tc"):
            if self._is_deleted(cell, "tcPr", "cellDel"):
                continue
            text = _CELL_PARAGRAPHS.join(filter(str.strip, (self._words(p)[0] for p in _parts(cell, "p"))))
            going_on = child(cell, "tcPr", "vMerge")
            cells.append(text if going_on is None or attribute(going_on, "val") == "restart" else "")
            cells += [""] * (number(attribute(child(cell, "tcPr", "gridSpan"), "val"), _MOST_COLUMNS) - 1)
            inner += _parts(cell, "tbl")
        return cells

    def _is_deleted(self, element: Element, *path: str) -> bool:
        found = child(element, *path) is not None
        self.changes += found
        return found

    def _text_boxes(self) -> list[Placed]:
        """The blocks of the text boxes that hang on what was read last."""
        boxes, self._boxes_here = self._boxes_here, []
        placed: list[Placed] = []
        for box in boxes:
            self._boxes += 1
            place, page = f"text box {self._boxes}", self._page
            placed += [Placed(block, page) for block in counted((p.block for p in self.story(box)), place)]
        return placed


def _parts(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names that an element holds, also within controls and changes; not those in others of these names."""
    for inner in element:
        name = name_of(inner)
        if name in names:
            yield inner
        elif name in ("body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag") and not (name == "sdt" and _is_placeholder(inner)):
            yield from _parts(inner, *names)
        elif name == "AlternateContent":
            yield from _parts(_shown(inner), *names)


def _outermost(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name in an element that stand in no other of that name; of alternatives the one that is shown."""
    for inner in element:
        if name_of(inner) == name:
            yield inner
        else:
            yield from _outermost(_shown(inner) if name_of(inner) == "AlternateContent" else inner, name)


def _shown(alternatives: Element) -> Element:
    """The alternative that Word shows: the first, which is the newest way to write it."""
    return next(iter(alternatives), alternatives)


def _is_placeholder(control: Element) -> bool:
    """Whether a control holds no words of the text: those that ask to fill it in, or a table of contents."""
    gallery = attribute(child(control, "sdtPr", "docPartObj", "docPartGallery"), "val")
    return gallery == "Table of Contents" or child(control, "sdtPr", "showingPlcHdr") is not None


def _is_hidden(properties: Element | None) -> bool:
    hidden = child(properties, "vanish")
    return hidden is not None and attribute(hidden, "val") not in _OFF


def _ends_deleted(properties: Element | None) -> bool:
    """Whether the end of a paragraph was deleted, so that it goes on with the next."""
    return any(child(properties, "rPr", change) is not None for change in sorted(_DELETED))


def _symbol(element: Element) -> str:
    code = attribute(element, "char")[-2:]
    return symbol(code) if attribute(element, "font") == "Symbol" else ""
