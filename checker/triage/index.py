"""A long decision log through the store: its entries without reading each line again, where the log is the one that was indexed."""

import json
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, String, Table, delete, insert, select
from sqlalchemy.exc import SQLAlchemyError

from checker.errors import BadStore
from checker.models.decisions import Decision
from checker.store.database import STORE, open_store, reading, writing
from checker.triage import log
from checker.triage.entries import Marks, Stored

_META = MetaData()
_LOGS = Table("logs", _META, Column("name", String, primary_key=True), Column("size", Integer), Column("digest", LargeBinary), Column("problems", String))
_DECISIONS = Table(
    "decisions",
    _META,
    Column("start", Integer, primary_key=True),
    Column("stop", Integer),
    *(Column(name, String) for name in ("id", "at", "after", "undoes")),
    *(Column(name, Integer if name == "alone" else String) for name in Marks._fields),
)
_NAME = log.LOG.name


def read(folder: Path) -> log.Contents:
    """What the log of a project holds. Its index is made, added to or made anew where the log has changed; where the store
    cannot be used, the log alone is read. Raises BadDecision as `log.read` does.
    """
    path = folder / log.LOG
    content = log.content_of(path)
    try:
        return _read(folder, path, content)
    except (BadStore, SQLAlchemyError):
        return log.parse(path, content, 0)


def _read(folder: Path, path: Path, content: bytes) -> log.Contents:
    engine = open_store(folder / STORE)
    with reading(engine) as connection:
        known = _indexed(connection, content)
    rest = log.parse(path, content, known.size)
    if rest.size > known.size:
        with writing(engine) as connection:
            _keep(connection, known, rest)
    return log.Contents((*known.lines, *rest.lines), (*known.problems, *rest.problems), rest.torn, rest.size, rest.digest)


def _indexed(connection: Connection, content: bytes) -> log.Contents:
    """What is indexed of this log; nothing where it was another one, or has been changed since."""
    row = connection.execute(select(_LOGS).where(_LOGS.c.name == _NAME)).first()
    if row is None or row.size > len(content) or log.digest_of(content[: row.size]) != row.digest:
        return log.Contents()
    rows = connection.execute(select(_DECISIONS).order_by(_DECISIONS.c.start))
    lines = tuple(
        log.Line(Stored(id, when, after, undoes, Marks(*marks), content[start:stop]), start, stop) for start, stop, id, when, after, undoes, *marks in rows
    )
    return log.Contents(lines, tuple(json.loads(row.problems)), "", row.size, row.digest)


def _keep(connection: Connection, known: log.Contents, rest: log.Contents) -> None:
    """Index what is new, in place of everything where nothing was known."""
    if not known.size:
        connection.execute(delete(_DECISIONS))
    connection.execute(delete(_LOGS).where(_LOGS.c.name == _NAME))
    values = {"name": _NAME, "size": rest.size, "digest": rest.digest, "problems": json.dumps([*known.problems, *rest.problems])}
    connection.execute(insert(_LOGS).values(values))
    rows = list(_rows(rest))
    if rows:
        connection.execute(insert(_DECISIONS).prefix_with("OR REPLACE"), rows)


def _rows(contents: log.Contents) -> Iterator[dict[str, object]]:
    for line in contents.lines:
        entry = line.entry
        if isinstance(entry, Decision):
            own = {"id": entry.id, "at": entry.when, "after": entry.after, "undoes": entry.undoes}
            yield {"start": line.start, "stop": line.end, **own, **{name: getattr(entry.anchor, name) for name in Marks._fields}}
