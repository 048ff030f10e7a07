"""The project's store: one SQLite file that anything in it can be rebuilt from elsewhere, reached through SQLAlchemy Core.

A new table, or a change of one, is a new module of `checker/store/migrations/`; nothing else creates tables.
"""

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from checker.errors import BadStore
from checker.store.engines import is_broken, migrate, reading, remove_file, sqlite_engine, writing
from checker.store.migrations import MIGRATIONS

__all__ = ["STORE", "open_store", "reading", "writing"]
STORE = Path(".checker") / "store.sqlite"


def open_store(path: Path) -> Engine:
    """The store at a path, made or brought up to date where needed. A file that is no store, or a broken one, is begun anew.

    Raises BadStore where a newer checker wrote it, or where it cannot be written.
    """
    try:
        return _ready(path)
    except DatabaseError as error:
        if not is_broken(error):
            raise BadStore(f"{path}: cannot be used ({error.orig}).") from error
    remove_file(path)
    try:
        return _ready(path)
    except DatabaseError as error:
        raise BadStore(f"{path}: cannot be made ({error.orig}).") from error


def _ready(path: Path) -> Engine:
    engine = sqlite_engine(path)
    migrate(engine, str(path), MIGRATIONS, "update the checker, or delete the file")
    return engine
