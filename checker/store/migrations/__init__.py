"""The store's tables, step by step. A step that was published is never changed; the next one goes at the end of the list."""

from collections.abc import Callable

from sqlalchemy import Connection

from checker.store.migrations import m0001_decisions

MIGRATIONS: tuple[Callable[[Connection], None], ...] = (m0001_decisions.upgrade,)
"""Step n takes a store from version n - 1 to n; each runs in a transaction of its own kind with all that are missing."""
