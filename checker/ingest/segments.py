"""Plain text to segments: headline, headings, paragraphs, lists, tables, captions and a last line of tags."""

import re
from collections.abc import Iterator

from checker.models.base import Zone
from checker.models.document import Segment

LIST_ITEM = re.compile(r"(?:[-*•‣–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
CAPTION = re.compile(r"(?:Photo|Photograph|Image|Picture|Caption|Figure|Fig\.|Table|Chart)\b[^.:]{0,24}[:.]\s", re.IGNORECASE)
_TABLE_ROW = re.compile(r"\S\s*(?:\||\t|\s{3,})\s*\S.*(?:\||\t|\s{3,})\s*\S")
CLOSES_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
# Encoded data or a rule of signs, not words; a parser takes minutes for a long one.
_BLOB = re.compile(r"\S{300,}")
_DASH_INSIDE = re.compile(r"[-–] [a-z]")
_LEAST_WRAPPED = 40  # code points; a line cut by the width of the page is not shorter
_LONGEST_SEGMENT = 20_000
_WRAPPED = frozenset((Zone.BODY, Zone.HEADLINE))
_BYLINE = re.compile(r"(?:By|From|Posted|Published|Updated)\b|.*\b(?:19|20)\d\d$")
_TAG_LINE = re.compile(r"(?:tags?|keywords?|topics?|filed under)\s*:", re.IGNORECASE)


def segment_text(text: str, body_from: int = 0) -> tuple[Segment, ...]:
    """Cut `text` into one segment a line, each with its zone; lines of one paragraph share its number.

    `body_from` is the code point where the body starts (front matter before it is left out).
    """
    lines = [line for line in _lines(text, body_from) if text[line[0] : line[1]].strip()]
    wrapped_headline = _has_wrapped_headline(text, lines)
    segments: list[Segment] = []
    paragraph = -1
    for index, (start, end, number, after_blank) in enumerate(lines):
        words = text[start:end]
        followed_by_blank = index + 1 < len(lines) and lines[index + 1][3]
        zone = Zone.HEADLINE if wrapped_headline and index <= 1 else _zone(words, index, len(lines), followed_by_blank)
        if zone == Zone.LIST and not after_blank and segments and segments[-1].zone == Zone.BODY and _is_wrapped_dash(text, lines, index):
            zone = Zone.BODY
        goes_on = zone == Zone.BODY and segments and segments[-1].zone == Zone.BODY and _goes_on(segments_text(text, segments[-1]), words)
        if index == 0 or after_blank or not (goes_on or (wrapped_headline and index == 1)):
            paragraph += 1
        inner = start + len(words) - len(words.lstrip())
        segments.append(Segment(start=inner, end=inner + len(words.strip()), zone=zone, paragraph=paragraph, line=number))
    return tuple(part for segment in _join_wrapped(segments) for part in readable(text, segment))


def _has_wrapped_headline(text: str, lines: list[tuple[int, int, int, bool]]) -> bool:
    """Whether the first two lines are one headline that the width of the page has cut: no sentence, an empty line below, text after it."""
    if len(lines) < 3 or lines[1][3] or not lines[2][3]:
        return False
    first, second = (text[start:end].strip() for start, end, _, _ in lines[:2])
    cut = len(first) >= _LEAST_WRAPPED and not first.endswith((",", ";", ":")) and not _BYLINE.match(second)
    return cut and all(_zone(words, 0, len(lines), followed_by_blank=True) == Zone.HEADLINE and not words.startswith("#") for words in (first, second))


def _is_wrapped_dash(text: str, lines: list[tuple[int, int, int, bool]], index: int) -> bool:
    """Whether a line that begins with a dash goes on with the sentence of a hard-wrapped line: no other such line stands beside it."""
    before, line = (text[start:end].strip() for start, end, _, _ in lines[index - 1 : index + 1])
    after = text[lines[index + 1][0] : lines[index + 1][1]].strip() if index + 1 < len(lines) else ""
    wrapped = len(before) >= _LEAST_WRAPPED and not CLOSES_SENTENCE.search(before) and not before.endswith(":")
    return wrapped and bool(_DASH_INSIDE.match(line)) and not LIST_ITEM.match(after)


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the one above it: that one ends in no full stop, or in that of an abbreviation ("paid U.S." / "taxes")."""
    return not CLOSES_SENTENCE.search(before) or line.lstrip()[:1].islower()


def segments_text(text: str, segment: Segment) -> str:
    """The words of one segment."""
    return text[segment.start : segment.end]


def _lines(text: str, body_from: int) -> list[tuple[int, int, int, bool]]:
    """Every line as (start, end, number, stands after a blank line)."""
    found = []
    start, number, blank = 0, 1, True
    for line in text.split("\n"):
        end = start + len(line)
        if start >= body_from:
            found.append((start, end, number, blank))
        blank = not line.strip()
        start, number = end + 1, number + 1
    return found


def _zone(words: str, index: int, count: int, followed_by_blank: bool) -> Zone:
    bare = words.strip()
    if _TAG_LINE.match(bare):
        return Zone.TAGS
    if bare.startswith("#"):
        return Zone.HEADLINE if index == 0 else Zone.HEADING
    if CAPTION.match(bare):
        return Zone.CAPTION
    if LIST_ITEM.match(bare):
        return Zone.LIST
    if len(bare) < 400 and _TABLE_ROW.search(bare):
        return Zone.TABLE
    titled = len(bare.split()) <= 20 and not CLOSES_SENTENCE.search(bare) and not bare.endswith((",", ";", ":"))
    if titled and index == 0 and count > 1 and followed_by_blank:
        return Zone.HEADLINE
    if titled and index == count - 1 and count > 3 and _looks_like_tags(bare):
        return Zone.TAGS
    if titled and 0 < index < count - 1 and followed_by_blank and len(bare.split()) <= 10 and bare[:1].isupper():
        return Zone.HEADING
    return Zone.BODY


def _looks_like_tags(line: str) -> bool:
    """A last line without a full stop whose words are nearly all capitalised: labels, not a sentence."""
    words = [w for w in re.findall(r"[A-Za-z][\w'’-]*", line) if len(w) > 3]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _join_wrapped(segments: list[Segment]) -> tuple[Segment, ...]:
    """Make one segment of the hard-wrapped lines of a paragraph, so that a sentence is read whole."""
    joined: list[Segment] = []
    for segment in segments:
        last = joined[-1] if joined else None
        if last and last.zone == segment.zone and segment.zone in _WRAPPED and last.paragraph == segment.paragraph:
            joined[-1] = last.model_copy(update={"end": segment.end})
        else:
            joined.append(segment)
    return tuple(joined)


def readable(text: str, segment: Segment) -> Iterator[Segment]:
    """A segment without unbroken stretches that are no words, and in parts where it is longer than any paragraph."""
    start = segment.start
    for blob in _BLOB.finditer(text, segment.start, segment.end):
        yield from _parts(text, segment, start, blob.start())
        start = blob.end()
    yield from _parts(text, segment, start, segment.end)


def _parts(text: str, segment: Segment, start: int, end: int) -> Iterator[Segment]:
    while end - start > _LONGEST_SEGMENT:
        limit = start + _LONGEST_SEGMENT
        cut = text.rfind(". ", start, limit) + 1 or text.rfind(" ", start, limit) + 1 or limit
        yield from _trimmed(text, segment, start, cut)
        start = cut
    yield from _trimmed(text, segment, start, end)


def _trimmed(text: str, segment: Segment, start: int, end: int) -> Iterator[Segment]:
    words = text[start:end]
    if words.strip():
        yield segment.model_copy(update={"start": start + len(words) - len(words.lstrip()), "end": start + len(words.rstrip())})
