"""Results in files: whole, or the old ones untouched."""

import json
import os
import stat
from pathlib import Path

import pytest

from checker.whole_files import write_whole
from tests.cli.conftest import Run
from tests.cli.flawed import write_flawed


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing beside it."""
    path = tmp_path / "a.sarif"
    write_whole(path, b"old")

    def fail(_: int) -> None:
        raise OSError("no space")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.sarif"]


def test_permissions_stay(tmp_path: Path) -> None:
    """Those of the old file; a new one gets what the umask leaves."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    usual = stat.S_IMODE(path.stat().st_mode)
    path.chmod(0o600)
    write_whole(path, b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    write_whole(tmp_path / "b.txt", b"x")
    assert stat.S_IMODE((tmp_path / "b.txt").stat().st_mode) == usual


def test_a_link_stays_one(tmp_path: Path) -> None:
    """What it points to is replaced."""
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_every_machine_format_at_once(run: Run, tmp_path: Path) -> None:
    """One check, a file for each, and text for people on stdout."""
    name, rule = write_flawed(tmp_path)
    wanted = {"sarif": "a.sarif", "gitlab": "gl.json", "junit": "junit.xml", "markdown": "summary.md", "github": "commands.txt"}
    options = [word for form, file in wanted.items() for word in ("--format", form, "--output", file)]
    done = run("check", name, "--select", rule, *options, "--format", "text")
    assert done.exit_code == 1
    assert f"{rule} " in done.stdout
    assert all(rule in (tmp_path / file).read_text() for file in wanted.values())
    [result, *_] = json.loads((tmp_path / "a.sarif").read_text())["runs"][0]["results"]
    assert result["ruleId"] == rule


def test_what_a_check_writes_is_no_document(run: Run, tmp_path: Path) -> None:
    """A summary from the last run, in the folder that is checked, is not read as a text."""
    name, rule = write_flawed(tmp_path)
    for _ in range(2):
        done = run("check", "--select", rule, "--format", "markdown", "--output", "summary.md", "--format", "json")
        assert json.loads(done.stdout)["summary"]["documents"] == 1
        assert name in (tmp_path / "summary.md").read_text()


def test_a_folder_that_takes_no_file_is_told_by_the_name_that_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as told:
        write_whole(tmp_path / "gone" / "a.sarif", b"new")
    assert told.value.filename == str((tmp_path / "gone" / "a.sarif").resolve())
