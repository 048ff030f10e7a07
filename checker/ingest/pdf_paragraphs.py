"""Lines in reading order to blocks: paragraphs joined over lines, columns and pages, hyphens at line ends mended, footnotes put after."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from checker.ingest.blocks import Block, counted, table_blocks
from checker.ingest.byline import is_byline
from checker.ingest.pdf_layout import Ordered
from checker.ingest.pdf_lines import Line
from checker.ingest.segments import CAPTION, CLOSES_SENTENCE, LIST_ITEM
from checker.models.base import Zone

_WORD_HYPHEN = re.compile(r"\w+(?:-\w+)+")
_SPLIT = re.compile(r"([A-Za-z]{2,})-$")
_BEGINS_SMALL = re.compile(r"[a-z]+(?:-[a-z]+)*")
# First parts of words that English writes with a hyphen.
_KEEPS_HYPHEN = frozenset(
    "well self ex half part long short high low full non mid all cross vice post pre anti pro co so one two three four five six seven eight nine ten "
    "twenty thirty forty fifty sixty seventy eighty ninety first second third man old new year much so-called".split()
)
_NOTE_START = re.compile(r"(?:\[?(\d{1,3})[\].)]?|[*†‡])\s+(?=\S)")
_FOOT = 0.5
"""Footnotes stand in the lower half of what is on a page."""
_SMALL, _LARGE, _LARGEST = 0.93, 1.12, 1.25
_MOST_HEADING_WORDS = 16
_LINE_GAP = 1.35
_WIDEST_GAP = 1.6
_BULLET = re.compile(r"^[•‣◦▪●]\s*")
_INDENT = 0.8
_SHORT = 0.88
"""A line that ends a sentence before this much of the width ends its paragraph too."""


@dataclass
class _Paragraph:
    """Lines of one paragraph so far."""

    page: int
    rows: list[tuple[Line, ...]] = field(default_factory=list)

    @property
    def last(self) -> Line:
        return self.rows[-1][0]

    @property
    def is_table(self) -> bool:
        return len(self.rows[0]) > 1


def blocks_of(pages: Sequence[Ordered]) -> Iterator[Block]:
    """The blocks of a document, with places counted on each page: "page 2, paragraph 1"; then the footnotes: "page 2, footnote 1"."""
    size = _size_of_text(pages)
    notes: list[Block] = []
    paragraphs: list[_Paragraph] = []
    for page in pages:
        rows, below = _without_notes(page, size)
        notes += _notes(page.number, below)
        paragraphs += _paragraphs(page.number, rows)
    joined = _joined_over_pages(paragraphs, size)
    numbers = frozenset(note.place.rpartition(" ")[2] for note in notes)
    hyphened = Counter(word.lower() for p in joined for row in p.rows for line in row for word in _WORD_HYPHEN.findall(line.text))
    yield from _placed(joined, size, hyphened, numbers)
    yield from notes


def _size_of_text(pages: Sequence[Ordered]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            for line in row:
                sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _without_notes(page: Ordered, size: float) -> tuple[list[tuple[Line, ...]], list[Line]]:
    """The rows of a page, and the lines at its foot from the first that begins like a note, in small letters or with a raised number."""
    rows = list(page.rows)
    low = _FOOT * max((line.top for row in rows for line in row), default=0.0)
    for at, row in enumerate(rows):
        raised = bool(row[0].marks) and row[0].marks[0][0] == 0
        small = all(line.size <= _SMALL * size for below in rows[at:] for line in below)
        if row[0].top < low and (raised or (small and _begins_note(row[0]))):
            return rows[:at], [line for below in rows[at:] for line in below]
    return rows, []


def _begins_note(line: Line) -> bool:
    return (bool(line.marks) and line.marks[0][0] == 0) or bool(_NOTE_START.match(line.text))


def _notes(page: int, lines: Sequence[Line]) -> Iterator[Block]:
    """One block a note."""
    note: list[str] = []
    name = ""
    for line in lines:
        if _begins_note(line):
            if note:
                yield Block(_mended(note, Counter()), Zone.BODY, f"page {page}, footnote {name}")
            found = _NOTE_START.match(line.text)
            name = line.marks[0][1] if line.marks and line.marks[0][0] == 0 else (found[1] or found[0].strip()) if found else ""
            note = [line.text[found.end() :] if found and not (line.marks and line.marks[0][0] == 0) else line.text]
        else:
            note.append(line.text)
    if note:
        yield Block(_mended(note, Counter()), Zone.BODY, f"page {page}, footnote {name}")


def _paragraphs(page: int, rows: Sequence[tuple[Line, ...]]) -> Iterator[_Paragraph]:
    gap = _usual_gap(rows)
    current: _Paragraph | None = None
    for index, row in enumerate(rows):
        if current is not None and not _goes_on(current, row, rows[index + 1] if index + 1 < len(rows) else (), gap):
            yield current
            current = None
        current = current or _Paragraph(page)
        current.rows.append(row)
    if current is not None:
        yield current


def _usual_gap(rows: Sequence[tuple[Line, ...]]) -> float:
    """The distance from line to line inside paragraphs, in sizes of their letters: a small one of those that there are."""
    gaps = sorted((a[0].bottom - b[0].bottom) / a[0].size for a, b in pairwise(rows) if a[0].bottom > b[0].bottom and _alike(a[0], b[0]))
    return min(gaps[len(gaps) // 5], _WIDEST_GAP) if gaps else _WIDEST_GAP


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) < 0.1 * one.size and one.bold == other.bold


def _goes_on(current: _Paragraph, row: tuple[Line, ...], following: tuple[Line, ...], gap: float) -> bool:
    """Whether a row belongs to the paragraph above it."""
    line, last = row[0], current.last
    down = (last.bottom - line.bottom) / last.size
    if current.is_table or len(row) > 1:
        return current.is_table and len(row) > 1 and 0 < down < 2 * _LINE_GAP * gap
    if not _alike(last, line) and not (abs(last.size - line.size) < 0.1 * last.size and not CLOSES_SENTENCE.search(last.text) and line.text[:1].islower()):
        return False
    if is_byline(last.text):
        return False
    if LIST_ITEM.match(line.text) and not (last.right - last.left > 0 and line.text[:1] in "-–" and line.text[2:3].islower()):
        return False
    if down < 0:  # the next column
        return not CLOSES_SENTENCE.search(last.text)
    if down > _LINE_GAP * gap:
        return False
    ends = bool(CLOSES_SENTENCE.search(last.text))
    left = min(r[0].left for r in current.rows)
    right = max(r[0].right for r in (*current.rows, row, following) if r)
    indented = line.left > left + _INDENT * line.size and (not following or following[0].left < line.left - 0.5 * _INDENT * line.size)
    is_item = bool(LIST_ITEM.match(current.rows[0][0].text))
    return not (ends and ((indented and not is_item) or last.right < left + _SHORT * (right - left)))


def _joined_over_pages(paragraphs: Sequence[_Paragraph], size: float) -> list[_Paragraph]:
    """A sentence that runs over the end of a page belongs to the paragraph that it began in."""
    joined: list[_Paragraph] = []
    for paragraph in paragraphs:
        before = joined[-1] if joined else None
        if before is not None and before.page < paragraph.page and _runs_on(before, paragraph, size):
            before.rows += paragraph.rows
        else:
            joined.append(paragraph)
    return joined


def _runs_on(before: _Paragraph, after: _Paragraph, size: float) -> bool:
    if before.is_table or after.is_table or not _alike(before.last, after.rows[0][0]) or before.last.size > _LARGE * size:
        return False
    text = after.rows[0][0].text
    return not CLOSES_SENTENCE.search(before.last.text) and not LIST_ITEM.match(text) and (text[:1].islower() or len(before.last.text) > 40)


def _placed(paragraphs: Sequence[_Paragraph], size: float, hyphened: Counter[str], notes: frozenset[str]) -> Iterator[Block]:
    page, blocks, tables, seen_headline = 0, list[Block](), 0, False
    largest = max((p.rows[0][0].size for p in paragraphs if not p.is_table), default=0.0)
    for paragraph in paragraphs:
        if paragraph.page != page:
            yield from counted(blocks, f"page {page}")
            page, blocks, tables = paragraph.page, [], 0
        if paragraph.is_table:
            tables += 1
            blocks += table_blocks(tables, [[cell.text for cell in row] for row in paragraph.rows], f"page {page}")
            continue
        zone = _zone(paragraph, size, largest if not seen_headline else None)
        seen_headline = seen_headline or zone == Zone.HEADLINE
        blocks.append(Block(_BULLET.sub("", _mended([_with_powers(row[0], notes) for row in paragraph.rows], hyphened)), zone))
    yield from counted(blocks, f"page {page}")


def _with_powers(line: Line, notes: frozenset[str]) -> str:
    """A line's text with the raised numbers that point to no note: behind a word or a figure, they are powers ("m2")."""
    text = line.text
    for at, mark in reversed(line.marks):
        if mark not in notes and text[max(0, at - 1) : at].isalnum():
            text = text[:at] + mark + text[at:]
    return text


