"""What `checker review` takes with 100,000 findings, in a real terminal: CPU and memory beside an empty app and Textual's own table.

Every figure is CPU seconds of the whole process, of all its threads; opening is the best of three. The findings are made document by
document and handed over as a check does it, so what the making takes is measured by itself and taken off; memory is that of the
whole process. Linux only: the clock of another process is read there.
"""

import fcntl
import os
import pty
import re
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from select import select

from benchmarks.empty_app import READY

FINDINGS = 100_000
WANTED = {"opens": 1.0, "memory": 100.0, "keypress": 0.012, "filter": 0.150}
SIZE = (42, 140)
_QUIET = 0.06
"""Seconds without output after which the screen counts as drawn."""
_LONGEST = 300.0
_COMMANDS = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)|.)")


@dataclass
class Terminal:
    """A program on a pseudo-terminal: keys go in, and what it writes is read."""

    pid: int
    descriptor: int
    seen: bytes = b""

    def cpu(self) -> float:
        """The CPU seconds that the program has taken."""
        return time.clock_gettime((~self.pid << 3) | 2)  # how Linux numbers the clock of a process

    def memory(self, what: str = "VmRSS") -> float:
        """Its memory in megabytes: VmRSS now, VmHWM at most."""
        return float(re.findall(rf"{what}:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())[0]) / 1000

    def read(self, seconds: float) -> bool:
        """Take what is written within so many seconds; False where nothing is."""
        if not select([self.descriptor], [], [], seconds)[0]:
            return False
        self.seen = (self.seen + os.read(self.descriptor, 1 << 16))[-(1 << 20) :]
        return True

    def wait_for(self, words: str) -> None:
        """Read until some words are on the screen and it is quiet."""
        until = time.monotonic() + _LONGEST
        while words.encode() not in _COMMANDS.sub(b"", self.seen):
            self.read(1.0)
            if time.monotonic() > until:
                raise TimeoutError(f"{words!r} did not appear")
        self.settle()

    def settle(self) -> None:
        """Read until it is quiet."""
        while self.read(_QUIET):
            pass

    def press(self, keys: bytes) -> float:
        """Press keys, and see what they take until it is quiet."""
        before = self.cpu()
        os.write(self.descriptor, keys)
        self.read(1.0)
        self.settle()
        return self.cpu() - before


@contextmanager
def running(kind: str, findings: int, folder: Path) -> Iterator[Terminal]:
    """One of the programs, on a terminal of its own."""
    pid, descriptor = pty.fork()
    if pid == 0:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONHASHSEED": "0"}
        program = ["benchmarks.empty_app"] if kind == "empty" else ["benchmarks.review_apps", kind, str(findings), str(folder)]
        os.execve(sys.executable, [sys.executable, "-m", *program], environment)
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
    try:
        yield Terminal(pid, descriptor)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(descriptor)


@dataclass(frozen=True)
class Opened:
    """What a program took until everything was there, and what a key takes then."""

    cpu: float
    memory: float
    peak: float
    keypress: float = 0.0


def opened(kind: str, findings: int, folder: Path, words: str) -> Opened:
    """Open one of the programs and go down fifty lines."""
    with running(kind, findings, folder) as terminal:
        terminal.wait_for(words)
        cpu, memory, peak = terminal.cpu(), terminal.memory(), terminal.memory("VmHWM")
        keypress = _average(terminal, [b"\x1b[B"] * 50) if kind in ("review", "table") else 0.0
        return Opened(cpu, memory, peak, keypress)


def best(kind: str, findings: int, folder: Path, words: str) -> Opened:
    """The quickest opening of three: other programs on the machine only ever slow one down."""
    return min((opened(kind, findings, folder, words) for _ in range(3)), key=lambda one: one.cpu)


def _average(terminal: Terminal, keys: list[bytes]) -> float:
    return sum(terminal.press(key) for key in keys) / len(keys)


def keys_of_review(findings: int, folder: Path) -> dict[str, float]:
    """What other keys of the review take, in seconds."""
    with running("review", findings, folder) as terminal:
        terminal.wait_for(f"{findings:,} of {findings:,} findings open")
        taken = {"to the end": terminal.press(b"G"), "to the start": terminal.press(b"g"), "page down": _average(terminal, [b"\x1b[6~"] * 10)}
        taken["confirm"] = _average(terminal, [b"c"] * 10)
        terminal.press(b"/")
        taken["filter, a letter"] = max(terminal.press(bytes([letter])) for letter in b"harbour 1f")
        terminal.press(b"\x1b")
        terminal.press(b"/")
        terminal.press(b"state:open severity:erro")
        taken["filter, by severity"] = terminal.press(b"r")
        taken["filter, kept"] = terminal.press(b"\r")
        taken["order"] = max(terminal.press(b"o") for _ in range(4))
        return taken


def main(findings: int = FINDINGS) -> int:
    """Measure; exit 1 where something takes more than is wanted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        all_open = f"{findings:,} of {findings:,} findings open"
        empty, makes = best("empty", findings, folder, READY), best("makes", findings, folder, READY)
        review = best("review", findings, folder, all_open)
        table = opened("table", findings, folder, READY)
        keys = keys_of_review(findings, folder)
    out = sys.stdout
    out.write(f"{findings:,} findings on a terminal of {SIZE[1]}×{SIZE[0]}\n")
    for told, one in (("an empty app", empty), ("one that makes findings", makes), ("the review", review), ("DataTable", table)):
        key = f", a key {one.keypress * 1000:6.1f} ms" if one.keypress else ""
        out.write(f"  {told:24} {one.cpu:6.2f} s CPU, {one.memory:6.1f} MB (at most {one.peak:6.1f}){key}\n")
    out.write(f"  DataTable takes {table.cpu / review.cpu:.1f} × the CPU, {table.memory / review.memory:.1f} × the memory, ")
    out.write(f"{table.keypress / review.keypress:.1f} × the CPU of a key.\n")
    out.writelines(f"  {told:24} {seconds * 1000:6.1f} ms\n" for told, seconds in keys.items())
    filtering = max(seconds for told, seconds in keys.items() if told.startswith("filter"))
    have = {"opens": review.cpu - makes.cpu, "memory": review.memory, "keypress": review.keypress, "filter": filtering}
    out.writelines(f"  {what:10} {value:8.3f} (wanted {WANTED[what]})\n" for what, value in have.items())
    return int(any(value > WANTED[what] for what, value in have.items()))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
