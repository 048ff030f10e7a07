"""Made texts: what a reader finds in a file of pages, tables and notes, joined into one text that keeps each part's place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from itertools import accumulate

from checker.ingest.byline import author_of
from checker.ingest.limits import DEFAULT_LIMITS, refuse_over
from checker.ingest.segments import readable
from checker.models.base import Zone
from checker.models.document import Document, Segment

_SPACE = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Nobody sees these, and no text has them: hyphens and joints for a line end that is not there, and the mark of a byte order."""
_UNSEEN = re.compile(f"[{UNSEEN}]")
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
_PARAGRAPHS, _LINES = "\n\n", "\n"
CELLS = " | "
"""What stands between the cells of a row."""
_LONGEST_CELL = 30  # words; a longer one is prose
_CLOSE = frozenset((Zone.TABLE, Zone.LIST))
"""Zones whose blocks stand on neighbouring lines, without an empty line between them."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table cell, caption or footnote, in the order that a reader meets it.

    `place` is where a person finds it: "page 3, paragraph 2", "table 1, row 2, column 3", "footnote 4". White space inside `text` is of
    no account. `beside` is set for a cell that stands in the same row as the block before it.
    """

    text: str
    zone: Zone = Zone.BODY
    place: str = ""
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a format says of a document outside its text; empty where it says nothing."""

    title: str = ""
    author: str = ""
    date: Date | None = None
    source: str = ""


NO_METADATA = Metadata()


def table_blocks(number: int, rows: Iterable[Sequence[str]], place: str = "") -> Iterator[Block]:
    """The cells of a table, which is the `number`th of its document or, with `place` ("page 3"), of that place.

    A row with a cell that holds prose (text laid out in columns) becomes paragraphs, with an empty line between those of one cell;
    the others stay rows.
    """
    for row_number, row in enumerate(rows, 1):
        cells = [(column, cell) for column, cell in enumerate(row, 1) if one_line(cell)]
        prose = any(len(cell.split()) > _LONGEST_CELL for _, cell in cells)
        for index, (column, cell) in enumerate(cells):
            where = f"{place}{', ' if place else ''}table {number}, row {row_number}, column {column}"
            for words in cell.split(_PARAGRAPHS) if prose else (one_line(cell),):
                yield Block(words, Zone.BODY if prose else Zone.TABLE, where, beside=index > 0 and not prose)


_NAMES = {Zone.HEADLINE: "headline", Zone.HEADING: "heading", Zone.CAPTION: "caption", Zone.TABLE: "table row"}


def counted(blocks: Iterable[Block], within: str = "") -> Iterator[Block]:
    """The blocks with places for those that have none: "paragraph 3" for a paragraph or list item, "heading 2", "caption 1", each kind counted by itself.

    `within` goes before: "page 2".
    """
    counts: dict[str, int] = {}
    for block in blocks:
        if block.place or not one_line(block.text):
            yield block
            continue
        name = _NAMES.get(block.zone, "paragraph")
        counts[name] = counts.get(name, 0) + 1
        where = name if name == "headline" and counts[name] == 1 else f"{name} {counts[name]}"
        yield replace(block, place=f"{within}{', ' if within else ''}{where}")


def assemble(
    name: str, blocks: Iterable[Block], metadata: Metadata = NO_METADATA, notes: Sequence[str] = (), most: int = DEFAULT_LIMITS.paragraphs
) -> Document:
    """One document of its blocks: its text is the blocks with an empty line between them, a row's cells on one line with bars between.

    Each block (a row for cells) is at least one segment, with the block's zone and place, and `document.text[start:end]` is the block's
    text with single spaces. Blocks without words are left out. The title is the metadata's, or the first headline; the author the
    metadata's, or that of a byline. `notes` tell what was left out or guessed in reading; they are shown to whoever gave the file.
    Raises UnreadableDocument for more than `most` blocks.
    """
    parts: list[str] = []
    wholes: list[Segment] = []
    at, line, last = 0, 1, None
    for paragraph, row in enumerate(_rows(blocks)):
        refuse_over(name, "it has too many paragraphs", paragraph + 1, most, "paragraphs")
        gap = _gap(last, row[0])
        at, line, last = at + len(gap), line + gap.count("\n"), row[0]
        words, whole = _joined(row, at, line, paragraph)
        wholes.append(whole)
        parts += (gap, words)
        at = whole.end
    text = "".join(parts)
    segments = [part for whole in wholes for part in readable(text, whole)]
    headline = next((text[s.start : s.end] for s in segments if s.zone == Zone.HEADLINE), "")
    return Document(
        id=name,
        text=text,
        segments=tuple(segments),
        title=one_line(metadata.title) or headline,
        author=one_line(metadata.author) or author_of(text, segments),
        date=metadata.date,
        source=one_line(metadata.source),
        notes=tuple(notes),
    )


def one_line(text: str) -> str:
    """`text` as a reader sees it in a line: single spaces, without what cannot be seen and halves of characters."""
    return _SPACE.sub(" ", _UNSEEN.sub("", _HALF_CHARACTER.sub("\ufffd", text))).strip()


def _rows(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """The blocks that have words, those of one row of a table together."""
    row: list[Block] = []
    for block in blocks:
        words = one_line(block.text)
        if words:
            if row and not block.beside:
                yield row
                row = []
            row.append(replace(block, text=words))
    if row:
        yield row


def _gap(last: Block | None, block: Block) -> str:
    if last is None:
        return ""
    return _LINES if last.zone == block.zone and block.zone in _CLOSE else _PARAGRAPHS


def _joined(row: Sequence[Block], at: int, line: int, paragraph: int) -> tuple[str, Segment]:
    """The text of a block, or of the cells of a row, and its segment, which starts at `at`."""
    words = CELLS.join(block.text for block in row)
    starts = accumulate((len(block.text) + len(CELLS) for block in row[:-1]), initial=at)
    cells = tuple((start, block.place) for start, block in zip(starts, row, strict=True)) if len(row) > 1 else ()
    return words, Segment(start=at, end=at + len(words), zone=row[0].zone, paragraph=paragraph, line=line, place=row[0].place, cells=cells)
