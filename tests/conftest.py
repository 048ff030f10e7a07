"""What all tests share: a cache of their own, so that none sees what another, or the user, has checked."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the cache of this test alone; processes that it starts use it too."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(folder))
    return folder
