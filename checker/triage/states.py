"""From the history of one finding to where it stands on a day; and which decisions may follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date

from checker.models.decisions import Action, Decision, Reason, State
from checker.triage.entries import Entry

STATE_AFTER: dict[str, State] = {
    "confirm": State.CONFIRMED,
    "dismiss": State.DISMISSED,
    "defer": State.DEFERRED,
    "reopen": State.OPEN,
    "fix": State.FIXED,
}
"""What the actions that decide make of a finding; the others leave it as it stands."""
_SAID_TWICE = {
    ("confirm", State.CONFIRMED): "It is confirmed already.",
    ("reopen", State.OPEN): "It is open already.",
    ("fix", State.OPEN): "Only a confirmed finding becomes fixed; confirm it first.",
    ("fix", State.DISMISSED): "Only a confirmed finding becomes fixed; confirm it first.",
    ("fix", State.DEFERRED): "Only a confirmed finding becomes fixed; confirm it first.",
    ("fix", State.FIXED): "It is fixed already.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a finding stands: `reopened` says in words why it is open again, `conflict` is the decision that
    `decided` overrode without its writer having seen it."""

    state: State = State.OPEN
    history: tuple[Decision, ...] = ()
    decided: Decision | None = None
    assignee: str = ""
    note: str = ""
    reopened: str = ""
    conflict: Decision | None = None

    @property
    def latest(self) -> Decision | None:
        """The newest entry of the history, an undo too."""
        return self.history[-1] if self.history else None


def in_time(entry: Entry) -> tuple[str, str]:
    """What entries are sorted by: two logs merged line by line, in any order, come out the same."""
    return entry.when, entry.id


def undone(history: Sequence[Decision]) -> set[str]:
    """The ids that an undoing has taken back; an undoing that was itself undone takes nothing back."""
    ids: set[str] = set()
    for decision in reversed(history):
        if decision.action == "undo" and decision.id not in ids:
            ids.add(decision.undoes)
    return ids


def fold(history: Iterable[Decision], today: Date) -> Standing:
    """Where one finding stands on a day, given all that was decided about it, in any order, repeated or not.

    The last word counts. A dismissal ends on its day `expires`, a deferral on its day `until`.
    """
    ordered = tuple(sorted({d.id: d for d in history}.values(), key=in_time))
    taken_back = undone(ordered)
    valid = [d for d in ordered if d.action != "undo" and d.id not in taken_back]
    decided = next((d for d in reversed(valid) if d.action in STATE_AFTER), None)
    state, reopened = _on_day(decided, today)
    return Standing(
        state=state,
        history=ordered,
        decided=decided,
        assignee=next((d.assignee for d in reversed(valid) if d.action == "assign"), ""),
        note=next((d.note for d in reversed(valid) if d.note), ""),
        reopened=reopened,
        conflict=_conflict(ordered, valid),
    )


def _on_day(decided: Decision | None, today: Date) -> tuple[State, str]:
    """The state that a decision means on a day, and why it is open again where its time is over."""
    if decided is None:
        return State.OPEN, ""
    if decided.action == "dismiss" and decided.expires and decided.expires <= today:
        return State.OPEN, f"reopened: the dismissal ended on {decided.expires}"
    if decided.action == "defer" and decided.until and decided.until <= today:
        return State.OPEN, f"reopened: it was deferred until {decided.until}"
    return STATE_AFTER[decided.action], ""


def _conflict(ordered: Sequence[Decision], valid: Sequence[Decision]) -> Decision | None:
    """The decision before the last one, where the last one's writer had not seen it and decided otherwise.

    A writer has seen every entry up to the one that the decision names in `after`.
    """
    deciding = [d for d in valid if d.action in STATE_AFTER]
    if len(deciding) < 2:
        return None
    before, last = deciding[-2:]
    place = {d.id: index for index, d in enumerate(ordered)}
    if place[before.id] <= place.get(last.after, -1) or (before.action, before.reason) == (last.action, last.reason):
        return None
    return before


def refusal(
    state: State,
    action: Action,
    today: Date,
    *,
    reason: Reason | None = None,
    note: str = "",
    until: Date | None = None,
    expires: Date | None = None,
) -> str:
    """One sentence that says why a decision cannot be taken in a state; empty where it can."""
    if (action, state) in _SAID_TWICE:
        return _SAID_TWICE[action, state]
    if action == "dismiss" and reason is None:
        return f"Dismissing needs a reason: {', '.join(Reason)}."
    if action == "defer" and until is None:
        return "Deferring needs a day to come back on (until)."
    if action == "note" and not note.strip():
        return "The note is empty."
    if action != "dismiss" and (reason or expires):
        return "Only a dismissal has a reason and a day on which it ends."
    if action != "defer" and until:
        return "Only a deferral has a day to come back on."
    past = next((day for day in (until, expires) if day and day <= today), None)
    return f"{past} is not a day to come." if past else ""
