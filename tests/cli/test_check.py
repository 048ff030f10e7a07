"""`checker check`: where results go, what is chosen, and what a terminal gets to see."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.flawed import write_flawed

TEXT = "The council met on Tuesday.\n"


def test_several_formats_at_once(run: Run, tmp_path: Path) -> None:
    """Each --output belongs to the --format before it; the one without goes to stdout."""
    name, rule = write_flawed(tmp_path)
    done = run("check", name, "--select", rule, "--format", "json", "--output", "a.json", "--format", "concise", "--format", "jsonl", "-o", "b.jsonl")
    assert done.stdout.startswith(f"{name}:")
    summary = json.loads((tmp_path / "a.json").read_text())
    rows = [json.loads(line) for line in (tmp_path / "b.jsonl").read_text().splitlines()]
    assert summary["findings"] == rows
    assert summary["summary"]["rules_run"] == [rule]
    assert rows[0]["rule"] == rule
    text = (tmp_path / name).read_text()
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)


def test_output_alone_with_a_format_leaves_stdout_empty(run: Run, tmp_path: Path) -> None:
    """A file was asked for, so nothing else is printed."""
    (tmp_path / "a.txt").write_text(TEXT)
    done = run("check", "--format", "text", "--output", "out.txt")
    assert (done.exit_code, done.output) == (0, "")
    assert (tmp_path / "out.txt").read_text().startswith("No findings.\n")


def test_select_and_ignore_take_ids_names_and_families(run: Run, tmp_path: Path) -> None:
    """Several, with commas or repeated."""
    name, rule = write_flawed(tmp_path)
    family = rule.rstrip("0123456789")
    assert run("check", name, "--select", f"{rule},{family}", "--format", "json").exit_code == 1
    ignored = run("check", name, "--select", family, "--ignore", rule, "--format", "json")
    assert rule not in json.loads(ignored.stdout)["summary"]["rules_run"]


def test_standard_input(run: Run, tmp_path: Path) -> None:
    """`-` is a document called <stdin>."""
    name, rule = write_flawed(tmp_path)
    done = run("check", "-", "--select", rule, "--format", "concise", stdin=(tmp_path / name).read_text())
    assert done.exit_code == 1
    assert done.stdout.startswith("<stdin>:")


def test_quiet_prints_findings_only(run: Run, tmp_path: Path) -> None:
    """No summary: nothing at all for a clean text."""
    (tmp_path / "a.txt").write_text(TEXT)
    assert run("check", "-q").output == ""


def test_statistics_count_findings(run: Run, tmp_path: Path) -> None:
    """By rule and by severity, in a thousand words."""
    name, rule = write_flawed(tmp_path)
    shown = run("check", name, "--select", rule, "--statistics").stdout
    assert "per 1,000 words" in shown
    assert any(line.startswith(f"{rule} ") for line in shown.splitlines())


@pytest.mark.parametrize(("option", "environment", "coloured"), [("always", "", True), ("never", "", False), ("auto", "", False), ("always", "1", True)])
def test_colour(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, environment: str, coloured: bool) -> None:
    """auto is off in a pipe; always is always."""
    if environment:
        monkeypatch.setenv("NO_COLOR", environment)
    name, rule = write_flawed(tmp_path)
    shown = run("check", name, "--select", rule, "--color", option).stdout
    assert ("\x1b[" in shown) == coloured


def test_terminal_codes_of_a_document_are_not_obeyed(run: Run, tmp_path: Path) -> None:
    """A hostile text or file name is shown as what it is, in findings and in errors."""
    (tmp_path / "\x1b[31mred.txt").write_bytes(b"\0")
    (tmp_path / "a.txt").write_text("The council\x1b]0;owned\x07 said that 12 people met on Tuesday.\n")
    for command in ("check", "claims"):
        done = run(command)
        assert "\x1b" not in done.output
        assert "\\x1b[31mred.txt" in done.stderr


def test_batch_is_checked_line_by_line(run: Run, tmp_path: Path) -> None:
    """A bad line costs itself only; offsets count the line's own text."""
    name, rule = write_flawed(tmp_path)
    rows = [{"doc": "one", "text": (tmp_path / name).read_text()}, {"doc": "two", "text": ""}, {"doc": "three", "text": TEXT}]
    (tmp_path / "batch.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = run("check", "batch.jsonl", "--select", rule, "--format", "json", "--scope", "document")
    assert done.exit_code == 2
    assert "two: the document is empty" in done.stderr
    shown = json.loads(done.stdout)
    assert shown["summary"]["documents"] == 2
    assert {finding["doc"] for finding in shown["findings"]} == {"one"}


def test_same_bytes_whatever_the_jobs(run: Run, tmp_path: Path) -> None:
    """Processes change the time, never the result."""
    name, rule = write_flawed(tmp_path)
    text = (tmp_path / name).read_text()
    (tmp_path / "batch.jsonl").write_text("".join(json.dumps({"doc": f"d{i}", "text": text if i % 3 else TEXT}) + "\n" for i in range(40)))
    one, two = (run("check", "batch.jsonl", "--select", rule, "--format", "jsonl", "--jobs", jobs).stdout for jobs in ("1", "2"))
    assert one == two != ""


def test_date_places_undated_documents(run: Run, tmp_path: Path) -> None:
    """--date is the date of documents that give none."""
    (tmp_path / "a.txt").write_text("The council met on Tuesday and will meet again on Friday.\n")
    dated = [json.loads(line) for line in run("claims", "--kind", "date", "--format", "jsonl", "--date", "2024-05-08").stdout.splitlines()]
    assert [row["earliest"] for row in dated] == ["2024-05-07", "2024-05-10"]
