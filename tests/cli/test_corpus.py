"""`checker corpus`: documents go in, are compared, change, go out; what is told of it, and what is refused."""

import json
import sqlite3
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


def test_what_rules_found_that_do_not_run_neither_goes_nor_comes(corpus: Corpus) -> None:
    """Whether an option or the project leaves them out."""
    corpus("check", "articles")
    before = corpus("export", "findings").stdout
    assert "0 findings: 0 new, 0 back again, 0 gone" in corpus("check", "--select", "NU").stderr
    assert "0 findings: 0 new, 0 back again, 0 gone" in corpus("check", "--ignore", "DT08").stderr
    Path("checker.toml").write_text('ignore = ["DT08"]\n')
    assert "0 findings: 0 new, 0 back again, 0 gone" in corpus("check").stderr
    Path("checker.toml").unlink()
    assert "1 finding: 0 new, 0 back again, 0 gone" in corpus("check").stderr
    first, again = (json.loads(found) for found in (before, corpus("export", "findings").stdout))
    assert {**first, "last_seen": ""} == {**again, "last_seen": ""}


def _as_if_read_by_an_earlier_checker() -> None:
    with sqlite3.connect(".checker/corpus/claims.sqlite") as database:
        database.execute("UPDATE documents SET content_key = CAST('an.earlier.key' AS BLOB)")


def test_what_an_earlier_checker_has_read_is_read_again_once(corpus: Corpus) -> None:
    """What is given anyway, or taken out, is no part of it."""
    corpus("check", "articles")
    _as_if_read_by_an_earlier_checker()
    assert "2 documents that another version" in corpus("check", "articles/c.txt").stderr
    _as_if_read_by_an_earlier_checker()
    Path("articles/b.txt").unlink()
    assert "another version" not in corpus("check", "articles", "--prune").stderr
    assert "another version" not in corpus("check").stderr


