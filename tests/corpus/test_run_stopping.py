"""A run that somebody stops: what was under way is kept, no process is left behind, and the next run comes to the same findings."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.corpus.pool import Workers
from checker.corpus.stopping import Stop, stoppable
from checker.corpus.store import open_corpus
from checker.errors import CorpusStopped

_TEXTS = (
    "Rosa Diaz, the bridge builder, died on 3 May 2019 in Lagos.",
    "Rosa Diaz, the bridge builder, died on 13 May 2019 in Lagos after a long illness.",
    "The Marl Bridge, which opened in 1932, is 140 metres long.",
    "Hollowell is north of Aldwick. The council met in the old hall.",
    "Aldwick is north of Hollowell, and both lie on the Marl.",
)
_MANY = 800


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    """Some hundred short documents."""
    file = tmp_path / "batch.jsonl"
    rows = [{"doc": f"{n:03}", "text": f"{_TEXTS[n % len(_TEXTS)]} Page {n} of the almanac of {n} has more of it."} for n in range(_MANY)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def begun(batch: Path, store: Path, jobs: int) -> subprocess.Popen[str]:
    """A run that has written its first documents."""
    words = ["corpus", "add", str(batch), "--store", str(store), "--jobs", str(jobs)]
    code = "from checker.cli import main; main()"
    process = subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True)
    until = time.monotonic() + 60
    while not _documents(store) and process.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    return process


def _documents(store: Path) -> int:
    if not (store / "findings.sqlite").exists() or not (store / "claims.sqlite").exists():
        return 0
    with open_corpus(str(store)) as opened:
        return len(opened.known())


def findings_of(batch: Path, store: Path) -> str:
    code = "from checker.cli import main; main()"
    words = ["corpus", "check", str(batch), "--store", str(store), "--format", "jsonl", "--fail-on", "never", "-q"]
    return subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True).stdout


def left_of(session: int) -> list[int]:
    """The processes of a session that are still there."""
    found = subprocess.run(["ps", "-s", str(session), "-o", "pid=,stat="], capture_output=True, text=True, check=False).stdout
    return [int(line.split()[0]) for line in found.splitlines() if not line.split()[1].startswith("Z")]


def is_empty(session: int) -> bool:
    """Whether all processes of a session end within some seconds."""
    until = time.monotonic() + 10
    while left_of(session) and time.monotonic() < until:
        time.sleep(0.05)
    return not left_of(session)


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_keeps_what_was_under_way(batch: Path, tmp_path: Path, jobs: int) -> None:
    """It is sent to all processes, as a terminal does."""
    process = begun(batch, tmp_path / "store", jobs)
    for pid in left_of(process.pid):
        subprocess.run(["kill", "-INT", str(pid)], check=False)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "documents are read; what was done is kept; run the same again to go on." in told
    assert "Traceback" not in told
    assert 0 < _documents(tmp_path / "store") < _MANY
    assert is_empty(process.pid)
    assert findings_of(batch, tmp_path / "store") == findings_of(batch, tmp_path / "other")


@pytest.mark.slow
def test_workers_do_not_outlive_a_parent_that_is_killed(batch: Path, tmp_path: Path) -> None:
    """Killed with -9, alone."""
    process = begun(batch, tmp_path / "store", 2)
    assert len(left_of(process.pid)) >= 3
    process.kill()
    process.communicate(timeout=60)
    assert is_empty(process.pid)


@pytest.mark.slow
def test_a_worker_that_dies_is_told_in_one_sentence(batch: Path, tmp_path: Path) -> None:
    """As where there is no memory left; the same command goes on."""
    process = begun(batch, tmp_path / "store", 2)
    workers = [pid for pid in left_of(process.pid) if pid != process.pid]
    subprocess.run(["kill", "-9", str(workers[0])], check=False)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, "has died" in told, "Traceback" in told) == (2, True, False)
    assert is_empty(process.pid)


def doubled(number: int) -> int:
    return 2 * number


def failing(number: int) -> int:
    raise CorpusStopped(f"{number} cannot be done.")


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_lot_is_done_once_and_few_are_held(jobs: int) -> None:
    """Lots are taken from their source as processes are free, not before."""
    taken: list[int] = []

    def lots() -> Iterator[int]:
        for number in range(40):
            taken.append(number)
            yield number

    with Workers(jobs) as workers:
        done = []
        for result in workers.work(doubled, lots(), Stop()):
            done.append(result)
            assert len(taken) <= len(done) + 3 * jobs + 1
    assert sorted(done) == [2 * number for number in range(40)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_lot_is_begun_after_a_stop(jobs: int) -> None:
    """Those under way come back."""
    stop = Stop()
    with Workers(jobs) as workers:
        done = []
        for result in workers.work(doubled, range(1_000), stop):
            done.append(result)
            stop.asked = True
    assert 0 < len(done) <= 3 * jobs


def test_what_a_worker_raises_is_raised_here() -> None:
    with Workers(2) as workers, pytest.raises(CorpusStopped, match="cannot be done"):
        list(workers.work(failing, range(4), Stop()))


def test_the_second_ctrl_c_ends_at_once() -> None:
    """And afterwards Ctrl-C is what it was."""
    before = signal.getsignal(signal.SIGINT)
    with stoppable() as stop:
        signal.raise_signal(signal.SIGINT)
        assert stop.asked
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
