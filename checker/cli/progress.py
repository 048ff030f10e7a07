"""How far a check is, on one line of a terminal's standard error."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from checker.cli.telling import as_json

_SECONDS_BETWEEN = 0.1
_CLEAR_LINE = "\r\x1b[K"


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A function to tell (documents done, documents in all); None where nobody watches."""
    with _line(quiet) as write:
        yield write and (lambda done, total: write(lambda _: f"Checked {done:,} of {total:,} documents"))


@contextmanager
def counting(quiet: bool) -> Iterator[Callable[[str, int, int | None], None]]:
    """A function to tell what is being done, how many are done, and of how many, where that is known: with the pace, and what is left of the time."""
    began: dict[str, tuple[float, int]] = {}

    def told(doing: str, done: int, total: int | None, now: float) -> str:
        start, before = began.setdefault(doing, (now, done))
        pace = (done - before) / (now - start) if now > start else 0.0
        of = f" of {total:,}" if total else ""
        left = f", {_time((total - done) / pace)} left" if total and pace else ""
        return f"{doing} {done:,}{of}{f' ({pace:,.0f}/s{left})' if pace else ''}"

    with _line(quiet) as write:
        yield lambda doing, done, total: write(partial(told, doing, done, total)) if write else None


@contextmanager
def _line(quiet: bool) -> Iterator[Callable[[Callable[[float], str]], None] | None]:
    """A function to write the line anew, given its text for a moment, which leaves out what comes too soon; None where nobody watches."""
    if quiet or as_json() or not sys.stderr.isatty():
        yield None
        return
    shown = 0.0

    def write(text: Callable[[float], str]) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown >= _SECONDS_BETWEEN:
            shown = now
            sys.stderr.write(_CLEAR_LINE + text(now))
            sys.stderr.flush()

    try:
        yield write
    finally:
        sys.stderr.write(_CLEAR_LINE)
        sys.stderr.flush()


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"
