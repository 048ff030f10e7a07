"""Files to documents: encodings, formats, folders, and one clear sentence for each that cannot be read."""

import errno
import io
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from checker.errors import UnreadableDocument
from checker.ingest.files import find_files
from checker.ingest.reader import read_documents, read_path
from checker.models.document import Document
from tests.ingest.packing import packed

TEXT = "The council met on Tuesday and the vote was put off.\n"


def write(folder: Path, name: str, content: bytes | str) -> Path:
    """A file with these bytes, or this text in UTF-8."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_all(*paths: Path) -> tuple[list[Document], list[str]]:
    """The documents of some paths, and the sentences about the rest."""
    problems: list[str] = []
    return list(read_documents(paths, lambda problem: problems.append(str(problem)))), problems


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (TEXT, TEXT),
        ("\ufeff" + TEXT, TEXT),
        ("First line of it\r\nand the second\r\n", "First line of it\nand the second\n"),
        ("First line of it\rand the second\r", "First line of it\nand the second\n"),
        ("The café “Nord” said: 12 €.\n", "The café “Nord” said: 12 €.\n"),
        ("\f\n" + TEXT, "\f\n" + TEXT),
        ("Yes.", "Yes."),
    ],
)
def test_texts_that_are_read(tmp_path: Path, content: str, text: str) -> None:
    """The text is the file's, without a byte order mark, with plain line ends; offsets count its code points."""
    [document] = read_path(write(tmp_path, "a.txt", content))
    assert document.text == text
    assert all(document.text[s.start : s.end].strip() for s in document.segments)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t\n", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "is empty"),
        ("a.md", b"---\ntitle: Nothing below\n---\n", "is empty"),
        ("a.txt", b"\xff\xfe", "is empty"),
        ("a.txt", b"\xff\xfe\x00", "not valid UTF-16"),
        ("a.txt", b"PNG\0\1\2", "is a binary file"),
        ("a.txt", b"\x81\x8d", "not valid CP1252"),
        ("a.txt", b"The vote was cut \xe2\x80", "is not valid UTF-8"),
        ("a.txt", "Der Rat hat am Dienstag getagt und die Abstimmung ist nicht auf den Mittwoch gelegt worden.", "does not look like English"),
        ("a.txt", "Le conseil a siégé mardi et le vote est remis, ce qui ne plaît pas aux élus de la ville.", "does not look like English"),
        ("a.txt", "El consejo se reunió el martes y la votación para los vecinos no se hizo por la tarde.", "does not look like English"),
        ("a.txt", "Совет собрался во вторник.", "does not look like English"),
        ("a.txt", "理事会は火曜日に開かれた。", "does not look like English"),
        ("a.md", "---\ntitle: Open\nThe council met.\n", "never closed"),
        ("a.md", "---\ntitle: [\n---\nThe council met.\n", "not valid YAML"),
        ("a.md", "---\ndate: next week\n---\nThe council met.\n", "'next week' is not of the form YYYY-MM-DD"),
        ("a.md", "---\ndate: 2024-02-30\n---\nThe council met.\n", "not valid YAML"),
    ],
)
def test_texts_that_are_refused(tmp_path: Path, name: str, content: bytes | str, told: str) -> None:
    """One sentence: which document, what is wrong, what to do."""
    path = write(tmp_path, name, content)
    with pytest.raises(UnreadableDocument) as refusal:
        read_path(path)
    assert told in str(refusal.value)
    assert str(refusal.value).startswith(path.as_posix())
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor resigns",
        "Shr 28.5p vs 26.6p. Pretax profit 118.2 mln stg vs 121.9 mln. Sales 3.14 billion vs 3.07 billion. Div 8p, making 13p.",
        "Results, Group B: La Palma 2, Los Reyes 1; San Marino 0, El Prado 0; Las Rosas 3, Del Mar 2; final on Sunday at the stadium of La Palma.",
        "12 14 16",
    ],
)
def test_headlines_tables_and_results_are_english_enough(tmp_path: Path, text: str) -> None:
    """Few common words do not make a text foreign; those of another language do."""
    assert read_path(write(tmp_path, "a.txt", text))


