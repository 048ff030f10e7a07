"""The decisions of a project as its reviewers use them: where findings stand, decide, undo, see what others decided."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from pathlib import Path

from checker.errors import BadDecision
from checker.models.decisions import Action, Anchor, Decision, Reason, State
from checker.models.findings import Finding
from checker.triage import log
from checker.triage.states import Standing, fold, in_force, refusal


@dataclass(frozen=True, slots=True)
class Triaged:
    """A finding (its `state` set) with what was decided about it."""

    finding: Finding
    standing: Standing

    @property
    def state(self) -> State:
        """Where it stands today."""
        return self.standing.state

    @property
    def history(self) -> tuple[Decision, ...]:
        """All entries about it, oldest first."""
        return self.standing.history

    @property
    def latest(self) -> Decision | None:
        """The newest entry about it, an undo too; its id is what `Triage.undo` takes."""
        return self.standing.latest

    @property
    def assignee(self) -> str:
        """Who is to look at it."""
        return self.standing.assignee

    @property
    def note(self) -> str:
        """The newest note."""
        return self.standing.note

    @property
    def reopened(self) -> str:
        """Why it is open again, in words: "reopened: …"; else empty."""
        return self.standing.reopened

    @property
    def conflict(self) -> Decision | None:
        """A decision that the one in force overrode unseen: two people decided at once."""
        return self.standing.conflict


class Triage:
    """The decisions of one project folder. Nothing is written, and no folder made, before the first decision."""

    def __init__(self, folder: Path, who: str, today: Date | None = None) -> None:
        self.folder, self.who = folder, who
        self._today = today
        self._path = folder / log.LOG
        self._entries: list[Decision] = log.read(self._path)

    @classmethod
    def open(cls, folder: Path, who: str, today: Date | None = None) -> "Triage":
        """The decisions of a project root; `who` signs new ones; `today` is for tests and replays, by default the day it is."""
        return cls(folder, who, today)

    @property
    def today(self) -> Date:
        """The day that standings are told for."""
        return self._today or Date.today()

    def standing(self, findings: Sequence[Finding]) -> list[Triaged]:
        """Each finding with where it stands today, in the order given."""
        threads: dict[str, list[Decision]] = {}
        for entry in self._entries:
            threads.setdefault(entry.anchor.fingerprint, []).append(entry)
        found = []
        for finding in findings:
            standing = fold(threads.get(finding.fingerprint, ()), self.today)
            found.append(Triaged(finding if finding.state == standing.state else finding.model_copy(update={"state": standing.state}), standing))
        return found

    def decide(
        self,
        finding: Finding,
        action: Action,
        *,
        reason: Reason | None = None,
        note: str = "",
        until: Date | None = None,
        expires: Date | None = None,
        assignee: str = "",
    ) -> Decision:
        """Record a decision; it is on the disk when this returns. Raises BadDecision where it cannot be taken or written."""
        [now] = self.standing([finding])
        problem = refusal(now.state, action, self.today, reason=reason, note=note, until=until, expires=expires)
        if problem:
            raise BadDecision(f"{finding.id}: {problem}")
        anchor = Anchor(rule=finding.rule, fingerprint=finding.fingerprint, second_key=finding.second_key, quote=finding.quote, doc=finding.doc)
        return self._write(anchor, action, now.latest, reason=reason, note=note, until=until, expires=expires, assignee=assignee)

    def undo(self, decision_id: str) -> Decision:
        """Take a decision back (or an undoing: then it is in force again). Raises BadDecision where there is none of that id."""
        target = next((d for d in self._entries if d.id == decision_id), None)
        if target is None:
            raise BadDecision(f"There is no decision {decision_id!r}; `checker decisions list` shows them.")
        history = [d for d in self._entries if d.anchor.fingerprint == target.anchor.fingerprint]
        if target.action != "undo" and target not in in_force(history):
            raise BadDecision(f"{decision_id} is undone already.")
        return self._write(target.anchor, "undo", history[-1], undoes=target.id)

    def refresh(self) -> bool:
        """Read what others have decided since; whether there was anything."""
        entries = log.read(self._path)
        changed = len(entries) != len(self._entries)
        self._entries = entries
        return changed

    def _write(self, anchor: Anchor, action: Action, after: Decision | None, **what: object) -> Decision:
        decision = Decision.model_validate(
            {
                "id": "D-" + secrets.token_hex(6),
                "action": action,
                "anchor": anchor,
                "who": self.who,
                "when": _now(after),
                "after": after.id if after else "",
                **what,
            }
        )
        log.append(self._path, decision)
        self._entries.append(decision)
        return decision


def _now(after: Decision | None) -> str:
    """The time, UTC; later than the decision it follows, even where that one's clock was fast."""
    now = datetime.now(UTC)
    if after:
        now = max(now, datetime.fromisoformat(after.when) + timedelta(microseconds=1))
    return now.isoformat(timespec="microseconds").replace("+00:00", "Z")
