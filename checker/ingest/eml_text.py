"""The words of a mail that its writer wrote: without quoted mails and signatures."""

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.ingest.blocks import Block
from checker.ingest.html_article import article_of
from checker.ingest.html_blocks import blocks_of
from checker.ingest.html_tree import Element, attribute, parse, tag_of
from checker.ingest.limits import Limits
from checker.ingest.segments import segment_text
from checker.models.base import Zone

_SIGNATURE = ("-- ", "--")
"""A line above a signature (RFC 3676, 4.3), also as programs leave it that cut spaces."""
_REPLY_TO = re.compile(r"On\b.{0,300}\bwrote:\s*$", re.DOTALL)
_LONGEST_REPLY_TO = 3  # lines
_QUOTED_PARTS = frozenset("gmail_quote gmail_signature moz-cite-prefix moz-signature yahoo_quoted protonmail_quote apple-mail-signature".split())


def plain_blocks(text: str) -> tuple[list[Block], bool]:
    """The blocks of a plain text, and whether something was left out. A mail that is nothing but quoted is read all the same."""
    kept = list(_own_lines(text.split("\n")))
    if not any(line.strip() for line in kept):
        kept = [line.lstrip("> ") for line in text.split("\n")]
        return _blocks("\n".join(kept)), False
    return _blocks("\n".join(kept)), len(kept) < text.count("\n") + 1


def html_blocks(name: str, text: str, limits: Limits) -> tuple[list[Block], bool]:
    """The blocks of a mail in HTML, and whether something was left out. Raises UnreadableDocument."""
    page = parse(name, text, limits)
    quoted = [element for element in page.iter() if _is_quoted(element)]
    for element in quoted:
        element.clear(keep_tail=True)
    blocks = _as_body(blocks_of(article_of(page)))
    if quoted and not blocks:
        return _as_body(blocks_of(article_of(parse(name, text, limits)))), False
    return blocks, bool(quoted)


def _own_lines(lines: Sequence[str]) -> Iterator[str]:
    own: list[str] = []
    for line in lines:
        if line in _SIGNATURE:
            break
        if not line.startswith(">"):
            own.append(line)
        elif own:
            _take_off_introduction(own)
    return iter(own)


def _take_off_introduction(own: list[str]) -> None:
    """Take "On Tuesday, Ada wrote:", which may be wrapped, off the end of the lines before a quoted mail."""
    while own and not own[-1].strip():
        own.pop()
    for count in range(1, min(_LONGEST_REPLY_TO, len(own)) + 1):
        if _REPLY_TO.match("\n".join(own[-count:])):
            del own[-count:]
            break
    own.append("")


def _blocks(text: str) -> list[Block]:
    return _as_body(Block(text[s.start : s.end], s.zone) for s in segment_text(text))


def _as_body(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with no headline among them: that of a mail is its subject."""
    return [Block(b.text, Zone.BODY, b.place, b.beside) if b.zone == Zone.HEADLINE else b for b in blocks]


def _is_quoted(element: Element) -> bool:
    classes = attribute(element, "class").split()
    return not _QUOTED_PARTS.isdisjoint(classes) or (tag_of(element) == "blockquote" and attribute(element, "type") == "cite")
