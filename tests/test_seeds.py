"""The seeds and what they must show: every finding declared, every declared finding found."""

import json
from pathlib import Path

import pytest

from checker.ingest.reader import find_files, read_path
from checker.models.findings import Finding
from checker.pipeline import CheckSettings, check

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


def test_no_expected_file_is_left_over() -> None:
    """An expected file without its document guards nothing."""
    assert {p for p in SEEDS.glob("*.expected.json")} == {expected_file(p) for p in FILES}
