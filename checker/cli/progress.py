"""How far a check is, on one line of a terminal's standard error."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from checker.cli.telling import as_json

_SECONDS_BETWEEN = 0.1
_CLEAR_LINE = "\r\x1b[K"


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A function to tell (documents done, documents in all); None where nobody watches."""
    if quiet or as_json() or not sys.stderr.isatty():
        yield None
        return
    shown = [0.0]

    def show(done: int, total: int) -> None:
        now = time.monotonic()
        if now - shown[0] >= _SECONDS_BETWEEN:
            shown[0] = now
            sys.stderr.write(f"{_CLEAR_LINE}Checked {done:,} of {total:,} documents")
            sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write(_CLEAR_LINE)
        sys.stderr.flush()


@contextmanager
def counting(quiet: bool) -> Iterator[Callable[[str, int, int | None], None]]:
    """A function to tell what is being done, how many are done, and of how many, where that is known: with the pace, and what is left of the time."""
    watched = not quiet and not as_json() and sys.stderr.isatty()
    shown, began = [0.0], dict[str, tuple[float, int]]()

    def show(doing: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        start, before = began.setdefault(doing, (now, done))
        if watched and now - shown[0] >= _SECONDS_BETWEEN:
            shown[0] = now
            pace = (done - before) / (now - start) if now > start else 0.0
            of = f" of {total:,}" if total else ""
            left = f", {_time((total - done) / pace)} left" if total and pace else ""
            sys.stderr.write(f"{_CLEAR_LINE}{doing} {done:,}{of}{f' ({pace:,.0f}/s{left})' if pace else ''}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if watched:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"
