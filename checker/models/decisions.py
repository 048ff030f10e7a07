"""What people decide about findings: one entry of the decision log, and how a finding is known again after its text has changed."""

from datetime import date as Date
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator

from checker.models.base import Frozen


class State(StrEnum):
    """Where a finding stands in review; open and confirmed ones gate, deferred ones do from their date on."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    DEFERRED = "deferred"
    FIXED = "fixed"


class Reason(StrEnum):
    """Why a finding was dismissed."""

    FALSE_POSITIVE = "false-positive"
    SOURCED = "sourced"
    INTENTIONAL = "intentional"


class Anchor(Frozen):
    """How a finding is known again: exact fingerprint, then second key, then its words with what stands around them.

    `prefix` and `suffix` are the code points before and after `quote`, normalised as fingerprints are; `others` is a hash
    of the words of its other places. `alone` tells that no other finding of its document had its fingerprint. `doc` is where
    it stood when it was decided, for people to read; a decision follows its finding into any other document.
    """

    rule: str
    fingerprint: str
    second_key: str
    quote: str
    prefix: str = ""
    suffix: str = ""
    others: str = ""
    alone: bool = True
    doc: str = ""


def _as_it_sorts(when: str) -> str:
    """A time in the one form in which later times sort behind earlier ones. Raises ValueError for any other."""
    if len(when) != len("2026-01-31T23:59:59.000000Z") or not when.endswith("Z") or datetime.fromisoformat(when).tzinfo is None:
        raise ValueError("a time is written 2026-01-31T23:59:59.000000Z")
    return when


Action = Literal["confirm", "dismiss", "defer", "reopen", "fix", "assign", "note", "undo"]


class Decision(Frozen):
    """One line of the decision log. Nothing in the log is ever changed: an undo is a decision that names another.

    `when` is UTC, ISO 8601 to the microsecond; `until` is the day a deferred finding comes back, `expires` the day a dismissal
    ends; `after` is the id of the decision that the writer saw as the latest, by which two people deciding at once
    are noticed.
    """

    version: Literal[1] = 1
    id: str
    action: Action
    anchor: Anchor
    who: str
    when: Annotated[str, AfterValidator(_as_it_sorts)]
    reason: Reason | None = None
    note: str = ""
    until: Date | None = None
    expires: Date | None = None
    assignee: str = ""
    undoes: str = ""
    after: str = ""
