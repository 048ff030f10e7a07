"""The pack in the documentation: installed as anybody would, found by its entry point, fired, explained."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.packs.linting import look_at

PACK = Path(__file__).parents[2] / "docs" / "packs" / "house-style"
SCRIPT = Path(sys.executable).with_name("checker")
TEXT = "The fair in Halden opened on Friday. About 1,943 people came.\n"
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pack in it and nothing else, installed offline by pip."""
    folder = tmp_path_factory.mktemp("pack")
    shutil.copytree(PACK, folder / "source")  # a build writes into the folder that it builds
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target", str(folder / "site"))
    subprocess.run([sys.executable, "-m", "pip", "install", *options, str(folder / "source")], check=True, capture_output=True, text=True)
    return folder / "site"


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Command:
    """Run the console script with the pack installed, in a folder with one document."""
    (tmp_path / "fair.txt").write_text(TEXT)

    def command(*arguments: str, site: Path | None = installed) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(site or "")}
        return subprocess.run([SCRIPT, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return command


def test_its_rule_fires(run: Command) -> None:
    """With ours, without being named anywhere."""
    [row] = [json.loads(line) for line in run("check", "--format", "jsonl").stdout.splitlines()]
    assert (row["rule"], row["family"], row["quote"]) == ("XF01", "figures", "About 1,943")


def test_explain_and_rules_show_it(run: Command) -> None:
    """Like one of ours: the rule, and why the finding came up."""
    assert run("explain", "about-exact-figure").stdout.startswith("# XF01: about-exact-figure\n")
    assert "XF01  about-exact-figure" in run("rules").stdout
    [row] = [json.loads(line) for line in run("check", "--format", "jsonl").stdout.splitlines()]
    assert "house_style.figures.about_exact_figure.AboutExactFigure.found" in run("explain", row["id"]).stdout


def test_the_name_of_the_entry_point_is_a_name(run: Command) -> None:
    """It may be named, and named twice, without harm; a project can leave its rules out."""
    assert "XF01" in run("check", "--pack", "house-style", "--pack", "house_style", "--format", "concise").stdout
    assert run("check", "--ignore", "XF", "--format", "concise").stdout == ""


def test_a_checked_folder_brings_no_code(run: Command, installed: Path, tmp_path: Path) -> None:
    """A pack that lies among the documents is not loaded, whatever it says of itself; unless somebody names it."""
    shutil.copytree(installed, tmp_path, dirs_exist_ok=True)
    assert run("check", "--format", "concise", site=tmp_path).stdout == ""
    assert run("check", "--format", "concise", site=None).stdout == ""
    assert "XF01" in run("check", "--pack", "./house_style", "--format", "concise", site=None).stdout


def test_it_is_in_order() -> None:
    """By our own linter."""
    verdict = look_at(f"{PACK}/house_style")
    assert (verdict.rules, verdict.tried, verdict.problems) == (1, 4, ())
