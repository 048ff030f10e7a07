"""What the documentation shows is what happens: every command of every page is run, in order, and prints what stands under it."""

import importlib
import re
import sys
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parent.parent
sys.path.insert(0, str(TOP / "docs"))
WALKS: Any = importlib.import_module("walks")


def page(*blocks: str) -> str:
    return "Words.\n\n" + "\n\nMore words.\n\n".join(blocks) + "\n"


@pytest.mark.parametrize("path", WALKS.pages(), ids=lambda path: path.relative_to(TOP).as_posix())
def test_every_command_prints_what_the_page_shows(path: Path) -> None:
    """`make docs` writes what has changed; read it before you commit it."""
    shown = path.read_text()
    assert WALKS.rerun(shown) == shown


def test_pages_with_commands_are_found() -> None:
    """A page that is not looked at can say anything."""
    names = {path.relative_to(TOP).as_posix() for path in WALKS.pages()}
    assert {"README.md", "docs/gate.md", "docs/ci.md", "docs/configuration.md"} <= names


def test_the_walk_through_a_project_passes_fails_and_passes_again() -> None:
    """What docs/ci.md is there to show: a clean document passes, one in conflict fails, and after a decision it passes."""
    shown = (TOP / "docs" / "ci.md").read_text()
    assert re.findall(r"^\$ echo \$\?\n(\d)$", shown, re.MULTILINE) == ["0", "1", "0"]


def test_files_commands_and_exit_codes() -> None:
    """Files are written as they stand, commands see what those before them did, errors and exit codes are shown."""
    shown = page(
        "```text file=notes/a.txt\nThe council met in the old hall.\n```",
        "```console\n$ cat notes/a.txt\nThe council met in the old hall.\n$ checker check notes -q --format concise\n$ echo $?\n0\n```",
        "```console\n$ checker check gone\nchecker: gone: there is no such file or folder; check the path.\n$ echo $?\n2\n```",
    )
    assert WALKS.rerun(shown) == shown


def test_what_is_wrong_is_replaced_and_what_is_left_out_is_not() -> None:
    """A page says nothing that does not happen; a line `…` stands for any lines, and only for whole ones."""
    printed = "$ printf 'a\\nb\\nc\\n'\n"
    for shown in ("a\nb\nc\n", "a\n…\n", "…\nc\n", "a\n…\nc\n", "…\n"):
        assert WALKS.rerun(page(f"```console\n{printed}{shown}```")) == page(f"```console\n{printed}{shown}```")
    for shown in ("", "a\nc\n", "a\n…\nb\n", "a…\nc\n"):
        assert WALKS.rerun(page(f"```console\n{printed}{shown}```")) == page(f"```console\n{printed}a\nb\nc\n```")


def test_an_id_that_has_changed_is_exchanged_in_what_follows() -> None:
    """In the prose, and in the commands that name it."""
    old, new = "F-000000000000", "F-111111111111"
    first, second = f"```console\n$ echo 'F-'111111111111\n{old}\n```", f"`{old}`\n\n```console\n$ echo {old}\n{old}\n```"
    assert WALKS.rerun(page(first, second)) == page(first, second).replace(old, new)


def test_a_page_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither its folder nor its environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_FAIL_ON", "note")
    assert "\n\n```" in WALKS.rerun(page("```console\n$ printf '%s\\n' \"$CHECKER_FAIL_ON\" > made.txt\n$ cat made.txt\n\n```"))
    assert (Path.cwd(), list(tmp_path.iterdir())) == (tmp_path, [])
