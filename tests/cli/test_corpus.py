"""`checker corpus`: documents go in, are compared, change, go out; what is told of it, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

Corpus = Callable[..., Result]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("Rosa Diaz, the bridge builder, died on 3 May 2019 in Lagos.\n")
    (articles / "b.txt").write_text("Rosa Diaz, the bridge builder, died on 13 May 2019 in Lagos after a long illness.\n")
    (articles / "c.txt").write_text("The council has 21 members. It met in the old hall.\n")
    return lambda *words: CliRunner().invoke(main, ["corpus", *words])


def test_documents_are_compared_and_the_exit_code_tells(corpus: Corpus) -> None:
    """As `check` of the same files."""
    found = corpus("check", "articles", "--format", "concise")
    assert found.exit_code == 1
    assert [line.split(":")[0] for line in found.stdout.splitlines()] == ["articles/a.txt"]
    assert "3 documents, 1 finding: 1 new" in found.stderr
    assert found.stdout == CliRunner().invoke(main, ["check", "articles", "--format", "concise"]).stdout


def test_a_finding_goes_with_its_document_and_comes_back_with_it(corpus: Corpus) -> None:
    """And what was found at the last check is nothing new."""
    corpus("check", "articles")
    assert corpus("check", "--new-only", "-q").exit_code == 0
    assert "1 removed" in corpus("remove", "articles/b.txt").stderr
    assert "0 findings: 0 new, 0 back again, 1 gone" in corpus("check").stderr
    back = corpus("check", "articles", "--new-only", "--format", "concise")
    assert (back.exit_code, "1 back again" in back.stderr, len(back.stdout.splitlines())) == (1, True, 1)


def test_what_is_known_is_not_read_again_and_what_has_gone_can_be_taken_out(corpus: Corpus) -> None:
    """By the texts, not by the times of files."""
    assert "Documents: 3 added, 0 changed, 0 as they were" in corpus("add", "articles").stderr
    Path("articles/b.txt").unlink()
    Path("articles/c.txt").write_text("The council has 23 members. It met in the old hall.\n")
    assert "Documents: 0 added, 1 changed, 1 as they were, 1 removed" in corpus("add", "articles", "--prune").stderr


def test_a_batch_of_lines(corpus: Corpus) -> None:
    """Each line a document, those that are none told with their line."""
    rows = [{"doc": "x", "text": "The bridge opened in 1932."}, {"doc": "y", "text": "A clear day."}]
    Path("batch.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\nno document\n")
    added = corpus("add", "batch.jsonl")
    assert (added.exit_code, "Documents: 2 added" in added.stderr, "batch.jsonl:3" in added.stderr) == (2, True, True)


def test_status_in_words_and_as_json(corpus: Corpus) -> None:
    """What waits is told."""
    corpus("add", "articles")
    assert "still to compare: run `checker corpus check`" in corpus("status").stdout
    corpus("check")
    held = json.loads(corpus("status", "--format", "json").stdout)
    assert (held["documents"], held["touched"], held["findings"], held["settled"]) == (3, 0, {"open": 1}, True)
    assert "Everything is compared." in corpus("status").stdout


def test_rebuild_changes_no_finding(corpus: Corpus) -> None:
    """Their history stays as well."""
    corpus("check", "articles")
    before = corpus("export", "findings").stdout
    rebuilt = corpus("rebuild")
    assert (rebuilt.exit_code, "3 documents read again; 1 finding." in rebuilt.stderr) == (0, True)
    first, again = (json.loads(found) for found in (before, corpus("export", "findings").stdout))
    assert {**first, "last_seen": ""} == {**again, "last_seen": ""}


def test_exported_documents_make_the_same_corpus(corpus: Corpus) -> None:
    """A batch that can be added elsewhere."""
    corpus("check", "articles")
    corpus("export", "documents", "-o", "all.jsonl")
    found = corpus("check", "all.jsonl", "--store", "other", "--format", "concise")
    assert found.stdout == corpus("check", "--format", "concise").stdout


def test_other_processes_find_the_same(corpus: Corpus) -> None:
    """Whatever --jobs."""
    one = corpus("check", "articles", "--format", "jsonl", "--store", "one")
    two = corpus("check", "articles", "--format", "jsonl", "--store", "two", "--jobs", "2")
    assert one.stdout == two.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("status", "--store", "nowhere"), "there is no corpus"),
        (("status", "--store", "mysql://host/name"), "no store; name a folder, or a database"),
        (("add", "gone.txt"), "there is no such file or folder"),
        (("remove", "gone.txt"), "has no document called gone.txt"),
        (("check", "--store", "articles/a.txt/below"), "cannot be made"),
        (("check", "--store", "postgresql://nobody@127.0.0.1:1/none"), "127.0.0.1:1"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(corpus: Corpus, words: tuple[str, ...], told: str) -> None:
    """And the exit code is 2."""
    refused = corpus(*words)
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert "Traceback" not in refused.stderr
