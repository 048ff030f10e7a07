"""The text of an EPUB's chapters: without title pages, contents and the marks of notes, placed by the headings of chapters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from checker.ingest.blocks import Block, counted, one_line
from checker.ingest.html_blocks import blocks_of
from checker.ingest.html_tree import Element, attribute, parse, tag_of, text_of
from checker.ingest.limits import Limits
from checker.ingest.written import raised
from checker.models.base import Zone

_LEFT_OUT = frozenset(
    "toc landmarks page-list loi lot titlepage halftitlepage copyright-page cover index pagebreak noteref backlink doc-toc doc-pagelist doc-cover doc-index "
    "doc-pagebreak doc-noteref doc-backlink footnote-ref footnote-back footnote-backref".split()
)
"""Parts by their `epub:type`, `role` or `class` that are no text: those that repeat it or lead through it, and marks in it."""
_NO_PROSE = frozenset("script style nav svg math object iframe audio video head".split())
# XHTML closes empty elements in a way that HTML does not know.
_SELF_CLOSED = re.compile(r"<([A-Za-z][\w:-]*)((?:\s[^<>]*)?)/>")
_HEADS = (Zone.HEADLINE, Zone.HEADING)
_LONGEST_LABEL = 60


def chapter_blocks(name: str, text: str, count: int, limits: Limits) -> list[Block]:
    """The blocks of the `count`th file of a book, with places such as "“The River”, paragraph 5", or "part 3, paragraph 5" where no heading stands above.

    Raises UnreadableDocument.
    """
    page = parse(name, _SELF_CLOSED.sub(r"<\1\2></\1>", text), limits)
    for element in list(page.iter()):
        if _is_left_out(element):
            element.clear(keep_tail=True)
        elif tag_of(element) == "sup" and element.text:
            element.text = raised(element.text)
    titles = frozenset(text_of(heading) for heading in page.iter("h1"))
    return list(_placed(blocks_of(page), titles, f"part {count}"))


def _placed(blocks: Iterable[Block], titles: frozenset[str], label: str) -> Iterator[Block]:
    labelled: list[tuple[str, Block]] = []
    for block in blocks:
        words = one_line(block.text)
        if block.zone in _HEADS and (words in titles or not (titles or labelled)):
            label = _label(words)
        labelled.append((label, replace(block, zone=Zone.HEADING) if block.zone == Zone.HEADLINE else block))
    for where, group in groupby(labelled, key=lambda pair: pair[0]):
        yield from counted((_within(block, where) for _, block in group), where)


def _within(block: Block, label: str) -> Block:
    return replace(block, place=f"{label}, {block.place}") if block.place else block


def _label(heading: str) -> str:
    shown = "".join(c for c in heading if c.isprintable())
    return f"“{shown if len(shown) <= _LONGEST_LABEL else shown[:_LONGEST_LABEL].rstrip() + '…'}”"


def _is_left_out(element: Element) -> bool:
    if tag_of(element) in _NO_PROSE:
        return True
    words = f"{attribute(element, 'epub:type')} {attribute(element, 'role')} {attribute(element, 'class') if tag_of(element) == 'a' else ''}"
    return not _LEFT_OUT.isdisjoint(words.split())
