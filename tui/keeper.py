"""Writes decisions in the order they were made, in a thread of its own, and tells what became of each."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.errors import BadDecision
from checker.models.decisions import Decision
from checker.models.findings import Finding
from checker.triage import Standing, Triage, refusal
from tui.session.orders import Order

RETRY_SECONDS = 2.0


@dataclass(frozen=True)
class Saved:
    """An order is on the disk; `standing` is where its finding stands now."""

    order: Order
    standing: Standing


@dataclass(frozen=True)
class Refused:
    """An order was not carried out; `why` is a sentence, `by` who decided in the meantime, if somebody did."""

    order: Order
    standing: Standing
    why: str
    by: str = ""


@dataclass(frozen=True)
class Unsaved:
    """Writing fails; so many orders are kept in memory and tried again."""

    waiting: int
    why: str


@dataclass(frozen=True)
class Restood:
    """Somebody else has written to the log: where all findings stand now, those left out that nobody has touched."""

    standings: Mapping[int, Standing]


Told = Saved | Refused | Unsaved | Restood
Everything = Callable[[], Iterable[tuple[Sequence[int], Sequence[Finding]]]]
"""All rows and findings, those of a document together; called from the keeper's thread."""


class Keeper:
    """The only one who touches the decision log. `tell` is called from its thread."""

    def __init__(self, triage: Triage, everything: Everything, tell: Callable[[Told], None]) -> None:
        self._triage, self._everything, self._tell = triage, everything, tell
        self._orders: deque[Order] = deque()
        self._written: dict[int, str] = {}
        self._own: set[str] = set()
        self._lock = threading.RLock()
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="decisions", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def submit(self, orders: Iterable[Order]) -> None:
        """Queue orders; returns at once."""
        with self._changed:
            self._orders.extend(orders)
            self._changed.notify_all()

    @property
    def waiting(self) -> int:
        """How many orders are not on the disk yet."""
        return len(self._orders)

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each line of the log that cannot be read."""
        return self._triage.problems

    def standings(self, findings: Sequence[Finding]) -> list[Standing]:
        """Where findings stand; for any thread."""
        with self._lock:
            return [triaged.standing for triaged in self._triage.standing(findings)]

    def look(self) -> None:
        """See whether others have decided anything, and tell; for any thread but the one that draws."""
        with self._lock:
            restood = self._restood()
        if restood:
            self._tell(restood)

    def _restood(self) -> Restood | None:
        """Where everything stands, if others have written since we looked."""
        if not self._triage.refresh():
            return None
        found = ((row, triaged.standing) for rows, findings in self._everything() for row, triaged in zip(rows, self._triage.standing(findings), strict=True))
        return Restood({row: standing for row, standing in found if standing.history})

    def flush(self, timeout: float) -> bool:
        """Try at once to write what waits, and wait for that; False where something is still not written."""
        with self._changed:
            self._changed.notify_all()
            return self._changed.wait_for(lambda: not self._orders, timeout)

    def close(self) -> None:
        """End, once nothing waits."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()

    def _work(self) -> None:
        while (order := self._next()) is not None:
            try:
                told = self._carry_out(order)
            except Exception as error:  # whatever keeps the log from being written: the decision stays, and is tried again
                self._tell(Unsaved(len(self._orders), str(error)))
                with self._changed:
                    self._changed.wait(RETRY_SECONDS)
                continue
            with self._changed:
                self._orders.popleft()
                self._changed.notify_all()
            self._tell(told)

    def _next(self) -> Order | None:
        """The order that has waited longest; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: bool(self._orders) or self._closing)
            return self._orders[0] if self._orders else None

    def _carry_out(self, order: Order) -> Told:
        with self._lock:
            restood = self._restood()
            standing = self._standing(order.finding)
            told = self._refusal(order, standing) or self._write(order)
        if restood:
            self._tell(restood)
        return told

    def _standing(self, finding: Finding) -> Standing:
        return self._triage.standing([finding])[0].standing

    def _refusal(self, order: Order, now: Standing) -> Refused | None:
        latest = now.latest
        if order.choice and latest and latest.id != order.seen and latest.id not in self._own:
            return Refused(order, now, f"{latest.who} has decided about this finding a moment ago; look, and decide again if you still want to", latest.who)
        choice = order.choice
        why = choice and refusal(now.state, choice.action, self._triage.today, reason=choice.reason, note=choice.note, until=choice.until)
        if not choice and order.undoes not in self._written:
            why = "What was to be undone was never written"
        return Refused(order, now, why) if why else None

    def _write(self, order: Order) -> Told:
        try:
            decision = self._decide(order)
        except BadDecision as error:
            if isinstance(error.__cause__, OSError):
                raise
            return Refused(order, self._standing(order.finding), str(error))
        self._own.add(decision.id)
        self._written[order.ticket] = decision.id
        return Saved(order, self._standing(order.finding))

    def _decide(self, order: Order) -> Decision:
        choice = order.choice
        if choice is None:
            return self._triage.undo(self._written[order.undoes])
        return self._triage.decide(order.finding, choice.action, reason=choice.reason, note=choice.note, until=choice.until, assignee=choice.assignee)