def _zone(paragraph: _Paragraph, size: float, largest: float | None) -> Zone:
    """`largest` is the size of the largest letters, while no headline was seen."""
    line = paragraph.rows[0][0]
    words = sum(len(row[0].text.split()) for row in paragraph.rows)
    if words <= 2 * _MOST_HEADING_WORDS and line.size >= _LARGEST * size and largest is not None and line.size > 0.98 * largest:
        return Zone.HEADLINE
    if CAPTION.match(line.text):
        return Zone.CAPTION
    if LIST_ITEM.match(line.text):
        return Zone.LIST
    larger = line.size >= _LARGE * size or line.bold
    return Zone.HEADING if larger and words <= _MOST_HEADING_WORDS and not CLOSES_SENTENCE.search(paragraph.last.text) else Zone.BODY


def _mended(lines: Sequence[str], hyphened: Counter[str]) -> str:
    """Lines as one text. A hyphen at a line's end goes where it only parts a word: not where the word is written with it elsewhere."""
    text = lines[0]
    for line in lines[1:]:
        parted, follows = _SPLIT.search(text), _BEGINS_SMALL.match(line)
        if not (parted and follows):
            text += line if text.endswith("-") else f" {line}"
        elif parted[1].lower() in _KEEPS_HYPHEN or f"{parted[1]}-{follows[0]}".lower() in hyphened:
            text += line
        else:
            text = text[:-1] + line
    return text
