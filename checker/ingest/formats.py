"""Which module reads which file: by its first bytes, where these tell, and else by its suffix."""

import io
import zipfile
from collections.abc import Callable
from importlib import import_module

from checker.ingest.limits import Limits
from checker.ingest.packed import BROKEN, OPENING
from checker.models.document import Document

TextReader = Callable[[str, str], list[Document]]
"""A name and a decoded text to documents; the text is the document's, and a place in it is a line."""

BinaryReader = Callable[[str, bytes, Limits], list[Document]]
"""A name and the bytes of a file to documents, made with `blocks.assemble`. Raises UnreadableDocument with one sentence."""

BINARY_READERS = {
    ".docx": "checker.ingest.docx",
    ".eml": "checker.ingest.eml",
    ".epub": "checker.ingest.epub",
    ".htm": "checker.ingest.html",
    ".html": "checker.ingest.html",
    ".odt": "checker.ingest.odt",
    ".pdf": "checker.ingest.pdf",
    ".rtf": "checker.ingest.rtf",
    ".xhtml": "checker.ingest.html",
}
"""The module with the `read` of each suffix; it is imported when the first such file is read."""

ARCHIVE = ".zip"
TEXT_SUFFIXES = frozenset((".txt", ".text", ".md", ".markdown", ".jsonl"))
SUFFIXES = TEXT_SUFFIXES | frozenset(BINARY_READERS) | {ARCHIVE}
"""The suffixes of the files that are read in folders and zips."""

UNREAD = {
    ".ole": "this is a file of an old Office program, or one with a password; save it as .docx, without a password",
    ".doc": "this is no Word file that can be read; save it as .docx",
    ".pptx": "presentations are not read; save it as PDF",
    ".odp": "presentations are not read; save it as PDF",
    ".xlsx": "spreadsheets are not read; save its text as .docx, .html or .txt",
    ".ods": "spreadsheets are not read; save its text as .docx, .html or .txt",
}
"""Kinds of files that are known and not read, with what to do instead."""

_OPENINGS = ((b"{\\rtf", ".rtf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".ole"), (b"<!doctype html", ".html"), (b"<html", ".html"))
_PARTS = (("word/document.xml", ".docx"), ("ppt/presentation.xml", ".pptx"), ("xl/workbook.xml", ".xlsx"))
_CONTENT_TYPES = "[Content_Types].xml"  # every Office document has it, whatever its text part is called
_TYPES = {
    b"application/epub+zip": ".epub",
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/vnd.oasis.opendocument.presentation": ".odp",
}
_LONGEST_TYPE = 100
_PDF_WITHIN = 1024  # bytes; PDF 32000-1 lets a header stand that far in


def binary_reader(suffix: str) -> BinaryReader | None:
    """The reader of a kind of binary file, if there is one."""
    module = BINARY_READERS.get(suffix)
    return import_module(module).read if module else None


def kind_of(suffix: str, data: bytes) -> str:
    """The suffix that a file should have: what its first bytes are the mark of, or else the one it has, in small letters.

    A text that begins like a web page is one only where its suffix does not say that it is plain text.
    """
    if data.startswith(b"%PDF-") or (b"%PDF-" in data[:_PDF_WITHIN] and suffix not in TEXT_SUFFIXES):
        return ".pdf"
    if data.startswith(OPENING):
        return _kind_of_zip(suffix, data)
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    found = next((kind for opening, kind in _OPENINGS if head.startswith(opening)), "")
    return found if found and not (found == ".html" and suffix in TEXT_SUFFIXES) else suffix


def _kind_of_zip(suffix: str, data: bytes) -> str:
    """What a zip is by the parts in it; one that cannot be opened is what its suffix says, whose reader then tells."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = frozenset(packed.namelist())
            if "mimetype" in names and packed.getinfo("mimetype").file_size < _LONGEST_TYPE:
                return _TYPES.get(packed.read("mimetype").strip(), ARCHIVE)
            other = suffix if suffix in BINARY_READERS and _CONTENT_TYPES in names else ARCHIVE
            return next((kind for part, kind in _PARTS if part in names), other)
    except BROKEN:
        return suffix if suffix in BINARY_READERS else ARCHIVE
