"""Lists that a house keeps beside ours, in use for the length of one check."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property, lru_cache, wraps
from typing import TypeVar, TypeVarTuple, Unpack

from checker.models.base import Frozen

Rows = tuple[tuple[str, ...], ...]
Arguments = TypeVarTuple("Arguments")
T = TypeVar("T")


class HouseLists(Frozen):
    """Rows for the files of this folder: `titles.tsv` → more rows for it. A value, so that worker processes are handed it."""

    rows: dict[str, Rows] = {}

    @cached_property
    def key(self) -> str:
        """Names this content: equal lists have equal keys, in every process."""
        return hashlib.sha256(repr(sorted(self.rows.items())).encode()).hexdigest() if self.rows else ""


NONE = HouseLists()
_in_use: ContextVar[HouseLists] = ContextVar("house lists", default=NONE)


@contextmanager
def using(lists: HouseLists) -> Iterator[None]:
    """Have the loaders of this package read `lists` too, until this ends; only in this thread or task."""
    before = _in_use.set(lists)
    try:
        yield
    finally:
        _in_use.reset(before)


def house_rows(name: str) -> Rows:
    """The rows that the house adds to one of our files."""
    return _in_use.get().rows.get(name, ())


def cached(load: Callable[[Unpack[Arguments]], T]) -> Callable[[Unpack[Arguments]], T]:
    """Like `lru_cache`, for what is made of lists that a house can add to: kept apart for each set of house lists."""

    @lru_cache(maxsize=4096)
    def kept(_: str, *args: *Arguments) -> T:
        return load(*args)

    @wraps(load)
    def read(*args: *Arguments) -> T:
        return kept(_in_use.get().key, *args)

    return read
