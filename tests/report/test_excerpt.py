"""Lines cut around the words, underlined cell by cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.report.excerpt import Excerpt, excerpt

LONG = "It was a quiet year for the harbour, and then the harbour master resigned in a letter of four lines to the town council."


def shown(text: str, words: str, width: int) -> Excerpt:
    """The excerpt around the first place of `words`."""
    start = text.index(words)
    return excerpt(text, start, start + len(words), width)


@pytest.mark.parametrize(
    ("text", "words", "width", "expected"),
    [
        ("A short line.", "short", 40, ("A ", "short", " line.")),
        (LONG, "harbour master", 60, ("…harbour, and then the ", "harbour master", " resigned in a letter …")),
        (LONG, "It was", 30, ("", "It was", " a quiet year for the …")),
        (LONG, "town council.", 30, ("… lines to the ", "town council.", "")),
        ("One line.\nTwo lines\nhere.", "Two lines\nhere", 40, ("", "Two lines here", ".")),
        ("Tab\tand words", "and", 40, ("Tab ", "and", " words")),
        ("x" * 100 + "word" + "y" * 100, "word", 30, ("…" + "x" * 12, "word", "y" * 12 + "…")),
    ],
)
def test_cuts(text: str, words: str, width: int, expected: tuple[str, str, str]) -> None:
    """Whole words stay where they can; the words themselves are never cut while they fit."""
    found = shown(text, words, width)
    assert (found.before, found.words, found.after) == expected


def test_words_wider_than_the_line_lose_their_middle() -> None:
    """The beginning and the end of a long passage tell which one it is."""
    assert shown(LONG, LONG, 40).words == "It was a quiet yea … the town council."


def test_wide_characters_are_underlined_by_cells() -> None:
    """A character of two cells moves the underline by two, a combining one by none."""
    assert shown("東京 said 12 today", "12", 40).indent == 10
    assert shown("Cafe\u0301 no. 12", "12", 40).indent == 9
    assert shown("the 東京 office", "東京", 40).length == 4


def test_control_characters_are_spelled_out_and_counted() -> None:
    """An escape sequence in a text is shown, not obeyed."""
    found = shown("red \x1b[31m then 12", "12", 60)
    assert found.before == "red \\x1b[31m then "
    assert found.indent == len(found.before)


@given(st.text(max_size=300), st.data(), st.integers(24, 120))
def test_never_wider_than_asked(text: str, data: st.DataObject, width: int) -> None:
    """Whatever the text, the line fits, stays one line, and obeys nothing."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = excerpt(text, start, end, width)
    line = found.before + found.words + found.after
    assert cell_len(line) <= width
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in line)
