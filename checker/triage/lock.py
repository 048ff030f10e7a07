"""One writer at a time, in this process or another."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from checker.errors import BadDecision

try:
    import fcntl
except ImportError:  # not POSIX
    fcntl = None  # type: ignore[assignment]

T = TypeVar("T")
_PATIENCE = 10.0
_PAUSE = 0.005


@contextmanager
def locked(path: Path, descriptor: int) -> Iterator[None]:
    """Hold an open file for oneself. Raises BadDecision where another holds on to it for ten seconds.

    The lock goes with the process that dies. Where the system has no such locks, a file of the same name with `.lock` is one.
    """
    if fcntl is None:
        with _lock_file(path.with_name(path.name + ".lock")):
            yield
        return
    _until_done(path, lambda: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB))
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def _lock_file(path: Path) -> Iterator[None]:
    descriptor = _until_done(path, lambda: os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    try:
        yield
    finally:
        os.close(descriptor)
        path.unlink()


def _until_done(path: Path, attempt: Callable[[], T]) -> T:
    """What an attempt gives once nobody is in its way."""
    give_up = time.monotonic() + _PATIENCE
    while True:
        try:
            return attempt()
        except (BlockingIOError, FileExistsError):
            if time.monotonic() > give_up:
                raise BadDecision(
                    f"{path}: another process has kept it locked for {_PATIENCE:g} s; end that one, or delete the file if it is a .lock."
                ) from None
            time.sleep(_PAUSE)
