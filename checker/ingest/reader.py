"""The entrance: paths to documents, and one clear sentence for everything that cannot be read."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from checker.errors import UnreadableDocument
from checker.ingest import archive, jsonl, markdown, plain
from checker.ingest.encoding import decode
from checker.ingest.files import find_files
from checker.ingest.formats import ARCHIVE, UNREAD, TextReader, binary_reader, kind_of
from checker.ingest.limits import DEFAULT_LIMITS, MEGABYTE, Limits, refuse_long, refuse_over
from checker.ingest.problems import OnNote, OnProblem, ignore, refuse, refuse_unfit
from checker.models.document import Document

TEXT_READERS: dict[str, TextReader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}

_STDIN = "<stdin>"


def read_documents(paths: Iterable[Path], on_problem: OnProblem = refuse, *, limits: Limits = DEFAULT_LIMITS, on_note: OnNote = ignore) -> Iterator[Document]:
    """All documents of files and folders, each once, in a fixed order.

    Whatever cannot be read goes to `on_problem`, and the rest is read on; the default raises it. `on_note` is told what was guessed
    or left out of what could be read.
    """
    seen: set[str] = set()
    for path in find_files(paths, on_problem, on_note):
        for document in _read(path, on_problem, limits):
            if document.id in seen:
                on_problem(UnreadableDocument(f"{path}: the document {document.id!r} was read before from another file; give one of them another name."))
            else:
                seen.add(document.id)
                for note in document.notes:
                    on_note(note)
                yield document


def _read(path: Path, on_problem: OnProblem, limits: Limits) -> list[Document]:
    try:
        return read_path(path, on_problem, limits)
    except UnreadableDocument as problem:
        on_problem(problem)
        return []


def read_path(path: Path, on_problem: OnProblem = refuse, limits: Limits = DEFAULT_LIMITS) -> list[Document]:
    """All documents of one file (`.jsonl` and `.zip` hold many). Raises UnreadableDocument with one sentence.

    A line of a batch or a member of a zip that cannot be checked goes to `on_problem`, and the others are read.
    """
    name = _STDIN if str(path) == "-" else path.as_posix()
    try:
        data = sys.stdin.buffer.read(limits.file_mb * MEGABYTE + 1) if str(path) == "-" else _content(name, path, limits)
    except OSError as error:
        raise UnreadableDocument(f"{name}: cannot be read ({error.strerror}); check that it exists and that you may read it.") from error
    return [_in_file(name, document) for document in read_bytes(name, data, limits, on_problem)]


def _in_file(name: str, document: Document) -> Document:
    """A document with the path of the file that holds it, where it is not that file; a line of something packed in it is none of its own."""
    if document.id == name or (document.path == name and name != _STDIN):
        return document
    return document.model_copy(update={"path": "" if name == _STDIN else name, "line": 0})


def _content(name: str, path: Path, limits: Limits) -> bytes:
    """The bytes of a file, one more than are allowed at the most: it may be a pipe that never ends."""
    _refuse_large(name, path.stat().st_size, limits)
    with path.open("rb") as file:
        return file.read(limits.file_mb * MEGABYTE + 1)


def _refuse_large(name: str, size: int, limits: Limits) -> None:
    refuse_over(name, "the file is too large, in megabytes", -(-size // MEGABYTE), limits.file_mb, "file-mb")


def read_bytes(name: str, data: bytes, limits: Limits, on_problem: OnProblem = refuse) -> list[Document]:
    """The documents of a file's bytes, read as what its content or else its name says that it is. Raises UnreadableDocument."""
    _refuse_large(name, len(data), limits)
    kind = kind_of(PurePosixPath(name).suffix.lower(), data)
    if kind in UNREAD:
        raise UnreadableDocument(f"{name}: {UNREAD[kind]}.")
    if kind == ARCHIVE:
        return archive.read(name, data, limits, read_bytes, on_problem)
    reader = binary_reader(kind)
    if reader is None and kind == ".jsonl":
        decoded = decode(name, data)
        return _noted(jsonl.read(name, decoded.text, on_problem, limits), decoded.note)
    documents = reader(name, data, limits) if reader else _read_text(name, data, kind, limits)
    for document in documents:
        refuse_long(document.id, document.text, limits)
        refuse_unfit(document)
    return documents


def _read_text(name: str, data: bytes, kind: str, limits: Limits) -> list[Document]:
    decoded = decode(name, data)
    refuse_long(name, decoded.text, limits)
    return _noted(TEXT_READERS.get(kind, plain.read)(name, decoded.text), decoded.note)


def _noted(documents: list[Document], note: str) -> list[Document]:
    """The documents with a note about their file, which the first of them carries."""
    return [documents[0].model_copy(update={"notes": (note, *documents[0].notes)}), *documents[1:]] if note and documents else documents
