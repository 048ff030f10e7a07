"""Web pages and PDF files made by real programs (see make_golden.py): their text, zones and places, as `NAME.read` has them."""

from pathlib import Path

import pytest

from checker.errors import UnreadableDocument
from checker.ingest.reader import read_path
from checker.models.base import Zone
from checker.models.document import Document

GOLDEN = Path(__file__).parent / "golden"
FILES = ("page.html", "pandoc.html", "libreoffice.html", "chromium.pdf", "libreoffice.pdf", "pandoc-weasyprint.pdf", "weasyprint-columns.pdf")


def read(name: str) -> Document:
    """The one document of a golden file."""
    [document] = read_path(GOLDEN / name)
    return document


def shown(document: Document) -> str:
    """What was read, for a person to compare with the file: what it says of itself, then each segment with its place."""
    head = [f"title: {document.title}", f"author: {document.author}", f"date: {document.date}", f"source: {document.source}", ""]
    return "\n".join([*head, *(f"[{s.zone.value}, {s.place}] {document.text[s.start : s.end]}" for s in document.segments)]) + "\n"


@pytest.mark.parametrize("name", FILES)
def test_golden(name: str) -> None:
    """Read, reviewed and kept."""
    document = read(name)
    assert shown(document) == (GOLDEN / f"{name}.read").read_text(encoding="utf-8")
    assert all(document.place_of(s.start) == s.place and s.place for s in document.segments)


def test_columns_hyphens_heads_and_notes() -> None:
    """Two columns are read one after the other; what stands at the edge of each page is left; words parted at line ends are whole."""
    document = read("weasyprint-columns.pdf")
    assert "The estimate itself had been printed in the yearly report" in document.text
    assert "the well-known engineers of the neighbouring municipality" in document.text
    assert "Arle Review" not in document.text
    assert "Page 1" not in document.text
    assert document.place_of(document.text.index("page 41")) == "page 1, footnote 1"
    assert "been calculated." in document.text
    assert document.place_of(document.text.index("| 12 million") + 2) == "page 1, table 1, row 2, column 3"
    order = [
        document.text.index(words)
        for words in ("The council of Arle", "Nobody opposed", "The old bridge carries", "Both sides", "Bridge | Lanes", "What comes")
    ]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("name", "told"),
    [("scan.pdf", "put it through text recognition (OCR)"), ("encrypted.pdf", "the PDF is encrypted; save it without a password")],
)
def test_pdf_without_readable_text(name: str, told: str) -> None:
    """A sentence says what to do."""
    with pytest.raises(UnreadableDocument) as refusal:
        read(name)
    assert told in str(refusal.value)


def test_page_without_its_surroundings() -> None:
    """Menus, consents, promotions, related stories and what is hidden are no part of the article; scripts do not run."""
    document = read("page.html")
    for words in ("Sport", "cookies", "Sign up", "Related", "40 jobs", "READ MORE", "Nobody sees", "Copyright", "Ferry", "Never read"):
        assert words not in document.text
    assert next(document.text[s.start : s.end] for s in document.segments if s.zone == Zone.CAPTION) == "Photo: the old bridge in the flood of 2021."


def test_note_is_placed_and_its_mark_is_no_figure() -> None:
    """ "closed in 1990.1" would be read as another number."""
    for name in ("pandoc.html", "libreoffice.html", "libreoffice.pdf"):
        document = read(name)
        assert "closed in 1990. It had" in document.text
        assert document.place_of(document.text.index("The register")).endswith("footnote 1")
