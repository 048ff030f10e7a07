"""Where things are, as other programs want it: paths from the current folder, URIs, the end of a stretch of text."""

import os
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from checker.models.document import Document
from checker.models.findings import Finding


def path_of(doc: str) -> str:
    """A document's name as a path with forward slashes: from the current folder, where it lies below it."""
    if not os.path.isabs(doc):
        return os.path.normpath(doc).replace(os.sep, "/") if doc.startswith("./") else doc
    near = Path(os.path.relpath(doc)).as_posix()
    return doc if near.startswith("../") else near


def spot_of(finding: Finding) -> str:
    """Where a person finds a finding in its document: "page 3, paragraph 2", or "line 12" of a text."""
    return finding.place or f"line {finding.line}"


def doc_and_spot(finding: Finding) -> str:
    """A finding's document with the line or the place in it: "a.txt:12", "a.pdf: page 3, paragraph 2"."""
    return f"{finding.doc}: {finding.place}" if finding.place else f"{finding.doc}:{finding.line}"


def uri_of(doc: str) -> str:
    """A document's name as a URI reference (RFC 3986): relative for a relative path."""
    path = path_of(doc)
    quoted = quote(path.encode("utf-8", "backslashreplace"), safe="/~")
    return f"file://{quoted}" if os.path.isabs(path) else quoted


class InFile(NamedTuple):
    """The path of a file and the lines in it; `held` where it is the batch, zip or mail that holds a document, and lines are 0 where it has none."""

    path: str
    first: int
    last: int
    held: bool


def in_file(document: Document | None, finding: Finding) -> InFile:
    """Where another program can show a finding: in its document, or in the file that holds the document."""
    if document and document.path:
        return InFile(path_of(document.path), document.line, document.line, True)
    last, _ = end_of(document, finding.start, finding.end, finding.line, finding.column)
    return InFile(path_of(finding.doc), finding.line, last, False)


def end_of(document: Document | None, start: int, end: int, line: int, column: int) -> tuple[int, int]:
    """The line and column just behind `text[start:end]`, which begins at `line` and `column`; all count code points from 1."""
    words = document.text[start:end] if document else ""
    breaks = words.count("\n")
    if breaks:
        return line + breaks, len(words) - words.rfind("\n")
    return line, column + end - start
