"""What a reviewer can choose to do with a finding, as a value that can be repeated, undone and told in words."""

from dataclasses import dataclass
from datetime import date as Date
from typing import Literal

from checker.models.decisions import Decision, Reason, State
from checker.triage import STATE_AFTER

Act = Literal["confirm", "dismiss", "defer", "reopen", "fix", "assign", "note"]


@dataclass(frozen=True)
class Choice:
    """One thing to do: the action of a decision and what goes with it."""

    action: Act
    reason: Reason | None = None
    note: str = ""
    until: Date | None = None
    assignee: str = ""

    @property
    def moves_on(self) -> bool:
        """Whether the finding is dealt with, so that the next one is wanted."""
        return self.action in ("confirm", "dismiss", "defer")

    def state_after(self, before: State) -> State:
        """The state that a finding has once this is done to it."""
        return STATE_AFTER.get(self.action, before)

    @property
    def words(self) -> str:
        """What was done, for a sentence that begins with it: "Dismissed as sourced"."""
        match self.action:
            case "confirm":
                return "Confirmed"
            case "dismiss":
                return f"Dismissed as {str(self.reason or '').replace('-', ' ')}".removesuffix(" as ")
            case "defer":
                return f"Deferred until {self.until.isoformat()}" if self.until else "Deferred"
            case "reopen":
                return "Reopened"
            case "fix":
                return "Fixed"
            case "assign":
                return f"Assigned to {self.assignee}" if self.assignee else "Assigned to nobody"
            case "note":
                return "Noted"


CONFIRM = Choice("confirm")
FALSE_POSITIVE = Choice("dismiss", Reason.FALSE_POSITIVE)
SOURCED = Choice("dismiss", Reason.SOURCED)
INTENTIONAL = Choice("dismiss", Reason.INTENTIONAL)
REOPEN = Choice("reopen")
FIX = Choice("fix")
"""For what was confirmed and is not found any more; not for reviewers to choose."""


def words_of(decision: Decision) -> str:
    """What an entry of the decision log did, in words: "dismissed as sourced: seen in the annual report"."""
    if decision.action == "undo":
        return "undid a decision"
    choice = Choice(decision.action, decision.reason, decision.note, decision.until, decision.assignee)
    told = choice.words[:1].lower() + choice.words[1:]
    return f"{told}: {decision.note}" if decision.note else told
