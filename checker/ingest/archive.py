"""A zip of documents: each member that is a document, named `archive.zip/folder/name.docx`; nothing is written to disk."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from checker.errors import UnreadableDocument
from checker.ingest.formats import ARCHIVE, SUFFIXES, kind_of
from checker.ingest.limits import MEGABYTE, Limits, refuse_over
from checker.ingest.packed import OPENING, content_of, is_link, open_zip, unpacked_size
from checker.ingest.problems import OnProblem
from checker.models.document import Document

ReadMember = Callable[[str, bytes, Limits, OnProblem], list[Document]]
"""Reads the bytes of a member under its name; `reader.read_bytes`."""

_NOT_OURS = "__MACOSX"


@dataclass
class _Spent:
    """What the zips of one file have unpacked to so far: bytes and members; `over`, once that is too much."""

    name: str
    limits: Limits
    unpacked: int = 0
    members: int = 0
    over: bool = False

    def add(self, packed: zipfile.ZipFile) -> None:
        """Count one more zip. Raises UnreadableDocument where all together are over a limit."""
        self.unpacked += unpacked_size(packed)
        self.members += len(packed.infolist())
        self.over = True
        refuse_over(self.name, "it unpacks to too much, in megabytes", self.unpacked / MEGABYTE, self.limits.unpacked_mb, "unpacked-mb")
        refuse_over(self.name, "too many files are in it", self.members, self.limits.members, "members")
        self.over = False


def read(name: str, data: bytes, limits: Limits, read_member: ReadMember, on_problem: OnProblem) -> list[Document]:
    """The documents of a zip and of the zips in it; a member that cannot be read goes to `on_problem`, and the others are read.

    Raises UnreadableDocument for a zip that is damaged or over a limit, and for one without any document.
    """
    spent = _Spent(name, limits)

    def read_zip(where: str, packed: zipfile.ZipFile, nesting: int) -> list[Document]:
        spent.add(packed)
        documents: list[Document] = []
        for member in _documents_in(packed):
            try:
                documents += read_one(f"{where}/{_path_of(member)}", packed, member, nesting)
            except UnreadableDocument as problem:
                on_problem(problem)
            if spent.over:
                break
        return documents

    def read_one(where: str, packed: zipfile.ZipFile, member: zipfile.ZipInfo, nesting: int) -> list[Document]:
        _refuse_path(where, member)
        content = content_of(where, packed, member)
        if not content.startswith(OPENING):
            return read_member(where, content, limits, on_problem)
        inner = open_zip(where, content, limits)
        if kind_of(_path_of(member).suffix.lower(), content) == ARCHIVE:
            refuse_over(where, "zips lie too deep in zips", nesting, limits.nesting, "nesting")
            return read_zip(where, inner, nesting + 1)
        spent.add(inner)
        return read_member(where, content, limits, on_problem)

    packed = open_zip(name, data, limits)
    if not any(True for _ in _documents_in(packed)):
        raise UnreadableDocument(f"{name}: no document is in the zip; put some into it.")
    return read_zip(name, packed, 1)


def _documents_in(packed: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The members whose names are those of documents, in the order of their names; hidden ones are left out, as in folders."""
    for member in sorted(packed.infolist(), key=lambda m: m.filename):
        path = _path_of(member)
        hidden = any(part == _NOT_OURS or (part.startswith(".") and part != "..") for part in path.parts)
        if not hidden and not member.is_dir() and path.suffix.lower() in SUFFIXES:
            yield member


def _path_of(member: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(member.filename.replace("\\", "/"))


def _refuse_path(where: str, member: zipfile.ZipInfo) -> None:
    path = _path_of(member)
    if path.is_absolute() or ".." in path.parts or path.parts[0].endswith(":"):
        raise UnreadableDocument(f"{where}: its name leads out of the zip; pack the zip again.")
    if is_link(member):
        raise UnreadableDocument(f"{where}: this is a link, not a file; put the file itself into the zip.")
