"""What cannot be had again from the documents of a corpus: since when each finding has been there, and what was decided about it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from checker.corpus.store import packing, tables
from checker.corpus.store.database import Database
from checker.corpus.store.records import Event, Standing
from checker.errors import BadDecision, BadStore
from checker.models.decisions import Decision
from checker.models.findings import Finding
from checker.triage.journal import News

_PAGE = 500


class FindingsPart:
    """Findings with their history, and decisions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settled(self) -> str:
        """The state of the claims whose findings were settled last."""
        with self._database.reading() as connection:
            return fact(connection, "settled")

    def standings(self) -> Iterator[Standing]:
        """Every finding that is or was there, in the order in which they came."""
        table, after = tables.findings, -1
        query = select(table.c.number, table.c.first_seen, table.c.last_seen, table.c.gone_at, table.c.body).order_by(table.c.number).limit(_PAGE)
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(query.where(table.c.number > after)).all()
                seen = fact(connection, "settled_at")
            if not rows:
                return
            after = rows[-1].number
            for _, first, last, gone, body in rows:
                yield Standing(packing.unpack(Finding, body), first, last if gone else seen, gone)

    def history(self, finding_id: str) -> list[Event]:
        """What became of the finding that has, or had at last, an id; oldest first."""
        table, events = tables.findings, tables.history
        with self._database.reading() as connection:
            query = select(events.c.at, events.c.event).join(table, table.c.number == events.c.finding)
            found = connection.execute(query.where(table.c.name == packing.named(finding_id)).order_by(events.c.number))
            return [Event(at, event) for at, event in found]

    def decisions(self) -> tuple[Decision, ...]:
        """All that was decided, in the order in which it was recorded."""
        with self._database.reading() as connection:
            return tuple(decision for _, decision in decisions_after(connection, 0))

    def count_decisions(self) -> int:
        """How many decisions there are."""
        with self._database.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(tables.decisions)).scalar_one())


class DecisionsOf:
    """The decisions of a store as a journal."""

    def __init__(self, database: Database) -> None:
        self._database, self._last = database, 0

    def news(self) -> News:
        """What was recorded since."""
        with _told_as_decision(), self._database.reading() as connection:
            found = decisions_after(connection, self._last)
        self._last = found[-1][0] if found else self._last
        return News([decision for _, decision in found])

    def append(self, decisions: Sequence[Decision]) -> None:
        """Record decisions."""
        with _told_as_decision("; nothing was recorded"), self._database.writing() as connection:
            add_decisions(connection, decisions)


@contextmanager
def _told_as_decision(also: str = "") -> Iterator[None]:
    try:
        yield
    except BadStore as error:
        raise BadDecision(str(error).removesuffix(".") + also + ".") from error


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


def next_number(connection: Connection, column: ColumnElement[int]) -> int:
    """The number of the next row of a table."""
    return int(connection.execute(select(func.max(column))).scalar() or 0) + 1


def fact(connection: Connection, name: str) -> str:
    """One thing that the part notes about itself; empty where it does not."""
    return connection.execute(select(tables.findings_facts.c.value).where(tables.findings_facts.c.name == name)).scalar() or ""


def set_fact(connection: Connection, name: str, value: str) -> None:
    """Note one thing."""
    connection.execute(delete(tables.findings_facts).where(tables.findings_facts.c.name == name))
    connection.execute(insert(tables.findings_facts).values(name=name, value=value))