def test_front_matter_tells_title_date_author_and_source(tmp_path: Path) -> None:
    """The body's offsets count the whole file, front matter included."""
    content = "---\ntitle: Put off\ndate: 2024-05-06\nauthor: A. Writer\nsource: our own\n---\n# Vote\n\nThe council met.\n"
    [document] = read_path(write(tmp_path, "a.md", content))
    assert (document.title, document.date, document.author, document.source) == ("Put off", date(2024, 5, 6), "A. Writer", "our own")
    assert [document.text[s.start : s.end] for s in document.segments] == ["Vote", "The council met."]


def test_rule_across_the_page_is_no_front_matter(tmp_path: Path) -> None:
    """Prose between two rules is read, not swallowed."""
    [document] = read_path(write(tmp_path, "a.md", "---\nThe council met.\n\n---\nThe vote failed.\n"))
    assert "The council met." in [document.text[s.start : s.end] for s in document.segments]


def test_front_matter_that_holds_itself(tmp_path: Path) -> None:
    """A list is no title, however deep."""
    [document] = read_path(write(tmp_path, "a.md", "---\ntitle: &a [*a, *a]\n---\nThe council met.\n"))
    assert document.title == ""


def test_markdown_code_and_comments_are_not_prose(tmp_path: Path) -> None:
    """Nothing is read from them, and nothing moves."""
    content = "The council met.\n\n```\nx = 12\n```\n\n<!-- was 13 -->\nThe vote failed.\n"
    [document] = read_path(write(tmp_path, "a.md", content))
    assert [document.text[s.start : s.end] for s in document.segments] == ["The council met.", "The vote failed."]


def test_folder_is_read_in_order_without_hidden_and_other_files(tmp_path: Path) -> None:
    """Recursively, each file once, whatever the order or the overlap of the paths."""
    for name in ("b.txt", "a.md", "picture.png", ".hidden.txt", "NOTES.TXT"):
        write(tmp_path, name, TEXT)
    for folder in ("sub", ".git"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, "c.txt", TEXT)
    found = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]
    assert found == ["NOTES.TXT", "a.md", "b.txt", "sub/c.txt"]
    assert len(list(find_files([tmp_path / "b.txt", tmp_path, tmp_path / "sub" / ".." / "b.txt"]))) == 4


def test_file_named_outright_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    """Hidden, or with an ending that we do not know: it is plain text then."""
    assert read_all(write(tmp_path, ".draft", TEXT), write(tmp_path, "story.article", TEXT))[1] == []


def test_one_unreadable_document_among_many(tmp_path: Path) -> None:
    """It is named, and the others are read."""
    good, bad = write(tmp_path, "good.txt", TEXT), write(tmp_path, "bad.txt", b"\0")
    documents, problems = read_all(tmp_path / "gone.txt", good, bad)
    assert [d.id for d in documents] == [good.as_posix()]
    assert ["gone.txt: there is no such file" in problems[0], "bad.txt: this is a binary file" in problems[1]] == [True, True]
    with pytest.raises(UnreadableDocument):
        list(read_documents([bad, good]))


