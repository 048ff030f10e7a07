"""`checker claims`: every claim with its words, for people and for scripts."""

import json
from pathlib import Path

from checker.models.claims import ALL_KINDS
from checker.report.claims import KINDS
from tests.cli.conftest import Run

TEXT = "Vote put off\n\nOn 6 May 2024 the mayor, Ada Quill, said that 12 of the 30 members had voted against the plan.\n"


def test_lines_have_the_published_fields(run: Run, tmp_path: Path) -> None:
    """doc, start, end, quote and kind first; the fields of the kind after them."""
    (tmp_path / "a.txt").write_text(TEXT)
    done = run("claims", "a.txt", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert all(list(row)[:5] == ["doc", "start", "end", "quote", "kind"] for row in rows)
    assert all(TEXT[row["start"] : row["end"]] == row["quote"] for row in rows)
    fields = {row["kind"]: set(row) for row in rows}
    assert fields["date"] >= {"earliest", "latest", "granularity", "inferred"}
    assert fields["quantity"] >= {"low", "high", "comparator", "unit", "noun"}
    assert fields["attribution"] >= {"source_start", "source_end", "cue_start", "cue_end", "content_start", "content_end", "source_kind"}


def test_roles_have_their_published_fields() -> None:
    """Whoever reads roles relies on these three names."""
    roles = next(kind for kind in ALL_KINDS if kind.model_fields["kind"].default == "role")
    assert set(roles.model_fields) >= {"person", "role", "body"}


def test_table_shows_each_sentence_with_its_claims(run: Run, tmp_path: Path) -> None:
    """The sentence with its line number, a row a claim."""
    (tmp_path / "a.txt").write_text(TEXT)
    lines = run("claims", "a.txt", "--kind", "date").stdout.splitlines()
    assert lines[0] == "a.txt"
    assert any(line.startswith("    3 │ On 6 May 2024") for line in lines)
    assert [line for line in lines if line.startswith("        date  6 May 2024  ") and "earliest=2024-05-06" in line]


def test_kinds_can_be_chosen(run: Run, tmp_path: Path) -> None:
    """Several, with commas."""
    (tmp_path / "a.txt").write_text(TEXT)
    rows = [json.loads(line) for line in run("claims", "--kind", "date,quantity", "--format", "jsonl").stdout.splitlines()]
    assert {row["kind"] for row in rows} == {"date", "quantity"} <= set(KINDS)
