"""The cache file: what it gives back, its limit, and what happens when it is broken, old, or shared."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from checker.cache.store import Store


def opened(path: Path, limit: int = 1_000_000) -> tuple[Store, list[str]]:
    notes: list[str] = []
    return Store(path, limit, notes.append), notes


def test_gives_back_what_it_was_given(tmp_path: Path) -> None:
    """In this process and the next; nothing for other keys."""
    store, notes = opened(tmp_path / "deep" / "a.sqlite")
    store.put("claims", ((f"key{n}", b"value %d" % n) for n in range(1200)))
    store.close()
    store, notes = opened(tmp_path / "deep" / "a.sqlite")
    assert store.get([f"key{n}" for n in range(2000)]) == {f"key{n}": b"value %d" % n for n in range(1200)}
    assert store.known(["key7", "key1999"]) == {"key7"}
    assert store.contents().entries["claims"][0] == 1200
    assert notes == []


@pytest.mark.parametrize("content", [b"this is no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    """With one note, and it works at once."""
    path = tmp_path / "a.sqlite"
    path.write_bytes(content)
    store, notes = opened(path)
    store.put("claims", [("a", b"1")])
    assert store.get(["a"]) == {"a": b"1"}
    assert len(notes) == 1


def test_a_file_that_breaks_later_is_made_anew(tmp_path: Path) -> None:
    """Pages overwritten under an old header: found out when they are read."""
    path = tmp_path / "a.sqlite"
    store, _ = opened(path, 100_000_000)
    store.put("claims", ((f"key{n}", str(n).encode() * 500) for n in range(3000)))
    store.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)
    store, notes = opened(path)
    assert store.get(["key5"]) == {}
    store.put("claims", [("a", b"1")])
    assert store.get(["a"]) == {"a": b"1"}
    assert len(notes) == 1


def test_a_file_of_another_format_is_made_anew(tmp_path: Path) -> None:
    """A newer checker's, say."""
    with sqlite3.connect(tmp_path / "a.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    store, notes = opened(tmp_path / "a.sqlite")
    store.put("claims", [("a", b"1")])
    assert store.get(["a"]) == {"a": b"1"}
    assert len(notes) == 1


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """One note, no error, nothing kept."""
    (tmp_path / "file").write_text("")
    store, notes = opened(tmp_path / "file" / "a.sqlite")
    store.put("claims", [("a", b"1")])
    store.touch(["a"])
    store.shrink()
    assert store.get(["a"]) == {}
    assert store.clean() == 0
    assert len(notes) == 1


def test_stays_within_its_limit(tmp_path: Path) -> None:
    """What was not used for longest goes first, and the disk gets the room back."""
    path = tmp_path / "a.sqlite"
    store, _ = opened(path, 100_000)
    noise = [bytes((n * 7919 + i * i * 31 + (i * n) % 251) % 256 for i in range(4000)) for n in range(60)]
    store.put("claims", ((f"key{n:02}", noise[n]) for n in range(60)))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entries SET used = used - 10")
    connection.close()
    store.touch(["key00"])
    store.shrink()
    kept = store.known([f"key{n:02}" for n in range(60)])
    assert "key00" in kept
    assert "key01" not in kept
    assert sum(size for _, size in store.contents().entries.values()) <= 100_000
    store.close()
    assert path.stat().st_size < 160_000


def write_many(path: Path, writer: int) -> None:
    store, notes = opened(path)
    for n in range(40):
        store.put("claims", [(f"{writer}-{n}", b"x"), ("shared", b"same")])
    store.close()
    assert not notes


def test_many_processes_write_at_once(tmp_path: Path) -> None:
    """Nothing is lost, and nobody gives up."""
    path = tmp_path / "a.sqlite"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=write_many, args=(path, n)) for n in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 4
    store, _ = opened(path)
    assert store.contents().entries["claims"][0] == 161
