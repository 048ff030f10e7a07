"""Files that are made to take all time or memory, to lead elsewhere, or to command a terminal: refused in a sentence, or made harmless."""

import io
import os
import random
import stat
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from checker.ingest.files import find_files
from checker.ingest.limits import Limits
from checker.ingest.reader import read_bytes, read_documents
from checker.models.document import Document
from checker.report.plain import visible

WORDS = b"The council met on Tuesday and put the vote off.\n"


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return made.getvalue()


def read(name: str, data: bytes, **limits: int) -> tuple[list[Document], list[str]]:
    """The documents of a file's bytes, and the sentences about what could not be read."""
    problems: list[str] = []
    try:
        documents = read_bytes(name, data, Limits(**limits), lambda problem: problems.append(str(problem)))
    except Exception as problem:
        documents, problems = [], [*problems, f"{type(problem).__name__}: {problem}"]
    return documents, problems


def link(name: str) -> zipfile.ZipInfo:
    """A member that is a symbolic link."""
    member = zipfile.ZipInfo(name)
    member.create_system, member.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return member


def pdf(content: bytes) -> bytes:
    """A file of one page with this content; without a table of its parts, which PDFium does without."""
    packed = zlib.compress(content)
    font = b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    parts = (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]" + font + b"/Contents 4 0 R>>endobj",
        b"4 0 obj<</Filter/FlateDecode/Length " + str(len(packed)).encode() + b">>stream\n" + packed + b"\nendstream endobj",
    )
    return b"%PDF-1.4\n" + b"\n".join(parts) + b"\ntrailer<</Root 1 0 R>>"


NESTED = zipped(("in.zip", zipped(("in.zip", zipped(("a.txt", WORDS))))))


