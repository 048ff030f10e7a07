"""The page of precision figures holds what the reading log says."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

DOCS = Path(__file__).parent.parent / "docs"


def _loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


PRECISION = _loaded("precision")
READING = _loaded("reading")


def _row(verdict: str, stage: str = "a", name: str = "clean_news", start: int = 0) -> Any:
    return PRECISION.Row(stage, name, "d", start, start + 5, "TX01", 1, "warning", verdict, "because", "2026-01-02")


def test_page_is_what_the_log_says() -> None:
    """`docs/precision.py` has been run since the log, the counts or a rule changed."""
    assert PRECISION.main(check=True) == 0


def test_every_verdict_has_its_reason_and_day() -> None:
    rows = PRECISION.read_log()
    assert [row for row in rows if bool(row.verdict) != bool(row.reason and row.date)] == []


def test_reasons_are_short_enough_to_be_our_own_words() -> None:
    assert [row for row in PRECISION.read_log() if len(row.reason) > 120] == []


def test_figures_are_those_since_the_rule_was_mended() -> None:
    rows = [_row("wrong", "a"), _row("right", "b"), _row("right", "b", start=9), _row("arguable", "c", start=20), _row("", "c", start=30)]
    figures = PRECISION.figures(rows, "TX01", PRECISION.CLEAN, [PRECISION.Stage("b", "TX01,TX02", "")])
    assert (figures.right, figures.arguable, figures.wrong, figures.before) == (2, 1, 0, "0/0/1")
    assert figures.precision == pytest.approx(2 / 3)
    assert PRECISION.figures(rows, "TX01", PRECISION.ALTERED) is None


def test_a_finding_that_two_draws_hold_is_counted_once() -> None:
    figures = PRECISION.figures([_row("right", "a"), _row("right", "b"), _row("wrong", "b", start=9)], "TX01", PRECISION.CLEAN)
    assert (figures.right, figures.wrong, figures.before) == (1, 1, "")


def test_every_row_belongs_to_a_stage() -> None:
    assert {row.stage for row in PRECISION.read_log()} == {stage.stage for stage in PRECISION.read_stages()}


@pytest.mark.parametrize(("name", "text"), [("clean_news", "CLEAN"), ("pairs", "ALTERED"), ("pairs+source", "SOURCE")])
def test_kind_of_text_is_in_the_name_of_its_set(name: str, text: str) -> None:
    assert PRECISION.text_of(name) == getattr(PRECISION, text)


@pytest.mark.parametrize(("right", "read", "bound"), [(0, 10, 0.0), (10, 10, 0.722), (9, 10, 0.596), (95, 100, 0.888)])
def test_lower_bound_is_wilsons(right: int, read: int, bound: float) -> None:
    """Values of Wilson's interval at z = 1.96, worked out apart from our code."""
    assert PRECISION.wilson(right, read) == pytest.approx(bound, abs=0.001)


def test_log_with_a_verdict_of_no_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log.tsv"
    path.write_text("\n".join("\t".join(map(str, line)) for line in (PRECISION.Row._fields, _row("perhaps"))))
    with pytest.raises(ValueError, match="perhaps"):
        PRECISION.read_log(path)


def _found(start: int) -> tuple[str, dict[str, object]]:
    return "clean_news", {"doc": "clean_news:d", "start": start, "end": start + 5, "rule": "TX01", "rule_revision": 1, "severity": "warning"}


def test_draw_depends_on_nothing_but_its_stage() -> None:
    """The same findings in another order give the same draw; another stage gives another."""
    found = [_found(start) for start in range(0, 2000, 10)]
    drawn = READING._drawn("a", PRECISION.CLEAN, "TX01", "warning", found, [])
    assert len(drawn) == READING.CAP[PRECISION.CLEAN]
    assert drawn == READING._drawn("a", PRECISION.CLEAN, "TX01", "warning", found[::-1], [])
    assert drawn != [row._replace(stage="a") for row in READING._drawn("b", PRECISION.CLEAN, "TX01", "warning", found, [])]


def test_few_findings_are_all_drawn_and_a_verdict_is_kept() -> None:
    drawn = READING._drawn("b", PRECISION.CLEAN, "TX01", "warning", [_found(0), _found(10)], [_row("right")])
    assert [(row.stage, row.start, row.verdict) for row in drawn] == [("b", 0, "right"), ("b", 10, "")]


def test_of_many_findings_those_not_read_before_are_drawn() -> None:
    found = [_found(start) for start in range(0, 2000, 10)]
    log = [_row("right", start=start) for start in range(0, 1000, 10)]
    assert all(row.start >= 1000 for row in READING._drawn("b", PRECISION.CLEAN, "TX01", "warning", found, log))
