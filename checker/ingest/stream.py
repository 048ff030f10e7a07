"""Documents one after another: as the reader's, but a batch is read line by line, so that it may be larger than memory."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from checker.errors import UnreadableDocument
from checker.ingest import jsonl
from checker.ingest.encoding import decode
from checker.ingest.formats import kind_of
from checker.ingest.limits import DEFAULT_LIMITS, MEGABYTE, Limits
from checker.ingest.problems import OnNote, OnProblem, ignore, refuse
from checker.ingest.reader import read_path
from checker.models.document import Document

BATCH = ".jsonl"
_HEAD = 4096
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""How files of two and four bytes a letter begin; their lines cannot be told apart by a byte."""


def stream_documents(files: Iterable[Path], on_problem: OnProblem = refuse, *, limits: Limits = DEFAULT_LIMITS, on_note: OnNote = ignore) -> Iterator[Document]:
    """All documents of `files`, each name once, in their order; a source follows its document.

    The limit on a file's size holds for one line of a batch, not for the batch. Whatever cannot be read goes to `on_problem`, and the
    rest is read on; `on_note` is told what was guessed or left out.
    """
    seen: set[str] = set()
    for file in files:
        if not (str(file) == "-" or file.exists()):
            on_problem(UnreadableDocument(f"{file}: there is no such file or folder; check the path."))
            continue
        try:
            for document in _documents(file, on_problem, limits):
                if document.id in seen:
                    on_problem(UnreadableDocument(f"{file}: the document {document.id!r} was read before from another file; give one of them another name."))
                    continue
                seen.add(document.id)
                for note in document.notes:
                    on_note(note)
                yield document
        except UnreadableDocument as problem:
            on_problem(problem)


def _documents(file: Path, on_problem: OnProblem, limits: Limits) -> Iterable[Document]:
    return _batch(file, on_problem, limits) if _is_batch(file) else read_path(file, on_problem, limits)


def _is_batch(file: Path) -> bool:
    """Whether a file is read line by line; one that cannot be opened is told of by the reader of files."""
    if file.suffix.lower() != BATCH:
        return False
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return False
    return bool(head) and not head.startswith(_WIDE) and kind_of(BATCH, head) == BATCH


def _batch(file: Path, on_problem: OnProblem, limits: Limits) -> Iterator[Document]:
    name = file.as_posix()
    with file.open("rb") as opened:
        yield from jsonl.read_lines(name, _lines(name, opened, on_problem, limits), on_problem, limits)


def _lines(name: str, opened: BinaryIO, on_problem: OnProblem, limits: Limits) -> Iterator[tuple[int, str]]:
    """The lines that can be read, with their numbers; of one that is too long no more is held than the limit."""
    most, number = limits.file_mb * MEGABYTE, 0
    while line := opened.readline(most):
        number += 1
        if not line.endswith(b"\n") and len(line) == most:
            while (rest := opened.readline(most)) and not rest.endswith(b"\n"):
                pass
            on_problem(UnreadableDocument(f"{name}:{number}: the line is too long (at most {limits.file_mb} MB are read); set limits.file-mb higher."))
            continue
        try:
            yield number, decode(f"{name}:{number}", line).text.removesuffix("\n")
        except UnreadableDocument as problem:
            on_problem(problem)
