"""The line of a text around some of its words, cut to the width of the terminal, with the words underlined."""

from dataclasses import dataclass

from rich.cells import cell_len

from checker.report.plain import visible

_CUT = "…"
_LEAST_WIDTH = 24


@dataclass(frozen=True)
class Excerpt:
    """Part of a line in three: before the words, the words, after them; safe to show."""

    before: str
    words: str
    after: str

    @property
    def indent(self) -> int:
        """The cells before the words (a wide character takes two, a combining one none)."""
        return cell_len(self.before)

    @property
    def length(self) -> int:
        """The cells of the words themselves, one at the least."""
        return max(1, cell_len(self.words))


def excerpt(text: str, start: int, end: int, width: int) -> Excerpt:
    """The words `text[start:end]` in their line, in at most `width` cells; words too long are cut in their middle."""
    width = max(width, _LEAST_WIDTH)
    words = shorten(visible(text[start:end]), width)
    room = width - cell_len(words)
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    # No more than `width` code points on either side can be shown: a line may hold a whole book.
    before = visible(text[max(line_start, start - width - 1) : start]).lstrip() if start > line_start else ""
    after = visible(text[end : min(len(text) if line_end < 0 else line_end, end + width + 1)]).rstrip()
    left = min(cell_len(before), max(room // 2, room - cell_len(after)))
    right = room - left
    return Excerpt(_ending(before, left), words, cut_end(after, right))


def cut_end(text: str, width: int) -> str:
    """`text`, or as many whole words from its front as fit in `width` cells."""
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = _fitting(text, width - 1)
    if text[len(kept)] != " ":
        kept = kept[: kept.rfind(" ") + 1] or kept
    return kept + _CUT


def _ending(text: str, width: int) -> str:
    """As many whole words from the end of `text` as fit."""
    if cell_len(text) <= width:
        return text
    return cut_end(text[::-1], width)[::-1]


def shorten(text: str, width: int) -> str:
    """`text` with its middle left out, where it is longer than `width` cells."""
    if cell_len(text) <= width:
        return text
    half = (width - 3) // 2
    return f"{_fitting(text, half).rstrip()} {_CUT} {_fitting(text[::-1], half)[::-1].lstrip()}"


def _fitting(text: str, width: int) -> str:
    """The longest beginning of `text` of at most `width` cells."""
    taken = 0
    for index, character in enumerate(text):
        taken += cell_len(character)
        if taken > width:
            return text[:index]
    return text
