"""A terminal that closes, or a polite kill: what is decided is written first."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress

_SIGNALS = ("SIGHUP", "SIGTERM")


def on_hangup(finish: Callable[[], None]) -> None:
    """Call `finish` before a signal ends this process. Where there are no such signals, or not for this thread, nothing happens."""
    loop = asyncio.get_running_loop()
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, _end, number, finish)


def _end(number: int, finish: Callable[[], None]) -> None:
    finish()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
