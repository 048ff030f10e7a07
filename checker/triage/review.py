"""The decisions of a project as its reviewers use them: where findings stand, decide, undo, see what others decided."""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from pathlib import Path

from checker.errors import BadDecision
from checker.models.decisions import Action, Anchor, Decision, Reason, State
from checker.models.findings import Finding
from checker.triage.anchors import anchor_of, still_said
from checker.triage.entries import Entry
from checker.triage.journal import Journal, LogJournal
from checker.triage.matching import Matcher
from checker.triage.states import Standing, in_time, refusal, undone
from checker.triage.threads import Thread, Threads

_UNDECIDED = Standing()


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
    """The decisions of a journal, by default that of a project folder. Nothing is written, and no folder made, before the first decision.

    `problems` has a sentence for each entry that could not be read. `who` signs new ones; `today` is for tests and replays, by default
    the day it is.
    """

    def __init__(self, journal: Journal, who: str, today: Date | None = None) -> None:
        self.who = who
        self._journal, self._today = journal, today
        self._problems: tuple[str, ...] = ()
        self._torn = ""
        self._threads = Threads()
        self._matcher: Matcher[Thread] | None = None
        self._known: dict[int, Thread | None] = {}
        self._repeated: set[tuple[str, str]] = set()
        self.refresh()

    @classmethod
    def open(cls, folder: Path, who: str, today: Date | None = None) -> "Triage":
        """The decisions of a project root. Raises BadDecision where there is a log that cannot be read."""
        return cls(LogJournal(folder), who, today)

    @property
    def today(self) -> Date:
        """The day that standings are told for."""
        return self._today or Date.today()

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each entry that could not be read; of a log, with the number of its line."""
        return (*self._problems, *filter(None, [self._torn]))

    @property
    def histories(self) -> list[Standing]:
        """Where everything stands that was ever decided about, whether or not it is still found."""
        return [thread.standing(self.today) for thread in self._threads.all]

    def standing(self, findings: Sequence[Finding]) -> list[Triaged]:
        """Each finding with where it stands today, in the order given.

        Give all findings of a document at once, the first time and after `refresh` returned True: which decision belongs
        to which of several like findings shows only among all of them. After that, any of them may be asked for alone.
        """
        keys = [_key(finding) for finding in findings]
        if not self._known.keys() >= set(keys):
            counts = Counter((f.doc, f.fingerprint) for f in findings)
            self._repeated.update(key for key, count in counts.items() if count > 1)
            self._matcher = self._matcher or Matcher(self._threads.all)
            self._known.update(zip(keys, self._matcher.match(findings), strict=True))
        today = self.today
        return [_triaged(finding, self._known[key], today) for finding, key in zip(findings, keys, strict=True)]

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
        """Record a decision; it is on the disk when this returns. Raises BadDecision where it cannot be taken or written.

        What another has decided since the last `refresh` is kept beside it, and told as a conflict.
        """
        [now] = self.standing([finding])
        problem = refusal(now.state, action, self.today, reason=reason, note=note, until=until, expires=expires)
        if problem:
            raise BadDecision(f"{finding.id}: {problem}")
        anchor = anchor_of(finding, alone=(finding.doc, finding.fingerprint) not in self._repeated)
        decision = self._write(anchor, action, now.latest, reason=reason, note=note, until=until, expires=expires, assignee=assignee)
        self._known[_key(finding)] = self._threads.of(decision.id)
        return decision

    def undo(self, decision_id: str) -> Decision:
        """Take a decision back (or an undoing: then it is in force again). Raises BadDecision where there is none of that id."""
        thread = self._threads.of(decision_id)
        if thread is None:
            raise BadDecision(f"There is no decision {decision_id!r}; `checker decisions list` shows them.")
        history = thread.standing(self.today).history
        if decision_id in undone(history):
            raise BadDecision(f"{decision_id} is undone already.")
        anchor = next(entry.anchor for entry in history if entry.id == decision_id)
        return self._write(anchor, "undo", history[-1], undoes=decision_id)

    @property
    def entries(self) -> list[Decision]:
        """Every entry, by time."""
        return sorted((entry for standing in self.histories for entry in standing.history), key=in_time)

    def new_among(self, decisions: Sequence[Decision]) -> list[Decision]:
        """Those that the journal does not have. Raises BadDecision where it has another one of the same id."""
        have = {entry.id: entry for entry in self.entries}
        for decision in decisions:
            if have.setdefault(decision.id, decision) != decision:
                raise BadDecision(f"Another decision is called {decision.id} already; nothing was imported.")
        return list({d.id: d for d in decisions if d.id not in self._threads}.values())

    def take(self, decisions: Sequence[Decision]) -> list[Decision]:
        """Record decisions made elsewhere, all or none; returns those that were new. Raises BadDecision as `new_among` and `decide` do."""
        new = self.new_among(decisions)
        if new:
            self._journal.append(new)
            self._add(new)
        return new

    def refresh(self) -> bool:
        """Read what others have decided since; True where there was anything: then ask for the standing of all findings again."""
        told = self._journal.news()
        if not told.follows:
            self._threads, self._matcher, self._problems, self._known = Threads(), None, (), {}
        self._problems += told.problems
        self._torn = told.torn
        news = [entry for entry in told.entries if entry.id not in self._threads]
        self._add(news)
        return bool(news) or not told.follows

    def _add(self, entries: Sequence[Entry]) -> None:
        self._matcher = None if entries else self._matcher
        if self._threads.add(entries):
            self._known = {}

    def _write(self, anchor: Anchor, action: Action, after: Decision | None, **what: object) -> Decision:
        values = {
            "id": "D-" + secrets.token_hex(6),
            "action": action,
            "anchor": anchor,
            "who": self.who,
            "when": _now(after),
            "after": after.id if after else "",
        }
        decision = Decision.model_validate({**values, **what})
        self._journal.append([decision])
        known = self._known
        self._add([decision])
        self._known = known
        return decision


def _key(finding: Finding) -> int:
    """What a finding is remembered by while the documents stay as they are."""
    return hash((finding.id, finding.fingerprint, finding.prefix, finding.suffix))


def _triaged(finding: Finding, thread: Thread | None, today: Date) -> Triaged:
    standing = _on_finding(thread.standing(today), finding) if thread else _UNDECIDED
    return Triaged(finding if finding.state == standing.state else finding.model_copy(update={"state": standing.state}), standing)


def _on_finding(standing: Standing, finding: Finding) -> Standing:
    """A standing, opened again where the finding has other words than were decided about, or is there in spite of being fixed."""
    if standing.state == State.OPEN or standing.decided is None:
        return standing
    if not still_said(standing.decided.anchor, finding):
        return replace(standing, state=State.OPEN, reopened="reopened: the words changed")
    if standing.state == State.FIXED:
        return replace(standing, state=State.OPEN, reopened="reopened: it came back")
    return standing


def _now(after: Decision | None) -> str:
    """The time, UTC; later than the decision it follows, even where that one's clock was fast."""
    now = datetime.now(UTC)
    if after:
        now = max(now, datetime.fromisoformat(after.when) + timedelta(microseconds=1))
    return now.isoformat(timespec="microseconds").replace("+00:00", "Z")
