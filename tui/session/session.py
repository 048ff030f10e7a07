"""A review in progress: the findings, where they stand, what is shown, where the cursor is, what can be undone."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.models.decisions import State
from checker.models.document import Document
from checker.models.findings import Finding
from checker.triage import Standing
from tui.session.choices import FIX, Choice
from tui.session.filters import Filter
from tui.session.matching import STATES, Matcher, Sorting
from tui.session.orders import Order, Step
from tui.session.rule_cards import RuleCard
from tui.session.shelf import Shelf

_NEW = Standing()


@dataclass(frozen=True)
class Change:
    """What a check has changed: how many findings are new, how many are gone, and the rows of those that were
    confirmed and are gone, though their rules still run."""

    new: int
    gone: int
    fixed: tuple[int, ...]


class Session:
    """All that the screens show and change. It knows no terminal and no disk: what is to be written leaves as orders.

    A *row* is the number of a finding on the shelf and stays the same; a *position* is its place in `view`,
    the list of rows as filtered and sorted.
    """

    def __init__(self) -> None:
        self.shelf = Shelf()
        self.documents: dict[str, Document] = {}
        self.rules: dict[str, RuleCard] = {}
        self.view = array("I")
        self.position = 0
        self.filter, self.sorting = Filter(), Sorting.PLACE
        self.selected: set[int] = set()
        self.off: set[str] = set()
        self.pending: dict[int, int] = {}
        self.last_choice: Choice | None = None
        self._states = bytearray()
        self._counts = [0] * len(STATES)
        self._standings: dict[int, Standing] = {}
        self._assignees: dict[int, str] = {}
        self._kept: set[int] = set()
        self._moved_to: dict[int, int] = {}
        self._matcher = Matcher(self.shelf)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._tickets = 0

    # What there is.

    def learn_rules(self, cards: Mapping[str, RuleCard]) -> None:
        """Know the rules by their cards, so that they can be found by name."""
        self.rules = dict(cards)
        self._matcher.names = {card.id: card.name for card in cards.values()}

    def put(self, group: str, findings: Sequence[Finding], standings: Iterable[Standing] | None = None) -> Change:
        """Replace the findings of a group by what a check found now; those found again keep their rows, and the cursor stays
        with a finding that only stands elsewhere now."""
        known = {self.shelf.finding(row).id: row for row in self.shelf.rows_of(group)}
        told = list(standings) if standings is not None else [_NEW] * len(findings)
        fresh = [(f, s) for f, s in zip(findings, told, strict=True) if f.id not in known or self._moved(known[f.id], f)]
        again = {f.id for f in findings} - {f.id for f, _ in fresh}
        replaced = [row for name, row in known.items() if name not in again]
        self._remove(replaced)
        rows = self.shelf.put((f for f, _ in fresh), group)
        self._states.extend(bytes(len(rows)))
        self._counts[0] += len(rows)
        for row, (finding, standing) in zip(rows, fresh, strict=True):
            if standing != _NEW:
                self._stand(row, standing)
            if finding.id in known:
                self._moved_to[known[finding.id]] = row
        gone = [row for row in replaced if row not in self._moved_to]
        return Change(len(rows) + len(gone) - len(replaced), len(gone), tuple(self._fixed(gone, [s for _, s in fresh])))

    def _fixed(self, gone: Iterable[int], standings: Iterable[Standing]) -> Iterator[int]:
        """The rows that were confirmed and are not there any more in other words either, though their rules run."""
        reworded = {standing.latest.id for standing in standings if standing.latest}
        for row in gone:
            latest = self.standing(row).latest
            if self.state(row) is State.CONFIRMED and not (latest and latest.id in reworded) and not self.is_off(self.shelf.rule_of(row)):
                yield row

    def _remove(self, rows: Sequence[int]) -> None:
        self.shelf.remove(rows)
        for row in rows:
            self._counts[self._states[row]] -= 1

    def _set_state(self, row: int, state: State) -> None:
        number = STATES.index(state)
        if not self.shelf.gone[row]:
            self._counts[self._states[row]] -= 1
            self._counts[number] += 1
        self._states[row] = number

    def _moved(self, row: int, finding: Finding) -> bool:
        return self.shelf.finding(row) != finding

    def restand(self, standings: Mapping[int, Standing]) -> list[int]:
        """Take over where all rows stand now (those left out: untouched by anyone); returns those that stand otherwise
        than shown. Rows whose decision is still being written are left as they are."""
        changed = []
        for row in standings.keys() | self._standings.keys():
            before = self._states[row], self._assignees.get(row)
            if row not in self.pending:
                self._stand(row, standings.get(row, _NEW))
            if (self._states[row], self._assignees.get(row)) != before:
                changed.append(row)
        return changed

    def _stand(self, row: int, standing: Standing) -> None:
        if standing is _NEW and row not in self._standings:
            return
        self._set_state(row, standing.state)
        if standing.history:
            self._standings[row] = standing
        else:
            self._standings.pop(row, None)
        if standing.assignee:
            self._assignees[row] = standing.assignee
        else:
            self._assignees.pop(row, None)

    def standing(self, row: int) -> Standing:
        """What was decided about a row and is written."""
        return self._standings.get(row, _NEW)

    def state(self, row: int) -> State:
        """Where a row stands, decisions that are still being written included."""
        return STATES[self._states[row]]

    def assignee(self, row: int) -> str:
        """Who is to look at a row."""
        return self._assignees.get(row, "")

    def people(self) -> list[str]:
        """Everybody whom anything is assigned to or who has decided anything, by name."""
        deciders = {decision.who for standing in self._standings.values() for decision in standing.history}
        return sorted(deciders | set(self._assignees.values()))

    def decided_rows(self) -> Iterable[tuple[int, Standing]]:
        """The rows that anything was decided about, gone ones left out."""
        return ((row, standing) for row, standing in self._standings.items() if not self.shelf.gone[row])

    def counts(self) -> dict[State, int]:
        """How many findings stand in each state."""
        return dict(zip(STATES, self._counts, strict=True))

    # What is shown.

    def show(self, wanted: Filter | None = None, sorting: Sorting | None = None) -> None:
        """Filter and sort anew; the cursor stays on its finding where that is still shown."""
        if wanted is not None and wanted != self.filter:
            self.filter, self._kept = wanted, set()
        self.sorting = sorting or self.sorting
        row, position = self.row, self.position
        row = None if row is None else self._now(row)
        self.selected, self._kept = set(map(self._now, self.selected)), set(map(self._now, self._kept))
        rows = self._matcher.matching(self.filter, self._states, self._assignees, self.off)
        if self._kept:
            rows = sorted({*rows, *(row for row in self._kept if not self.shelf.gone[row])})
        self.view = array("I", self._matcher.ordered(rows, self.sorting, self._states))
        self.position = self.view.index(row) if row is not None and row in self.view else max(0, min(position, len(self.view) - 1))
        self.selected &= set(self.view)

    def _now(self, row: int) -> int:
        """The row that a finding has now."""
        while row in self._moved_to:
            row = self._moved_to[row]
        return row

    def counts_by_document(self) -> dict[str, dict[State, int]]:
        """For each document, how many of its findings stand in each state."""
        return self._counted(self.shelf.docs.words, self.shelf.doc)

    def counts_by_rule(self) -> dict[str, dict[State, int]]:
        """For each rule that found anything, how many of its findings stand in each state."""
        return self._counted(self.shelf.rules.words, self.shelf.rule)

    def _counted(self, names: Sequence[str], column: Sequence[int]) -> dict[str, dict[State, int]]:
        counts = [[0] * len(STATES) for _ in names]
        for number, state, gone in zip(column, self._states, self.shelf.gone, strict=True):
            if not gone:
                counts[number][state] += 1
        return {name: dict(zip(STATES, numbers, strict=True)) for name, numbers in zip(names, counts, strict=True) if any(numbers)}

    # Where the cursor is.

    @property
    def row(self) -> int | None:
        """The row under the cursor."""
        return self.view[self.position] if self.position < len(self.view) else None

    @property
    def finding(self) -> Finding | None:
        """The finding under the cursor."""
        return None if self.row is None else self.shelf.finding(self.row)

    def move_to(self, position: int) -> None:
        """Put the cursor somewhere in the view, or at its nearest end."""
        self.position = max(0, min(position, len(self.view) - 1))

    def move_to_row(self, row: int) -> bool:
        """Put the cursor on a row; False where it is not shown."""
        if row not in self.view:
            return False
        self.position = self.view.index(row)
        return True

    def next_open(self, step: int = 1) -> bool:
        """Go to the next open finding (or the one before), once around; False where there is none."""
        for distance in range(1, len(self.view)):
            position = (self.position + step * distance) % len(self.view)
            if self.state(self.view[position]) is State.OPEN:
                self.position = position
                return True
        return False

    def toggle_selected(self) -> None:
        """Select the finding under the cursor, or no longer."""
        if self.row is not None:
            self.selected ^= {self.row}

    def rows_of_this_rule(self) -> list[int]:
        """The open findings in view that the rule under the cursor found."""
        if self.row is None:
            return []
        rule = self.shelf.rule[self.row]
        return [row for row in self.view if self.shelf.rule[row] == rule and self.state(row) is State.OPEN]

    def is_off(self, rule: str) -> bool:
        """Whether a rule's findings are not shown: it did not run, or has just been switched off."""
        return rule in self.off or (rule in self.rules and not self.rules[rule].runs)

    # What is decided.

    def choose(self, choice: Choice, rows: Sequence[int] | None = None) -> Step | None:
        """Decide about rows (by default the one under the cursor): shown at once, written by whoever carries out the
        orders of the step. Rows that already stand so are left out; None where that leaves none."""
        targets = [row for row in ([self.row] if rows is None else rows) if row is not None and self._can(choice, row)]
        if not targets:
            return None
        before = tuple(self.state(row) for row in targets)
        step = Step(choice, tuple(self._order(row, choice) for row in targets), before)
        self._done.append(step)
        self._undone.clear()
        self.last_choice = choice
        return step

    def settle(self, gone: Sequence[int]) -> list[Order]:
        """The orders that record that confirmed findings are gone, and so fixed."""
        return [self._order(row, FIX) for row in gone]

    def _can(self, choice: Choice, row: int) -> bool:
        """Whether a choice changes anything: confirming what is confirmed does not, nor reopening what is open."""
        state = self.state(row)
        return not (choice.action in ("confirm", "reopen") and choice.state_after(state) is state)

    def _order(self, row: int, choice: Choice) -> Order:
        seen = self.standing(row).latest
        order = Order(self._ticket(row), row, self.shelf.finding(row), choice, seen.id if seen else "")
        self._set_state(row, choice.state_after(self.state(row)))
        if choice.action == "assign":
            self._assignees[row] = choice.assignee
        self._kept.add(row)
        return order

    def _ticket(self, row: int) -> int:
        self._tickets += 1
        self.pending[row] = self._tickets
        return self._tickets

    def can_undo(self) -> bool:
        """Whether anything was decided in this session that can be taken back."""
        return bool(self._done)

    def can_redo(self) -> bool:
        """Whether anything was taken back."""
        return bool(self._undone)

    def undo(self) -> tuple[Step, list[Order]] | None:
        """Take the last step back: the step, and the orders that do it."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        orders = []
        for order, state in zip(step.orders, step.before, strict=True):
            row = self._now(order.row)
            orders.append(Order(self._ticket(row), row, order.finding, None, "", undoes=order.ticket))
            self._set_state(row, state)
            self._kept.add(row)
        self.move_to_row(orders[0].row)
        return step, orders

    def redo(self) -> Step | None:
        """Do again what was taken back last."""
        if not self._undone:
            return None
        rest, last = self._undone[:-1], self._undone[-1]
        step = self.choose(last.choice, [self._now(order.row) for order in last.orders])
        self._undone = rest
        return step

    # What became of the orders.

    def saved(self, order: Order, standing: Standing) -> None:
        """An order is written; what is shown now is what the log says, unless something newer waits for the same row."""
        row, waits = self._now(order.row), self.pending.get(order.row) == order.ticket
        if waits:
            del self.pending[order.row]
        if waits and row not in self.pending:
            self._stand(row, standing)
        elif standing.history:
            self._standings[row] = standing

    def refused(self, order: Order, standing: Standing) -> None:
        """An order was not carried out, because the finding stands otherwise than its reviewer saw."""
        self.saved(order, standing)
        self._done = [step for step in self._done if order not in step.orders or len(step.orders) > 1]
