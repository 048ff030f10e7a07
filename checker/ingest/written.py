"""What the formats of word processors share: blocks with pages, zones for documents without styles, and what their properties tell."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from checker.ingest.blocks import Block, Metadata, assemble, counted, one_line
from checker.ingest.limits import Limits, refuse_over
from checker.ingest.segments import segment_text
from checker.models.base import Zone
from checker.models.document import Document

_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# The signs of the font Symbol that texts have, by their codes.
_SYMBOLS = {
    "A2": "′", "A3": "≤", "A5": "∞", "AB": "↔", "AC": "←", "AD": "↑", "AE": "→", "AF": "↓", "B0": "°", "B1": "±", "B2": "″", "B3": "≥", "B4": "×", "B7": "•",
    "B8": "÷", "B9": "≠", "BA": "≡", "BB": "≈", "BC": "…", "D2": "®", "D3": "©", "D4": "™", "D7": "·", "2D": "−", "57": "Ω", "61": "α", "62": "β", "67": "γ",
    "64": "δ", "6C": "λ", "6D": "μ", "70": "π", "73": "σ", "44": "Δ", "53": "Σ",
}  # fmt: skip
_FIGURES = re.compile(r"[0-9+\-−]+")
_PROGRAMS = frozenset(("python-docx", "unknown", "user", "admin", "administrator", "author", "owner", "microsoft office user", "office user", "windows user"))
"""What programs write as the author where nobody told them a name, in small letters."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the page on which it begins; 0 where the file does not tell its pages."""

    block: Block
    page: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells beside its text: title and author of its properties, and how many changes and comments are in it."""

    title: str = ""
    author: str = ""
    changes: int = 0
    comments: int = 0


def raised(text: str) -> str:
    """Superscript words; figures become signs that stay apart from the figure before them ("10" and "6" are not 106)."""
    return text.translate(_RAISED) if _FIGURES.fullmatch(text) else text


def symbol(code: str) -> str:
    """The sign of the font Symbol with a code of two hexadecimal figures; "" for one that no text has."""
    return _SYMBOLS.get(code.upper(), "")


def with_places(placed: Iterable[Placed]) -> list[Block]:
    """The blocks with places for those that have none, counted on each page where pages are known."""
    blocks: list[Block] = []
    for page, group in groupby(placed, key=lambda p: p.page):
        blocks += counted((p.block for p in group), f"page {page}" if page else "")
    return blocks


def with_zones(placed: Sequence[Placed]) -> list[Placed]:
    """The same blocks, with zones for paragraphs that have no style: typed lists and captions, and headings where no style is a heading's.

    A first heading is the headline, if no other is.
    """
    words = [one_line(p.block.text) for p in placed]
    zones = {s.line: s.zone for s in segment_text("\n\n".join(words))}
    named = any(p.block.zone == Zone.HEADLINE for p in placed)
    styled = named or any(p.block.zone == Zone.HEADING for p in placed)
    if named:
        zones = {line: Zone.HEADING if zone == Zone.HEADLINE else zone for line, zone in zones.items()}
    found = [_zoned(p, zones.get(2 * i + 1, Zone.BODY), styled) for i, p in enumerate(placed)]
    if found and found[0].block.zone == Zone.HEADING and not named:
        found[0] = replace(found[0], block=replace(found[0].block, zone=Zone.HEADLINE))
    return found


def _zoned(placed: Placed, guess: Zone, styled: bool) -> Placed:
    """A paragraph with the zone that its words look like, unless its style or its cell says what it is."""
    block = placed.block
    if block.zone != Zone.BODY or block.place or guess == Zone.BODY or (styled and guess == Zone.HEADING):
        return placed
    return replace(placed, block=replace(block, zone=guess))


def document_of(name: str, text: Sequence[Placed], notes: Sequence[Placed], told: Told, limits: Limits) -> Document:
    """The document of its text and its footnotes and endnotes. Raises UnreadableDocument for too many paragraphs.

    What it says itself (headline, byline) goes before its properties, which often are those of a template. A file's dates are those of
    work on it, not of its publication, and are no date of the document.
    """
    refuse_over(name, "it has too many paragraphs", len(text) + len(notes), limits.paragraphs, "paragraphs")
    changes = _note_about(name, told.changes, "tracked change was read as accepted", "tracked changes were read as accepted")
    comments = _note_about(name, told.comments, "comment was left out", "comments were left out")
    document = assemble(name, with_places([*with_zones(text), *notes]), Metadata(), (*changes, *comments), limits.paragraphs)
    named = "" if told.author.strip().lower() in _PROGRAMS else one_line(told.author)
    return document.model_copy(update={"title": document.title or one_line(told.title), "author": document.author or named})


def _note_about(name: str, count: int, one: str, many: str) -> list[str]:
    """A note that counts something: none for 0; `one` and `many` go on with the sentence after the count."""
    return [f"{name}: {count} {one if count == 1 else many}."] if count else []
