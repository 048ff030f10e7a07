"""Other people's text: harmless, wrapped, cut, marked; and the command line of an editor."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.editor import command_for
from tui.text.harmless import harmless
from tui.text.wrapping import cut, wrap
from tui.widgets.text_view import Mark, pieces


@given(st.text(st.characters()))
def test_harmless_text_keeps_its_length_and_has_no_controls(text: str) -> None:
    safe = harmless(text)
    assert len(safe) == len(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in safe if c != "\n")
    assert not {"\u202e", "\u2066", "\u200f", "\u061c"} & set(safe)


@given(st.text(st.sampled_from("ab \n漢é")), st.integers(2, 20))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(text[start:end]) <= width for start, end in lines)
    between = [text[a[1] : b[0]] for a, b in pairwise(lines)]
    assert set(between) <= {"", " ", "\n"}
    assert (lines[0][0], lines[-1][1]) == (0, len(text))


@given(st.text(st.sampled_from("ab 漢é")), st.integers(0, 12))
def test_cut_text_has_its_width(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) == width


def test_pieces_of_a_line() -> None:
    marks = (Mark(2, 5, "words"), Mark(4, 8, "other"), Mark(20, 30, "other"))
    assert list(pieces((0, 10), marks)) == [(0, 2, ""), (2, 4, "words"), (4, 5, "words"), (5, 8, "other"), (8, 10, "")]
    assert list(pieces((3, 3), marks)) == []


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, ["vi", "+7", "a.txt"]),
        ({"EDITOR": "nano"}, ["nano", "+7", "a.txt"]),
        ({"EDITOR": "nano", "VISUAL": "code"}, ["code", "--wait", "--goto", "a.txt:7"]),
        ({"EDITOR": "subl -w"}, ["subl", "-w", "a.txt:7"]),
        ({"EDITOR": "/usr/bin/emacs -nw"}, ["/usr/bin/emacs", "-nw", "+7", "a.txt"]),
        ({"EDITOR": "'my editor' --fast"}, ["my editor", "--fast", "a.txt"]),
    ],
)
def test_editor_commands(environment: dict[str, str], expected: list[str]) -> None:
    assert command_for(environment, Path("a.txt"), 7) == expected
