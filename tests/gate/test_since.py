"""`--since`: which documents are new or changed, seen by git, and what it says where it cannot tell."""

from pathlib import Path

import pytest

from checker.errors import BadConfiguration
from checker.gate import git
from checker.gate.since import Since, since
from checker.ingest.files import find_files
from checker.ingest.reader import read_documents
from tests.gate.repository import CLEAN, FLAWED, NEW, OLD, Repository


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A checkout with one commit of two documents, as the current folder."""
    monkeypatch.chdir(tmp_path)
    made = Repository(tmp_path)
    made.commit(old=OLD, clean=CLEAN)
    return made


def changes(ref: str = "HEAD") -> Since:
    """What has happened in the current folder."""
    files = list(find_files([Path()]))
    return since(ref, files, list(read_documents(files)))


def test_nothing_has_changed(checkout: Repository) -> None:
    """Not a document that is as it was."""
    assert changes() == Since(frozenset())


def test_added_changed_and_uncommitted(checkout: Repository) -> None:
    """Committed, staged, only on the disk, and never told to git: all are changes."""
    checkout.commit(committed=NEW)
    checkout.write(staged=NEW)
    checkout.git("add", "staged.txt")
    checkout.write(clean=CLEAN + FLAWED, untracked=FLAWED)
    found = changes("HEAD~1")
    assert found.changed == {"committed.txt", "staged.txt", "clean.txt", "untracked.txt"}
    assert [(d.id, d.text) for d in found.before] == [("clean.txt", CLEAN)]


@pytest.mark.parametrize("told", [True, False], ids=["git mv", "mv"])
def test_a_renamed_document_is_not_new(checkout: Repository, told: bool) -> None:
    """Moved with git or without: the text is the same."""
    if told:
        checkout.git("mv", "old.txt", "moved.txt")
    else:
        (checkout.folder / "old.txt").rename(checkout.folder / "moved.txt")
    assert changes().changed == set()


def test_a_renamed_and_edited_document_knows_its_earlier_text(checkout: Repository) -> None:
    """It is changed, and what it was before goes by its new name."""
    checkout.commit(long=CLEAN * 5)
    checkout.git("mv", "long.txt", "moved.txt")
    checkout.write(moved=CLEAN * 5 + FLAWED)
    found = changes()
    assert found.changed == {"moved.txt"}
    assert [(d.id, d.text) for d in found.before] == [("moved.txt", CLEAN * 5)]


def test_a_branch_is_compared_with_where_it_left(checkout: Repository) -> None:
    """What happened on main since is no change of the branch."""
    checkout.git("checkout", "-q", "-b", "topic")
    checkout.commit(mine=NEW)
    checkout.git("checkout", "-q", "main")
    checkout.commit(clean=CLEAN * 2)
    checkout.git("checkout", "-q", "topic")
    assert changes("main").changed == {"mine.txt"}


def test_a_batch_is_compared_document_by_document(checkout: Repository) -> None:
    """Only the changed lines of a .jsonl file count."""
    lines = ['{"doc": "one", "text": "The council met in May."}', '{"doc": "two", "text": "The hall was full."}']
    (checkout.folder / "batch.jsonl").write_text("\n".join(lines))
    checkout.commit()
    (checkout.folder / "batch.jsonl").write_text("\n".join([lines[1], lines[0].replace("May", "June"), lines[0].replace("one", "three")]))
    found = changes()
    assert found.changed == {"one", "three"}
    assert [(d.id, d.text) for d in found.before] == [("one", "The council met in May.")]


def test_names_that_git_would_quote(checkout: Repository) -> None:
    """Spaces, letters with accents, a tab."""
    (checkout.folder / "été à la\tplage.txt").write_text(CLEAN)
    checkout.git("add", "-A")
    checkout.git("commit", "-qm", "odd")
    (checkout.folder / "été à la\tplage.txt").write_text(NEW)
    assert changes().changed == {"été à la\tplage.txt"}


def test_from_a_folder_inside_the_checkout(checkout: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are from the current folder, whatever git's are from."""
    (checkout.folder / "inner").mkdir()
    (checkout.folder / "inner" / "a.txt").write_text(NEW)
    monkeypatch.chdir(checkout.folder / "inner")
    files = [Path("a.txt"), Path("../old.txt")]
    assert since("HEAD", files, list(read_documents(files))).changed == {"a.txt"}


@pytest.mark.parametrize("ref", ["nope", "--output=stolen.txt", "HEAD:old.txt", "", "HEAD^{tree}"])
def test_an_unknown_revision(checkout: Repository, ref: str) -> None:
    """One sentence; and what looks like an option of git is none."""
    with pytest.raises(BadConfiguration, match="git knows no such revision"):
        changes(ref)
    assert not (checkout.folder / "stolen.txt").exists()


def test_no_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadConfiguration, match="is in no git checkout"):
        git.revision(Path(), "HEAD")


def test_no_git(checkout: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BadConfiguration, match="git is not installed"):
        changes()
