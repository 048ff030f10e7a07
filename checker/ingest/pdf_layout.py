"""The lines of a page in reading order: running heads and page numbers out, columns one after the other, cells in rows."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from checker.ingest.pdf_lines import GAP, Line, Page

_EDGE = 0.12
"""The share of a page's height, at its head and at its foot, in which running heads and page numbers stand."""
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:(?:page|p\.) ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/) ?\d{1,4})?[-–— ]*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_LEAST_REPEATED = 2
_LEAST_LINES = 4
"""A column has at least this many lines."""
_MOST_CROSSING = 0.34
_LEAST_FILLED = 0.5
"""Lines of a column of prose are this long, in the middle, by the column's width; those of a table's are shorter."""
_LEAST_LETTERS = 14
_DEEPEST = 4
_LONGEST_NUMBER = 12
_LEAST_CELLS = 3
_WORD_GAP = 0.1
_RAISED_SIZE = 0.95
_ITEM_MARK = re.compile(r"[•‣◦▪●*–-]|\d{1,2}[.)]|[a-z][.)]")


@dataclass(frozen=True, slots=True)
class Ordered:
    """A page's lines as they are read; lines that stand in one row are cells of a table, and each has its column's edges."""

    number: int
    rows: tuple[tuple[Line, ...], ...]


def without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """The pages without what stands at the edge of several of them, numbers aside, and without page numbers."""
    counts = Counter(key for page in pages for key in {_key(page, line) for line in _at_edges(page)})
    return [replace(page, lines=tuple(line for line in page.lines if not _is_running(page, line, counts))) for page in pages]


def _at_edges(page: Page) -> Iterator[Line]:
    return (line for line in page.lines if _is_at_edge(page, line))


def _is_at_edge(page: Page, line: Line) -> bool:
    return line.top < _EDGE * page.height or line.bottom > (1 - _EDGE) * page.height


def _key(page: Page, line: Line) -> tuple[str, int]:
    return _NUMBER.sub("#", line.text), round(line.bottom / 6)


def _is_running(page: Page, line: Line, counts: Counter[tuple[str, int]]) -> bool:
    if not _is_at_edge(page, line):
        return False
    return counts[_key(page, line)] >= _LEAST_REPEATED or (bool(_PAGE_NUMBER.fullmatch(line.text)) and _stands_alone(page, line))


def _stands_alone(page: Page, line: Line) -> bool:
    """Whether no words stand beside a line, as they do beside the number of a note."""
    return not any(x is not line and x.bottom < line.top and x.top > line.bottom and len(x.text) > _LONGEST_NUMBER for x in page.lines)


def in_reading_order(page: Page) -> Ordered:
    """A page's lines, column after column."""
    return Ordered(page.number, tuple(_ordered(page.lines, 0)))


def _ordered(lines: Sequence[Line], depth: int) -> Iterator[tuple[Line, ...]]:
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        yield from _rows(lines)
        return
    for band in _bands(lines, gutter):
        left, right = [x for x in band if x.right <= gutter], [x for x in band if x.left >= gutter]
        if len(left) + len(right) == len(band):
            yield from _ordered(left, depth + 1)
            yield from _ordered(right, depth + 1)
        else:
            yield from _ordered(band, depth + 1)


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the upright gap that most lines keep clear of and that has prose on both sides of it; None where there is none."""
    if len(lines) < 2 * _LEAST_LINES:
        return None
    best: tuple[int, float] | None = None
    for x in sorted({line.left - 1 for line in lines}):
        left = [line for line in lines if line.right <= x]
        right = [line for line in lines if line.left >= x]
        crossing = len(lines) - len(left) - len(right)
        if crossing <= _MOST_CROSSING * len(lines) and _are_columns(left, right) and (best is None or crossing < best[0]):
            best = (crossing, x)
    return best[1] if best else None


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    return _is_prose(left) and _is_prose(right) and _beside(left, right)


def _is_prose(lines: Sequence[Line]) -> bool:
    if len(lines) < _LEAST_LINES:
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    return median(line.right - line.left for line in lines) >= _LEAST_FILLED * width and median(len(line.text) for line in lines) >= _LEAST_LETTERS


def _beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the two stand beside each other, not one below the other."""
    return min(max(x.top for x in left), max(x.top for x in right)) > max(min(x.bottom for x in left), min(x.bottom for x in right))


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """The lines from the head of the page down, cut where a line crosses the gutter."""
    band: list[Line] = []
    crossing = False
    for row in _rows(lines):
        crosses = any(line.left < gutter < line.right for line in row) or _are_cells(row)
        if band and crosses != crossing:
            yield band
            band = []
        band += row
        crossing = crosses
    if band:
        yield band


def _are_cells(row: Sequence[Line]) -> bool:
    """Whether a row is one of a table: more parts than columns of prose have, and short ones."""
    return len(row) >= _LEAST_CELLS and median(len(line.text) for line in row) < _LEAST_LETTERS


def _rows(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines from top to bottom, those at one height together from left to right."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda x: (-(x.bottom + x.top) / 2, x.left)):
        if row and abs((row[0].bottom + row[0].top) - (line.bottom + line.top)) / 2 > 0.5 * max(row[0].size, line.size):
            yield _side_by_side(row)
            row = []
        row.append(line)
    if row:
        yield _side_by_side(row)


def _side_by_side(row: list[Line]) -> tuple[Line, ...]:
    """The parts of a row from left to right; those without a wide space between them are one line, as are an item and its mark."""
    parts: list[Line] = []
    for line in sorted(row, key=lambda x: x.left):
        last = parts[-1] if parts else None
        near = last is not None and (line.left - last.right < GAP * max(last.size, line.size) or _ITEM_MARK.fullmatch(last.text))
        if last is not None and near:
            parts[-1] = _one_line(last, line)
        else:
            parts.append(line)
    return tuple(parts)


def _is_raised(number: Line, words: Line) -> bool:
    return number.text.isdigit() and number.size < _RAISED_SIZE * words.size and number.bottom > words.bottom


def _one_line(left: Line, right: Line) -> Line:
    """Two parts as one; a raised number between them, of small letters, is a mark."""
    gap = " " if right.left - left.right > _WORD_GAP * right.size else ""
    if _is_raised(right, left):
        return replace(left, right=right.right, marks=(*left.marks, (len(left.text), right.text)))
    if _is_raised(left, right):
        return replace(right, left=left.left, marks=((0, left.text), *right.marks))
    at = len(left.text) + len(gap)
    size = left if len(left.text) > len(right.text) else right
    marks = (*left.marks, *((place + at, mark) for place, mark in right.marks))
    text = f"{left.text}{gap}{right.text}"
    return Line(text, left.left, right.right, size.bottom, size.top, size.size, left.bold and right.bold, marks)
