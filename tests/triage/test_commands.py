"""`checker decisions`, as people and scripts use it."""

import csv
import json
import subprocess
from pathlib import Path

import jsonschema
import pytest

from checker.errors import ExitCode
from checker.triage import people
from checker.triage.log import LOG
from tests.cli.conftest import Run, run  # noqa: F401
from tests.cli.flawed import write_flawed
from tests.triage.test_log import SCHEMA

Flaw = tuple[str, str, str]


@pytest.fixture
def flaw(run: Run, tmp_path: Path) -> Flaw:  # noqa: F811
    """A flawed document: its name, and the id and fingerprint of its finding."""
    name, rule = write_flawed(tmp_path)
    [row, *_] = [json.loads(line) for line in run("check", name, "--select", rule, "--format", "jsonl").stdout.splitlines()]
    assert not (tmp_path / LOG).exists()
    return name, row["id"], row["fingerprint"]


def decisions(folder: Path) -> list[dict[str, str]]:
    """The lines of the log."""
    return [json.loads(line) for line in (folder / LOG).read_text(encoding="utf-8").splitlines()]


def test_dismissed_by_id_then_undone(run: Run, flaw: Flaw, tmp_path: Path) -> None:  # noqa: F811
    name, found, _ = flaw
    done = run("decisions", "add", found, "dismiss", name, "--reason", "sourced", "--note", "see the log book", "--who", "Ada Byron")
    assert (done.exit_code, done.stderr) == (0, "")
    [entry] = decisions(tmp_path)
    jsonschema.validate(entry, SCHEMA)
    assert (entry["action"], entry["reason"], entry["who"], entry["note"]) == ("dismiss", "sourced", "Ada Byron", "see the log book")
    shown = run("decisions", "list").stdout
    assert shown.startswith("– dismissed  ")
    assert "Ada Byron dismissed sourced: see the log book" in shown
    assert run("decisions", "undo", entry["id"], "--who", "Bo").exit_code == 0
    assert run("decisions", "list").stdout.startswith("○ open  ")
    again = run("decisions", "undo", entry["id"])
    assert again.stderr == f"checker: {entry['id']} is undone already.\n"


