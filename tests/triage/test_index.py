"""The index of a long log: the same decisions as the log, whatever has become of either."""

import sqlite3
from pathlib import Path

import pytest

from checker.store.database import STORE
from checker.store.migrations import MIGRATIONS
from checker.triage import log
from checker.triage.review import Triage
from tests.triage.samples import decision, finding, triage


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose log counts as long, read once."""
    monkeypatch.setattr(log, "LONG", 1)
    log.append(tmp_path / log.LOG, [decision("D-1"), decision("D-2", "note", note="é", after="D-1")])
    triage(tmp_path)
    return tmp_path


def seen(reviewer: Triage) -> list[str]:
    """The entries, and where the finding of the samples stands."""
    [shown] = reviewer.standing([finding()])
    return [*(entry.id for entry in reviewer.entries), shown.state, shown.note]


def rows(folder: Path) -> int:
    """How many decisions are indexed."""
    with sqlite3.connect(folder / STORE) as connection:
        return int(connection.execute("SELECT count(*) FROM decisions").fetchone()[0])


def test_index_says_what_the_log_says(folder: Path) -> None:
    assert rows(folder) == 2
    assert seen(triage(folder)) == ["D-1", "D-2", "confirmed", "é"]


def test_lines_are_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: bytes) -> None:
        raise AssertionError("a line was read")

    monkeypatch.setattr(log, "decision_of", refuse)
    assert seen(triage(folder)) == ["D-1", "D-2", "confirmed", "é"]


def test_new_lines_are_added(folder: Path) -> None:
    reviewer = triage(folder)
    reviewer.decide(finding(), "reopen")
    assert seen(triage(folder))[3:] == ["open", "é"]
    assert rows(folder) == 3


def test_a_changed_log_is_indexed_anew(folder: Path) -> None:
    """As after a merge: another line stands first."""
    path = folder / log.LOG
    path.write_bytes((log.line_of(decision("D-0", "assign", assignee="bo")) + "\n").encode() + path.read_bytes())
    assert seen(triage(folder)) == ["D-0", "D-1", "D-2", "confirmed", "é"]
    assert rows(folder) == 3
    path.write_text(log.line_of(decision("D-1")) + "\n")
    assert seen(triage(folder)) == ["D-1", "confirmed", ""]
    assert rows(folder) == 1


def test_bad_lines_are_told_each_time(folder: Path) -> None:
    path = folder / log.LOG
    with path.open("a") as file:
        file.write("{}\n")
    log.append(path, [decision("D-3")])
    for _ in range(2):
        assert [problem[: len(f"{path}:3")] for problem in triage(folder).problems] == [f"{path}:3"]
    with path.open("a") as file:
        file.write('{"vers')
    for _ in range(2):
        assert triage(folder).problems[1] == f"{path}:5: the last line is cut off; it is left out."
    assert rows(folder) == 3


@pytest.mark.parametrize("broken", [b"no database at all, but long enough to be looked at" * 40, b"SQLite format 3\x00" + b"\xff" * 4000, b""])
def test_a_broken_store_is_made_anew(folder: Path, broken: bytes) -> None:
    (folder / STORE).write_bytes(broken)
    assert seen(triage(folder)) == ["D-1", "D-2", "confirmed", "é"]
    assert rows(folder) == 2


def test_a_newer_store_is_left_alone(folder: Path) -> None:
    with sqlite3.connect(folder / STORE) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        connection.execute("DELETE FROM decisions")
    assert seen(triage(folder)) == ["D-1", "D-2", "confirmed", "é"]
    assert rows(folder) == 0


def test_a_store_that_cannot_be_written(folder: Path) -> None:
    """A folder stands where the file should be."""
    (folder / STORE).unlink()
    (folder / STORE).mkdir()
    assert seen(triage(folder)) == ["D-1", "D-2", "confirmed", "é"]


def test_a_short_log_needs_no_store(tmp_path: Path) -> None:
    triage(tmp_path).decide(finding(), "confirm")
    triage(tmp_path)
    assert [path.name for path in (tmp_path / ".checker").iterdir()] == ["decisions.jsonl"]
