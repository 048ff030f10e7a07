"""Entries of the log as the index has them: enough to match them with findings; the whole line is read where it is needed."""

from dataclasses import dataclass
from typing import NamedTuple

from checker.models.decisions import Anchor, Decision


class Marks(NamedTuple):
    """The fields of an `Anchor`, at a quarter of its size."""

    rule: str
    fingerprint: str
    second_key: str
    quote: str
    prefix: str
    suffix: str
    others: str
    alone: bool
    doc: str


@dataclass(frozen=True, slots=True)
class Stored:
    """A decision whose line has not been read yet."""

    id: str
    when: str
    after: str
    undoes: str
    anchor: Marks
    line: bytes


Entry = Decision | Stored
Known = Anchor | Marks


def whole(entry: Entry) -> Decision:
    """The decision of an entry."""
    return entry if isinstance(entry, Decision) else Decision.model_validate_json(entry.line)
