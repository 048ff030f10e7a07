"""Bytes to text: marks, UTF-8, what a file declares, and the guess that is told."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import UnreadableDocument
from checker.ingest.encoding import codec_of, declared_in, decode

TEXT = "The café “Nord” said: 12 €.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16-le", "utf-16-be", "utf-32", "windows line ends"],
)
def test_read_without_a_guess(data: bytes) -> None:
    """A mark or valid UTF-8 leaves nothing to guess, whatever the file declares."""
    assert (decode("a.txt", data, "latin-1").text, decode("a.txt", data).note) == (TEXT, "")


def test_windows_1252_is_the_last_guess_and_is_told() -> None:
    """Old files are read, not refused, and whoever gave them hears it."""
    decoded = decode("a.txt", TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert decoded.note == "a.txt: the text is not UTF-8; it was read as Windows-1252. Save it as UTF-8."


def test_what_a_file_declares_goes_before_the_guess() -> None:
    """And is no guess."""
    decoded = decode("a.html", "Łódź has voted.".encode("iso8859-2"), "iso-8859-2")
    assert (decoded.text, decoded.note) == ("Łódź has voted.", "")


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (b'<html><head><meta charset="iso-8859-2">', "iso-8859-2"),
        (b"<META http-equiv=Content-Type content='text/html; charset=windows-1250'>", "windows-1250"),
        (b'<?xml version="1.0" encoding="koi8-r"?><html/>', "koi8-r"),
        (b"<html><body>charset=none</body></html>", ""),
        (b"<!-- " + b"<meta " * 5_000, ""),
    ],
)
def test_declared(data: bytes, declared: str) -> None:
    """A page says it in a meta element, an XML file in its declaration."""
    assert declared_in(data) == declared


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("ISO-8859-1", "cp1252"), ("us-ascii", "cp1252"), ("UTF8", "utf-8"), ("zip", ""), ("rot13", ""), ("hex", ""), ("no-such", ""), ("", ""), ("a\0b", "")],
)
def test_only_encodings_of_text(declared: str, codec: str) -> None:
    """A file cannot name a codec that unpacks or runs anything."""
    assert codec_of(declared) == codec


@pytest.mark.parametrize(
    "data", [b"The vote was cut \xe2\x80", "Café: ".encode() + b"\xe9", b"caf\xc3\xa9 caf\xe9", b"\x81\x8d", b"PNG\0\1\2", codecs.BOM_UTF16_LE + b"\x00\xd8"]
)
def test_damaged_text_is_refused(data: bytes) -> None:
    """UTF-8 that was cut or mixed with another encoding is no Windows-1252."""
    with pytest.raises(UnreadableDocument) as refusal:
        decode("a.txt", data)
    assert str(refusal.value).startswith("a.txt: ")
    assert "\n" not in str(refusal.value)


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "koi8-r", "shift_jis", "utf-7", "unicode_escape"]))
def test_any_bytes_are_text_or_refused(data: bytes, declared: str) -> None:
    """Nothing else happens, and a text has plain line ends."""
    try:
        decoded = decode("a.txt", data, declared)
    except UnreadableDocument:
        return
    assert "\r" not in decoded.text
