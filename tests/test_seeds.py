"""The seeds and what they must show: every finding declared, every declared finding found."""

import json
from pathlib import Path

import pytest

from checker.ingest.files import find_files
from checker.ingest.reader import read_path
from checker.models.findings import Finding, Related
from checker.pipeline import CheckSettings, check

TWO_FLAWS = {
    ("AT08", "CA01"): "A judgement, inside one of two causes that are told.",
    ("AT05", "EV02"): "A measure that nobody is said to have taken, and that is told wider elsewhere.",
    ("CA01", "GE05"): "A place that is mixed up, inside one of two causes that are told.",
    ("EV01", "EV02"): "A measure ended twice, and told wider the second time.",
}
"""Pairs of rules whose findings may touch the same words, since they are about two flaws, and the flaws."""

SEEDS = Path(__file__).parent.parent / "seeds"
FILES = sorted(find_files([SEEDS]))


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    """All findings of all seeds, checked together as `checker check seeds/` does."""
    return check([d for path in FILES for d in read_path(path)], CheckSettings()).findings


def expected_file(path: Path) -> Path:
    """The file beside a seed that declares its findings."""
    return path.with_name(f"{path.stem}.expected.json")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_seed_has_its_expected_file(path: Path) -> None:
    """A seed nobody has read for flaws must not stand in the folder."""
    assert expected_file(path).is_file(), f"write {expected_file(path).name}: a list of {{rule, quote}}, [] for a clean document"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_seed_shows_exactly_what_is_declared(path: Path, findings: tuple[Finding, ...]) -> None:
    """Both ways: nothing undeclared, nothing missing. Settle a mismatch by reading the document."""
    declared = sorted((row["rule"], row["quote"]) for row in json.loads(expected_file(path).read_text()))
    assert sorted((f.rule, f.quote) for f in findings if f.doc == path.as_posix()) == declared


def test_one_flaw_is_one_finding(findings: tuple[Finding, ...]) -> None:
    """No two findings touch the same words, but for the pairs that are known to be about two flaws; settle another by `supersedes`."""
    pairs = {tuple(sorted((a.rule, b.rule))) for i, a in enumerate(findings) for b in findings[i + 1 :] if a.doc == b.doc and _places(a) & _places(b)}
    assert pairs == set(TWO_FLAWS)


def _places(finding: Finding) -> set[int]:
    """The code points that a finding and its related places in the same document cover."""
    places: list[Finding | Related] = [finding, *(r for r in finding.related if r.doc == finding.doc)]
    return {point for place in places for point in range(place.start, place.end)}


def test_no_expected_file_is_left_over() -> None:
    """An expected file without its document guards nothing."""
    assert {p for p in SEEDS.glob("*.expected.json")} == {expected_file(p) for p in FILES}
