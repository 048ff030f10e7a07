"""`--source`: documents beside texts that are given apart."""

import json
from pathlib import Path

from checker.ingest import plain
from checker.ingest.sources import in_their_files, with_sources
from checker.models.base import Severity
from checker.models.findings import Finding, Related
from tests.cli.conftest import Run

FIRST = "The county library lent 61,000 books last year.\nIts director wants a second bus.\n"
SECOND = "The ferry Aurora ran aground off Lodden Point at dawn.\n\nAll 41 passengers were taken off by lifeboats.\n"


def test_each_document_is_checked_against_all_sources(run: Run, tmp_path: Path) -> None:
    """Two sources are one to each of two documents, and a finding names the file that it was compared with."""
    (tmp_path / "one.txt").write_text("The county library lent 64,000 books last year.\n")
    (tmp_path / "two.txt").write_text("All 44 passengers were taken off by lifeboats.\n")
    (tmp_path / "notes.txt").write_text(FIRST)
    (tmp_path / "report.txt").write_text(SECOND)
    done = run("check", "one.txt", "two.txt", "--source", "notes.txt", "--source", "report.txt", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["doc"], r["rule"], r["quote"]) for r in rows] == [("one.txt", "SR01", "64,000"), ("two.txt", "SR01", "44")]
    places = [(p["doc"], p["quote"]) for r in rows for p in r["related"]]
    assert places == [("notes.txt", "61,000"), ("report.txt", "41")]
    texts = {"notes.txt": FIRST, "report.txt": SECOND}
    assert all(texts[p["doc"]][p["start"] : p["end"]] == p["quote"] for r in rows for p in r["related"])
    assert done.exit_code == 1


def test_both_texts_are_shown(run: Run, tmp_path: Path) -> None:
    """The words of the document and those of the source, each under the name of its file."""
    (tmp_path / "one.txt").write_text("The county library lent 64,000 books last year.\n")
    (tmp_path / "notes.txt").write_text(SECOND + "\n" + FIRST)
    shown = run("check", "one.txt", "--source", "notes.txt").stdout
    assert "1 │ The county library lent 64,000 books last year." in shown
    assert "notes.txt" in shown
    assert "5 │ The county library lent 61,000 books last year." in shown


def test_a_source_is_not_checked_itself(run: Run, tmp_path: Path) -> None:
    """In a folder with its sources, only the rest is checked."""
    (tmp_path / "one.txt").write_text("The county library lent 61,000 books last year.\n")
    (tmp_path / "notes.txt").write_text(FIRST)
    done = run("check", "--source", "notes.txt", "--format", "json")
    assert json.loads(done.stdout)["summary"]["documents"] == 1


def test_a_source_that_cannot_be_read_stops_the_check(run: Run, tmp_path: Path) -> None:
    """Half a source would make everything of the other half look unsupported."""
    (tmp_path / "one.txt").write_text(FIRST)
    (tmp_path / "notes.txt").write_text(FIRST)
    (tmp_path / "empty").mkdir()
    assert run("check", "one.txt", "--source", "notes.txt", "--source", "nowhere.txt").exit_code == 2
    assert run("check", "one.txt", "--source", "empty").exit_code == 2


def test_why_a_finding_came_up(run: Run, tmp_path: Path) -> None:
    """`explain` takes the same sources as the check."""
    (tmp_path / "one.txt").write_text("The county library lent 64,000 books last year.\n")
    (tmp_path / "notes.txt").write_text(FIRST)
    row = json.loads(run("check", "one.txt", "--source", "notes.txt", "--format", "jsonl").stdout)
    done = run("explain", row["id"], "one.txt", "--source", "notes.txt")
    assert done.exit_code == 0
    assert "61,000" in done.stdout


def test_a_documents_own_source_comes_first() -> None:
    """A batch line's source and those given apart are one; places in the former stay there."""
    document = plain.read("a", "He left.")[0]
    own = plain.read("a#source", "He stayed.")[0].model_copy(update={"is_source": True})
    apart = [plain.read(name, text)[0].model_copy(update={"is_source": True}) for name, text in (("n", "One.\nTwo."), ("m", "Three."))]
    _, joined = with_sources([document, own], apart)
    assert joined.text == "He stayed.\n\nOne.\nTwo.\n\nThree."
    assert [joined.text[s.start : s.end] for s in joined.segments] == ["He stayed.", "One.", "Two.", "Three."]
    assert [s.paragraph for s in joined.segments] == sorted(s.paragraph for s in joined.segments)
    places = tuple(
        Related(doc="a#source", start=(at := joined.text.index(word)), end=at + len(word), quote=word, role="source") for word in ("stayed", "Two", "Three")
    )
    finding = Finding(
        id="F-1", rule="X", name="x", family="x", severity=Severity.NOTE, confidence="low", message="", question="", doc="a", start=0, end=2, line=1, column=1,
        quote="He", related=places, fingerprint="0",
    )  # fmt: skip
    (told,) = in_their_files([finding], [document, own], apart)
    texts = {d.id: d.text for d in (own, *apart)}
    assert [(p.doc, texts[p.doc][p.start : p.end]) for p in told.related] == [("a#source", "stayed"), ("n", "Two"), ("m", "Three")]
