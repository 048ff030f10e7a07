"""Work in processes that take the next lot whenever they are free; the order of what comes back is none."""

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import active_children, connection, parent_process
from typing import TypeVar

from checker.corpus.stopping import Stop
from checker.errors import CorpusStopped

Lot = TypeVar("Lot")
Done = TypeVar("Done")
_WAITING = 2
"""Lots in a process's hands or next in its line: enough that it never waits for us, few enough that we never hold many."""


class Workers:
    """Some processes, or this one alone where `jobs` is 1. Used as a context manager; nothing is started before the first lot."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is None:
            return
        if kind is not None and issubclass(kind, KeyboardInterrupt):
            for child in active_children():
                child.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def work(self, do: Callable[[Lot], Done], lots: Iterable[Lot], stop: Stop) -> Iterator[Done]:
        """What `do`, a function of a module, makes of each lot, as it is done. Once `stop` is asked for, no further lot is begun.

        What comes back is to be kept at once: when this ends, `stop` tells whether it was the end. Raises CorpusStopped where a process dies.
        """
        coming = iter(lots)
        first = list(islice(coming, 2))
        lots = chain(first, coming)
        if self.jobs <= 1 or len(first) < 2:  # one lot is done before a process has begun
            yield from _here(do, lots, stop)
            return
        try:
            yield from self._in_processes(do, lots, stop)
        except BrokenProcessPool as error:
            raise CorpusStopped("A process that read documents has died, perhaps for want of memory; run the same again, with fewer --jobs.") from error

    def _in_processes(self, do: Callable[[Lot], Done], lots: Iterator[Lot], stop: Stop) -> Iterator[Done]:
        self._pool = self._pool or ProcessPoolExecutor(self.jobs, initializer=_begin)
        under_way: set[Future[Done]] = set()
        while True:
            while not stop.asked and len(under_way) < self.jobs * _WAITING:
                try:
                    under_way.add(self._pool.submit(do, next(lots)))
                except StopIteration:
                    break
            if not under_way:
                return
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for one in done:
                yield one.result()


def _here(do: Callable[[Lot], Done], lots: Iterable[Lot], stop: Stop) -> Iterator[Done]:
    for lot in lots:
        yield do(lot)
        if stop.asked:
            return


def _begin() -> None:
    """A worker leaves Ctrl-C to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
