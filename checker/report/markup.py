"""Others' words in Markdown: as words, never as markup."""

import html
import re

from checker.report.excerpt import shorten
from checker.report.plain import visible

_LONGEST_WORDS = 400
_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^:=$])")
_MENTION = re.compile(r"@")
# What is markup anywhere in a line, what makes a link by itself, and what begins a list, a heading or a rule.
_MARKUP = re.compile(r"[\\`*_\[\]#|~$]")
_LINK = re.compile(r"(?<=http)(?=://)|(?<=https)(?=://)|(?<=ftp)(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
_BEGINNING = re.compile(r"^(\d*)(?=[-+=.)])")


def as_markdown(text: str) -> str:
    """Text on one line of Markdown: no markup, no HTML, no links, nobody called by name; the middle of a long one is left out."""
    shown = html.escape(shorten(visible(text), _LONGEST_WORDS), quote=False)
    return _MENTION.sub("@<!-- -->", _PUNCTUATION.sub(r"\\\1", shown))


def as_prose(text: str, longest: int = _LONGEST_WORDS) -> str:
    """The same for Markdown that people read as it is, too, behind other words of a line: only what would be obeyed there has a backslash.

    The middle of what takes more than `longest` cells is left out.
    """
    shown = html.escape(shorten(visible(text), longest), quote=False)
    return _MENTION.sub("@<!-- -->", _LINK.sub(r"\\", _MARKUP.sub(r"\\\g<0>", shown)))


def as_line(text: str, longest: int = _LONGEST_WORDS) -> str:
    """The same at the beginning of a line, a paragraph or an item of a list."""
    return _BEGINNING.sub(r"\1\\", as_prose(text, longest))
