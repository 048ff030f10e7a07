"""The elements of an article to blocks: what stands on lines of its own is a block, what stands in a line is its text."""

import re
from dataclasses import dataclass, field

from checker.ingest.blocks import Block, table_blocks
from checker.ingest.html_tree import Element, attribute, tag_of, text_of, words_of
from checker.models.base import Zone

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture".split()
)
_ZONES = {"li": Zone.LIST, "dt": Zone.LIST, "dd": Zone.LIST, "figcaption": Zone.CAPTION, "caption": Zone.CAPTION}
_ZONES |= dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Zone.HEADING)
_LEFT_OUT = frozenset(("pre", "rp", "rt", "del", "s", "strike"))
"""Code, the sounds of signs, and words that are struck out."""
_LEAST_COLUMNS = 2
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z*†‡^])[\])]?|[↩⏎↑^\ufe0e\s]+")
_NOTES = frozenset(("footnotes", "endnotes", "sdfootnote", "sdendnote"))
_QUOTED = ("“", "”")


def blocks_of(article: Element, headline: Element | None = None) -> list[Block]:
    """The blocks of an article in the order of the page, behind a headline from outside it, without places but for those of tables and notes."""
    reading = _Reading()
    if headline is not None:
        reading.child(headline, tag_of(headline), Zone.BODY)
    reading.inside(article, Zone.BODY)
    reading.end_block()
    return reading.blocks


@dataclass
class _Reading:
    """The blocks so far, and the words of the one that is being read."""

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    zone: Zone = Zone.BODY
    place: str = ""
    notes: int = 0
    tables: int = 0
    headlines: int = 0

    def inside(self, element: Element, zone: Zone) -> None:
        """Read an element's text and its children."""
        self.zone = zone
        self.words.append(element.text or "")
        breaks = 0
        for child in element:
            tag = tag_of(child)
            breaks = breaks + 1 if tag == "br" else 0
            if tag == "br":
                self._line_ends(breaks)
            elif tag and tag not in _LEFT_OUT and not (tag == "a" and _is_note_mark(child)):
                self.child(child, tag, zone)
            self.zone = zone
            self.words.append(child.tail or "")
            breaks = breaks if not (child.tail or "").strip() else 0

    def child(self, child: Element, tag: str, zone: Zone) -> None:
        """Read an element inside one of this zone: in its line, or as blocks of its own."""
        if tag == "table" and not _is_layout(child):
            self._table(child)
        elif tag in _INLINE:
            opening, closing = _QUOTED if tag == "q" else ("", "")
            self.words.append(opening)
            self.inside(child, zone)
            self.words.append(closing)
        else:
            self.end_block()
            outer = self.place
            if not outer and _is_note(child, tag):
                self.notes += 1
                self.place = f"footnote {self.notes}"
            self.inside(child, self._zone(tag, zone))
            self.end_block()
            self.place = outer

    def _zone(self, tag: str, outer: Zone) -> Zone:
        if tag == "h1":
            self.headlines += 1
            return Zone.HEADLINE if self.headlines == 1 else Zone.HEADING
        return _ZONES.get(tag, Zone.BODY if outer in (Zone.HEADING, Zone.HEADLINE) else outer)

    def _line_ends(self, breaks: int) -> None:
        """Two line ends in a row are what old pages have for a paragraph."""
        if breaks > 1:
            self.end_block()
        else:
            self.words.append("\n")

    def _table(self, table: Element) -> None:
        self.end_block()
        for caption in table.iter("caption"):
            self.blocks.append(Block(text_of(caption), Zone.CAPTION))
        self.tables += 1
        rows = [[text_of(cell) for cell in row if tag_of(cell) in ("td", "th")] for row in table.iter("tr")]
        self.blocks += table_blocks(self.tables, rows)

    def end_block(self) -> None:
        """Make a block of the words so far."""
        text = "".join(self.words)
        if text.strip():
            self.blocks.append(Block(text, Zone.BODY if self.place else self.zone, self.place))
        self.words = []


def _is_note_mark(link: Element) -> bool:
    """A link to a note of the page, or back from it: "[3]", "↩"."""
    return attribute(link, "href").startswith("#") and bool(_NOTE_MARK.fullmatch(text_of(link)))


def _is_note(element: Element, tag: str) -> bool:
    """An item of a list of notes, or a note of its own."""
    if not _NOTES.isdisjoint(words_of(element)):
        return next(element.iter("li"), None) is None
    around = (element.getparent(), *list(element.iterancestors())[1:2])
    return tag == "li" and any(a is not None and (not _NOTES.isdisjoint(words_of(a)) or attribute(a, "role") == "doc-endnotes") for a in around)


def _is_layout(table: Element) -> bool:
    """Whether a table lays out a page: others, or headings, stand in it, or it has one column."""
    if attribute(table, "role") in ("presentation", "none") or any(inner is not table for inner in table.iter("table", "h1", "h2", "h3")):
        return True
    return max((sum(tag_of(cell) in ("td", "th") for cell in row) for row in table.iter("tr")), default=0) < _LEAST_COLUMNS
