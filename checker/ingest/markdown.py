"""Markdown, with front matter (title, date, author, source) if it starts with `---`."""

import re
from datetime import date as Date
from datetime import datetime

from checker.errors import UnreadableDocument
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
    segments = tuple(s for s in map(_strip_marks(text), segment_text(_blank_out(text), body)) if s.end > s.start)
    heading = next((s for s in segments if s.zone == Zone.HEADLINE), None)
    title = _words(meta.get("title")) or (text[heading.start : heading.end] if heading else "")
    return [
        Document(
            id=name,
            text=text,
            segments=segments,
            title=title,
            date=read_date(name, meta.get("date")),
            author=_words(meta.get("author")),
            source=_words(meta.get("source")),
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


def _strip_marks(text: str):  # type: ignore[no-untyped-def]
    """Leave the marks of headings, quotations and lists outside the segment."""

    def strip(segment: Segment) -> Segment:
        lead = _LEAD.match(text, segment.start, segment.end)
        return segment.model_copy(update={"start": lead.end()}) if lead else segment

    return strip
