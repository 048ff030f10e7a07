"""`checker cache`, and `--no-cache`."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.flawed import write_flawed


def test_info_and_clean(run: Run, tmp_path: Path) -> None:
    """Empty, filled by a check, and empty again."""
    assert "It is empty." in run("cache", "info").output
    name, _ = write_flawed(tmp_path)
    found = run("check", name).output
    assert "claims of documents: 1 entry" in run("cache", "info").output
    assert run("check", name).output == found
    assert "Dropped 2 entries." in run("cache", "clean").output
    assert "claims of" not in run("cache", "info").output
    assert run("check", name).output == found


def test_no_cache_keeps_nothing(run: Run, tmp_path: Path, own_cache: Path) -> None:
    """Not even a file; nor does a limit of 0."""
    name, _ = write_flawed(tmp_path)
    run("check", name, "--no-cache")
    (tmp_path / "checker.toml").write_text("[cache]\nsize-mb = 0\n")
    run("check", name)
    assert list(own_cache.iterdir()) == []


def test_a_broken_cache_is_told_once(run: Run, tmp_path: Path, own_cache: Path) -> None:
    """On stderr; the findings are the same."""
    name, _ = write_flawed(tmp_path)
    found = run("check", name).stdout
    (own_cache / "claims.sqlite").write_bytes(b"no database" * 1000)
    done = run("check", name)
    assert done.stdout == found
    assert "cache" not in run("check", name).stderr
