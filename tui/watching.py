"""Notices that documents or settings have changed on the disk."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 200  # milliseconds that changes are gathered for


@dataclass(frozen=True)
class Watch:
    """What to listen to, and which of the files that change there matter."""

    folders: Sequence[Path]
    matters: Callable[[str], bool]


def changes(watch: Watch, stop: threading.Event) -> Iterator[None]:
    """Yields whenever something that matters has changed, until `stop` is set. Blocks its thread in between."""
    from watchfiles import watch as listen

    listening = listen(*watch.folders, watch_filter=lambda _, path: watch.matters(path), debounce=_PAUSE, stop_event=stop, raise_interrupt=False)
    for _ in listening:
        yield