def test_file_that_may_not_be_read_is_told_apart_from_a_missing_one(tmp_path: Path) -> None:
    """A folder in the place of a file stands for any error of the system."""
    with pytest.raises(UnreadableDocument, match=r"cannot be read \("):
        read_path(tmp_path)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` is one plain text."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    documents, problems = read_all(Path("-"))
    assert ([(d.id, d.text) for d in documents], problems) == ([("<stdin>", TEXT)], [])


def batch(folder: Path, *rows: object, name: str = "batch.jsonl") -> Path:
    """A batch file; a string row stands as it is."""
    return write(folder, name, "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))


def test_batch_lines_are_documents(tmp_path: Path) -> None:
    """Short texts, dates, titles, and sources that follow their document."""
    path = batch(
        tmp_path, {"doc": "a", "text": "He left.", "date": "2024-05-06", "title": "Gone"}, "", {"doc": "b", "text": TEXT, "source": "He stayed.\u2028Indeed."}
    )
    documents, problems = read_all(path)
    assert problems == []
    assert [(d.id, d.text, d.is_source) for d in documents] == [("a", "He left.", False), ("b", TEXT, False), ("b#source", "He stayed.\u2028Indeed.", True)]
    assert (documents[0].date, documents[0].title) == (date(2024, 5, 6), "Gone")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{not json", "is not valid JSON"),
        ("[" * 100_000, "is not valid JSON"),
        ("[1]", 'needs a "doc" and a "text"'),
        ({"doc": "x"}, 'needs a "doc" and a "text"'),
        ({"doc": "x", "text": 3}, 'needs a "doc" and a "text"'),
        ({"doc": "x", "text": ""}, "is empty"),
        ({"doc": "x", "text": TEXT, "source": ["a"]}, '"source" is not a string'),
        ({"doc": "x", "text": TEXT, "date": "soon"}, "'soon' is not of the form"),
        ({"doc": "x", "text": "The sign \ud83d stood there."}, "lone surrogate"),
        ({"doc": "x", "text": TEXT, "source": "half \ud83d"}, "lone surrogate"),
        ({"doc": "x", "text": "Der Rat hat am Dienstag getagt und die Abstimmung ist nicht auf den Mittwoch gelegt worden."}, "English"),
        ({"doc": "good", "text": TEXT}, "is there twice"),
    ],
)
def test_bad_batch_line_is_named_and_the_others_are_read(tmp_path: Path, row: object, told: str) -> None:
    """A line that cannot be checked costs only itself."""
    path = batch(tmp_path, {"doc": "good", "text": TEXT}, row, {"doc": "last", "text": TEXT})
    documents, problems = read_all(path)
    assert [d.id for d in documents] == ["good", "last"]
    assert len(problems) == 1
    assert told in problems[0]


def test_jsonl_that_is_no_batch_is_one_problem(tmp_path: Path) -> None:
    """A log of a thousand lines is refused once, not a thousand times."""
    documents, problems = read_all(batch(tmp_path, *[{"level": "info"}] * 1000))
    assert (documents, len(problems)) == ([], 1)


def test_empty_batch_is_named(tmp_path: Path) -> None:
    """There is nothing in it to check, as in an empty text."""
    assert "is empty" in read_all(batch(tmp_path, "\n"))[1][0]


def test_one_name_for_two_documents_is_refused(tmp_path: Path) -> None:
    """Findings name their document, so a name stands for one text."""
    rows = {"doc": "a", "text": TEXT}
    documents, problems = read_all(batch(tmp_path, rows), batch(tmp_path, rows, name="more.jsonl"))
    assert ([d.id for d in documents], len(problems)) == (["a"], 1)
    assert "read before from another file" in problems[0]


def test_documents_in_other_files_know_where(tmp_path: Path) -> None:
    """By the file, and in a batch by the line; a line of a batch in a zip is no line of the zip. A file of its own needs neither."""
    rows = "\n".join(["", *(json.dumps({"doc": name, "text": "The ferry sank.", "source": "The ferry sank."}) for name in ("one", "two"))])
    batch, zipped, plain = tmp_path / "a.jsonl", tmp_path / "b.zip", tmp_path / "c.txt"
    batch.write_text(rows)
    zipped.write_bytes(packed({"in.jsonl": rows, "in.txt": "The ferry sank."}))
    plain.write_text("The ferry sank.")
    assert [(d.path, d.line) for d in read_path(batch)] == [(batch.as_posix(), 2), (batch.as_posix(), 2), (batch.as_posix(), 3), (batch.as_posix(), 3)]
    assert {(d.path, d.line) for d in read_path(zipped)} == {(zipped.as_posix(), 0)}
    assert [(d.path, d.line) for d in read_path(plain)] == [("", 0)]


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "b.txt").write_text("Text.")
    scan = os.scandir
    problems: list[UnreadableDocument] = []

    def scandir(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [document.text for document in read_documents([tmp_path], problems.append)] == ["Text."]
    assert len(problems) == 1
    assert str(problems[0]).startswith(f"{tmp_path / 'closed'}: cannot be read")
