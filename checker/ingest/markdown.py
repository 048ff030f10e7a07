"""Markdown, with front matter (title, date, author, source) if it starts with `---`."""

import re
from collections.abc import Callable
from datetime import date as Date
from datetime import datetime

from checker.errors import UnreadableDocument
from checker.ingest.byline import author_of
from checker.ingest.markdown_marks import blanked, marks
from checker.ingest.segments import segment_text
from checker.models.base import Zone
from checker.models.document import Document, Segment

_FENCE = re.compile(r"(```|~~~)[^\n]*\n.*?(?:\n\1[^\n]*|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)  # unclosed, it runs to the end, as in CommonMark
_RULE = re.compile(r"^ {0,3}([-*_=])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE)
_LEAD = re.compile(r"(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)+")


def read(name: str, text: str) -> list[Document]:
    """One document; offsets count code points of the whole file, front matter included.

    Raises UnreadableDocument where the front matter is not valid YAML or its date is no date.
    """
    body, meta = _front_matter(name, text)
    prose = _blank_out(text)
    unseen = marks(prose, body)
    seen = blanked(prose, unseen)
    segments = tuple(s for s in map(_strip_marks(text, seen), segment_text(prose, body)) if s.end > s.start)
    heading = next((s for s in segments if s.zone == Zone.HEADLINE), None)
    title = _words(meta.get("title")) or (" ".join(seen[heading.start : heading.end].split()) if heading else "")
    return [
        Document(
            id=name,
            text=text,
            segments=segments,
            title=title,
            date=read_date(name, meta.get("date")),
            author=_words(meta.get("author")) or author_of(seen, segments),
            source=_words(meta.get("source")),
            marks=unseen,
        )
    ]


def read_date(name: str, value: object) -> Date | None:
    """A document's date from YAML or JSON. Raises UnreadableDocument if it is there but is no date."""
    if value in (None, ""):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, Date):
        return value
    try:
        return Date.fromisoformat(str(value)[:10])
    except ValueError:
        raise UnreadableDocument(f"{name}: the date {str(value)!r} is not of the form YYYY-MM-DD; correct it.") from None


def _front_matter(name: str, text: str) -> tuple[int, dict[str, object]]:
    if not text.startswith("---\n"):
        return 0, {}
    close = text.find("\n---", 4)
    if close < 0:
        raise UnreadableDocument(f"{name}: the front matter is never closed; add a line of three hyphens after it.")
    import yaml  # 40 ms of our start, which a text without front matter does without

    try:
        meta = yaml.safe_load(text[4:close])
    except (yaml.YAMLError, ValueError, RecursionError):  # ValueError: a date that no calendar has
        raise UnreadableDocument(f"{name}: the front matter is not valid YAML; correct the lines between the hyphens.") from None
    if meta is not None and not isinstance(meta, dict):
        return 0, {}  # A rule across the page above prose, not front matter.
    end_of_line = text.find("\n", close + 1)
    return (len(text) if end_of_line < 0 else end_of_line + 1), meta or {}


def _words(value: object) -> str:
    """A value of the front matter as words; lists and maps (which may hold themselves) are left out."""
    return "" if value is None or isinstance(value, list | dict) else str(value)


def without_code_blocks(text: str) -> str:
    """The text with fenced code as spaces, line ends kept: as long as before."""
    return _FENCE.sub(_spaces, text)


def _blank_out(text: str) -> str:
    """Code blocks, comments and rules across the page as spaces of the same length: no prose, offsets unchanged."""
    return _RULE.sub(_spaces, _COMMENT.sub(_spaces, without_code_blocks(text)))


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _strip_marks(text: str, seen: str) -> Callable[[Segment], Segment]:
    """Leave the marks of headings, quotations and lists outside the segment, and those that stand at its ends; `seen` is the text without marks."""

    def strip(segment: Segment) -> Segment:
        lead = _LEAD.match(text, segment.start, segment.end)
        start = lead.end() if lead else segment.start
        words = seen[start : segment.end]
        inner = start + len(words) - len(words.lstrip())
        return segment.model_copy(update={"start": inner, "end": max(inner, start + len(words.rstrip()))})

    return strip
