"""A command run and watched: its seconds, its processor time and the memory of its processes. Linux only."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

EVERY = 0.25
"""Seconds between two looks at the processes."""


class Watched(NamedTuple):
    """What a command took: seconds, seconds of processors (its workers included), and the most memory of itself and of any worker, in MB."""

    seconds: float
    cpu: float
    parent_mb: float
    worker_mb: float


def watch(command: Sequence[str], output: Path) -> Watched:
    """Run a command, its standard output in a file. Raises CalledProcessError where it fails."""
    peaks: dict[int, float] = {}
    ended = threading.Event()
    with output.open("w") as file:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=file)
        looker = threading.Thread(target=_look, args=(process.pid, peaks, ended))
        looker.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        ended.set()
        looker.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    workers = [peak for pid, peak in peaks.items() if pid != process.pid]
    return Watched(seconds, usage.ru_utime + usage.ru_stime, peaks.get(process.pid, 0.0), max(workers, default=0.0))


def _look(parent: int, peaks: dict[int, float], ended: threading.Event) -> None:
    while not ended.wait(EVERY):
        for pid in (parent, *_children(parent)):
            peaks[pid] = max(peaks.get(pid, 0.0), _most_memory(pid))


def _children(parent: int) -> Iterator[int]:
    """The processes below one, as far as they are still there."""
    try:
        children = [int(pid) for task in Path(f"/proc/{parent}/task").iterdir() for pid in (task / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield child
        yield from _children(child)


def _most_memory(pid: int) -> float:
    """The most memory that a process has had in use so far, in MB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)
