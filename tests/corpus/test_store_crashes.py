"""What a store holds when processes are killed, and when several write at once."""

import multiprocessing
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.corpus.store import BlockFindings, CorpusStore, StoredDocument, open_corpus
from tests.corpus.made import check_all, contents, finding, found, key, stored

WRITERS, EACH = 2, 15
_WRITE_ON = """
import sys
from pathlib import Path
from checker.corpus.store import open_corpus
from tests.corpus.made import at, check_all, finding, stored

where, told = sys.argv[1], Path(sys.argv[2])
with open_corpus(where) as store, told.open("a") as done:
    for number in range(10_000):
        store.put([stored(f"{number}.txt", "x", f"k{number // 2}", text=f"Text {number}. " + "word " * 200)])
        print("put", number, file=done, flush=True)
        if number % 5 == 4:
            check_all(store)
            print("check", number, file=done, flush=True)
            store.settle([finding(n) for n in range(number + 1)], at(1))
            print("settle", number, file=done, flush=True)
            store.triage("Ada").decide(finding(number), "confirm")
            print("decide", number, file=done, flush=True)
"""


@pytest.mark.parametrize("moment", [0.05, 0.2, 0.5])
def test_a_process_that_is_killed_loses_nothing_it_was_told_is_kept(where: str, tmp_path: Path, moment: float) -> None:
    told = tmp_path / "told"
    told.touch()
    writer = subprocess.Popen([sys.executable, "-c", _WRITE_ON, where, str(told)], cwd=Path(__file__).parents[2])
    while not told.stat().st_size:
        assert writer.poll() is None
        time.sleep(0.01)
    time.sleep(moment)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    done = [line.split() for line in told.read_text().splitlines(keepends=True) if line.endswith("\n")]
    counts = {what: 1 + max((int(number) for kind, number in done if kind == what), default=-1) for what in ("put", "check", "settle", "decide")}
    with open_corpus(where) as store:
        _holds(store, counts)
        _is_whole(store)


def _holds(store: CorpusStore, counts: dict[str, int]) -> None:
    """All that the writer was told, and at most one step more."""
    assert counts["put"] <= len(store.known()) <= counts["put"] + 1
    assert set(store.known()) == {f"{number}.txt" for number in range(len(store.known()))}
    assert counts["settle"] <= len(list(store.standings())) <= counts["settle"] + 5
    assert counts["decide"] // 5 <= len(store.decisions()) <= counts["decide"] // 5 + 1


def _is_whole(store: CorpusStore) -> None:
    """Gone on with, it comes to what one comes to that was never stopped."""
    names = store.known()
    check_all(store)
    made = sorted(one.message for one in store.made_findings())
    wanted = {"x": sorted(names)} | {f"k{n // 2}": [f"{n}.txt", f"{n + 1}.txt"] for n in range(0, len(names) - 1, 2)}
    assert made == sorted(one.message for value, those in wanted.items() if len(those) > 1 for one in found(key(value), sorted(those)))


def _write(where: str, writer: int) -> None:
    with open_corpus(where) as store:
        for number in range(EACH):
            store.put([stored(f"{writer}-{number}.txt", "shared", f"k{number}")])
            digests = store.touched(100)
            store.keep(
                [BlockFindings(digest=b.digest, mark=b.mark, findings=found(b.key, sorted(b.cards))) for b in store.blocks(digests)],
            )
            store.triage(f"writer {writer}").decide(finding(writer * 1000 + number), "note", note="seen")


def test_writers_at_once_lose_nothing(where: str) -> None:
    """A block that one checks while the other touches it must wait again."""
    open_corpus(where).close()
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(where, writer)) for writer in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    with open_corpus(where) as store:
        assert len(store.known()) == WRITERS * EACH
        assert len(store.decisions()) == WRITERS * EACH
        check_all(store)
        pairs = {f"k{n}": [f"{w}-{n}.txt" for w in range(WRITERS)] for n in range(EACH)}
        wanted = {"shared": sorted(store.known())} | pairs
        assert sorted(one.message for one in store.made_findings()) == sorted(one.message for v, names in wanted.items() for one in found(key(v), names))


def test_two_who_open_a_new_store_at_once_make_it_once(where: str) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_open, args=(where,)) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0]


def _open(where: str) -> None:
    with open_corpus(where) as store:
        store.known()


DOCUMENTS = st.builds(
    lambda name, blocks, text: stored(f"{name}.txt", *blocks, text=f"Text {text}."),
    st.integers(0, 4),
    st.lists(st.sampled_from(["x", "y", "z", "x,y"]), max_size=3),
    st.integers(0, 2),
)
STEPS = st.lists(st.one_of(st.lists(DOCUMENTS, min_size=1, max_size=4), st.integers(0, 4), st.none()), max_size=12)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_order_of_putting_and_removing_is_the_same_as_putting_what_is_left(where: str, steps: list[list[StoredDocument] | int | None]) -> None:
    """In between, blocks are checked at some times and not at others."""
    left: dict[str, StoredDocument] = {}
    with open_corpus(where) as store:
        store.clear()
        for step in steps:
            if step is None:
                check_all(store)
            elif isinstance(step, int):
                store.remove([f"{step}.txt"])
                left.pop(f"{step}.txt", None)
            else:
                store.put(step)
                left.update((one.document.id, one) for one in step)
        after = contents(store)
        store.clear()
        store.put(list(left.values()))
        assert contents(store) == after
