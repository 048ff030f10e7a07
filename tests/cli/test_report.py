"""`checker report`: files that are written, what they tell, and when it is refused."""

import json
import subprocess
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.report.forms import FORMS
from tests.cli.conftest import Run
from tests.gate.repository import CLEAN, FLAWED, NEW, OLD, Repository

RULES = 'select = ["DT06", "DT08"]\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Repository:
    """A checkout of two documents, one of them with an error."""
    made = Repository(tmp_path)
    (tmp_path / "checker.toml").write_text(RULES)
    made.commit(old=OLD, flawed=FLAWED)
    return made


def findings(run: Run, *arguments: str) -> list[dict[str, str]]:
    """The findings of `checker report --format jsonl`."""
    return [json.loads(line) for line in run("report", "--format", "jsonl", *arguments).stdout.splitlines()]


def test_the_page_goes_to_standard_output_or_a_file(run: Run, checkout: Repository) -> None:
    """The same bytes; exit code 0 in spite of the error, for `checker check` is the gate."""
    printed = run("report")
    assert (printed.exit_code, printed.stderr) == (0, "")
    assert printed.stdout.startswith("<!doctype html>\n")
    assert run("report", "-o", "page.html").exit_code == 0
    assert (checkout.folder / "page.html").read_text() == printed.stdout
    assert "lies before" in printed.stdout


def test_several_formats_at_once(run: Run, checkout: Repository) -> None:
    """Each in its file, by the format before it or by the file's ending; a file of the last report is no document of the next."""
    for _ in range(2):
        done = run("report", ".", "-o", "page.html", "--format", "json", "-o", "review.txt", "-o", "review.md", "--format", "jsonl")
        assert (done.exit_code, done.stderr) == (0, "")
    assert json.loads((checkout.folder / "review.txt").read_text())["summary"]["documents"] == 2
    assert (checkout.folder / "review.md").read_text().startswith("# Claims review\n")
    assert [json.loads(line)["rule"] for line in done.stdout.splitlines()] == ["DT06"]


def test_decisions_are_told_as_of_a_day(run: Run, checkout: Repository) -> None:
    """A dismissal that ends is told while it lasts."""
    [found] = findings(run)
    done = run("decisions", "add", found["id"], "dismiss", "--reason", "sourced", "--note", "The archive has it so.", "--expires", "2999-01-01", "--who", "Ana")
    assert done.exit_code == 0, done.output
    assert [row["state"] for row in findings(run)] == ["dismissed"]
    assert [row["state"] for row in findings(run, "--as-of", "2999-01-01")] == ["open"]
    page = run("report", "--as-of", "2998-01-01", "--format", "md", "--title", "A storm").stdout
    assert page.startswith("# A storm\n\nAs of 2998-01-01.\n")
    assert "Dismissed (sourced until 2999-01-01) by Ana" in page
    assert "The archive has it so." in page


def test_since_a_revision(run: Run, checkout: Repository) -> None:
    """What is new, gone and decided, and nothing about what has stayed; a rewritten text is compared with the one before."""
    fires = {name: f"The fire of {name} began on 9 May 1998 and ended on 3 May 1998.\n" for name in ("Arden", "Lipnik", "Ostry")}
    checkout.commit(flawed=FLAWED, other=fires["Arden"], third=fires["Lipnik"], lost=fires["Ostry"])
    committed = {"GIT_COMMITTER_DATE": "2020-01-01T00:00:00Z", "PATH": "/usr/bin:/bin"}
    subprocess.run(["git", "commit", "-q", "--amend", "--no-edit"], cwd=checkout.folder, check=True, env=committed)
    checkout.write(other="The fire of Arden began on 3 May 1998 and ended on 9 May 1998.\n", anew=NEW, clean=CLEAN)
    (checkout.folder / "lost.txt").unlink()
    third = next(row for row in findings(run) if row["doc"] == "third.txt")
    assert run("decisions", "add", third["id"], "confirm", "--who", "Ana").exit_code == 0
    review = json.loads(run("report", "--since", "HEAD", "--format", "json").stdout)
    assert {row["finding"]["doc"]: row["changed"] for row in review["findings"]} == {"anew.txt": "new", "flawed.txt": "", "third.txt": "decided"}
    assert [row["doc"] for row in review["changes"]["gone"]] == ["lost.txt", "other.txt"]
    assert review["changes"]["before"] == "HEAD"


def test_two_files_of_findings(run: Run, checkout: Repository) -> None:
    """Written by `checker check`, before and after; no document is read."""
    run("check", "--format", "jsonl", "-o", "old.jsonl")
    checkout.write(anew=NEW)
    (checkout.folder / "flawed.txt").unlink()
    run("check", "old.txt", "anew.txt", "--format", "jsonl", "-o", "new.jsonl")
    (checkout.folder / "anew.txt").unlink()
    done = run("report", "--compare", "old.jsonl", "new.jsonl", "--format", "md")
    assert done.exit_code == 0, done.output
    assert [line for line in done.stdout.splitlines() if line.startswith("### ")][:4] == [
        "### New: 1",
        "### Open again: 0",
        "### Decided since: 0",
        "### Gone: 1",
    ]


def test_an_unreadable_document_is_in_the_report(run: Run, checkout: Repository) -> None:
    """The report is written, and the exit code says that it is not about everything."""
    done = run("report", "old.txt", "gone.txt", "--format", "md")
    assert done.exit_code == 2
    assert "### Documents that could not be read\n\n- gone.txt: " in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "page.unknown"), "page.unknown: no format is known by this ending. An --output belongs to the --format before it"),
        (("--format", "html", "--format", "md"), "Two formats cannot share standard output"),
        (("-o", "nowhere/page.html"), "there is no folder to write this file in"),
        (("--compare", "a.jsonl", "b.jsonl", "old.txt"), "leave out PATHS and --since"),
        (("--compare", "a.jsonl", "b.jsonl"), "a.jsonl: there is no such file"),
        (("--compare", "old.txt", "old.txt"), "old.txt:1: this is no finding"),
        (("--since", "nope"), "git knows no such revision"),
        (("gone.txt",), "No document could be read"),
    ],
)
def test_refused(run: Run, checkout: Repository, arguments: tuple[str, ...], told: str) -> None:
    """Exit code 2 and a sentence that says what to do."""
    done = run("report", *arguments)
    assert done.exit_code == 2 or isinstance(done.exception, CheckerError), done.output
    assert told in done.output + str(done.exception)


@pytest.mark.parametrize("name", [name for name, form in FORMS.items() if form.binary])
def test_bytes_are_not_printed(run: Run, checkout: Repository, name: str) -> None:
    """A format that is no text needs a file."""
    done = run("report", "--format", name)
    assert (done.exit_code, done.stdout) == (2, "")


def test_what_was_left_out_of_a_folder_is_in_the_report(run: Run, checkout: Repository, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A link that leads out of it, say."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    elsewhere.write_text("It was quiet.\n")
    (checkout.folder / "link.txt").symlink_to(elsewhere)
    done = run("report", "--format", "md")
    assert "### Left out or guessed when the documents were read\n\n- link.txt: this link leads out of the folder" in done.stdout
