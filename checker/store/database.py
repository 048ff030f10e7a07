"""The project's store: one SQLite file that anything in it can be rebuilt from elsewhere, reached through SQLAlchemy Core.

A new table, or a change of one, is a new module of `checker/store/migrations/`; nothing else creates tables.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from checker.errors import BadStore
from checker.store.migrations import MIGRATIONS

STORE = Path(".checker") / "store.sqlite"
NEWEST = len(MIGRATIONS)
_PATIENCE_MS = 10_000
_FILES = ("", "-wal", "-shm")


def open_store(path: Path) -> Engine:
    """The store at a path, made or brought up to date where needed. A file that is no store, or a broken one, is begun anew.

    Raises BadStore where a newer checker wrote it, or where it cannot be written.
    """
    try:
        return _ready(path)
    except DatabaseError as error:
        if not _is_broken(error):
            raise BadStore(f"{path}: cannot be used ({error.orig}).") from error
    for suffix in _FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    try:
        return _ready(path)
    except DatabaseError as error:
        raise BadStore(f"{path}: cannot be made ({error.orig}).") from error


def _is_broken(error: DatabaseError) -> bool:
    """Whether the file is at fault, and not a lock, the disk or the rights to it."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _ready(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    _migrate(path, engine)
    return engine


def _prepare(connection: Any, _: object) -> None:
    """Write-ahead log, patience with other writers; transactions begin where we say, and not where the driver thinks."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    """A transaction that is going to write takes its turn at once: one that begins as a reader may find it has lost it."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection whose changes are kept together at the end, or not at all."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the store as it is at one moment."""
    with engine.connect() as connection, connection.begin():
        yield connection


def _migrate(path: Path, engine: Engine) -> None:
    with reading(engine) as connection:
        version = _version(connection)
    if version > NEWEST:
        raise BadStore(f"{path}: written by a newer checker (version {version} of the store, this one knows {NEWEST}); update the checker, or delete the file.")
    if version == NEWEST:
        return
    with writing(engine) as connection:
        for number in range(_version(connection) + 1, NEWEST + 1):
            MIGRATIONS[number - 1](connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
