"""Code points of a text to lines and characters as the protocol counts them, and back.

A line's characters are UTF-16 units unless client and server agree on another encoding; a character beyond U+FFFF is two.
"""

from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range


class Positions:
    """The lines of one text, which ends them with \\n only."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16) -> None:
        self._text, self._encoding = text, encoding
        self._starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]

    def range_of(self, start: int, end: int) -> Range:
        """The range of `text[start:end]`."""
        return Range(self.position_of(start), self.position_of(end))

    def position_of(self, offset: int) -> Position:
        """The position of a code point."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self._text[self._starts[line] : offset]))

    def offset_of(self, position: Position) -> int:
        """The code point at a position; one beyond a line's end is its end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        units = 0
        for offset in range(start, self.end_of_line(start)):
            units += self._units(self._text[offset])
            if units > position.character:
                return offset
        return self.end_of_line(start)

    def end_of_line(self, offset: int) -> int:
        """Where the line of a code point ends, its line end left out."""
        end = self._text.find("\n", offset)
        return len(self._text) if end < 0 else end

    def _units(self, words: str) -> int:
        if self._encoding == PositionEncodingKind.Utf32:
            return len(words)
        if self._encoding == PositionEncodingKind.Utf8:
            return len(words.encode("utf-8", "surrogatepass"))
        return len(words) + sum(character > "\uffff" for character in words)