@pytest.mark.parametrize(
    ("name", "data", "limits", "told"),
    [
        ("a.zip", zipped(("a.txt", b"\0" * 5_000_000)), {}, "packed too tightly"),
        ("a.zip", zipped(*((f"{i}.txt", os.urandom(40_000)) for i in range(30))), {"unpacked_mb": 1}, "unpacks to too much"),
        ("a.zip", zipped(*((f"{i}.txt", WORDS) for i in range(30))), {"members": 20}, "too many files"),
        ("a.zip", b"PK\x03\x04" + b"PK\x01\x02" * 10_000, {}, "too many files"),
        ("a.zip", b"PK\x03\x04 and nothing", {}, "the file is damaged"),
        ("a.zip", zipped(("a.txt", WORDS), method=zipfile.ZIP_LZMA), {}, "packed by a method that is not read"),
        ("a.zip", zipped(("a.png", b"")), {}, "no document is in the zip"),
        ("a.zip", NESTED, {}, "zips lie too deep"),
        ("a.zip", zipped(("../../evil.txt", WORDS)), {}, "leads out of the zip"),
        ("a.zip", zipped(("/evil.txt", WORDS)), {}, "leads out of the zip"),
        ("a.zip", zipped(("C:\\evil.txt", WORDS)), {}, "leads out of the zip"),
        ("a.zip", zipped((link("evil.txt"), b"/etc/passwd")), {}, "this is a link"),
        ("a.txt", b"x" * 2_000_000, {"file_mb": 1}, "the file is too large"),
        ("a.txt", b"word " * 500_000, {"characters": 1_000_000}, "the text is too long"),
        ("a.txt", b"a\n" * 300_000, {}, "too many lines"),
        ("a.html", b"<div>" * 100_000, {}, "deep in each other"),
        ("a.html", b"<p>The council met." * 2_000, {"paragraphs": 1_000}, "too many paragraphs"),
        ("a.html", b"<p>" + WORDS * 30_000, {"markup_mb": 1}, "the markup of the text is too large"),
        ("a.html", b"<p>The council met." + b"<br>" * 20_000, {"markup_mb": 1}, "too many elements"),
        ("a.pdf", b"%PDF-1.7\n" + b"\0\xff" * 50_000, {}, "the PDF is damaged"),
        ("a.pdf", pdf(b"BT /F 9 Tf 9 700 Td (" + b"The council met. " * 500 + b") Tj ET"), {"characters": 5_000}, "the text is too long"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, {}, "save it as .docx"),
        ("a.txt", zipped(("xl/workbook.xml", b"")), {}, "spreadsheets are not read"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refused_in_a_sentence(name: str, data: bytes, limits: dict[str, int], told: str) -> None:
    """Which file, what is wrong, what to do; no other error."""
    documents, problems = read(name, data, **limits)
    assert documents == []
    assert [told in problem for problem in problems] == [True]
    assert problems[0].removeprefix("UnreadableDocument: ").startswith(name)
    assert "\n" not in problems[0]


def test_bad_members_cost_only_themselves() -> None:
    """The other members are read, under names that say where they are; hidden ones and those of a Mac's making are not."""
    data = zipped(
        ("b/c.txt", WORDS), ("../x.txt", WORDS), ("a.md", WORDS), (".hidden.txt", WORDS), ("__MACOSX/a.txt", WORDS), ("in.zip", zipped(("d.txt", WORDS)))
    )
    documents, problems = read("z.zip", data)
    assert [d.id for d in documents] == ["z.zip/a.md", "z.zip/b/c.txt", "z.zip/in.zip/d.txt"]
    assert len(problems) == 1


def test_a_fan_of_zips_is_stopped_once() -> None:
    """What inner zips hold counts for the whole; the rest is not tried a thousand times."""
    inner = zipped(*((f"{i}.txt", WORDS) for i in range(40)))
    documents, problems = read("z.zip", zipped(*((f"{i}.zip", inner) for i in range(30))), members=200)
    assert len(documents) < 200
    assert len(problems) == 1


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>The council &x; met on Tuesday.</p></body></html>',
        b'<?xml version="1.0"?><!DOCTYPE html SYSTEM "file:///etc/passwd"><html><body><p>The council met on Tuesday.</p></body></html>',
        b'<html><head><base href="http://a.invalid/"><link rel="stylesheet" href="http://a.invalid/s.css"></head><body>'
        b'<p>The council met on Tuesday.</p><img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe></body></html>',
    ],
)
def test_nothing_outside_a_file_is_read(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """No entity is followed, and nothing is fetched: neither a file nor an address."""
    monkeypatch.setattr("socket.socket", None)
    [document], problems = read("a.html", data)
    assert problems == []
    assert "root:" not in document.text
    assert "met on Tuesday." in document.text


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    """They are named; links inside it, and a link that is named itself, are read."""
    (tmp_path / "away").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "away" / "secret.txt").write_bytes(WORDS)
    (tmp_path / "in" / "real.txt").write_bytes(WORDS)
    (tmp_path / "in" / "out.txt").symlink_to(tmp_path / "away" / "secret.txt")
    (tmp_path / "in" / "same.md").symlink_to(tmp_path / "in" / "real.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "away")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    notes: list[str] = []
    assert [p.name for p in find_files([tmp_path / "in"], on_note=notes.append)] == ["real.txt"]
    assert [Path(note.partition(": ")[0]).name for note in notes] == ["out.txt", "pipe.txt"]
    assert [d.text for d in read_documents([tmp_path / "in" / "out.txt"])] == [WORDS.decode()]


def test_endless_input_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more is read than a file may have."""
    problems: list[str] = []
    found = list(read_documents([Path("/dev/zero")], lambda problem: problems.append(str(problem)), limits=Limits(file_mb=1)))
    assert found == []
    assert "the file is too large" in problems[0]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_control_characters_stay_in_the_text_and_are_spelled_where_shown(name: str) -> None:
    """Offsets and quotations are those of the document; a terminal is never sent its commands."""
    [document], _ = read(name, "<p>The council \x1b[31mmet\u202e on Tuesday \u2066and\u2069 voted.\x07</p>".encode())
    assert "\u202e" in document.text
    assert not set(visible(document.text)) & set("\x1b\x07\u202e\u2066\u2069\x9b")


def test_one_line_of_fifty_megabytes_takes_little() -> None:
    """It is refused before anything is made of it: no more memory than some copies of it."""
    data = b"x" * 50_000_000
    tracemalloc.start()
    try:
        _, problems = read("a.txt", data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "too long" in problems[0]
    assert peak < 250_000_000


def test_kinds_are_told_by_content() -> None:
    """A suffix that lies is not believed."""
    page = b"<!doctype html><html><body><p>The council met on Tuesday.</p></body></html>"
    made = pdf(b"BT /F 10 Tf 20 700 Td (The council met on Tuesday.) Tj ET")
    for name, data in (("a.doc", page), ("a.pdf", page), ("a.txt", made), ("b", made), ("a.docx", zipped(("c.txt", b"The council met on Tuesday.")))):
        [document], problems = read(name, data)
        assert (document.text.strip(), problems) == ("The council met on Tuesday.", [])
    [text], _ = read("a.md", page)
    assert text.text.startswith("<!doctype")


def test_control_characters_behind_what_is_left_out() -> None:
    """A page may hold them where an element is taken out."""
    [document], problems = read("a.html", b"<html><body><p>The council<script>x</script> \x01met on Tuesday.</p><nav>Home</nav>\x02 It voted.</body></html>")
    assert problems == []
    assert [document.text[s.start : s.end] for s in document.segments] == ["The council \x01met on Tuesday.", "\x02 It voted."]


@pytest.mark.parametrize("name", ["page.html", "libreoffice.pdf", "weasyprint-columns.pdf", "book.docx", "office.odt", "book.rtf", "book.epub", "reply.eml"])
def test_damaged_files_are_read_or_refused(name: str) -> None:
    """Bytes changed, lost and doubled at random: never another error."""
    data = (Path(__file__).parent / "golden" / name).read_bytes()
    chance = random.Random(name)
    for _ in range(40):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 5, 30))):
            at = chance.randrange(len(damaged) - 60)
            damaged[at : at + chance.randrange(8)] = damaged[at + 20 : at + 20 + chance.randrange(8)]
        _, problems = read(name, bytes(damaged))
        assert [p for p in problems if p.partition(":")[0].endswith("Error")] == []
