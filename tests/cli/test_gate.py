"""The gate as CI meets it: the console script in a process of its own, and its exit codes."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from checker.ingest.reader import read_documents
from checker.models.decisions import Reason
from checker.pipeline import CheckSettings, check
from checker.triage import Triage
from tests.cli.conftest import Run
from tests.gate.repository import CLEAN, FLAWED, NEW, OLD, Repository

Script = Callable[..., subprocess.CompletedProcess[str]]
RULES = 'select = ["DT06", "DT08"]\n'
IGNORED = FLAWED.rstrip() + " <!-- checker: ignore[DT06] reason: the archive has it so -->\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Repository:
    """A checkout with settings and two documents, one of them with an old error."""
    made = Repository(tmp_path)
    (tmp_path / "checker.toml").write_text(RULES)
    made.commit(old=OLD, flawed=FLAWED)
    return made


def rows(done: subprocess.CompletedProcess[str] | Result) -> list[tuple[str, str, str]]:
    """The findings of a run with --format jsonl: rule, document, state."""
    return [(row["rule"], row["doc"], row["state"]) for row in map(json.loads, done.stdout.splitlines())]


def test_clean_is_0(script: Script, checkout: Repository) -> None:
    """Nothing new, although an old document has an error."""
    checkout.write(clean=CLEAN)
    done = script("check", "--since", "HEAD")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No findings.\nChecked 1 document, 7 words,")
    assert "Compared with 2 other documents.\n" in done.stdout


def test_a_new_conflict_is_1(script: Script, checkout: Repository) -> None:
    """With an old document; told at the new one, and nothing else is told."""
    checkout.write(anew=NEW)
    done = script("check", "--since", "HEAD", "--format", "jsonl")
    assert (done.returncode, rows(done)) == (1, [("DT08", "anew.txt", "open")])
    [row] = map(json.loads, done.stdout.splitlines())
    assert [place["doc"] for place in row["related"]] == ["old.txt"]
    assert NEW[row["start"] : row["end"]] == row["quote"]


@pytest.mark.parametrize("third", ["zeta", "beta"])
def test_a_third_document_gates_where_the_clash_of_two_is_accepted(script: Script, checkout: Repository, third: str) -> None:
    """Its clash is at the very place that the accepted one has; whether it comes before or after the second document."""
    checkout.commit(kappa=NEW)
    assert script("baseline", "create").returncode == 0
    assert script("check").returncode == 0
    checkout.write(**{third: "Rosa Diaz died on 9 May 2019 in a hospital of the town.\n"})
    done = script("check", "--format", "jsonl")
    assert done.returncode == 1
    told = [(row["doc"], row["related"][0]["doc"]) for row in map(json.loads, done.stdout.splitlines()) if row["state"] == "open"]
    assert told
    assert all(f"{third}.txt" in pair for pair in told)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--since", "nope"), "checker: --since nope: git knows no such revision; name a commit,"),
        (("--baseline", "gone.jsonl"), "checker: gone.jsonl: the baseline cannot be read (No such file or directory);"),
        (("--new-only",), "--new-only needs to know what was there before"),
        (("--config", "gone.toml"), "checker: gone.toml: cannot be read"),
        (("--select", "DT6"), "checker: There is no rule 'DT6'; did you mean DT06?"),
        (("--corpus", ".", "--scope", "document"), "--corpus compares documents, and --scope document does not"),
        (("--corpus", "gone"), "checker: gone: there is no such file or folder; check the path."),
    ],
)
def test_options_that_cannot_be_followed_are_2(run: Run, checkout: Repository, arguments: tuple[str, ...], told: str) -> None:
    """A sentence on stderr."""
    done = run("check", *arguments, "flawed.txt", "--format", "concise")
    assert done.exit_code == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('fail_on = "note"', "checker: checker.toml: there is no setting fail_on; did you mean fail-on?\n"),
        ('ignore = ["NU9"]', "checker: checker.toml: ignore: there is no rule 'NU9'; did you mean NU09?\n"),
        ('[severity]\nDT9 = "note"', "checker: checker.toml: severity: there is no rule 'DT9'; did you mean DT09?\n"),
        (
            '[[per-path]]\npaths = ["a"]\nignore = ["quantity-conflic"]',
            "checker: checker.toml: per-path.0.ignore: there is no rule 'quantity-conflic'; did you mean quantity-conflict?\n",
        ),
        ('packs = ["no_such_pack"]', "checker: The rule pack 'no_such_pack' cannot be imported"),
        ('[lists]\npeople = ["gone.tsv"]', "checker: gone.tsv: the list cannot be read"),
        ('paths = ["gone"]', "checker: gone: there is no such file or folder; check the path.\n"),
    ],
)
def test_settings_that_cannot_be_followed_are_2(run: Run, tmp_path: Path, settings: str, told: str) -> None:
    """By file and key, with what is meant."""
    (tmp_path / "checker.toml").write_text(settings)
    (tmp_path / "a.txt").write_text(CLEAN)
    done = run("check")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(told)


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- checker: ignore[DT06] -->", "checker: flawed.txt:1: the suppression of DT06 gives no reason; write <!--"),
        ("<!-- checker: ignore[DT6] reason: so -->", "checker: flawed.txt:1: there is no rule 'DT6'; did you mean DT06?\n"),
    ],
)
def test_a_broken_suppression_is_2(script: Script, checkout: Repository, comment: str, told: str) -> None:
    """Without a reason, or of no rule."""
    checkout.write(flawed=f"{FLAWED.rstrip()} {comment}\n")
    done = script("check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)


def test_a_suppression_lets_pass(script: Script, checkout: Repository) -> None:
    """The finding is counted, and programs get it with its state."""
    checkout.write(flawed=IGNORED)
    done = script("check", "flawed.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No findings.\nNot shown: 1 suppressed by a comment in the text.\n")
    assert rows(script("check", "flawed.txt", "--format", "jsonl")) == [("DT06", "flawed.txt", "suppressed")]


def test_an_unused_suppression_is_a_note(run: Run, checkout: Repository) -> None:
    """Which fails only a check that notes fail."""
    checkout.write(flawed=IGNORED.replace(FLAWED.rstrip(), CLEAN.rstrip()))
    done = run("check", "flawed.txt", "--format", "jsonl")
    assert (done.exit_code, rows(done)) == (0, [("SU01", "flawed.txt", "open")])
    assert run("check", "flawed.txt", "--fail-on", "note").exit_code == 1


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ('ignore = ["SU01"]\n', []),
        ('ignore = ["unused-suppression"]\n', []),
        ('[[per-path]]\npaths = ["flawed.txt"]\nignore = ["SU"]\n', []),
        ('[[per-path]]\npaths = ["clean.txt"]\nignore = ["SU"]\n', [("SU01", "note")]),
        ('[severity]\nSU01 = "error"\n', [("SU01", "error")]),
        ('[[per-path]]\npaths = ["flawed.txt"]\nseverity = { unused-suppression = "warning" }\n', [("SU01", "warning")]),
    ],
)
def test_the_note_is_ignored_and_graded_like_a_rule(run: Run, checkout: Repository, settings: str, found: list[tuple[str, str]]) -> None:
    """Everywhere, or for some paths."""
    checkout.write(flawed=IGNORED.replace(FLAWED.rstrip(), CLEAN.rstrip()))
    (checkout.folder / "checker.toml").write_text(RULES + settings)
    done = run("check", "flawed.txt", "--format", "jsonl")
    assert [(row["rule"], row["severity"]) for row in map(json.loads, done.stdout.splitlines())] == found
    assert done.exit_code == int(found == [("SU01", "error")])


def test_an_ignored_note_stays_in_the_baseline(run: Run, checkout: Repository) -> None:
    """Nobody has looked whether it is gone."""
    checkout.write(flawed=IGNORED.replace(FLAWED.rstrip(), CLEAN.rstrip()))
    run("baseline", "create")
    assert "0 taken out, 1 left" in run("baseline", "prune", "--ignore", "SU01").stdout
    checkout.write(flawed=CLEAN)
    assert "1 taken out, 0 left" in run("baseline", "prune").stdout


def test_the_note_is_explained_like_a_rule(run: Run) -> None:
    """By its id or its name."""
    for name in ("SU01", "unused-suppression"):
        assert run("explain", name).stdout.startswith("# SU01 unused-suppression\n\nA comment in the text")


def test_a_torn_line_of_the_log_is_told(run: Run, checkout: Repository) -> None:
    """The check goes on without it."""
    (checkout.folder / ".checker").mkdir()
    (checkout.folder / ".checker" / "decisions.jsonl").write_text('{"id": "D-1", "act')
    done = run("check", "old.txt")
    assert done.exit_code == 0
    assert done.stderr.startswith("checker: ")
    assert "decisions.jsonl" in done.stderr


def test_a_decision_lets_pass(script: Script, checkout: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the project's log, wherever in the project the check runs."""
    monkeypatch.chdir(checkout.folder)
    [finding] = check(list(read_documents([Path("flawed.txt")])), CheckSettings(select=("DT06",))).findings
    Triage.open(checkout.folder, "Ada").decide(finding, "dismiss", reason=Reason.FALSE_POSITIVE)
    done = script("check", "flawed.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Not shown: 1 dismissed by a decision.\n" in done.stdout


def test_a_baseline_lets_pass_what_it_has(script: Script, checkout: Repository) -> None:
    """Created, found without being named, and a new error fails all the same."""
    made = script("baseline", "create")
    assert (made.returncode, made.stdout, made.stderr) == (0, ".checker/baseline.jsonl: 1 accepted.\n", "")
    done = script("check")
    assert done.returncode == 0
    assert "Not shown: 1 accepted in .checker/baseline.jsonl.\n" in done.stdout
    checkout.write(anew=NEW, flawed="A first line.\n\n" + FLAWED)
    done = script("check", "--format", "jsonl")
    assert (done.returncode, rows(done)) == (1, [("DT08", "anew.txt", "open"), ("DT06", "flawed.txt", "baselined")])


def test_a_check_writes_nothing(run: Run, checkout: Repository) -> None:
    """Neither the baseline nor a decision."""
    before = sorted(path.name for path in checkout.folder.iterdir())
    run("check")
    assert sorted(path.name for path in checkout.folder.iterdir()) == before


def test_diff_and_prune(run: Run, checkout: Repository) -> None:
    """What is new and what is gone; exit code 1 where there is a difference."""
    run("baseline", "create")
    assert run("baseline", "create").exit_code == 2
    assert (run("baseline", "diff").exit_code, run("baseline", "diff").stdout) == (0, "")
    checkout.write(flawed=CLEAN, anew=NEW)
    done = run("baseline", "diff")
    assert done.exit_code == 1
    assert [line[:18] for line in done.stdout.splitlines()] == ["+ anew.txt: DT08 R", "- flawed.txt: DT06"]
    assert run("baseline", "prune", "old.txt").stdout == ".checker/baseline.jsonl: 0 taken out, 1 left.\n"
    assert run("baseline", "prune", "--select", "DT08").stdout == ".checker/baseline.jsonl: 0 taken out, 1 left.\n"
    assert run("baseline", "prune").stdout == ".checker/baseline.jsonl: 1 taken out, 0 left.\n"
    assert (checkout.folder / ".checker" / "baseline.jsonl").read_text() == ""
    assert run("baseline", "create", "--force").stdout == ".checker/baseline.jsonl: 1 accepted.\n"


def test_new_only(run: Run, checkout: Repository) -> None:
    """In a changed document, the errors that it had before pass; a new one does not."""
    checkout.write(flawed="A first line.\n\n" + FLAWED)
    assert run("check", "--since", "HEAD").exit_code == 1
    done = run("check", "--since", "HEAD", "--new-only", "--format", "jsonl")
    assert (done.exit_code, rows(done)) == (0, [("DT06", "flawed.txt", "baselined")])
    checkout.write(flawed=FLAWED + "\n" + NEW)
    done = run("check", "--since", "HEAD", "--new-only", "--format", "jsonl")
    assert (done.exit_code, rows(done)) == (1, [("DT06", "flawed.txt", "baselined"), ("DT08", "flawed.txt", "open")])


def test_a_renamed_document_keeps_its_findings(run: Run, checkout: Repository) -> None:
    """Renamed and edited: what it had before is not new."""
    checkout.commit(long=(CLEAN * 4) + "\n" + FLAWED)
    checkout.git("mv", "long.txt", "moved.txt")
    checkout.write(moved=(CLEAN * 5) + "\n" + FLAWED)
    done = run("check", "--since", "HEAD", "--new-only", "--format", "jsonl")
    assert (done.exit_code, rows(done)) == (0, [("DT06", "moved.txt", "baselined")])


def test_a_corpus_is_compared_with(run: Run, checkout: Repository) -> None:
    """What only it has is not told, wherever it is configured."""
    checkout.write(zz=NEW)
    (checkout.folder / "archive").mkdir()
    for name in ("old", "flawed"):
        (checkout.folder / f"{name}.txt").rename(checkout.folder / "archive" / f"{name}.txt")
    for options in (("--corpus", "archive"), ("--corpus", ".")):
        done = run("check", "zz.txt", *options, "--format", "jsonl")
        assert (done.exit_code, rows(done)) == (1, [("DT08", "zz.txt", "open")])
    assert run("check", "zz.txt").exit_code == 0
    (checkout.folder / "checker.toml").write_text(RULES + 'corpus = ["archive"]\n')
    assert run("check", "zz.txt").exit_code == 1


def test_exclude_paths_and_rules_by_path(run: Run, checkout: Repository) -> None:
    """Folders are read without what is excluded; a file that is named is read; severities by path."""
    settings = checkout.folder / "checker.toml"
    settings.write_text(RULES + 'exclude = ["flawed*"]\n')
    assert run("check").exit_code == 0
    assert run("check", "flawed.txt").exit_code == 1
    settings.write_text(RULES + 'paths = ["old.txt"]\n')
    assert run("check").stdout.startswith("No findings.\nChecked 1 document,")
    settings.write_text(RULES + '[[per-path]]\npaths = ["flawed.txt"]\nseverity = {DT06 = "warning"}\n')
    assert run("check").exit_code == 0
    assert run("check", "--fail-on", "warning").exit_code == 1
    settings.write_text(RULES + '[[per-path]]\npaths = ["flawed.txt"]\nignore = ["DT"]\n')
    assert run("check", "--fail-on", "note").exit_code == 0


def test_everything_excluded_is_nothing(run: Run, checkout: Repository) -> None:
    """Not the whole folder after all."""
    (checkout.folder / "checker.toml").write_text(RULES + 'exclude = ["*.txt"]\n')
    done = run("check")
    assert done.exit_code == 2
    assert done.stderr.startswith("checker: No document was found")
    assert run("check", "--allow-empty").exit_code == 0


def test_options_beat_the_file(run: Run, checkout: Repository) -> None:
    """And the environment is in between."""
    (checkout.folder / "checker.toml").write_text(RULES + 'fail-on = "never"\n')
    assert run("check").exit_code == 0
    assert run("check", "--fail-on", "error").exit_code == 1


def test_terminal_codes_are_not_obeyed(run: Run, tmp_path: Path) -> None:
    """Those of settings, and of a document's name in an error."""
    (tmp_path / "checker.toml").write_text('exclude = ["\\u001b[31m\\u202e"]\n')
    (tmp_path / "\x1b[31m.txt").write_text("The hall is old. <!-- checker: ignore[DT06] -->\n")
    shown, failed = run("check", "--show-settings"), run("check")
    assert (shown.exit_code, failed.exit_code) == (0, 2)
    assert "the suppression of DT06 gives no reason" in failed.stderr
    assert not {"\x1b", "\u202e"} & set(shown.output + failed.output)


def test_show_settings(script: Script, checkout: Repository) -> None:
    """Each setting, its value, where it comes from; nothing is checked."""
    done = script("check", "--show-settings", "--jobs", "3")
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == f"# {checkout.folder / 'checker.toml'}; the project's folder is {checkout.folder}"
    assert [line.split() for line in lines if line.startswith(("select", "jobs", "fail-on"))] == [
        ["select", "=", '["DT06",', '"DT08"]', "#", "checker.toml"],
        ["fail-on", "=", '"error"', "#", "default"],
        ["jobs", "=", "3", "#", "option"],
    ]


def test_a_walk(script: Script, checkout: Repository) -> None:
    """A clean document passes; one that conflicts with an older one fails; decided about, it passes; and again after an edit and a rename."""
    checkout.commit(clean=CLEAN)
    assert script("check", "--since", "HEAD~1").returncode == 0
    checkout.commit(anew=NEW)
    failed = script("check", "--since", "HEAD~1", "--format", "jsonl")
    assert failed.returncode == 1
    decided = script("decisions", "add", json.loads(failed.stdout)["id"], "dismiss", "--reason", "sourced", "--note", "the register has both")
    assert (decided.returncode, decided.stderr) == (0, "")
    checkout.commit()
    assert rows(script("check", "--since", "HEAD~2", "--format", "jsonl")) == [("DT08", "anew.txt", "dismissed")]
    checkout.git("mv", "anew.txt", "moved.txt")
    checkout.write(moved="Obituaries\n\n" + NEW)
    done = script("check", "--since", "HEAD~2", "--format", "jsonl")
    assert (done.returncode, rows(done)) == (0, [("DT08", "moved.txt", "dismissed")])
