"""The entrance: paths to documents, and one clear sentence for everything that cannot be read."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from checker.errors import UnreadableDocument
from checker.ingest import jsonl, markdown, plain
from checker.ingest.language import looks_english
from checker.models.document import Document

Reader = Callable[[str, str], list[Document]]
READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".jsonl": jsonl.read,
}


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to read below `paths`, in a fixed order; a file named outright is always tried.

    `-` stands for standard input. Raises UnreadableDocument for a path that does not exist.
    """
    for path in paths:
        if str(path) == "-" or path.is_file():
            yield path
        elif path.is_dir():
            hidden = {p for p in path.rglob("*") if any(part.startswith(".") for part in p.relative_to(path).parts)}
            yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix in READERS and p not in hidden)
        else:
            raise UnreadableDocument(f"{path}: there is no such file or folder; check the path.")


def read_path(path: Path) -> list[Document]:
    """All documents of one file (`.jsonl` holds many). Raises UnreadableDocument with one sentence."""
    name = "<stdin>" if str(path) == "-" else path.as_posix()
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"{name}: cannot be read ({error.strerror}); check that it exists and that you may read it.") from error
    read = READERS.get(path.suffix.lower(), plain.read)
    documents = read(name, decode(name, data))
    if read is not jsonl.read:
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


def refuse_unfit(document: Document) -> None:
    """Raises UnreadableDocument where there is nothing to check, or nothing that we can read."""
    if not document.segments:
        raise UnreadableDocument(f"{document.id}: the document is empty; there is nothing to check.")
    if not looks_english(document.text):
        raise UnreadableDocument(f"{document.id}: the text does not look like English; only English is checked.")