def test_found_by_its_fingerprint(run: Run, flaw: Flaw, tmp_path: Path) -> None:  # noqa: F811
    name, _, fingerprint = flaw
    for part in (fingerprint, fingerprint[:10].upper()):
        assert run("decisions", "add", part, "note", name, "--note", "?").exit_code == 0
    assert len(decisions(tmp_path)) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("F-000", "confirm"), "No finding has the id F-000;"),
        (("0123456789", "confirm"), "No finding has the fingerprint 0123456789"),
        (("FOUND", "dismiss"), "Dismissing needs a reason: false-positive, sourced, intentional."),
        (("FOUND", "defer", "--until", "2020-01-01"), "2020-01-01 is not a day to come."),
        (("FOUND", "reopen"), "It is open already."),
    ],
)
def test_what_cannot_be_added(run: Run, flaw: Flaw, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:  # noqa: F811
    name, found, _ = flaw
    done = run("decisions", "add", *(found if word == "FOUND" else word for word in arguments), name)
    assert done.exit_code == ExitCode.CANNOT_WORK
    assert told in done.stderr
    assert not (tmp_path / LOG).exists()


def test_failures_are_exit_code_2(run: Run, flaw: Flaw, tmp_path: Path) -> None:  # noqa: F811
    """Of the program itself, with one sentence; a file stands where the folder should be."""
    from tests.cli.conftest import SCRIPT

    name, found, _ = flaw
    (tmp_path / ".checker").touch()
    done = subprocess.run([SCRIPT, "decisions", "add", found, "confirm", name], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == ExitCode.CANNOT_WORK
    assert "cannot be" in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_list_filters(run: Run, flaw: Flaw) -> None:  # noqa: F811
    name, found, _ = flaw
    run("decisions", "add", found, "confirm", name, "--who", "Ada Byron")
    run("decisions", "add", found, "assign", name, "--assign", "Bo Ek", "--who", "Ada Byron")
    [row] = [json.loads(line) for line in run("decisions", "list", "--format", "jsonl").stdout.splitlines()]
    assert (row["state"], row["assignee"], [entry["action"] for entry in row["history"]]) == ("confirmed", "Bo Ek", ["confirm", "assign"])
    for wanted, others in (
        ("--state", ("confirmed", "open")),
        ("--rule", (row["rule"], "ZZ99")),
        ("--doc", (name[:3], "other")),
        ("--assignee", ("bo", "ada")),
        ("--who", ("byron", "bo")),
    ):
        assert '"confirmed"' in run("decisions", "list", "--format", "jsonl", wanted, others[0]).stdout, wanted
        assert run("decisions", "list", "--format", "jsonl", wanted, others[1]).stdout == "", wanted


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_export_and_import(run: Run, flaw: Flaw, tmp_path: Path, form: str) -> None:  # noqa: F811
    """Nothing is lost on the way, nothing is imported twice, and a dry run writes nothing."""
    name, found, _ = flaw
    run("decisions", "add", found, "dismiss", name, "--reason", "sourced", "--note", '=1+1 "x",\ny', "--expires", "2999-01-01")
    run("decisions", "add", found, "confirm", name, "--note", "'quoted'")
    file = f"out.{form}"
    assert run("decisions", "export", "-o", file).exit_code == 0
    before = (tmp_path / LOG).read_bytes()
    (tmp_path / LOG).unlink()
    assert run("decisions", "import", file, "--dry-run").stdout == "2 new would be imported; 0 there already.\n"
    assert not (tmp_path / LOG).exists()
    assert run("decisions", "import", file).stdout == "2 new are imported; 0 there already.\n"
    assert (tmp_path / LOG).read_bytes() == before
    assert run("decisions", "import", file).stdout == "0 new are imported; 2 there already.\n"
    assert (tmp_path / LOG).read_bytes() == before


def test_a_spreadsheet_sees_no_formula(run: Run, flaw: Flaw, tmp_path: Path) -> None:  # noqa: F811
    name, found, _ = flaw
    run("decisions", "add", found, "note", name, "--note", "=HYPERLINK()", "--who", "@ada")
    rows = list(csv.DictReader(run("decisions", "export", "--format", "csv").stdout.splitlines()))
    assert [(row["note"], row["who"]) for row in rows] == [("'=HYPERLINK()", "'@ada")]


def test_bad_imports_are_told_line_by_line_and_write_nothing(run: Run, flaw: Flaw, tmp_path: Path) -> None:  # noqa: F811
    name, found, _ = flaw
    run("decisions", "add", found, "confirm", name)
    before = (tmp_path / LOG).read_bytes()
    good = before.decode().strip()
    (tmp_path / "bad.jsonl").write_text("\n".join([good, "{", good.replace('"confirm"', '"bless"')]))
    told = run("decisions", "import", "bad.jsonl").stderr
    assert told.splitlines()[0] == "checker: bad.jsonl:2: no decision (not JSON)"
    assert told.splitlines()[1].startswith("bad.jsonl:3: no decision (action: ")
    assert told.splitlines()[-1] == "Nothing was imported; mend these lines first."
    (tmp_path / "other.jsonl").write_text(good.replace('"confirm"', '"reopen"'))
    assert run("decisions", "import", "other.jsonl").stderr.startswith("checker: Another decision is called D-")
    (tmp_path / "no.csv").write_text("a,b\n1,2\n")
    assert "these columns are missing: action, fingerprint" in run("decisions", "import", "no.csv").stderr
    assert "cannot be read" in run("decisions", "import", "none.csv").stderr
    assert (tmp_path / LOG).read_bytes() == before


def test_bad_lines_of_the_log_are_told(run: Run, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / LOG).parent.mkdir()
    (tmp_path / LOG).write_text("nonsense\n")
    done = run("decisions", "list")
    assert done.exit_code == 0
    assert done.stderr.endswith("decisions.jsonl:1: no decision (not JSON); the line is left out.\n")
    assert done.stdout == "No such decision has been taken.\n"


def test_who_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one given, or else whom git knows in that folder, or else the login."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    monkeypatch.setattr("getpass.getuser", lambda: "ab")
    assert people.who_is(tmp_path, " Ada\tByron ") == "Ada Byron"
    assert people.who_is(tmp_path) == "ab"
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "config", "user.name", "Ada; rm -rf $HOME"], cwd=tmp_path, check=True)
    assert people.who_is(tmp_path) == "Ada; rm -rf $HOME"
    subprocess.run(["git", "config", "user.email", "ada@example.org"], cwd=tmp_path, check=True)
    assert people.who_is(tmp_path) == "Ada; rm -rf $HOME <ada@example.org>"
    monkeypatch.setenv("PATH", "")
    assert people.who_is(tmp_path) == "ab"
