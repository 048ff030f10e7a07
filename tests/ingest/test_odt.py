"""OpenDocument texts: what a reader sees is read, once and in order, and has its place."""

import pytest

from checker.errors import UnreadableDocument
from checker.ingest.limits import DEFAULT_LIMITS
from checker.ingest.reader import read_bytes
from checker.models.document import Document
from tests.ingest.packing import odt, packed


def read(data: bytes) -> Document:
    """The document of a file."""
    (document,) = read_bytes("a.odt", data, DEFAULT_LIMITS)
    return document


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ('one<text:tab/>two<text:line-break/>three<text:s text:c="9"/>four', "one two three four."),
        ("<text:span>a <text:span>span</text:span> in</text:span> a line", "a span in a line."),
        ("a<office:annotation><text:p>remark</text:p></office:annotation> b<office:annotation-end/>", "a b."),
        ("<text:ruby><text:ruby-base>sign</text:ruby-base><text:ruby-text>sound</text:ruby-text></text:ruby>", "sign."),
        ("<text:hidden-text>unseen</text:hidden-text>on <text:date>6 May</text:date>", "on 6 May."),
        ("<text:change-start/>new<text:change-end/><text:change/>", "new."),
    ],
)
def test_what_stands_in_a_line(inside: str, words: str) -> None:
    """The words of a line as they are seen."""
    assert read(odt(f"<text:p>{inside}.</text:p>")).text == words


def test_pages_sections_and_contents() -> None:
    """Pages where the file tells them; what is in a section is read, a table of contents is not."""
    contents = "<text:table-of-content><text:index-body><text:p>The quay 3</text:p></text:index-body></text:table-of-content>"
    body = "<text:section><text:p>One is here.</text:p></text:section><text:soft-page-break/><text:p>Two <text:soft-page-break/>goes on.</text:p><text:p>Three.</text:p>"
    document = read(odt(contents + body))
    assert [s.place for s in document.segments] == ["page 1, paragraph 1", "page 2, paragraph 1", "page 3, paragraph 1"]


def test_cells() -> None:
    """Merged cells are read once and count all their columns; a claim of a million empty ones costs nothing; inner tables come after."""
    inner = "<table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table>"
    row = (
        '<table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/>'
        f"<table:table-cell><text:list><text:list-item><text:p>listed</text:p></text:list-item></text:list>{inner}</table:table-cell>"
        '<table:table-cell table:number-columns-repeated="1000000000"/>'
    )
    document = read(odt(f'<table:table><table:table-row table:number-rows-repeated="1000000000">{row}</table:table-row></table:table>'))
    assert document.text == "wide | listed\ninner"
    assert document.place_of(document.text.index("listed")) == "table 1, row 1, column 3"
    assert document.place_of(document.text.index("inner")) == "table 2, row 1, column 1"


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"content.xml": "x", "META-INF/manifest.xml": "<a><encryption-data/></a>"}, "a.odt: the file is encrypted; save it without a password."),
        ({"styles.xml": "<a/>"}, "a.odt: this is no OpenDocument text that can be read (it has no text part); save it again as .odt."),
        ({"content.xml": "<a>"}, "a.odt: the file is damaged (its XML cannot be read); save it again from the program that made it."),
    ],
)
def test_what_cannot_be_read(parts: dict[str, str], message: str) -> None:
    """One sentence for each."""
    with pytest.raises(UnreadableDocument) as problem:
        read(packed({"mimetype": "application/vnd.oasis.opendocument.text", **parts}))
    assert str(problem.value) == message
