"""A page of a PDF as its lines: words that stand beside each other, with where they stand and how large they are."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

from pypdfium2 import PdfTextPage, raw

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_HYPHENS = frozenset((0x2, 0xAD, 0x2010, 0xFFFE))
"""What PDFium gives for a hyphen at the end of a line, and what programs put there."""
GAP = 1.2
"""A space of more than this many times the size of the letters parts two columns or cells."""
_RAISED, _SMALL = 0.15, 0.95
_BOLD = 600
_ASKEW = 0.2  # radians


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line of one column. Lengths are points, counted from the lower left corner of the page; `size` is that of the letters.

    `marks` are the raised numbers in it (a note's number), which are not in `text`, each with the number of letters before it.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool = False
    marks: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, which is counted from 1."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(slots=True)
class _Letter:
    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    index: int


def lines_of(page: PdfTextPage, turned: int = 0, size: tuple[float, float] = (0.0, 0.0)) -> Iterator[Line]:
    """The lines of a page in the order that the file has them. `turned` is how far a viewer turns the page, in degrees, `size` its width and height then.

    Words that stand askew or upright on the page (a watermark, a note at the edge) are left out.
    """
    row: list[_Letter] = []
    for letter in _letters(page, turned, size):
        if row and _starts_anew(row[-1], letter, row):
            yield from _line(page, row)
            row = []
        if letter is not None:
            row.append(letter)
    yield from _line(page, row)


def _letters(page: PdfTextPage, turned: int, size_of_page: tuple[float, float]) -> Iterator[_Letter | None]:
    """Each letter, and None where PDFium saw the end of a line. Spaces have no box of their own and stand where the letter before them ends."""
    box = raw.FS_RECTF()
    right = 0.0
    last: _Letter | None = None
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        if code in (10, 13):
            yield None
            continue
        character = "-" if code in _HYPHENS else chr(code) if code and not 0xD800 <= code < 0xE000 else ""
        if not character:
            continue
        if character.isspace():
            if last is not None:
                yield _Letter(" ", right, right, last.bottom, last.top, last.size, index)
            continue
        if abs(math.remainder(raw.FPDFText_GetCharAngle(page, index) + math.radians(turned), math.tau)) > _ASKEW:
            continue
        raw.FPDFText_GetLooseCharBox(page, index, ctypes.byref(box))
        _turn(box, turned, size_of_page)
        height = box.top - box.bottom
        size = height if height > 0 else raw.FPDFText_GetFontSize(page, index)
        last = _Letter(character.translate(_LIGATURES), box.left, box.right, box.bottom, box.top, size, index)
        right = box.right
        yield last


def _turn(box: raw.FS_RECTF, turned: int, size: tuple[float, float]) -> None:
    """Move a box to where it stands on the page as it is seen."""
    width, height = size
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    if turned == 90:
        box.left, box.right, box.bottom, box.top = bottom, top, height - right, height - left
    elif turned == 180:
        box.left, box.right, box.bottom, box.top = width - right, width - left, height - top, height - bottom
    elif turned == 270:
        box.left, box.right, box.bottom, box.top = width - top, width - bottom, left, right


def _starts_anew(before: _Letter, letter: _Letter | None, row: list[_Letter]) -> bool:
    """Whether a letter stands on another line, or on the same behind a wide space."""
    if letter is None:
        return True
    size = max(before.size, letter.size)
    apart = letter.left - before.right > GAP * size or letter.right < row[0].left - size
    middle = (letter.bottom + letter.top) / 2
    return apart or not min(x.bottom for x in row[-3:]) - 0.2 * size <= middle <= max(x.top for x in row[-3:]) + 0.2 * size


def _line(page: PdfTextPage, row: list[_Letter]) -> Iterator[Line]:
    while row and row[-1].text == " ":
        row.pop()
    while row and row[0].text == " ":
        row.pop(0)
    if not row:
        return
    size = sorted(x.size for x in row)[len(row) // 2]
    bottom = sorted(x.bottom for x in row)[len(row) // 2]
    text, marks = _without_marks(row, size, bottom)
    weight = raw.FPDFText_GetFontWeight(page, row[0].index)
    name = _font(page, row[0].index)
    yield Line(text, row[0].left, max(x.right for x in row), bottom, bottom + size, size, weight >= _BOLD or "bold" in name, marks)


def _without_marks(row: list[_Letter], size: float, bottom: float) -> tuple[str, tuple[tuple[int, str], ...]]:
    text, marks = "", list[tuple[int, str]]()
    for letter in row:
        raised = letter.size < _SMALL * size and letter.bottom > bottom + _RAISED * size and (letter.text.isdigit() or letter.text in "*†‡")
        if not raised:
            text += letter.text
        elif marks and marks[-1][0] == len(text):
            marks[-1] = (len(text), marks[-1][1] + letter.text)
        else:
            marks.append((len(text), letter.text))
    return text, tuple(marks)


def _font(page: PdfTextPage, index: int) -> str:
    """The name of a letter's font in small letters."""
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(page, index, None, 0, ctypes.byref(flags))
    buffer = ctypes.create_string_buffer(max(1, length))
    raw.FPDFText_GetFontInfo(page, index, buffer, length, ctypes.byref(flags))
    return buffer.value.decode("utf-8", "replace").lower()