def test_documents_that_were_lost_do_not_fix_what_was_found_in_them(corpus: Corpus) -> None:
    """The file of claims can be deleted; until the documents are there again, nothing is settled."""
    corpus("check", "articles")
    before = corpus("export", "findings").stdout
    for file in Path(".checker/corpus").glob("claims.sqlite*"):
        file.unlink()
    refused = corpus("check")
    assert (refused.exit_code, "add the documents again" in refused.stderr) == (2, True)
    assert corpus("export", "findings").stdout == before
    assert "1 finding: 0 new, 0 back again, 0 gone" in corpus("check", "articles").stderr
    corpus("remove", "articles")
    assert "0 findings: 0 new, 0 back again, 1 gone" in corpus("check").stderr


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
        (("remove", "gone.txt"), "there is no corpus"),
        (("check",), "there is no corpus"),
        (("check", "articles", "--store", "articles/a.txt/below"), "cannot be made"),
        (("add", "articles", "--store", "articles"), "articles: this folder holds other things"),
        (("check", "--store", "postgresql://nobody@127.0.0.1:1/none"), "127.0.0.1:1"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(corpus: Corpus, words: tuple[str, ...], told: str) -> None:
    """And the exit code is 2."""
    refused = corpus(*words)
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert "Traceback" not in refused.stderr


def test_what_was_never_there_cannot_be_taken_out(corpus: Corpus) -> None:
    """What else was named is."""
    corpus("add", "articles")
    removed = corpus("remove", "articles/a.txt", "gone.txt")
    assert (removed.exit_code, "1 removed" in removed.stderr, "no document called gone.txt" in removed.stderr) == (2, True, True)


def test_only_what_came_from_the_paths_given_is_pruned(corpus: Corpus) -> None:
    """A batch too: what it no longer has goes."""
    Path("batch.jsonl").write_text('{"doc": "x", "text": "The bridge opened in 1932."}\n{"doc": "y", "text": "The bridge is long."}\n')
    corpus("add", "articles", "batch.jsonl")
    Path("batch.jsonl").write_text('{"doc": "x", "text": "The bridge opened in 1932."}\n')
    assert "1 as they were, 1 removed" in corpus("add", "batch.jsonl", "--prune").stderr
    assert json.loads(corpus("status", "--format", "json").stdout)["documents"] == 4


def test_what_cannot_be_read_any_more_is_not_taken_out(corpus: Corpus) -> None:
    """The file is still there."""
    corpus("add", "articles")
    Path("articles/b.txt").write_bytes(b"\0\1\2")
    assert "0 removed" in corpus("add", "articles", "--prune").stderr


def test_a_document_of_two_files_is_read_once(corpus: Corpus) -> None:
    """Else it would change with every run."""
    for name in ("one", "two"):
        Path(f"{name}.jsonl").write_text(json.dumps({"doc": "x", "text": f"The {name} bridge opened in 1932."}) + "\n")
    assert "was read before from another file" in corpus("add", "one.jsonl", "two.jsonl").stderr
    assert "0 changed, 1 as they were" in corpus("add", "one.jsonl", "two.jsonl").stderr


def test_the_project_says_where_its_corpus_is(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """From any of its folders; an option goes before it."""
    Path("checker.toml").write_text('store = "kept/here"\n')
    corpus("add", "articles")
    assert Path("kept/here/claims.sqlite").is_file()
    monkeypatch.chdir("articles")
    assert "3 documents" in corpus("status").stdout
    assert "there is no corpus" in corpus("status", "--store", "nowhere").stderr


def test_a_password_is_never_shown(corpus: Corpus) -> None:
    """Wherever an address is told."""
    Path("checker.toml").write_text(
        'store = "postgresql://ada:sesame@127.0.0.1:1/none"\ncorpus = ["postgresql://ada:sesame@127.0.0.1:1/none?password=sesame"]\n'
    )
    for words in (("corpus", "status"), ("check", "articles"), ("check", "articles", "--show-settings"), ("corpus", "add", "articles", "-v")):
        told = CliRunner().invoke(main, words)
        assert "127.0.0.1:1" in told.output
        assert "sesame" not in told.output


def test_a_newer_store_is_refused(corpus: Corpus) -> None:
    """By the commands that only look at it, too."""
    corpus("add", "articles")
    with sqlite3.connect(".checker/corpus/claims.sqlite") as database:
        database.execute("PRAGMA user_version = 999")
    for words in (("corpus", "status"), ("corpus", "check"), ("check", "articles", "--corpus", ".checker/corpus")):
        refused = CliRunner().invoke(main, words)
        assert (refused.exit_code, "newer checker" in refused.stderr) == (2, True)


def test_summaries_count_all_documents(corpus: Corpus) -> None:
    """Those without findings too, whose texts are not looked at."""
    summary = json.loads(corpus("check", "articles", "--format", "json").stdout)["summary"]
    assert (summary["documents"], summary["words"]) == (3, sum(len(path.read_text().split()) for path in Path("articles").iterdir()))


@pytest.mark.parametrize("form", ["text", "sarif", "junit", "markdown", "gitlab", "github", "jsonl"])
def test_new_documents_are_held_against_the_corpus_as_against_its_folder(corpus: Corpus, form: str) -> None:
    """The same findings, at the new document; the corpus stays as it is."""
    corpus("check", "articles")
    before = corpus("export", "findings").stdout
    Path("new.txt").write_text("Rosa Diaz, the bridge builder, died on 23 May 2019 in Lagos.\n")
    stored, folder = (CliRunner().invoke(main, ["check", "new.txt", "--corpus", where, "--format", form, "-q"]) for where in (".checker/corpus", "articles"))
    assert (stored.exit_code, folder.exit_code) == (1, 1)
    if form not in ("sarif",):  # it lists the texts that it knows
        assert stored.stdout == folder.stdout
    assert "new.txt" in stored.stdout
    assert corpus("export", "findings").stdout == before
    assert json.loads(corpus("status", "--format", "json").stdout)["documents"] == 3


def test_a_comment_in_the_text_hides_its_finding(corpus: Corpus) -> None:
    """As it does in `check`."""
    corpus("check", "articles")
    file = Path("articles/a.md")
    Path("articles/a.txt").unlink()
    file.write_text("<!-- checker: ignore[DT08] reason: the register has both -->\nRosa Diaz, the bridge builder, died on 3 May 2019 in Lagos.\n")
    found = corpus("check", "articles", "--prune", "--format", "concise")
    assert (found.exit_code, found.stdout) == (0, "")
