"""The entrance: paths to documents, and one clear sentence for everything that cannot be read."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from checker.errors import UnreadableDocument
from checker.ingest import jsonl, markdown, plain
from checker.ingest.problems import OnProblem, refuse, refuse_unfit
from checker.models.document import Document

Reader = Callable[[str, str], list[Document]]
READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".jsonl": jsonl.read,
}


def read_documents(paths: Iterable[Path], on_problem: OnProblem = refuse) -> Iterator[Document]:
    """All documents of files and folders, each once, in a fixed order.

    Whatever cannot be read goes to `on_problem`, and the rest is read on; the default raises it.
    """
    seen: set[str] = set()
    for path in find_files(paths, on_problem):
        for document in _read(path, on_problem):
            if document.id in seen:
                on_problem(UnreadableDocument(f"{path}: the document {document.id!r} was read before from another file; give one of them another name."))
            else:
                seen.add(document.id)
                yield document


def _read(path: Path, on_problem: OnProblem) -> list[Document]:
    try:
        return read_path(path, on_problem)
    except UnreadableDocument as problem:
        on_problem(problem)
        return []


def find_files(paths: Iterable[Path], on_problem: OnProblem = refuse) -> Iterator[Path]:
    """The files to read below `paths`, each once, in a fixed order; a file named outright is always tried.

    `-` stands for standard input. A path that does not exist goes to `on_problem`.
    """
    seen: set[Path] = set()
    for path in paths:
        if not (str(path) == "-" or path.exists()):
            on_problem(UnreadableDocument(f"{path}: there is no such file or folder; check the path."))
            continue
        for file in _below(path) if path.is_dir() else (path,):
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _below(folder: Path) -> Iterator[Path]:
    """The readable files of a folder and its folders, hidden ones left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(files) if not name.startswith(".") and Path(name).suffix.lower() in READERS)


def read_path(path: Path, on_problem: OnProblem = refuse) -> list[Document]:
    """All documents of one file (`.jsonl` holds many). Raises UnreadableDocument with one sentence.

    A line of a batch that cannot be checked goes to `on_problem`, and the others are read.
    """
    name = "<stdin>" if str(path) == "-" else path.as_posix()
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{name}: cannot be read ({error.strerror}); check that it exists and that you may read it.") from error
    read = READERS.get(path.suffix.lower(), plain.read)
    text = decode(name, data)
    if read is jsonl.read:
        return jsonl.read(name, text, on_problem)
    documents = read(name, text)
    for document in documents:
        refuse_unfit(document)
    return documents


def decode(name: str, data: bytes) -> str:
    """Bytes as text: UTF-8, with or without a byte order mark. Raises UnreadableDocument otherwise."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableDocument(f"{name}: the text is UTF-16; save it as UTF-8.")
    if b"\0" in data:
        raise UnreadableDocument(f"{name}: this is a binary file, not text; give the text itself.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(f"{name}: byte {error.start} is not valid UTF-8; save the file as UTF-8.") from error
