"""Offsets and positions: the same place, whatever is counted."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind

from checker.language_server.positions import Positions

TEXTS = st.text(st.sampled_from("ab\n\u00e9\u2028\x0b\u4e2d\U0001f40e\U0001d54f"), max_size=40)
ENCODED = {PositionEncodingKind.Utf8: "utf-8", PositionEncodingKind.Utf16: "utf-16-le", PositionEncodingKind.Utf32: "utf-32-le"}
WIDTHS = {PositionEncodingKind.Utf8: 1, PositionEncodingKind.Utf16: 2, PositionEncodingKind.Utf32: 4}


@given(TEXTS, st.sampled_from(list(ENCODED)))
def test_there_and_back(text: str, encoding: PositionEncodingKind) -> None:
    """Every offset has one position, counted as Python's own encoder counts, that leads back to it."""
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        position = positions.position_of(offset)
        head = text[:offset].split("\n")
        assert position == Position(len(head) - 1, len(head[-1].encode(ENCODED[encoding])) // WIDTHS[encoding])
        assert positions.offset_of(position) == offset


def test_beyond_the_end() -> None:
    """A position that is not there means the end of its line, or of the text."""
    positions = Positions("ab\ncd")
    assert [positions.offset_of(Position(*place)) for place in ((0, 9), (1, 9), (7, 0))] == [2, 5, 5]
