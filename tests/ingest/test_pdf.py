"""Pages of PDF that no program of ours prints: turned, with watermarks, with columns and tables by the side of text."""

import io

import pypdfium2
import pytest

from checker.ingest.limits import Limits
from checker.ingest.reader import read_bytes
from checker.models.base import Zone
from checker.models.document import Document
from tests.ingest.test_hostile import pdf

ROWS = (
    "The council met on Tuesday and",
    "put the vote on the bridge off.",
    "Nobody opposed the short delay,",
    "which the mayor had asked for.",
    "It meets again before summer.",
)


def at(x: float, y: float, words: str, size: int = 10) -> str:
    """Words at a place of the page."""
    return f"/F {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj "


def read(content: str, turned: int = 0) -> Document:
    """The document of one page with this content."""
    made = pdf(f"BT {content} ET".encode()).replace(b"/Parent 2 0 R", b"/Parent 2 0 R/Rotate %d" % turned)
    [document] = read_bytes("a.pdf", made, Limits())
    return document


@pytest.mark.parametrize(
    ("turned", "matrix", "places"),
    [(90, "0 1 -1 0", ((100, 50), (112, 50))), (180, "-1 0 0 -1", ((500, 100), (500, 112))), (270, "0 -1 1 0", ((500, 700), (488, 700)))],
)
def test_turned_pages_are_read_as_they_are_seen(turned: int, matrix: str, places: tuple[tuple[int, int], ...]) -> None:
    """A page across is no page of upright words."""
    content = "/F 10 Tf " + "".join(f"{matrix} {x} {y} Tm ({words}) Tj " for (x, y), words in zip(places, ROWS, strict=False))
    assert read(content, turned).text == " ".join(ROWS[:2])


def test_watermarks_are_left() -> None:
    """Words askew are no part of the text."""
    text = read(at(50, 700, ROWS[0]) + at(50, 688, ROWS[1]) + "/F 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ").text
    assert text == " ".join(ROWS[:2])


def test_columns_are_read_one_after_the_other_whatever_their_order_in_the_file() -> None:
    """Lines of two columns that the file has in turns."""
    lines = "".join(at(50, 700 - 12 * i, row) + at(300, 700 - 12 * i, f"Right {i}: {row}") for i, row in enumerate(ROWS))
    document = read(at(50, 740, "A headline over both of the columns of this page", 20) + lines)
    assert document.segments[0].zone == Zone.HEADLINE
    assert document.text.index("before summer") < document.text.index("Right 0")


def test_rows_of_a_table_stay_rows() -> None:
    """Short cells beside each other are no columns of prose."""
    cells = "".join(at(50, 700 - 14 * i, f"Town {i}") + at(200, 700 - 14 * i, str(40 + i)) + at(300, 700 - 14 * i, f"{i}.5") for i in range(6))
    document = read(cells + at(50, 560, ROWS[0]) + at(50, 548, ROWS[1]))
    assert document.text.startswith("Town 0 | 40 | 0.5\nTown 1 | 41 | 1.5")
    assert document.place_of(document.text.index("43")) == "page 1, table 1, row 4, column 2"
    assert document.text.endswith(" ".join(ROWS[:2]))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("The administra-", "tion has met."), "The administration has met."),
        (("The well-", "known mayor has met."), "The well-known mayor has met."),
        (("A door-to-door and door-", "to-door canvass is on."), "A door-to-door and door-to-door canvass is on."),
        (("The plan of 2019-", "2024 is out."), "The plan of 2019-2024 is out."),
        (("The Smith-", "Jones report is out."), "The Smith-Jones report is out."),
    ],
)
def test_hyphens_at_line_ends(lines: tuple[str, ...], text: str) -> None:
    """They go where they only part a word, and stay where the word is written with them."""
    assert read("".join(at(50, 700 - 12 * i, line) for i, line in enumerate(lines))).text == text


@pytest.mark.parametrize(("blank", "told"), [(1, "page 2, which is"), (2, "pages 2, 3, which are")])
def test_pages_without_text_are_told(blank: int, told: str) -> None:
    """They may be as blank as they look."""
    made, saved = pypdfium2.PdfDocument(pdf(f"BT {at(100, 700, ROWS[0])} ET".encode())), io.BytesIO()
    for _ in range(blank):
        made.new_page(600, 800)
    made.save(saved)
    made.close()
    [document] = read_bytes("a.pdf", saved.getvalue(), Limits())
    assert document.notes == (f"a.pdf: no text on {told} blank or scanned; put a scan through text recognition (OCR) to have it checked.",)
