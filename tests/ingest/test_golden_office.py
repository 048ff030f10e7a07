"""Documents that LibreOffice and pandoc wrote: each format tells the same words, zones and places."""

from pathlib import Path

import pytest

from checker.ingest.reader import read_path
from checker.models.document import Document

GOLDEN = Path(__file__).parent / "golden"

OFFICE = """\
headline|headline|The ferry at Arle Quay
body|paragraph 1|By Cy Reporter
body|paragraph 2|The ferry carried forty people on its first day.
heading|heading 1|What it cost
body|paragraph 3|The quay is 10² metres long, and the harbour office paid for it. It was built twice.
list|paragraph 4|Wood for the deck
list|paragraph 5|Oak from the hills
list|paragraph 6|Pine from the coast
list|paragraph 7|Iron for the chains
caption|caption 1|Table 1: Passengers by year
table|table 1, row 1, column 1|Year and town | Passengers
table|table 1, row 2, column 1|1998 | Arle | 120
table|table 1, row 3, column 2|Bray | 80
body|paragraph 8|On the second page the story goes on, and it ends there.
body|text box 1, paragraph 1|A box says that the ferry is blue.
body|footnote 1|The harbour office counted them.
body|endnote 1|The first quay sank."""

BOOK = """\
headline|headline|Two Bridges
body|paragraph 1|Ada Writer
body|paragraph 2|2024-05-06
heading|heading 1|The Wooden Bridge
body|paragraph 3|The first bridge over the Arle was built in 1871. It was 40 m² of oak.
body|paragraph 4|The town paid for it with a loan.
heading|heading 2|The Iron Bridge
body|paragraph 5|The second bridge was opened in 1902 by the mayor.
list|paragraph 6|A deck of iron
list|paragraph 7|plates from the north
list|paragraph 8|bolts from the south
list|paragraph 9|A rail of oak
table|table 1, row 1, column 1|Year | Carts
table|table 1, row 2, column 1|1903 | 1,200
table|table 1, row 3, column 1|1904 | 1,500
body|footnote 1|The date is cut into a stone at its end."""

EPUB = """\
heading|“The Wooden Bridge”, heading 1|The Wooden Bridge
body|“The Wooden Bridge”, paragraph 1|The first bridge over the Arle was built in 1871. It was 40 m² of oak.
body|“The Wooden Bridge”, paragraph 2|The town paid for it with a loan.
body|“The Wooden Bridge”, footnote 1|The date is cut into a stone at its end.
heading|“The Iron Bridge”, heading 1|The Iron Bridge
body|“The Iron Bridge”, paragraph 1|The second bridge was opened in 1902 by the mayor.
list|“The Iron Bridge”, paragraph 2|A deck of iron
list|“The Iron Bridge”, paragraph 3|plates from the north
list|“The Iron Bridge”, paragraph 4|bolts from the south
list|“The Iron Bridge”, paragraph 5|A rail of oak
table|“The Iron Bridge”, table 1, row 1, column 1|Year | Carts
table|“The Iron Bridge”, table 1, row 2, column 1|1903 | 1,200
table|“The Iron Bridge”, table 1, row 3, column 1|1904 | 1,500"""

REPLY = """\
headline|subject|The ferry at Arle Quay – a café opens
body|paragraph 1|Dear Bo,
body|paragraph 2|the ferry carried forty people on its first day, and the café at the quay sold all its cakes."""

PAGE = """\
headline|subject|Prices at the quay
body|paragraph 1|The café at the quay has three prices.
list|paragraph 2|Tea is two crowns.
list|paragraph 3|Cake is four crowns."""


def shown(document: Document) -> list[str]:
    """The segments of a document, a line each: zone, place, words."""
    return [f"{s.zone.value}|{s.place}|{document.text[s.start : s.end]}" for s in document.segments]


def _marks_taken_off(lines: list[str]) -> list[str]:
    """The same lines without marks of list items, which RTF of pandoc has in its text."""
    return [line.replace("|1. ", "|").replace("|2. ", "|").replace("|– ", "|") for line in lines]


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_office_program(suffix: str) -> None:
    """Changes are accepted; comments, running heads and hidden words are left out; notes come last; what the text says goes before its properties."""
    (document,) = read_path(GOLDEN / f"office.{suffix}")
    lines = shown(document)
    if suffix == "rtf":  # LibreOffice writes a box before its paragraph, and a merged cell as a wide one: later cells count on from it.
        box = next(line for line in lines if "text box" in line)
        lines.remove(box)
        lines.insert(14, box)
    assert lines == OFFICE.split("\n")
    assert (document.title, document.author, document.date) == ("The ferry at Arle Quay", "Cy Reporter", None)
    assert document.notes == (f"{document.id}: 2 tracked changes were read as accepted.", f"{document.id}: 1 comment was left out.")


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_pandoc(suffix: str) -> None:
    """Styles of another program than an office one."""
    (document,) = read_path(GOLDEN / f"book.{suffix}")
    assert _marks_taken_off(shown(document)) == BOOK.split("\n")
    assert document.title == "Two Bridges"


def test_book() -> None:
    """A book is one document, whose places name the chapter; title page and contents are left out; its date is that of publication."""
    (document,) = read_path(GOLDEN / "book.epub")
    assert shown(document) == EPUB.split("\n")
    assert (document.title, document.author, str(document.date)) == ("Two Bridges", "Ada Writer", "2024-05-06")
    assert document.place_of(document.text.index("1,500")) == "“The Iron Bridge”, table 1, row 3, column 2"


def test_mail_with_attachments() -> None:
    """The reply without what it answers, and then the attached Word document and the attached mail; the picture is no document."""
    mail, bridges, older = read_path(GOLDEN / "reply.eml")
    assert shown(mail) == REPLY.split("\n")
    assert (mail.title, mail.author, str(mail.date)) == ("The ferry at Arle Quay – a café opens", "Ada Writer", "2024-05-06")
    assert mail.notes == (f"{mail.id}: quoted mails and the signature were left out.",)
    assert bridges.id == f"{mail.id}/two bridges.docx"
    assert shown(bridges) == BOOK.split("\n")
    assert (older.id, older.title) == (f"{mail.id}/attached.eml", "The older mail")


def test_mail_in_html() -> None:
    """Lists are lists; the quoted mail is left out."""
    (document,) = read_path(GOLDEN / "page.eml")
    assert shown(document) == PAGE.split("\n")
