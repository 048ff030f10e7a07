"""Opening a store: made where it is not there, brought up to date, refused in one sentence where it cannot be used."""

import builtins
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData

from checker.corpus.migrations.claims import MIGRATIONS as CLAIMS
from checker.corpus.migrations.findings import MIGRATIONS as FINDINGS
from checker.corpus.store import CorpusStore, open_corpus, opening, tables
from checker.errors import BadDecision, BadStore
from checker.store.engines import reading, version_of, writing
from tests.corpus.made import at, check_all, finding, stored

ONE = finding(1)


def _fill(store: CorpusStore) -> None:
    store.put([stored("a.txt", "x"), stored("b.txt", "x")])
    check_all(store)
    store.settle([ONE], at(1))
    store.triage("Ada").decide(ONE, "confirm")


def _more(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE facts ADD COLUMN more INTEGER")


def test_a_new_store_has_the_newest_versions_and_the_tables_that_queries_name(store: CorpusStore) -> None:
    for database, steps, wanted in zip(store._databases, (CLAIMS, FINDINGS), (tables.CLAIMS, tables.FINDINGS), strict=True):
        with reading(database.engine) as connection:
            assert version_of(connection) == len(steps)
            found = MetaData()
            found.reflect(connection, only=lambda name, _: name != "store_version")
        assert {name: set(table.columns.keys()) for name, table in found.tables.items()} == {
            name: set(table.columns.keys()) for name, table in wanted.tables.items()
        }


def test_a_store_of_version_1_is_taken_up_step_by_step(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first version held is there in the newest one and in every later one. Published steps never change, so the first makes it as it was."""
    with monkeypatch.context() as first:
        first.setattr(opening, "CLAIMS", CLAIMS[:1])
        first.setattr(opening, "FINDINGS", FINDINGS[:1])
        with open_corpus(where) as store:
            _fill(store)
    monkeypatch.setattr(opening, "CLAIMS", (*CLAIMS, _more))
    monkeypatch.setattr(opening, "FINDINGS", (*FINDINGS, _more))
    for _ in range(2):
        with open_corpus(where) as store:
            assert store.known().keys() == {"a.txt", "b.txt"}
            assert [one.finding for one in store.standings()] == [ONE]
            assert [decision.action for decision in store.decisions()] == ["confirm"]
            assert not store.touched_count()


def test_a_step_that_fails_leaves_all_as_it_was(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_corpus(where) as store:
        _fill(store)

    def fail(connection: Connection) -> None:
        _more(connection)
        raise RuntimeError("no")

    with monkeypatch.context() as patch:
        patch.setattr(opening, "FINDINGS", (*FINDINGS, fail))
        with pytest.raises(RuntimeError):
            open_corpus(where)
    monkeypatch.setattr(opening, "FINDINGS", (*FINDINGS, _more))
    with open_corpus(where) as store:
        assert len(store.decisions()) == 1


@pytest.mark.parametrize(("part", "advice"), [("CLAIMS", "update the checker"), ("FINDINGS", r"update the checker\.")])
def test_a_newer_store_is_refused(where: str, part: str, advice: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(opening, part, (*getattr(opening, part), _more))
        open_corpus(where).close()
    with pytest.raises(BadStore, match=rf"written by a newer checker \(version 2 of the store, this one knows 1\); {advice}"):
        open_corpus(where)


def _damage(path: Path) -> None:
    path.write_bytes(b"This is no database. " * 500)


def test_a_broken_file_of_claims_is_begun_anew_and_told(tmp_path: Path) -> None:
    with open_corpus(str(tmp_path)) as store:
        _fill(store)
        decisions = store.decisions()
        old = store.state()
    _damage(tmp_path / "claims.sqlite")
    with open_corpus(str(tmp_path)) as store:
        [note] = store.notes
        assert "claims.sqlite was broken and is begun anew: its documents must be added again" in note
        assert store.known() == {}
        assert store.decisions() == decisions
        assert [one.finding for one in store.standings()] == [ONE]
        assert store.state() != old
        assert not store.is_settled()
    with open_corpus(str(tmp_path)) as store:
        assert store.notes == ()


def test_a_broken_file_of_findings_is_never_thrown_away(tmp_path: Path) -> None:
    open_corpus(str(tmp_path)).close()
    _damage(tmp_path / "findings.sqlite")
    before = (tmp_path / "findings.sqlite").read_bytes()
    with pytest.raises(BadStore, match=r"findings\.sqlite: it is broken; put a copy of it back, or move it away to begin with no decisions\."):
        open_corpus(str(tmp_path))
    assert (tmp_path / "findings.sqlite").read_bytes() == before


def test_damage_found_later_is_told(tmp_path: Path) -> None:
    with open_corpus(str(tmp_path)) as store:
        store.put([stored(f"{number}.txt", "x", text="word " * 500 + str(number)) for number in range(300)])
    path = tmp_path / "claims.sqlite"
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 12288)
    path.write_bytes(content)
    with open_corpus(str(tmp_path)) as store, pytest.raises(BadStore, match=r"claims\.sqlite: it is broken; delete it: it is made again from the documents\."):
        list(store.own_findings())


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    """SQLite says the same of its own limit of pages as of a disk that is full."""
    with open_corpus(str(tmp_path)) as store:
        _fill(store)
        _limit(store)
        with pytest.raises(BadStore, match=r"claims\.sqlite: the disk is full; make room, and run the same again: what was written before is kept\."):
            store.put([stored(f"{number}.txt", "x", text=os.urandom(4000).hex()) for number in range(200)])
        with pytest.raises(BadDecision, match=r"findings\.sqlite: the disk is full; make room, .* is kept; nothing was recorded\."):
            store.triage("Ada").decide(ONE, "note", note=os.urandom(40_000).hex())
        assert store.known().keys() == {"a.txt", "b.txt"}
        assert len(store.decisions()) == 1


def _limit(store: CorpusStore) -> None:
    """No page more than there is."""
    for database in store._databases:
        connection = database.engine.raw_connection()
        connection.cursor().execute("PRAGMA max_page_count = 1")
        connection.close()  # back to the pool, which has only this one


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with open_corpus(str(tmp_path)) as store:
        _fill(store)
        for database in store._databases:
            connection = database.engine.raw_connection()
            connection.cursor().execute("PRAGMA query_only = 1")
            connection.close()
        with pytest.raises(BadStore, match=r"claims\.sqlite: it cannot be written; let this user write to the folder and the files in it\."):
            store.put([stored("c.txt", "x")])


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadStore, match=r"file: cannot be made \(File exists\)\."):
        open_corpus(str(tmp_path / "file"))


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("mysql://somewhere/db", r"mysql://…: no store; name a folder, or a database as postgresql://user@host/name\."),
        ("postgresql://host:port/name", r"This is no address of a database; write it as postgresql://user@host/name\."),
        (
            "postgresql://ada:secret@127.0.0.1:1/none",
            r"postgresql://ada:\*\*\*@127\.0\.0\.1:1/none \(checker_claims\): cannot be used \(connection failed: .*\)\.",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_told(address: str, told: str) -> None:
    with pytest.raises(BadStore, match=told) as raised:
        open_corpus(address)
    assert "secret" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    really: Callable[..., Any] = builtins.__import__

    def none(name: str, *rest: Any) -> Any:
        if name == "psycopg":
            raise ImportError(name)
        return really(name, *rest)

    monkeypatch.setattr(builtins, "__import__", none)
    with pytest.raises(BadStore, match=r"install it with: pip install 'claim-consistency-checker\[postgres\]'\."):
        open_corpus("postgresql://127.0.0.1/none")


def test_the_files_are_as_durable_as_what_they_hold(tmp_path: Path) -> None:
    with open_corpus(str(tmp_path)) as store:
        for database, synchronous in zip(store._databases, (1, 2), strict=True):
            with reading(database.engine) as connection:
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
                assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == synchronous


def test_another_who_writes_for_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PATIENCE_MS", 50)
    with open_corpus(str(tmp_path)) as store:
        holder = sqlite3.connect(tmp_path / "claims.sqlite", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(BadStore, match="another process has been writing to it for a minute; wait for it, or end it"):
            store.remove(["a.txt"])
        assert store.known() == {}  # who only reads waits for nobody
        holder.close()


@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_who_only_reads_waits_for_nobody(store: CorpusStore, where: str) -> None:
    store.put([stored("a.txt", "x")])
    with writing(store._databases[0].engine) as connection:
        connection.exec_driver_sql("DELETE FROM documents")
        with open_corpus(where) as other:
            assert other.known().keys() == {"a.txt"}
