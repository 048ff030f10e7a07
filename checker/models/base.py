"""The frozen base of every value that flows through the checker, and its smallest parts."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value: equal by content, refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Severity(StrEnum):
    """How much a finding matters: `error` only where logic or arithmetic decides."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest; a smaller rank is a graver finding."""
        return list(Severity).index(self)


class Zone(StrEnum):
    """The part of a document that a stretch of text belongs to."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    TAGS = "tags"


class Voice(StrEnum):
    """Who says it: the narrator, somebody reported, or somebody quoted word for word."""

    NARRATOR = "narrator"
    REPORTED = "reported"
    QUOTED = "quoted"


class Span(Frozen):
    """A stretch of one document: code points, end exclusive, `text[start:end] == quote`."""

    doc: str
    start: int
    end: int
    quote: str
