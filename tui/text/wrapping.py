"""Cuts text into lines that fit, as offsets: what is highlighted is known by its place in the document."""

from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len

Line = tuple[int, int]
"""The code points of a text that stand on one line of the screen, end exclusive."""


@lru_cache(maxsize=64)
def wrap(text: str, width: int) -> tuple[Line, ...]:
    """The lines of a text, each at most `width` cells, broken at spaces where that is possible."""
    width = max(1, width)
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(text, start, start + len(paragraph), width))
        start += len(paragraph) + 1
    return tuple(lines)


def broken(text: str, width: int) -> tuple[str, str]:
    """The first line of a text, at most `width` cells long, and the rest."""
    _, end = next(_wrapped(text, 0, len(text), max(1, width)))
    return text[:end], text[end:].lstrip(" ")


def _wrapped(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    while end - start > width // 2 and (cut := _fitting(text, start, end, width)) < end:
        space = text.rfind(" ", start + 1, cut + 1)
        cut = space if space > start else cut
        yield start, cut
        start = cut + 1 if text[cut] == " " else cut
    yield start, end


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """Where a line that begins at `start` is full; one character at the least."""
    taken, stop = 0, min(end, start + width)
    if text[start:stop].isascii():
        return stop
    for position in range(start, end):
        taken += cell_len(text[position])
        if taken > width:
            return max(position, start + 1)
    return end


def cut(text: str, width: int) -> str:
    """`text`, cut where it is longer than `width` cells, and filled up with spaces where it is shorter."""
    length = cell_len(text)
    if length <= width:
        return text + " " * (width - length)
    if width < 1:
        return ""
    kept = text[: _fitting(text, 0, len(text), width - 1)]
    if cell_len(kept) > width - 1:
        kept = ""
    return kept + "…" + " " * max(0, width - 1 - cell_len(kept))
