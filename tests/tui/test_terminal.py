"""The real program in a real terminal: keys are typed into tmux, and the screen is read from it."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker.triage import Triage

_CHECKER = [sys.executable, "-c", "import sys; from checker.cli import main; sys.exit(main())"]
_PATIENCE = 90.0  # seconds; the language model is loaded on the way
_TEXT = "The mill\n\nThe the mill was built on Monday, 3 June 2025, which the town marked with a fair.\n"


class Tmux:
    """A terminal of its own server, in which the review of one document runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "checker.toml").write_text('select = ["DU01", "DT01"]\n')
        (folder / "mill.txt").write_text(_TEXT)
        state = f"env XDG_STATE_HOME={shlex.quote(str(folder / 'state'))} TERM=xterm-256color"
        command = f"{state} {shlex.join([*_CHECKER, 'review', 'mill.txt', '--who', 'Mara'])}"
        self.run("new-session", "-d", "-x", "120", "-y", "40", "-c", str(folder), command)

    def run(self, *arguments: str) -> str:
        """Have tmux do something."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("TMUX")}
        socket = str(self._folder / "tmux")
        done = subprocess.run(["tmux", "-S", socket, "-f", os.devnull, *arguments], capture_output=True, text=True, env=environment, check=False)
        return done.stdout

    def screen(self) -> str:
        """What the terminal shows."""
        return self.run("capture-pane", "-p")

    def wait(self, words: str) -> str:
        """The screen, once it has some words; fails where they do not come."""
        return self.wait_for(lambda screen: words in screen, words)

    def wait_for(self, so: Callable[[str], bool], what: str) -> str:
        """The screen, once something is so."""
        until = time.monotonic() + _PATIENCE
        while not so(screen := self.screen()):
            assert time.monotonic() < until, f"{what!r} did not appear on:\n{screen}"
            time.sleep(0.05)
        return screen

    def press(self, *keys: str) -> None:
        """Type keys, by their tmux names."""
        self.run("send-keys", *keys)

    def pid(self) -> int:
        """The process in the terminal: the shell has put the review in its own place."""
        return int(self.run("display-message", "-p", "#{pane_pid}"))

    def states(self) -> list[str]:
        """What stands in the log of decisions, for someone who comes later."""
        return [standing.state.value for standing in Triage.open(self._folder, "later").histories]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Tmux]:
    """A review, begun and drawn."""
    tmux = Tmux(tmp_path)
    try:
        tmux.wait("2 of 2 findings open")
        yield tmux
    finally:
        tmux.run("kill-server")


def test_keys_decide_sizes_change_and_nothing_is_lost_when_it_is_killed(terminal: Tmux) -> None:
    screen = terminal.screen()
    assert "DU01" in screen
    assert "Ask:" in screen
    terminal.press("f")
    assert "DU01 in mill.txt:3" in terminal.wait("1 of 2 findings open")
    terminal.run("resize-window", "-x", "60", "-y", "20")
    narrow = terminal.wait_for(lambda now: "DT01" in now and "Ask:" not in now and "2 Documents" not in now, "the narrow screen")
    assert len(narrow.splitlines()) == 20
    terminal.run("resize-window", "-x", "240", "-y", "70")
    assert "Ask:" in terminal.wait_for(lambda now: "2 Documents" in now and "Ask:" in now, "the wide screen")
    terminal.press("c")
    terminal.wait_for(lambda now: "0 of 2 findings open" in now and "being written" not in now, "a decision that is written")
    os.kill(terminal.pid(), signal.SIGKILL)
    assert sorted(terminal.states()) == ["confirmed", "dismissed"]


def test_nothing_is_lost_when_the_terminal_closes(terminal: Tmux) -> None:
    pid = terminal.pid()
    terminal.press("f")
    terminal.wait("1 of 2 findings open")
    terminal.press("c")
    terminal.run("kill-session")
    until = time.monotonic() + _PATIENCE
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert terminal.states().count("dismissed") == 1
    assert not Path(f"/proc/{pid}").exists()
