"""What cannot be had again from the documents of a corpus: since when each finding has been there, and what was decided about it."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Engine, delete, func, insert, select

from checker.corpus.store import packing, tables
from checker.corpus.store.records import Event, Standing
from checker.models.decisions import Decision
from checker.models.findings import Finding
from checker.store.engines import reading, writing
from checker.triage.journal import News

_PAGE = 500


class FindingsPart:
    """Findings with their history, and decisions."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def settled(self) -> str:
        """The state of the claims whose findings were settled last."""
        with reading(self.engine) as connection:
            return fact(connection, "settled")

    def standings(self) -> Iterator[Standing]:
        """Every finding that is or was there, in the order in which they came."""
        table, after = tables.findings, -1
        query = select(table).order_by(table.c.number).limit(_PAGE)
        while True:
            with reading(self.engine) as connection:
                rows = connection.execute(query.where(table.c.number > after)).all()
                seen = fact(connection, "settled_at")
            if not rows:
                return
            for after, first, last, gone, body in rows:  # noqa: B007  # the last one is where the next page begins
                yield Standing(packing.unpack(Finding, body), first, last if gone else seen, gone)

    def history(self, finding_id: str) -> list[Event]:
        """What became of the finding that has, or had at last, an id; oldest first."""
        table, events = tables.findings, tables.history
        with reading(self.engine) as connection:
            rows = connection.execute(select(table.c.number, table.c.body)).all()
            numbers = [number for number, body in rows if packing.unpack(Finding, body).id == finding_id]
            found = connection.execute(select(events.c.at, events.c.event).where(events.c.finding.in_(numbers)).order_by(events.c.number))
            return [Event(at, event) for at, event in found]

    def decisions(self) -> tuple[Decision, ...]:
        """All that was decided, in the order in which it was recorded."""
        with reading(self.engine) as connection:
            return tuple(decision for _, decision in decisions_after(connection, 0))

    def count_decisions(self) -> int:
        """How many decisions there are."""
        with reading(self.engine) as connection:
            return int(connection.execute(select(func.count()).select_from(tables.decisions)).scalar_one())


class DecisionsOf:
    """The decisions of a store as a journal."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._last = engine, 0

    def news(self) -> News:
        """What was recorded since."""
        with reading(self._engine) as connection:
            found = decisions_after(connection, self._last)
        self._last = found[-1][0] if found else self._last
        return News([decision for _, decision in found])

    def append(self, decisions: Sequence[Decision]) -> None:
        """Record decisions."""
        with writing(self._engine) as connection:
            add_decisions(connection, decisions)


class DecisionsWithin:
    """The decisions of a store as a journal within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._last = connection, 0

    def news(self) -> News:
        """What was recorded since."""
        found = decisions_after(self._connection, self._last)
        self._last = found[-1][0] if found else self._last
        return News([decision for _, decision in found])

    def append(self, decisions: Sequence[Decision]) -> None:
        """Record decisions, once the transaction ends."""
        add_decisions(self._connection, decisions)


def decisions_after(connection: Connection, number: int) -> list[tuple[int, Decision]]:
    """The decisions recorded after the one of a number, with theirs."""
    table = tables.decisions
    rows = connection.execute(select(table.c.number, table.c.body).where(table.c.number > number).order_by(table.c.number))
    return [(found, packing.unpack(Decision, body)) for found, body in rows]


def add_decisions(connection: Connection, decisions: Sequence[Decision]) -> None:
    """Record those decisions whose ids are not there yet."""
    table = tables.decisions
    for decision in decisions:
        name = packing.named(decision.id)
        if connection.execute(select(table.c.number).where(table.c.name == name)).first() is None:
            number = next_number(connection, table.c.number)
            connection.execute(insert(table).values(number=number, name=name, body=packing.pack(decision)))


def next_number(connection: Connection, column: object) -> int:
    """The number of the next row of a table."""
    return int(connection.execute(select(func.max(column))).scalar() or 0) + 1  # type: ignore[arg-type]


def fact(connection: Connection, name: str) -> str:
    """One thing that the part notes about itself; empty where it does not."""
    return connection.execute(select(tables.findings_facts.c.value).where(tables.findings_facts.c.name == name)).scalar() or ""


def set_fact(connection: Connection, name: str, value: str) -> None:
    """Note one thing."""
    connection.execute(delete(tables.findings_facts).where(tables.findings_facts.c.name == name))
    connection.execute(insert(tables.findings_facts).values(name=name, value=value))
