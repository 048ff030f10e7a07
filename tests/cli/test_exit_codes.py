"""0 clean, 1 the gate failed, 2 something kept the checker from its work: of the console script itself."""

import errno
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.models.base import Severity
from checker.pipeline import CheckResult
from tests.cli.conftest import SCRIPT, Run
from tests.cli.flawed import write_flawed
from tests.report.build import document, finding

CLEAN = "The council met on Tuesday.\n"
Script = Callable[..., subprocess.CompletedProcess[str]]


def test_clean_is_0(script: Script, tmp_path: Path) -> None:
    """Nothing to report: results on stdout, nothing on stderr."""
    (tmp_path / "a.txt").write_text(CLEAN)
    done = script("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No findings.\n")


def test_error_is_1(script: Script, tmp_path: Path) -> None:
    """By default, errors fail the gate."""
    name, rule = write_flawed(tmp_path)
    done = script("check", name, "--select", rule)
    assert (done.returncode, done.stderr) == (1, "")
    assert rule in done.stdout


@pytest.mark.parametrize(
    ("severity", "gate", "code"),
    [
        (Severity.ERROR, "error", 1),
        (Severity.ERROR, "warning", 1),
        (Severity.ERROR, "never", 0),
        (Severity.WARNING, "error", 0),
        (Severity.WARNING, "warning", 1),
        (Severity.WARNING, "note", 1),
        (Severity.NOTE, "warning", 0),
        (Severity.NOTE, "note", 1),
        (Severity.NOTE, "never", 0),
    ],
)
def test_gate(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, severity: Severity, gate: str, code: int) -> None:
    """A finding at or above --fail-on is 1; the finding is printed all the same."""
    (tmp_path / "a.txt").write_text(CLEAN)
    found = finding(document("a.txt", CLEAN), "council", severity=severity)
    monkeypatch.setattr("checker.pipeline.check", lambda *_: CheckResult(findings=(found,), documents=(document("a.txt", CLEAN),)))
    done = run("check", "a.txt", "--fail-on", gate, "--format", "concise")
    assert done.exit_code == code
    assert severity in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("check", "gone.txt"), "gone.txt: there is no such file or folder"),
        (("check",), "No document was found"),
        (("claims",), "No document was found"),
        (("check", "empty.txt"), "empty.txt: the document is empty"),
        (("check", "--select", "XX99", "a.txt"), "There is no rule 'XX99'"),
        (("check", "--ignore", "no-such", "a.txt"), "There is no rule 'no-such'"),
        (("check", "--fail-on", "fatal"), "Invalid value for '--fail-on'"),
        (("check", "--date", "1 May"), "Invalid value for '--date': “1 May” is no day of the calendar; write it as YYYY-MM-DD."),
        (("check", "--jobs", "0"), "Invalid value for '--jobs'"),
        (("check", "--output", "a.json"), "An --output belongs to the --format before it"),
        (("check", "--format", "json", "--output", "a", "--output", "b"), "An --output belongs to the --format before it"),
        (("check", "--format", "json", "--format", "text"), "Two formats cannot share standard output"),
        (("check", "--format", "json", "--output", "no/such/a.json", "a.txt"), "no/such/a.json: there is no folder"),
        (("check", "--model", "no_such_model", "a.txt"), "The language model no_such_model is not installed; install it"),
        (("claims", "--kind", "verb", "a.txt"), "There is no kind of claim called 'verb'"),
        (("explain", "XX99"), "There is no rule 'XX99'"),
        (("explain", "F-0000", "a.txt"), "No finding has the id F-0000"),
        (("explain", "XX99", "a.txt"), "PATHS belong to a finding"),
        (("rules", "--select", "XX99"), "There is no rule 'XX99'"),
        (("chek",), "No such command 'chek'; did you mean check?"),
        (("frobnicate",), "No such command 'frobnicate'."),
        (("check", "--frobnicate"), "No such option"),
    ],
)
def test_whatever_prevents_the_work_is_2(run: Run, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    """One sentence on stderr, nothing on stdout, never a traceback."""
    (tmp_path / ("empty.txt" if "empty.txt" in arguments else "a.txt")).write_text("" if "empty.txt" in arguments else CLEAN)
    if "a.txt" not in arguments and "empty.txt" not in arguments:
        (tmp_path / "a.txt").unlink()
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
    assert "Traceback" not in done.output


def test_script_tells_a_problem_in_one_line(script: Script) -> None:
    """The console script too: code 2, one line, no traceback."""
    done = script("check", "gone.txt", "--format", "jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "checker: gone.txt: there is no such file or folder; check the path.\n"


def test_nothing_is_reported_where_nothing_was_read(run: Run, tmp_path: Path) -> None:
    """“No findings” about documents that nobody read would be a lie."""
    (tmp_path / "a.txt").write_bytes(b"\0")
    assert (run("check").exit_code, run("check").stdout) == (2, "")


def test_one_unreadable_document_among_many(run: Run, tmp_path: Path) -> None:
    """The others are checked, it is named, and the code is 2 even where the gate failed."""
    name, rule = write_flawed(tmp_path)
    (tmp_path / "bad.txt").write_bytes(b"\0")
    done = run("check", name, "bad.txt", "--select", rule)
    assert done.exit_code == 2
    assert done.stderr == "checker: bad.txt: this is a binary file, not text; give the text itself.\n"
    assert rule in done.stdout
    assert "Could not read 1 document" in done.stdout


def test_no_document_where_none_is_needed(run: Run) -> None:
    """--allow-empty is for pipelines that may have nothing to check."""
    assert run("check", "--allow-empty").exit_code == 0


def test_internal_error_is_one_sentence(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever breaks inside: code 2, one line; the traceback only with -v."""
    (tmp_path / "a.txt").write_text(CLEAN)

    def broken(*_: object) -> None:
        raise KeyError("two\nlines")

    monkeypatch.setattr("checker.pipeline.check", broken)
    done = run("check", "a.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "checker: internal error (KeyError: 'two\\nlines'); please report it, with what -v adds.\n"
    assert "Traceback" in run("check", "-v", "a.txt").stderr


def test_interrupt_is_2(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is no clean result and no failed gate."""
    (tmp_path / "a.txt").write_text(CLEAN)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.pipeline.check", interrupted)
    done = run("check", "a.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "stopped" in done.stderr


@pytest.mark.parametrize("arguments", [("claims", "--format", "jsonl"), ("check", "--format", "concise", "--fail-on", "never"), ("rules",)])
def test_reader_that_goes_away_is_no_failure(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """`checker … | head -0`: no message, no traceback, and the code of the check."""
    (tmp_path / "a.txt").write_text(CLEAN * 200)
    read, write = os.pipe()
    os.close(read)
    paths = () if arguments == ("rules",) else ("a.txt",)
    done = subprocess.run([SCRIPT, *arguments, *paths], cwd=tmp_path, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_disk_that_takes_nothing_is_told(script: Script, tmp_path: Path) -> None:
    """Standard output on a full disk: one sentence that puts the blame where it belongs."""
    (tmp_path / "a.txt").write_text(CLEAN)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([SCRIPT, "check", "a.txt"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "checker: the output: cannot be used (No space left on device); see that there is room, and that you may read and write there.\n"


def test_a_folder_that_may_not_be_written_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is the matter with the rights on a folder is no error of ours."""

    def refused(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refused)
    done = run("new-rule", "figures/round")
    assert done.exit_code == 2
    assert "house_rules" in done.stderr
    assert "Permission denied" in done.stderr
    assert "internal error" not in done.stderr
