"""`checker decisions --corpus`: what is decided about the findings of a corpus, with what a project decided taken over."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def finding(run: Run) -> str:
    """The id of the one finding of a corpus, which a project over the same documents has too."""
    Path("articles").mkdir()
    Path("articles/a.txt").write_text("Rosa Diaz, the bridge builder, died on 3 May 2019 in Lagos.\n")
    Path("articles/b.txt").write_text("Rosa Diaz, the bridge builder, died on 13 May 2019 in Lagos after a long illness.\n")
    [line] = run("corpus", "check", "articles", "--format", "jsonl").stdout.splitlines()
    return str(json.loads(line)["id"])


def test_a_finding_that_was_dismissed_fails_no_check(run: Run, finding: str) -> None:
    assert run("corpus", "check", "-q").exit_code == 1
    assert run("decisions", "add", finding, "dismiss", "--reason", "sourced", "--corpus", ".checker/corpus", "--who", "Ada").exit_code == 0
    assert run("corpus", "check", "-q").exit_code == 0
    assert not Path(".checker/decisions.jsonl").exists()
    listed = run("decisions", "list", "--corpus", ".checker/corpus").stdout
    assert "dismissed" in listed
    assert "Ada" in listed


def test_a_confirmed_finding_is_fixed_when_it_is_gone(run: Run, finding: str) -> None:
    run("decisions", "add", finding, "confirm", "--corpus", ".checker/corpus", "--who", "Ada")
    Path("articles/b.txt").write_text("A clear day.\n")
    run("corpus", "check", "articles")
    [line] = run("decisions", "list", "--corpus", ".checker/corpus", "--state", "fixed", "--format", "jsonl").stdout.splitlines()
    assert [entry["who"] for entry in json.loads(line)["history"]] == ["Ada", "checker"]


def test_a_decision_is_taken_back(run: Run, finding: str) -> None:
    run("decisions", "add", finding, "confirm", "--corpus", ".checker/corpus")
    [line] = run("decisions", "export", "--corpus", ".checker/corpus").stdout.splitlines()
    assert run("decisions", "undo", json.loads(line)["id"], "--corpus", ".checker/corpus").exit_code == 0
    assert len(run("decisions", "export", "--corpus", ".checker/corpus").stdout.splitlines()) == 2


def test_what_a_project_decided_is_taken_over(run: Run, finding: str) -> None:
    assert run("decisions", "add", finding, "dismiss", "--reason", "sourced", "articles").exit_code == 0
    taken = run("decisions", "import", ".checker/decisions.jsonl", "--corpus", ".checker/corpus")
    assert taken.stdout == "1 new are imported; 0 there already.\n"
    assert run("decisions", "import", ".checker/decisions.jsonl", "--corpus", ".checker/corpus").stdout == "0 new are imported; 1 there already.\n"
    assert run("corpus", "check", "-q").exit_code == 0


def test_where_no_corpus_is_none_is_made(run: Run) -> None:
    listed = run("decisions", "list", "--corpus", "elsewhere")
    assert (listed.exit_code, "elsewhere: there is no corpus; `checker corpus add --store elsewhere PATHS` makes one." in listed.stderr) == (2, True)
    assert not Path("elsewhere").exists()
