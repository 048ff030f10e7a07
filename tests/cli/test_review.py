"""`checker review` up to its screen: it reads and checks what `checker check` does."""

from pathlib import Path

import pytest

from checker.cli.review import Reading
from checker.cli.settings import settings_for
from checker.pipeline import check
from tests.cli.conftest import Run
from tests.gate.repository import FLAWED, NEW, OLD


def test_it_follows_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths, corpus, rules, lists; what the corpus alone says is not reviewed; unreadable documents are told."""
    (tmp_path / "news").mkdir()
    (tmp_path / "archive").mkdir()
    (tmp_path / "checker.toml").write_text('paths = ["news"]\ncorpus = ["archive"]\nselect = ["DT08", "DT06"]\n')
    (tmp_path / "news" / "new.txt").write_text(NEW)
    (tmp_path / "news" / "broken.txt").write_bytes(b"\0")
    (tmp_path / "archive" / "old.txt").write_text(OLD + FLAWED)
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    reading = Reading((), lambda: settings_for(None))
    documents = reading.read(told.append)
    assert [d.id for d in documents] == ["news/new.txt", "archive/old.txt"]
    assert [sentence.partition(":")[0] for sentence in told] == ["news/broken.txt"]
    assert reading.settings().background == {"archive/old.txt"}
    assert [f.rule for f in check(documents, reading.settings()).findings] == ["DT08"]


def test_it_needs_a_terminal(run: Run) -> None:
    """A sentence, and exit code 2."""
    done = run("review")
    assert done.exit_code == 2
    assert done.stderr.startswith("checker: `checker review` needs a terminal")
