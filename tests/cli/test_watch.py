"""`check --watch`, as a process whose documents change under it."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

from checker.cli.watching import watched
from tests.cli.conftest import SCRIPT, Run
from tests.cli.flawed import write_flawed

PATIENCE = 60


def _hear_ctrl_c() -> None:
    """A program that a shell has put into the background starts with Ctrl-C ignored, and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watching:
    """A running `checker check --watch`; the lines of both its outputs."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [SCRIPT, "check", "--watch", *arguments],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            bufsize=1,
            preexec_fn=_hear_ctrl_c,
        )
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def until_it_waits(self) -> str:
        """What is printed up to the next time that it waits."""
        lines: list[str] = []
        while not lines or not lines[-1].startswith("Waiting"):
            lines.append(self._lines.get(timeout=PATIENCE))
        return "".join(lines)

    def until(self, words: str) -> str:
        """What is printed up to the time that it waits after `words`: a file that is made and filled may be two changes."""
        printed = self.until_it_waits()
        return printed if words in printed else self.until(words)

    def rest(self) -> str:
        """What is printed to the end, once it has ended."""
        self._reader.join(PATIENCE)
        return "".join(self._lines.get_nowait() for _ in range(self._lines.qsize()))

    def is_still(self) -> bool:
        """Whether nothing more is printed for two seconds."""
        try:
            self._lines.get(timeout=2)
        except Empty:
            return True
        return False


def save(path: Path, text: str) -> None:
    """Put a file in the place of another, as editors do: one change."""
    path.with_name(f".{path.name}.new").write_text(text)
    path.with_name(f".{path.name}.new").replace(path)


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Watching]:
    (tmp_path / "clean.txt").write_text("The council met on Tuesday.\n")
    watching = Watching(tmp_path, "--format", "concise", "--format", "markdown", "--output", "summary.md")
    yield watching
    watching.process.kill()
    watching.process.wait()


@pytest.mark.slow
def test_changed_documents_are_checked_again(started: Watching, tmp_path: Path) -> None:
    """A new document, a mended one, a broken setting and its repair; its own output is no change. Ctrl-C gives the last exit code."""
    assert started.until_it_waits() == "Waiting for changes; Ctrl-C ends.\n"
    (tmp_path / "made").mkdir()
    name, rule = write_flawed(tmp_path / "made")
    flawed = (tmp_path / "made" / name).read_text()
    (tmp_path / "made" / name).rename(tmp_path / name)
    assert f" {rule} " in started.until(rule)
    assert rule in (tmp_path / "summary.md").read_text()
    assert started.is_still()
    save(tmp_path / name, "Nothing happened.\n")
    assert started.until_it_waits() == "Waiting for changes; Ctrl-C ends.\n"
    save(tmp_path / "checker.toml", "selekt = []\n")
    assert "selekt" in started.until_it_waits()
    save(tmp_path / "checker.toml", "")
    assert started.until_it_waits() == "Waiting for changes; Ctrl-C ends.\n"
    save(tmp_path / name, flawed)
    started.until(rule)
    started.process.send_signal(signal.SIGINT)
    assert started.process.wait(PATIENCE) == 1
    assert "KeyboardInterrupt" not in started.rest()


def test_standard_input_cannot_be_watched(run: Run) -> None:
    """It is read once."""
    assert "cannot read standard input again" in run("check", "--watch", "-", stdin="x").output


def test_what_matters(tmp_path: Path) -> None:
    """Documents below the paths and settings of the project; no outputs, no hidden files, nothing else."""
    (tmp_path / "texts").mkdir()
    what = watched([tmp_path / "texts", tmp_path / "one.md"], tmp_path, [tmp_path / "texts" / "out.md"])
    wanted = {
        "texts/a.txt": True,
        "texts/deep/b.md": True,
        "one.md": True,
        "two.md": False,
        "texts/out.md": False,
        "texts/.a.md.x1": False,
        "checker.toml": True,
    }
    wanted |= {"texts/a.py": False, ".checker/decisions.jsonl": True, "texts/.hidden.md": False}
    assert {name: what.matters(str(tmp_path / name)) for name in wanted} == wanted
