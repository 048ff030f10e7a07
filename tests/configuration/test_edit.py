"""Switching a rule in a project's file: only that setting changes."""

from pathlib import Path

import pytest

from checker.configuration.edit import switch_rule
from checker.configuration.load import find
from checker.errors import BadConfiguration


def test_a_project_without_a_file_gets_one(tmp_path: Path) -> None:
    path = switch_rule(tmp_path, None, "AT08", off=True)
    loaded = find(tmp_path)
    assert path == tmp_path / "checker.toml"
    assert loaded is not None
    assert loaded.configuration.ignore == ("AT08",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('# ours\nfail-on = "note"  # strict\n', '# ours\nfail-on = "note"  # strict\nignore = ["AT08"]\n'),
        ('ignore = ["DT12"] # settled in May\njobs = 2\n', 'ignore = ["DT12", "AT08"] # settled in May\njobs = 2\n'),
        ('ignore = ["AT08"]\n', 'ignore = ["AT08"]\n'),
    ],
)
def test_all_else_stays_as_it_stands(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "checker.toml"
    file.write_text(before, encoding="utf-8")
    switch_rule(tmp_path, file, "AT08", off=True)
    assert file.read_text(encoding="utf-8") == after


def test_a_shared_file_keeps_the_tables_of_others(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text('[project]\nname = "ours"\n\n[tool.checker]\njobs = 2\n\n[tool.other]\nkey = 1\n', encoding="utf-8")
    switch_rule(tmp_path, file, "AT08", off=True)
    loaded = find(tmp_path)
    assert loaded is not None
    assert loaded.configuration.ignore == ("AT08",)
    assert "[tool.other]\nkey = 1\n" in file.read_text(encoding="utf-8")


def test_off_and_on_again_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    file.write_text('# ours\nfail-on = "note"\n', encoding="utf-8")
    switch_rule(tmp_path, file, "AT08", off=True)
    switch_rule(tmp_path, file, "AT08", off=False)
    assert file.read_text(encoding="utf-8") == '# ours\nfail-on = "note"\n'


def test_a_broken_file_is_told_and_left(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    file.write_text("ignore = [", encoding="utf-8")
    with pytest.raises(BadConfiguration, match="correct the file"):
        switch_rule(tmp_path, file, "AT08", off=True)
    assert file.read_text(encoding="utf-8") == "ignore = ["
