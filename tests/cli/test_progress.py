"""How far a check is, on a terminal: told now and then, and cleared away at the end; nowhere else."""

import io
from contextlib import redirect_stderr
from types import SimpleNamespace

import pytest

from checker.cli import progress


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        """So it says."""
        return True

    @property
    def told(self) -> list[str]:
        """What has stood on its last line."""
        return self.getvalue().split("\r\x1b[K")[1:]


def test_a_check_tells_its_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    _clock(monkeypatch, 1.0, 2.0)
    with redirect_stderr(Screen()) as screen, progress.progress(quiet=False) as show:
        assert show
        show(1, 2000)
        show(1500, 2000)
    assert screen.told == ["Checked 1 of 2,000 documents", "Checked 1,500 of 2,000 documents", ""]


def test_a_run_over_a_corpus_tells_its_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    _clock(monkeypatch, 1.0, 3.0, 4.0)
    with redirect_stderr(Screen()) as screen, progress.counting(quiet=False) as show:
        show("Read", 10, 1000)
        show("Read", 30, 1000)
        show("Compared", 5, None)
    assert screen.told == ["Read 10 of 1,000", "Read 30 of 1,000 (10/s, 1:37 left)", "Compared 5", ""]


def test_what_comes_too_soon_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    _clock(monkeypatch, 1.0, 1.01)
    with redirect_stderr(Screen()) as screen, progress.counting(quiet=False) as show:
        show("Read", 10, 1000)
        show("Read", 20, 1000)
    assert screen.told == ["Read 10 of 1,000", ""]


@pytest.mark.parametrize(("screen", "quiet"), [(Screen(), True), (io.StringIO(), False)])
def test_nobody_watches(screen: io.StringIO, quiet: bool) -> None:
    with redirect_stderr(screen), progress.progress(quiet) as show, progress.counting(quiet) as count:
        assert show is None
        count("Read", 1, 2)
    assert screen.getvalue() == ""


def _clock(monkeypatch: pytest.MonkeyPatch, *times: float) -> None:
    """A clock that says these times, one after another."""
    left = iter(times)
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: next(left)))
