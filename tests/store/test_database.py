"""The store: its steps from version to version, and writers that take turns."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from checker.errors import BadStore
from checker.store import database
from checker.store.database import open_store, reading, writing
from checker.store.migrations import MIGRATIONS

WRITERS, EACH = 4, 25


def test_a_new_store_has_the_newest_version(tmp_path: Path) -> None:
    with reading(open_store(tmp_path / "store.sqlite")) as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == len(MIGRATIONS)
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"


def test_an_older_store_is_taken_up_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it holds stays."""
    path = tmp_path / "store.sqlite"
    with writing(open_store(path)) as connection:
        connection.exec_driver_sql("INSERT INTO logs VALUES ('a', 1, x'00', '[]')")

    def more(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE logs ADD COLUMN more TEXT DEFAULT 'new'")

    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, more))
    for _ in range(2):
        with reading(open_store(path)) as connection:
            assert connection.exec_driver_sql("SELECT name, more FROM logs").all() == [("a", "new")]


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store.sqlite"
    open_store(path)

    def fail(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (a)")
        raise RuntimeError("no")

    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", (*MIGRATIONS, fail))
        with pytest.raises(RuntimeError):
            open_store(path)
    with reading(open_store(path)) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'half'").scalar_one() == 0


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(BadStore, match=r"written by a newer checker \(version 99 of the store, this one knows \d+\); update the checker, or delete the file\."):
        open_store(path)
    assert path.exists()


def test_a_store_without_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadStore, match=r"cannot be used \(unable to open database file\)"):
        open_store(tmp_path / "nowhere" / "store.sqlite")


def _count_up(path: Path) -> None:
    engine = open_store(path)
    for _ in range(EACH):
        with writing(engine) as connection:
            size = connection.exec_driver_sql("SELECT size FROM logs").scalar_one()
            connection.exec_driver_sql(f"UPDATE logs SET size = {size + 1}")


def test_writers_take_turns(tmp_path: Path) -> None:
    """Each reads and then writes what it read plus one; with a lock taken at the first write some would fail or be lost."""
    path = tmp_path / "store.sqlite"
    with writing(open_store(path)) as connection:
        connection.exec_driver_sql("INSERT INTO logs VALUES ('a', 0, x'00', '[]')")
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_count_up, args=(path,)) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with reading(open_store(path)) as connection:
        assert connection.exec_driver_sql("SELECT size FROM logs").scalar_one() == WRITERS * EACH


def test_what_fails_half_way_is_not_kept(tmp_path: Path) -> None:
    engine = open_store(tmp_path / "store.sqlite")

    def fail() -> None:
        with writing(engine) as connection:
            connection.exec_driver_sql("INSERT INTO logs VALUES ('a', 0, x'00', '[]')")
            raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        fail()
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM logs").scalar_one() == 0
