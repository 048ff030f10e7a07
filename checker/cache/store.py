"""A file of values by key, safe between processes, of limited size; whatever is wrong with it, it is made anew."""

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path

FORMAT = 1
"""Goes up when the table below changes: a file of another format is made anew."""
_PATIENCE = 30.0  # seconds to wait for another process that writes
_AT_ONCE = 500  # SQLite takes 32,766 parameters; a few hundred keep memory small
_AFTER_CLEANING = 0.8  # of the limit: so that not every run has to clean
_TABLE = """
CREATE TABLE entries (key TEXT PRIMARY KEY, kind TEXT NOT NULL, used INTEGER NOT NULL, bytes INTEGER NOT NULL, value BLOB NOT NULL);
CREATE INDEX entries_used ON entries (used, bytes);
"""
Note = Callable[[str], None]


@dataclass(frozen=True)
class Contents:
    """What the file holds: entries and their bytes by kind, and the bytes that the file takes."""

    entries: Mapping[str, tuple[int, int]]
    size: int


class Store:
    """An open cache file. A value is bytes, kept compressed; an entry that cannot be read is one that is not there.

    `limit` is in bytes. `note` is told, in one sentence, where the file had to be made anew or cannot be used; nothing is raised.
    """

    def __init__(self, path: Path, limit: int, note: Note) -> None:
        self._path, self._limit, self._note = path, limit, note
        self._connection: sqlite3.Connection | None = None
        with self._guarded():
            self._connection = self._opened()

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The values of those of `keys` that are there."""
        found: dict[str, bytes] = {}
        for some in _lots(keys):
            for key, value in self._rows(f"SELECT key, value FROM entries WHERE key IN ({_marks(some)})", some):
                with suppress(zlib.error):
                    found[key] = zlib.decompress(value)
        return found

    def known(self, keys: Sequence[str]) -> set[str]:
        """Those of `keys` that are there."""
        return {key for some in _lots(keys) for (key,) in self._rows(f"SELECT key FROM entries WHERE key IN ({_marks(some)})", some)}

    def put(self, kind: str, values: Iterable[tuple[str, bytes]]) -> None:
        """Keep values of one kind. Another process that keeps the same is no trouble: equal keys have equal values."""
        packed = [(key, zlib.compress(value)) for key, value in values]
        today = Date.today().toordinal()
        with self._writing() as connection:
            rows = ((key, kind, today, len(value), value) for key, value in packed)
            connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)

    def touch(self, keys: Sequence[str]) -> None:
        """Remember that these were of use today, so that they go last."""
        today = Date.today().toordinal()
        old = [key for some in _lots(keys) for (key,) in self._rows(f"SELECT key FROM entries WHERE used < {today} AND key IN ({_marks(some)})", some)]
        if old:
            with self._writing() as connection:
                connection.executemany("UPDATE entries SET used = ? WHERE key = ?", ((today, key) for key in old))

    def shrink(self) -> None:
        """Drop what was not used for longest, where the entries take more than the limit."""
        [(size,)] = self._rows("SELECT COALESCE(SUM(bytes), 0) FROM entries") or [(0,)]
        if size > self._limit:
            self._drop(size - int(self._limit * _AFTER_CLEANING))

    def clean(self) -> int:
        """Drop everything; returns how many entries that were."""
        with self._writing() as connection:
            dropped = connection.execute("DELETE FROM entries").rowcount
        self._give_back()
        return dropped if self._connection else 0

    def contents(self) -> Contents:
        """What the file holds."""
        rows = self._rows("SELECT kind, COUNT(*), SUM(bytes) FROM entries GROUP BY kind ORDER BY kind")
        return Contents({kind: (count, size) for kind, count, size in rows}, sum(file.stat().st_size for file in self._files() if file.exists()))

    def close(self) -> None:
        """Close the file."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def _drop(self, excess: int) -> None:
        gone: list[tuple[str]] = []
        for key, size in self._rows("SELECT key, bytes FROM entries ORDER BY used, rowid"):
            if excess <= 0:
                break
            gone.append((key,))
            excess -= size
        with self._writing() as connection:
            connection.executemany("DELETE FROM entries WHERE key = ?", gone)
        self._give_back()

    def _give_back(self) -> None:
        """Give the room of dropped entries back to the disk."""
        with self._guarded():
            if self._connection:  # a script, because `execute` takes one page only
                self._connection.executescript("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE);")

    def _rows(self, query: str, parameters: Sequence[str] = ()) -> list[tuple]:  # type: ignore[type-arg]
        with self._guarded():
            if self._connection:
                return self._connection.execute(query, parameters).fetchall()
        return []

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that has the right to write from its start: with a later one, two processes could wait for each other."""
        with self._guarded():
            connection = self._connection or sqlite3.connect(":memory:")
            if not self._connection:
                connection.executescript(_TABLE)
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Whatever goes wrong with the file: it is made anew if it is broken, else done without."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            broken = not isinstance(error, sqlite3.OperationalError)
            self.close()
            self._note(
                f"The cache {self._path} {'was broken and is made anew' if broken else f'cannot be used ({error})'}; the check does without what it held."
            )
            if broken:
                self._remove()
                with suppress(sqlite3.Error, OSError):
                    self._connection = self._opened()
        except OSError as error:
            self.close()
            self._note(f"The cache {self._path} cannot be used ({error.strerror}); the check does without it.")

    def _opened(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        [(found,)] = connection.execute("PRAGMA user_version").fetchall()
        if found not in (0, FORMAT):
            raise sqlite3.DatabaseError(f"format {found}")
        connection.execute("PRAGMA synchronous = NORMAL")
        if found == FORMAT:
            return
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:  # else another process was first
            for statement in filter(str.strip, _TABLE.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("COMMIT")

    def _files(self) -> list[Path]:
        return [Path(f"{self._path}{ending}") for ending in ("", "-wal", "-shm")]

    def _remove(self) -> None:
        for file in self._files():
            with suppress(OSError):
                os.unlink(file)


def _lots(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


def _marks(keys: Sequence[str]) -> str:
    return ",".join("?" * len(keys))
