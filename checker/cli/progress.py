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
