"""Files made to take all time or memory: each is refused in a sentence, or read as the little that it is."""

import io
import time
import zipfile
from collections.abc import Callable

import pytest

from checker.errors import UnreadableDocument
from checker.ingest.limits import Limits
from checker.ingest.reader import read_bytes
from tests.ingest.packing import docx, epub, odt, packed

LIMITS = Limits(file_mb=2, unpacked_mb=4, markup_mb=1, ratio=2_000, paragraphs=1_000, characters=100_000)
MOST_SECONDS = 5.0  # of the processor; the slowest takes under one
LAUGHS = '<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>'
WIDE_ROW = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/></w:tcPr><w:p/></w:tc></w:tr>'
TEXT = "<w:r><w:t>It sank.</w:t></w:r>"


def mail_in_parts(depth: int) -> bytes:
    """A mail of parts in parts."""
    content = "It sank.\n"
    for i in range(depth):
        content = f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n{content}--b{i}--\n'
    return content.encode()


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("a.docx", lambda: docx(f"<w:p>{' ' * 5_000_000}</w:p>"), "it unpacks to too much"),
    ("a.docx", lambda: docx(f"<w:p>{' ' * 1_100_000}</w:p>"), "the markup of the text is too large"),
    ("a.docx", lambda: packed({"word/document.xml": f"{LAUGHS}<a>&b;</a>"}), "declares entities"),
    ("a.docx", lambda: packed({"word/document.xml": f"{LAUGHS}<a>&b;</a>".encode("utf-16")}), "declares entities"),
    ("a.docx", lambda: docx("<w:sdt>" * 400 + "</w:sdt>" * 400), "more than 250 deep"),
    ("a.docx", lambda: docx("<w:p/>" * 100_000), "too many elements"),
    ("a.docx", lambda: docx(f"<w:p>{TEXT}</w:p>" * 1_001), "too many paragraphs"),
    ("a.docx", lambda: docx("<w:tbl>" + WIDE_ROW * 2_000 + "</w:tbl>"), "empty"),
    ("a.odt", lambda: odt('<table:table><table:table-row table:number-rows-repeated="99999999999"/></table:table>' * 2_000), "empty"),
    ("a.odt", lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"{LAUGHS}<a/>"}), "declares entities"),
    ("a.rtf", lambda: b"{\\rtf1" + b"{" * 90_000, "more than 250 deep"),
    ("a.rtf", lambda: b"{\\rtf1" + b"{}" * 200_000, "too many groups"),
    ("a.rtf", lambda: b"{\\rtf1 " + b"a\\par " * 90_000, "too many paragraphs"),
    ("a.rtf", lambda: b"{\\rtf1 \\bin999999999 a}", "empty"),
    ("a.rtf", lambda: b"{\\rtf1 " + b"a" * 1_500_000, "too large"),
    ("a.eml", lambda: mail_in_parts(2_000), "too many parts for its length"),
    ("a.eml", lambda: b"Subject: a\n\n" + b"a\n" * 40_000, "too many lines"),
    ("a.eml", lambda: b"Content-Type: text/plain; boundary=a\n\n" * 2_000 + b"a\n" * 20_000, "too many parts for its length"),
    ("a.eml", lambda: b"Content-Type: text/html\n\n" + b"<p>a\n" * 20_000, "too many elements"),
    ("a.epub", lambda: epub("<p>It sank.</p>" * 1_001), "too many paragraphs"),
    ("a.epub", lambda: epub(*["<p>It sank.</p>" + " " * 300_000] * 4), "the markup of the text is too large"),
    ("a.epub", lambda: epub("<a " * 100_000), "too many elements"),
    ("a.epub", lambda: epub("<div>" * 400), "deep in each other"),
]


@pytest.mark.parametrize(("name", "data", "words"), REFUSED, ids=[f"{name}-{words}" for name, _, words in REFUSED])
def test_refused(name: str, data: Callable[[], bytes], words: str) -> None:
    """A limit, a sentence, and little time."""
    content = data()
    start = time.process_time()
    with pytest.raises(UnreadableDocument) as problem:
        read_bytes(name, content, LIMITS)
    assert words in str(problem.value)
    assert str(problem.value).startswith(f"{name}: ")
    assert time.process_time() - start < MOST_SECONDS


