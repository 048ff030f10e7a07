"""A document as a file with a hash: what other programs know it by."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from checker.errors import UnreadableDocument
from checker.ingest.encoding import decode
from checker.models.document import Document

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Artifact:
    """A document's bytes, by length and SHA-256 (hexadecimal).

    `exact` is true where offsets in the text are offsets in the file, a byte order mark aside: not where line ends were \\r\\n.
    """

    document: Document
    length: int
    sha256: str
    exact: bool


def artifact_of(document: Document) -> Artifact:
    """The file that a document was read from, where that is one and still holds it; else its text in UTF-8."""
    text = document.text.encode("utf-8", "surrogatepass")
    data = _file(document)
    if data is None:
        data = text
    return Artifact(document, len(data), hashlib.sha256(data).hexdigest(), data.removeprefix(_MARK) == text)


def _file(document: Document) -> bytes | None:
    try:
        data = Path(document.id).read_bytes()
        return data if decode(document.id, data).text == document.text else None
    except (OSError, ValueError, UnreadableDocument):
        return None
