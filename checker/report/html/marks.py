"""A document's text with the words of its findings marked: lines of pieces, so that findings may overlap in any way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.models.base import Zone
from checker.models.document import Document
from checker.report.summary import count_of

LONG = 200_000
"""Of a longer document (in code points) only the lines with marks, and those beside them, are shown."""
_BESIDE = 2
_HEADINGS = (Zone.HEADLINE, Zone.HEADING)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a finding: `anchor` is the place of its card, `place` that of the words, `number` what it is called, `kind` its severity.

    `main` is false for the other places that a finding rests on; `settled` is true where nothing is left to do.
    """

    start: int
    end: int
    anchor: str
    place: str
    number: int
    kind: str
    rank: int
    main: bool = True
    settled: bool = False

    @property
    def look(self) -> str:
        """The classes of the words."""
        return " ".join((self.kind, *(() if self.main else ("beside",)), *(("settled",) if self.settled else ())))


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line: how they look (empty: like the rest), the marks that begin with them and those that end with them."""

    text: str
    look: str = ""
    opens: tuple[Mark, ...] = ()
    closes: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not empty, or a sentence about `skipped` text. `label` is its number, or its place where that is a new one."""

    pieces: tuple[Piece, ...]
    label: str = ""
    heading: bool = False
    skipped: bool = False


def lines_of(document: Document, marks: Sequence[Mark]) -> Iterator[Line]:
    """The lines of a document, with every mark once begun and once ended."""
    text = document.text
    waiting = sorted((_trimmed(text, mark) for mark in marks), key=lambda m: (m.start, -m.end))
    near = _lines_near(text, waiting) if len(text) > LONG else None
    headings = {s.line for s in document.segments if s.zone in _HEADINGS}
    start = skipped = at = 0
    place, active = "", list[Mark]()
    for number, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        while at < len(waiting) and waiting[at].start < end:
            active.append(waiting[at])
            at += 1
        if near is not None and number not in near:
            skipped += bool(line.strip())
        elif line.strip():
            if skipped:
                yield _skipped(skipped)
                skipped = 0
            here = document.place_of(start)
            yield Line(tuple(_pieces(text, start, end, active)), str(number) if not here else here if here != place else "", number in headings)
            place = here
        start = end + 1
        active = [mark for mark in active if mark.end > start]
    if skipped:
        yield _skipped(skipped)


def _skipped(count: int) -> Line:
    return Line((Piece(f"… {count_of(count, 'line')} without findings …"),), skipped=True)


def _trimmed(text: str, mark: Mark) -> Mark:
    """A mark without the white space at its ends, and at least one character long, so that it ends in the line of its last word."""
    words = text[mark.start : mark.end]
    start = mark.start + len(words) - len(words.lstrip())
    end = max(mark.start + len(words.rstrip()), start + 1)
    return replace(mark, start=start, end=end)


def _lines_near(text: str, marks: Sequence[Mark]) -> set[int]:
    """The numbers of the lines that hold a mark or stand beside one that does."""
    near: set[int] = set()
    number, at = 1, 0
    for mark in marks:
        number += text.count("\n", at, mark.start)
        at = mark.start
        last = number + text.count("\n", mark.start, mark.end)
        near.update(range(number - _BESIDE, last + _BESIDE + 1))
    return near


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """The line `text[start:end]` cut wherever one of the marks, sorted by their start, begins or ends."""
    if not marks:
        yield Piece(_shortened(text[start:end]))
        return
    cuts = sorted({start, end, *(cut for mark in marks for cut in (mark.start, mark.end) if start < cut < end)})
    at, over = 0, list[Mark]()
    for left, right in pairwise(cuts):
        over = [mark for mark in over if mark.end > left]
        while at < len(marks) and marks[at].start <= left:
            over.append(marks[at])
            at += 1
        opens = tuple(mark for mark in over if mark.start == left)
        closes = tuple(mark for mark in over if mark.end == right)
        words = text[left:right]
        yield Piece(words if over else _shortened(words), _look(over), opens, closes)


def _look(over: Sequence[Mark]) -> str:
    """The look of the gravest mark that something is left to do about; and whether there are several."""
    if not over:
        return ""
    first = min(over, key=lambda mark: (mark.settled, mark.rank, not mark.main))
    return first.look + (" several" if len(over) > 1 else "")


def _shortened(words: str) -> str:
    """Text without marks; of a line as long as a book, its beginning and end."""
    half = LONG // 20
    return words if len(words) <= LONG // 4 else f"{words[:half]} … {len(words) - 2 * half:,} characters without findings … {words[-half:]}"
