"""Databases as our stores use them: SQLite files and schemas of PostgreSQL, one writer at a time in each, brought up to date step by step."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, Pool

from checker.errors import BadStore

Step = Callable[[Connection], None]
"""Takes a store from one version to the next, in a transaction with all other steps that are missing."""
_PATIENCE_MS = 10_000
_LONG_PATIENCE_MS = 60_000
_SCHEMA = "current_setting('search_path')"
"""Asked for in the catalogue: what PostgreSQL remembers of a search path can be older than the lock that we waited for."""


def sqlite_engine(path: Path, *, synchronous: Literal["NORMAL", "FULL"] = "NORMAL", pool: type[Pool] = NullPool, patience_ms: int = _PATIENCE_MS) -> Engine:
    """A file with a write-ahead log. With FULL, what was committed survives a power failure; with NORMAL, a process that is killed."""

    def prepare(connection: Any, _: object) -> None:
        connection.isolation_level = None  # transactions begin where we say, and not where the driver thinks
        connection.execute(f"PRAGMA busy_timeout = {patience_ms}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {synchronous}")

    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=pool)
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that is going to write takes its turn at once: one that begins as a reader may find it has lost it."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if _writes(connection) else "BEGIN")


def postgres_engine(url: URL, schema: str, *, patience_ms: int = _LONG_PATIENCE_MS) -> Engine:
    """A schema of a PostgreSQL database. Raises BadStore where the driver is not installed.

    Writers take turns by an advisory lock of the schema, as those of a SQLite file do by the file: what a transaction reads before it
    writes cannot change under it, and nothing has to be tried again. Readers see one moment and wait for nobody.
    """
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise BadStore("PostgreSQL needs the package psycopg; install it with: pip install 'claim-consistency-checker[postgres]'.") from None
    lock = int.from_bytes(blake2b(schema.encode(), digest_size=8).digest(), signed=True)

    def prepare(connection: Any, _: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET search_path TO {schema}")
            cursor.execute(f"SET lock_timeout TO {patience_ms}")
        connection.commit()

    def begin(connection: Connection) -> None:
        if _writes(connection):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({lock})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")

    engine = create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True, pool_size=2)
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes"))


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


def migrate(engine: Engine, where: str, steps: Sequence[Step], advice: str) -> None:
    """Take the steps that are missing, all or none. Raises BadStore, with the `advice`, for a store that has more of them than we know."""
    with reading(engine) as connection:
        version = version_of(connection)
    if version > len(steps):
        raise BadStore(f"{where}: written by a newer checker (version {version} of the store, this one knows {len(steps)}); {advice}.")
    if version == len(steps):
        return
    with writing(engine) as connection:
        _make_schema(connection)
        for number in range(version_of(connection) + 1, len(steps) + 1):
            steps[number - 1](connection)
            _set_version(connection, number)


def version_of(connection: Connection) -> int:
    """How many steps a store has taken; 0 for a new one."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if connection.exec_driver_sql("SELECT 1 FROM pg_tables WHERE tablename = 'store_version' AND schemaname = " + _SCHEMA).scalar() is None:
        return 0
    return int(connection.exec_driver_sql("SELECT max(version) FROM store_version").scalar_one())


def _make_schema(connection: Connection) -> None:
    """Make the schema that tables will be put into, where there is none: who may not make one can be given it."""
    if connection.dialect.name == "sqlite" or connection.exec_driver_sql("SELECT 1 FROM pg_namespace WHERE nspname = " + _SCHEMA).scalar():
        return
    connection.exec_driver_sql(f"CREATE SCHEMA {connection.exec_driver_sql(f'SELECT {_SCHEMA}').scalar_one()}")


def _set_version(connection: Connection, number: int) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")
    else:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS store_version (version INTEGER PRIMARY KEY, taken TIMESTAMPTZ NOT NULL DEFAULT now())")
        connection.exec_driver_sql(f"INSERT INTO store_version (version) VALUES ({number})")


def is_broken(error: DBAPIError) -> bool:
    """Whether a file is at fault that is no SQLite file or a damaged one, and not a lock, the disk or the rights to it."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def remove_file(path: Path) -> None:
    """Delete a SQLite file with all that belongs to it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