READ: list[tuple[str, Callable[[], bytes]]] = [
    ("a.docx", lambda: docx(f"{'<w:tbl><w:tr><w:tc>' * 70}<w:p>{TEXT}</w:p>{'</w:tc></w:tr></w:tbl>' * 70}")),
    ("a.docx", lambda: docx(f"{'<w:p><w:r><w:drawing><w:txbxContent>' * 60}<w:p>{TEXT}</w:p>{'</w:txbxContent></w:drawing></w:r></w:p>' * 60}")),
    ("a.docx", lambda: docx("<w:p>" + TEXT + '<w:footnoteReference w:id="1"/>' * 10_000 + "</w:p>", footnotes='<f><footnote id="1"><p/></footnote></f>')),
    ("a.docx", lambda: docx(f"<w:p>{TEXT}</w:p>", styles='<s><style styleId="a"><name val="x"/><basedOn val="a"/></style></s>')),
    ("a.rtf", lambda: b"{\\rtf1 It sank.{\\pict " + b"0123456789abcdef\r\n" * 40_000 + b"}}"),
    ("a.rtf", lambda: b"{\\rtf1 " + b"\\b" * 90_000 + b" It sank.}}}}}"),
    ("a.eml", lambda: b"From: " + b"((" * 100_000 + b"\nSubject: " + b" " * 100_000 + b"\nDate: " + b"9" * 100_000 + b"\n\nIt sank.\n"),
    ("a.eml", lambda: b"Content-Type: text/plain; " + b"a*0*=b; " * 50_000 + b"\n\nIt sank.\n"),
    ("a.epub", lambda: epub("<p>It sank.</p>", *["<p/>"] * 500)),
]


@pytest.mark.parametrize(("name", "data"), READ)
def test_read(name: str, data: Callable[[], bytes]) -> None:
    """What is odd and harmless is read, once."""
    content = data()
    start = time.process_time()
    documents = read_bytes(name, content, LIMITS)
    assert [document.text for document in documents] == ["It sank."]
    assert time.process_time() - start < MOST_SECONDS


def test_a_mail_of_parts_in_parts() -> None:
    """The standard library reads parts in parts by calls in calls."""
    with pytest.raises(UnreadableDocument, match=r"a\.eml: its parts lie too deep in each other"):
        read_bytes("a.eml", mail_in_parts(2_000), Limits())


def test_an_entity_in_a_book_is_not_expanded() -> None:
    """The chapters of books may name a type of document; what it declares is not read."""
    chapter = f"{LAUGHS}<html><body><p>It sank &b; again.</p></body></html>"
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<c><rootfiles><rootfile full-path="p"/></rootfiles></c>',
        "p": '<p><manifest><item id="a" href="a" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></p>',
        "a": chapter,
    }
    (document,) = read_bytes("a.epub", packed(parts), LIMITS)
    assert "haha" not in document.text
    assert "It sank &b; again." in document.text


def test_nothing_outside_is_read() -> None:
    """A reference to a file on the disk is refused with the type of document that declares it."""
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    with pytest.raises(UnreadableDocument, match="declares entities"):
        read_bytes("a.docx", packed({"word/document.xml": text}), LIMITS)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(method: int) -> None:
    """Office programs do not use them, and they take what memory they like."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        made.writestr("word/document.xml", "<a/>")
    with pytest.raises(UnreadableDocument, match=r"a\.docx: it is packed by a method that is not read"):
        read_bytes("a.docx", file.getvalue(), LIMITS)


def test_names_of_attachments_carry_no_signs_of_control() -> None:
    """Nor do places from the headings of books."""
    (document,) = read_bytes("a.epub", epub("<h1>A&#27;[31m&#8238;red</h1><p>It sank.</p>"), LIMITS)
    assert document.segments[1].place == "“A[31mred”, paragraph 1"
