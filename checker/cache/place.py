"""Where the cache is: in the user's folder for such files, which no document or repository can write to."""

import os
from pathlib import Path

from checker.models.base import Frozen

VARIABLE = "CHECKER_CACHE_DIR"
_FILE = "claims.sqlite"


class CacheSettings(Frozen):
    """A cache file and the most bytes that its entries may take."""

    path: Path
    limit: int


def cache_settings(size_mb: int) -> CacheSettings | None:
    """The cache of this user, or of `$CHECKER_CACHE_DIR`; None where nothing is to be kept."""
    return CacheSettings(path=cache_file(), limit=size_mb * 1_000_000) if size_mb else None


def cache_file() -> Path:
    """The file that the cache is kept in, whether or not it is there."""
    named = os.environ.get(VARIABLE, "")
    if named:
        return Path(named) / _FILE
    from platformdirs import user_cache_path

    return user_cache_path("claim-consistency-checker", appauthor=False) / _FILE
