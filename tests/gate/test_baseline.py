"""The baseline file: what is in it, that it merges, and which findings its entries are."""

import json
from pathlib import Path

import pytest

from checker.errors import BadConfiguration
from checker.gate import baseline
from checker.models.findings import Finding
from tests.gate.repository import Repository
from tests.report.build import document, finding

TEXT = "The ferry holds 900 people in May. It sails at noon. The ferry holds 950 people in June.\n"


def marked(name: str, quote: str, text: str = TEXT) -> Finding:
    """A finding with marks like those that the engine makes."""
    made = finding(document(name, text), quote)
    return made.model_copy(
        update={"fingerprint": f"{quote:0>64}", "second_key": f"sentence of {quote}", "prefix": text[: made.start], "suffix": text[made.end :]}
    )


def written(*findings: Finding) -> list[str]:
    """The lines of the baseline of some findings."""
    return baseline.lines_of(baseline.entries_for(findings))


def test_lines_are_sorted_and_say_nothing_that_changes_by_itself() -> None:
    """The same lines for any order; no line number, no offset, no time."""
    one, two = marked("a.txt", "900 people"), marked("b/c.txt", "950 people")
    assert written(one, two) == written(two, one) == sorted(written(one, two))
    for line in written(one, two):
        assert set(json.loads(line)) <= {"rule", "fingerprint", "second_key", "quote", "prefix", "suffix", "others", "alone", "doc"}


def test_what_was_written_is_read(tmp_path: Path) -> None:
    """And lines that a merge doubled count once."""
    file = tmp_path / "baseline.jsonl"
    lines = written(marked("a.txt", "900 people"), marked("a.txt", "950 people"))
    file.write_text("\n".join([*lines, "", lines[0], ""]))
    assert baseline.lines_of(baseline.read(file)) == lines
    assert len(baseline.read(file)) == 2


def test_two_branches_merge(tmp_path: Path) -> None:
    """With merge=union, git keeps what both added, and the file can be read."""
    checkout, file = Repository(tmp_path), tmp_path / "baseline.jsonl"
    first, ours, theirs = marked("a.txt", "900 people"), marked("a.txt", "950 people"), marked("a.txt", "noon")

    def accept(*findings: Finding) -> None:
        file.write_text("".join(f"{line}\n" for line in written(*findings)))
        checkout.commit()

    (tmp_path / ".gitattributes").write_text("baseline.jsonl merge=union\n")
    accept(first)
    checkout.git("checkout", "-q", "-b", "topic")
    accept(first, theirs)
    checkout.git("checkout", "-q", "main")
    accept(first, ours)
    checkout.git("merge", "-q", "topic")
    assert baseline.lines_of(baseline.read(file)) == written(first, ours, theirs)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{}\n", ":1: this is no entry of a baseline; "),
        ("\n[1]\n", ":2: this is no entry of a baseline; "),
        ("<<<<<<< HEAD\n", ":1: a merge left its marks here; "),
        (b"\xff", ": the baseline cannot be read (it is not UTF-8); "),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, content: str | bytes, told: str) -> None:
    """By file and line, with what to do."""
    file = tmp_path / "baseline.jsonl"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadConfiguration) as refusal:
        baseline.read(file)
    assert str(refusal.value).startswith(f"{file}{told}")
    with pytest.raises(BadConfiguration, match="`checker baseline create` writes one"):
        baseline.read(tmp_path / "gone.jsonl")


def matched(accepted: list[Finding], now: list[Finding]) -> list[bool]:
    """Which findings have an entry."""
    return [entry is not None for entry in baseline.match(baseline.entries_for(accepted), now)]


def test_the_same_finding_in_an_edited_or_moved_text() -> None:
    """Lines above it, or another name, change nothing."""
    old = marked("a.txt", "900 people")
    assert matched([old], [marked("a.txt", "900 people", "A new beginning.\n\n" + TEXT)]) == [True]
    assert matched([old], [marked("moved/b.txt", "900 people")]) == [True]


def test_other_words_are_another_finding() -> None:
    """Also in the very place of an accepted one."""
    assert matched([marked("a.txt", "900 people")], [marked("a.txt", "910 people", TEXT.replace("900", "910"))]) == [False]


def test_an_entry_is_spent_on_one_finding() -> None:
    """A copy of a document does not hide behind what was accepted in the first; where that is gone, it is a move."""
    old, copy = marked("old.txt", "900 people"), marked("copy.txt", "900 people")
    assert matched([old], [copy, old]) == [False, True]
    assert matched([old], [copy]) == [True]
