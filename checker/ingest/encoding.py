"""Bytes to text: by the byte order mark, as UTF-8, as the file declares, and at last as Windows has long written."""

import codecs
import re

from checker.errors import UnreadableDocument
from checker.models.base import Frozen

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Marks with the codec that reads them; UTF-32's begins like UTF-16's and stands before it."""
_LATIN = "cp1252"
_DECLARED = re.compile(rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml[^>]{0,100}?encoding\s*=\s*["'])([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # bytes; the HTML standard looks no further than 1024, pages are less careful


class Decoded(Frozen):
    """A text with plain line ends, and a sentence about a guess that was made; "" where none was."""

    text: str
    note: str = ""


def decode(name: str, data: bytes, declared: str = "") -> Decoded:
    """Bytes as text. `declared` is the encoding that the file names for itself, if it does.

    Raises UnreadableDocument for a binary file, and for UTF-8 with broken places in it.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(text=_plain_ends(_by(codec, name, data)))
    if b"\0" in data:
        raise UnreadableDocument(f"{name}: this is a binary file, not text; give the text itself.")
    try:
        return Decoded(text=_plain_ends(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        _refuse_damaged(name, data, error)
    if codec_of(declared) not in ("", "utf-8"):
        return Decoded(text=_plain_ends(_by(codec_of(declared), name, data)))
    return Decoded(text=_plain_ends(_by(_LATIN, name, data)), note=f"{name}: the text is not UTF-8; it was read as Windows-1252. Save it as UTF-8.")


def declared_in(data: bytes) -> str:
    """The encoding that a web page or an XML file names for itself near its start; "" where it names none."""
    found = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    return found[1].decode("ascii") if found else ""


def codec_of(declared: str) -> str:
    """The codec for a declared name, as web browsers take it (Latin-1 and ASCII are Windows-1252 to them); "" for one that we do not know."""
    try:
        name = codecs.lookup(declared).name if declared else ""
    except (LookupError, ValueError):
        return ""
    # Codecs that make bytes of bytes (zip, hex) are no encodings, and those with a mark have shown it before.
    known = name.startswith(("cp", "iso", "koi8", "mac", "shift", "euc", "gb", "big5", "utf-8", "hz", "tis"))
    return _LATIN if name in ("iso8859-1", "ascii") else name if known else ""


def _by(codec: str, name: str, data: bytes) -> str:
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(f"{name}: byte {error.start} is not valid {codec.upper()}; save the file as UTF-8.") from error


def _refuse_damaged(name: str, data: bytes, error: UnicodeDecodeError) -> None:
    """Raises UnreadableDocument for UTF-8 that was cut or mixed: some characters of several bytes are whole, or the last one is not."""
    whole = data.decode("utf-8", "ignore")
    if not whole.isascii() or (error.end == len(data) and error.reason == "unexpected end of data" and error.start < error.end - 1):
        raise UnreadableDocument(f"{name}: byte {error.start} is not valid UTF-8; save the file as UTF-8.") from error


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
