"""RTF to tokens: groups, control words with their numbers, and bytes of text; and the encodings that its numbers mean."""

import codecs
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,9})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.DOTALL)
_LATIN = "cp1252"
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Encodings by the numbers of `\\fcharset` (RTF 1.9.1, "Font Table")."""


class Kind(StrEnum):
    """What a token is."""

    OPEN = "open"
    CLOSE = "close"
    WORD = "word"
    SIGN = "sign"
    TEXT = "text"


class Token(NamedTuple):
    """A token: `word` is the name of a control word or sign, `number` its number if it has one, `data` the bytes of a text."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file in their order; binary data (`\\bin`) is stepped over."""
    at = 0
    while at < len(data):
        match = _TOKEN.match(data, at)
        if match is None:  # every byte begins a token
            return
        at = match.end()
        word, number, code, sign, brace, text = match.groups()
        if word:
            value = int(number) if number else None
            at += max(0, value or 0) if word == b"bin" else 0
            yield Token(Kind.WORD, word.decode("ascii"), value)
        elif brace:
            yield Token(Kind.OPEN if brace == b"{" else Kind.CLOSE)
        elif sign:
            yield Token(Kind.SIGN, sign.decode("latin-1"))
        elif code or text:
            yield Token(Kind.TEXT, data=bytes.fromhex(code.decode("ascii")) if code else text)


def codec_of_charset(number: int) -> str:
    """The encoding of a font's character set; Windows-1252 for one without its own."""
    return _CHARSETS.get(number, _LATIN)


def codec_of_page(number: int) -> str:
    """The encoding of a code page; Windows-1252 for one that is not known."""
    name = {10000: "mac_roman", 65001: "utf-8"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return _LATIN
