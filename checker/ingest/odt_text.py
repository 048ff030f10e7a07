"""The text of an OpenDocument text: paragraphs, lists, tables, text boxes and notes from its XML (ISO/IEC 26300)."""

from collections.abc import Iterator

from checker.ingest.blocks import Block, counted, table_blocks
from checker.ingest.odt_styles import Styles, zone_of
from checker.ingest.written import Placed, raised
from checker.ingest.xml_tree import Element, attribute, child, name_of, number
from checker.models.base import Zone

_LEFT_OUT = frozenset(
    "annotation-end tracked-changes forms sequence-decls variable-decls user-field-decls table-of-content illustration-index table-index alphabetical-index "
    "object-index user-index bibliography script placeholder hidden-text hidden-paragraph ruby-text object object-ole image event-listeners title desc".split()
)
_SIGNS = {"s": " ", "tab": " ", "line-break": " "}
_PARAGRAPHS = frozenset(("p", "h"))
_DRAWN = frozenset("frame custom-shape rect line polyline polygon circle ellipse g caption".split())
_MOST_COLUMNS = 100
_CELL_PARAGRAPHS = "\n\n"


class Reading:
    """Reads one text, and keeps what is met on the way: the page, the notes, the comments, the tables and boxes so far."""

    def __init__(self, styles: Styles, paged: bool) -> None:
        """`paged` tells that the file says where its pages begin."""
        self.comments = 0
        self._styles = styles
        self._page = 1 if paged else 0
        self._notes: list[Element] = []
        self._tables = 0
        self._boxes = 0
        self._boxes_here: list[Element] = []

    def story(self, element: Element, zone: Zone = Zone.BODY) -> list[Placed]:
        """The blocks of a text in their order; those in tables and text boxes have their places."""
        placed: list[Placed] = []
        for inner in element:
            name = name_of(inner)
            if name in _PARAGRAPHS:
                placed += self._paragraph(inner, zone)
            elif name == "table":
                placed += self._table(inner)
            elif name == "soft-page-break":
                self._page += 1
            elif name in _DRAWN:
                self._boxes_here.append(inner)
            elif name not in _LEFT_OUT:
                placed += self.story(inner, Zone.LIST if name == "list" else zone)
            placed += self._text_boxes()
        return placed

    def notes(self, kind: str) -> list[Placed]:
        """The blocks of the notes of a kind ("footnote", "endnote") that were met, in their order."""
        placed: list[Placed] = []
        for count, note in enumerate((n for n in self._notes if attribute(n, "note-class") == kind), 1):
            body = child(note, "note-body")
            placed += [Placed(Block(self._words(p)[0], place=f"{kind} {count}")) for p in _inside(body, _PARAGRAPHS)]
        return placed

    def _paragraph(self, paragraph: Element, zone: Zone) -> Iterator[Placed]:
        styled = Zone.HEADING if name_of(paragraph) == "h" else zone_of(attribute(paragraph, "style-name"), self._styles)
        words, page = self._words(paragraph)
        if words.strip():
            yield Placed(Block(words, zone if styled == Zone.BODY else styled), page)

    def _words(self, paragraph: Element) -> tuple[str, int]:
        """The words of a paragraph and the page on which they begin."""
        words, page = [], 0
        for part in self._inline(paragraph):
            page = page or (self._page if part.strip() else 0)
            words.append(part)
        return "".join(words), page or self._page

    def _inline(self, element: Element) -> Iterator[str]:
        style = self._styles.get(attribute(element, "style-name")) if name_of(element) == "span" else None
        if style is not None and style.hidden:
            return
        for part in self._parts(element):
            yield raised(part) if style is not None and style.superscript else part

    def _parts(self, element: Element) -> Iterator[str]:
        yield element.text or ""
        for inner in element:
            name = name_of(inner)
            if name in _SIGNS:
                yield _SIGNS[name]
            elif name == "note":
                self._notes.append(inner)
            elif name == "annotation":
                self.comments += 1
            elif name == "soft-page-break":
                self._page += 1
            elif name in _DRAWN:
                self._boxes_here.append(inner)
            elif name not in _LEFT_OUT:
                yield from self._inline(inner)
            yield inner.tail or ""

    def _table(self, table: Element) -> list[Placed]:
        """The cells of a table, and after it the tables that stand in its cells."""
        self._tables += 1
        count, page = self._tables, self._page
        inner: list[Element] = []
        rows = (self._row(row, inner) for row in _inside(table, frozenset(("table-row",))))
        placed = [Placed(block, page) for block in table_blocks(count, rows)]
        return placed + [block for other in inner for block in self._table(other)]

    def _row(self, row: Element, inner: list[Element]) -> list[str]:
        """The texts of a row's cells, one for each column: a merged cell has its text in its first. Tables in cells go to `inner`."""
        cells: list[str] = []
        for cell in _inside(row, frozenset(("table-cell", "covered-table-cell"))):
            paragraphs = [self._words(p)[0] for p in _inside(cell, _PARAGRAPHS)] if name_of(cell) == "table-cell" else []
            repeated = number(attribute(cell, "number-columns-repeated"), _MOST_COLUMNS)
            cells += [_CELL_PARAGRAPHS.join(filter(str.strip, paragraphs)), *[""] * (repeated - 1)]
            inner += _inside(cell, frozenset(("table",)))
        return cells

    def _text_boxes(self) -> list[Placed]:
        """The blocks of the text boxes and shapes that hang on what was read last."""
        shapes, self._boxes_here = self._boxes_here, []
        placed: list[Placed] = []
        for shape in shapes:
            blocks = [p.block for p in self.story(shape)]
            self._boxes += bool(blocks)
            placed += [Placed(block, self._page) for block in counted(blocks, f"text box {self._boxes}")]
        return placed


def _inside(element: Element | None, names: frozenset[str]) -> Iterator[Element]:
    """The elements of these names in an element, at any depth, but not those in others of these names, in tables or in what is not read."""
    for inner in element if element is not None else ():
        name = name_of(inner)
        if name in names:
            yield inner
        elif name not in _LEFT_OUT and name != "table":
            yield from _inside(inner, names)
