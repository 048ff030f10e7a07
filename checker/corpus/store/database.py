"""One of the two databases of a corpus: transactions, and in words what goes wrong with them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from checker.errors import BadStore
from checker.store.engines import is_broken, reading, writing

_WORDS = {
    sqlite3.SQLITE_FULL: "the disk is full; make room, and run the same again: what was written before is kept",
    sqlite3.SQLITE_BUSY: "another process has been writing to it for a minute; wait for it, or end it",
    sqlite3.SQLITE_READONLY: "it cannot be written; let this user write to the folder and the files in it",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; look at the rights to the folder and the files in it",
}

_SIZE_OF_SCHEMA = (
    "SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = current_schema() AND c.relkind = 'r'"
)


@dataclass(frozen=True)
class Database:
    """A database by the name that people know it by; `if_broken` says what to do where it is damaged."""

    engine: Engine
    where: str
    if_broken: str = ""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment. Raises BadStore for whatever the database refuses."""
        with self._in_words(), reading(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept together, or not at all; one at a time. Raises BadStore for whatever the database refuses."""
        with self._in_words(), writing(self.engine) as connection:
            yield connection

    def size(self) -> int:
        """The bytes that it takes on the disk."""
        sqlite = self.engine.dialect.name == "sqlite"
        query = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size" if sqlite else _SIZE_OF_SCHEMA
        with self.reading() as connection:
            return int(connection.exec_driver_sql(query).scalar_one())

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise in_words(error, self.where, self.if_broken) from error


def in_words(error: DBAPIError, where: str, if_broken: str = "") -> BadStore:
    """What a database says, in one sentence for people."""
    if if_broken and is_broken(error):
        return BadStore(f"{where}: it is broken; {if_broken}.")
    code = getattr(error.orig, "sqlite_errorcode", None)
    told = _WORDS.get(code & 0xFF) if code is not None else None
    return BadStore(f"{where}: {told}." if told else f"{where}: cannot be used ({' '.join(str(error.orig).split())}).")
