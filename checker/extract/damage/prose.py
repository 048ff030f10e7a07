"""The text as prose: what is code, a link's address, a tag or no part of the body is masked, one code point for one."""

import re
from functools import lru_cache

from checker.extract.nlp import ParsedDocument

_MASK = "_"
_CODE = re.compile(r"(`+)[^`\n]+\1|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\bhttps?://\S+|\bwww\.\S+")
_FENCED = re.compile(r"^(```|~~~)[^\n]*\n.*?(?:^\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_TAG = re.compile(r"<[^<>\n]{1,300}>")
_ENTITY = re.compile(r"&#?\w{2,8};")
_INDENTED = re.compile(r"^(?: {4}|\t)[^\n]*$", re.MULTILINE)
_MARKUP = re.compile(r"\]\(\w|^#{1,6} |^```|^\.\. \w|</?(?:div|p|h\d|img)\b", re.MULTILINE)
_NAMES = (".md", ".markdown", ".rst", ".html")


def has_markup(parsed: ParsedDocument) -> bool:
    """Whether a document is written in Markdown or the like, where tags and addresses are in their place."""
    return parsed.document.id.removesuffix("#source").lower().endswith(_NAMES) or _MARKUP.search(parsed.text) is not None


@lru_cache(maxsize=2)
def _masked(text: str, segments: tuple[tuple[int, int], ...], markup: bool) -> str:
    parts, at = [], 0
    for start, end in segments:
        parts += [_hide(text[at:start]), text[start:end]]
        at = end
    prose = "".join([*parts, _hide(text[at:])])
    patterns = (_FENCED, _CODE, _TAG, _ENTITY, _INDENTED) if markup else (_CODE,)
    for pattern in patterns:
        prose = pattern.sub(lambda m: _hide(m.group()), prose)
    return prose


def _hide(text: str) -> str:
    """Only line breaks and spaces are left of what is no prose."""
    return text if not text or text.isspace() else re.sub(r"[^\s]", _MASK, text)


def prose(parsed: ParsedDocument) -> str:
    """The plain text of a document's body; offsets are those of the document's text."""
    return _masked(parsed.plain, tuple((s.start, s.end) for s in parsed.document.segments), has_markup(parsed))
