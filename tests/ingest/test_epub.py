"""Books: the chapters in their order with their headings as places, and what is no text left out."""

import pytest

from checker.errors import UnreadableDocument
from checker.ingest.limits import DEFAULT_LIMITS
from checker.ingest.reader import read_bytes
from checker.models.document import Document
from tests.ingest.packing import epub, packed


def read(data: bytes) -> Document:
    """The document of a book."""
    (document,) = read_bytes("b.epub", data, DEFAULT_LIMITS)
    return document


def test_places() -> None:
    """By the headings of chapters, also of several in one file, and by the number of the file where it has none."""
    first = "<p>A word before.</p>"
    second = "<h1>The Ferry</h1><p>It sank.</p><h2>Later</h2><p>It rose.</p><h1>The Quay</h1><p>It is old.</p>"
    third = "<h2>Notes</h2><p>On the quay.</p><h2>More</h2><p>On the ferry.</p>"
    document = read(epub(first, second, third))
    assert [s.place for s in document.segments] == [
        "part 1, paragraph 1",
        "“The Ferry”, heading 1",
        "“The Ferry”, paragraph 1",
        "“The Ferry”, heading 2",
        "“The Ferry”, paragraph 2",
        "“The Quay”, heading 1",
        "“The Quay”, paragraph 1",
        "“Notes”, heading 1",
        "“Notes”, paragraph 1",
        "“Notes”, heading 2",
        "“Notes”, paragraph 2",
    ]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ('It sank.<a epub:type="noteref" href="#n1"><sup>1</sup></a> It rose.', "It sank. It rose."),
        ('It <a id="p5"/>sank<span epub:type="pagebreak" title="5">5</span>.', "It sank."),
        ("It cost 10<sup>6</sup> crowns&#160;&amp;&nbsp;more&hellip;", "It cost 10⁶ crowns & more…"),
        ("<svg><text>Drawn</text></svg>It sank.<script>x()</script>", "It sank."),
    ],
)
def test_what_stands_in_a_line(inside: str, words: str) -> None:
    """Marks of notes and pages are no text; names of signs are known without the file that defines them."""
    assert read(epub(f"<p>{inside}</p>")).text == words


def test_title_pages_and_contents_are_left_out() -> None:
    """They repeat what stands elsewhere."""
    page = '<section epub:type="titlepage"><h1>The Ferry</h1></section>'
    contents = '<nav epub:type="toc"><ol><li>The Quay</li></ol></nav>'
    assert read(epub(page, contents, "<p>It sank.</p>")).text == "It sank."


@pytest.mark.parametrize(("date", "expected"), [("2024-05-06", "2024-05-06"), ("2024-05-06T10:00:00Z", "2024-05-06"), ("2024", "None"), ("2024-13-40", "None")])
def test_metadata(date: str, expected: str) -> None:
    """A year alone is no day."""
    document = read(
        epub("<p>It sank.</p>", metadata=f"<title>Two</title><creator>Ada</creator><creator>Bo</creator><publisher>Gazette</publisher><date>{date}</date>")
    )
    assert (document.title, document.author, document.source, str(document.date)) == ("Two", "Ada, Bo", "Gazette", expected)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            epub("<p>x</p>", encryption='<e><EncryptedData><EncryptionMethod Algorithm="http://x/aes"/></EncryptedData></e>'),
            "b.epub: the book is encrypted; give a copy without copy protection.",
        ),
        (epub(), "b.epub: no text is in the book; there is nothing to check."),
        (
            packed({"mimetype": "application/epub+zip"}),
            "b.epub: this is no EPUB that can be read (its list of parts is missing); save it again from the program that made it.",
        ),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    """One sentence for each."""
    with pytest.raises(UnreadableDocument) as problem:
        read(data)
    assert str(problem.value) == message


def test_fonts_may_be_made_unreadable() -> None:
    """Many books have such fonts, and their text is plain."""
    font = '<e><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></e>'
    assert read(epub("<p>It sank.</p>", encryption=font)).text == "It sank."


def test_a_missing_chapter_is_a_note() -> None:
    """The others are read."""
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<c><rootfiles><rootfile full-path="p.opf"/></rootfiles></c>',
        "p.opf": '<p><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../../b.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></p>',
        "a.xhtml": "<html><body><p>It sank.</p></body></html>",
    }
    document = read(packed(parts))
    assert (document.text, document.notes) == ("It sank.", ("b.epub: a chapter is missing in the file and was not read (number 1).",))
