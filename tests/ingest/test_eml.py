"""Mails: the writer's own words, the headers, and the attachments."""

from email.message import EmailMessage

import pytest

from checker.errors import UnreadableDocument
from checker.ingest.eml_text import plain_blocks
from checker.ingest.limits import DEFAULT_LIMITS, Limits
from checker.ingest.reader import read_bytes
from checker.models.document import Document
from tests.ingest.packing import packed


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> list[Document]:
    """The documents of a mail."""
    return read_bytes("m.eml", data, limits)


@pytest.mark.parametrize(
    ("text", "kept", "left"),
    [
        ("The ferry sank.\n", ["The ferry sank."], False),
        ("No.\n\nOn Mon, 6 May 2024, Bo wrote:\n> Did it sink?\n>> When?\n\nIt rose.", ["No.", "It rose."], True),
        ("No.\n\nOn Mon, 6 May 2024,\nBo Editor <bo@example.org> wrote:\n\n> Did it sink?", ["No."], True),
        ("On Monday the ferry sank.\n\n> Did it?", ["On Monday the ferry sank."], True),
        ("It sank.\n-- \nAda Writer\nGazette", ["It sank."], True),
        ("> The ferry\n> sank.", ["The ferry sank."], False),
        ("It sank - and\nrose -- twice.", ["It sank - and rose -- twice."], False),
    ],
)
def test_own_words(text: str, kept: list[str], left: bool) -> None:
    """Quoted mails with their introduction and signatures go; a mail that is all quoted is read."""
    blocks, found = plain_blocks(text)
    assert [" ".join(block.text.split()) for block in blocks] == kept
    assert found == left


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (
            "Subject: =?utf-8?q?Caf=C3=A9?= opens\nFrom: Ada <a@x.org>, b@x.org\nDate: Mon, 06 May 2024 23:30:00 -0500\n",
            ("Café opens", "Ada, b@x.org", "2024-05-06"),
        ),
        ("Subject: RE: Fwd: re:It sank\nDate: some day\n", ("It sank", "", "None")),
        ("Subject: Regarding: it sank\nFrom: <<<>>>\n", ("Regarding: it sank", "", "None")),
        ("", ("", "", "None")),
    ],
)
def test_headers(headers: str, expected: tuple[str, str, str]) -> None:
    """The day is that of the writer's clock; what is no header is none."""
    (document,) = read(f"{headers}\nThe ferry sank.\n".encode())
    assert (document.title, document.author.strip("<>"), str(document.date)) == expected


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "no-such-charset"])
def test_encodings(charset: str) -> None:
    """By what the mail declares; by guess, with a note, where that is unknown."""
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    (document,) = read(head + "The café sank.\n".encode("utf-8" if charset == "utf-8" else "latin-1"))
    assert document.text == "The café sank."
    assert bool(document.notes) == (charset == "no-such-charset")


def with_files(*files: tuple[str, bytes], text: str = "The ferry sank.\n") -> bytes:
    """A mail with these files."""
    message = EmailMessage()
    message.set_content(text)
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def test_attachments() -> None:
    """Each is a document of its own, with a name of its own and no path; what cannot be read is a note; other files are no documents."""
    files = (("a.txt", b"It rose."), ("a.txt", b"It rose again."), ("../../b\x07.txt", b"It was sold."), ("c.docx", b"PK\x03\x04"), ("d.exe", b"MZ"))
    mail, *others = read(with_files(*files))
    assert [document.id for document in others] == ["m.eml/a.txt", "m.eml/a (2).txt", "m.eml/b.txt"]
    assert mail.notes == ("m.eml/c.docx: the file is damaged (its directory of parts cannot be read); save it again from the program that made it.",)


def test_a_mail_without_words_is_its_attachments() -> None:
    """A mail that only brings a file."""
    assert [document.id for document in read(with_files(("a.txt", b"It rose."), text="\n"))] == ["m.eml/a.txt"]
    with pytest.raises(UnreadableDocument, match=r"m\.eml: the mail has no text"):
        read(with_files(text="\n"))
    with pytest.raises(UnreadableDocument, match=r"m\.eml/a\.txt: the document is empty"):
        read(with_files(("a.txt", b" "), text="\n"))


def test_mails_in_mails_and_zips() -> None:
    """Each step down is counted."""
    inner = with_files(("c.eml", with_files()))
    mail, attached = read(with_files(("b.eml", inner)))
    assert attached.id == "m.eml/b.eml"
    assert attached.notes == ("m.eml/b.eml/c.eml: mails and zips lie too deep in each other (1; at most 0 are read); split it, or set limits.nesting higher.",)
    assert not mail.notes
    assert len(read(with_files(("b.eml", inner)), Limits(nesting=2))) == 3
    assert [d.id for d in read(with_files(("b.zip", packed({"c.txt": "It rose."}))))] == ["m.eml", "m.eml/b.zip/c.txt"]


def test_encrypted() -> None:
    """One sentence."""
    with pytest.raises(UnreadableDocument, match=r"m\.eml: the mail is encrypted; save its text\."):
        read(b'Content-Type: multipart/encrypted; boundary="x"\n\n--x\n\nabc\n--x--\n')
