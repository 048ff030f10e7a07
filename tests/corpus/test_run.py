"""A run over a corpus: whatever was added, changed, taken out and stopped before, the findings are those of a run over what is there now."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.checking import CheckSettings
from checker.corpus.run import add, compare, finish, open_run
from checker.ingest import plain
from checker.models.document import Document
from checker.pipeline import check

_TEXTS = (
    "Rosa Diaz, the bridge builder, died on 3 May 2019 in Lagos.",
    "Rosa Diaz, the bridge builder, died on 13 May 2019 in Lagos after a long illness.",
    "The Marl Bridge, which opened in 1932, is 140 metres long.",
    "The Marl Bridge is 160 metres long. It was built by Rosa Diaz.",
    "Hollowell is north of Aldwick. The council met in the old hall.",
    "Aldwick is north of Hollowell, and both lie on the Marl.",
)
_NAMES = ("a", "b", "c", "d")
_SETTINGS = CheckSettings(jobs=1)


def document(name: str, text: str) -> Document:
    return plain.read(f"{name}.txt", text)[0]


def found_anew(texts: Mapping[str, str]) -> list[tuple[str, str, int, str]]:
    """The findings of a check over all the texts at once."""
    result = check([document(name, text) for name, text in sorted(texts.items())], _SETTINGS)
    return sorted((f.rule, f.doc, f.start, f.message) for f in result.findings)


def checked(where: str, texts: Mapping[str, str], gone: list[str]) -> list[tuple[str, str, int, str]]:
    with open_run(where, _SETTINGS) as run:
        updating = run.update()
        add(run, updating, [(document(name, text),) for name, text in texts.items()])
        updating.remove(f"{name}.txt" for name in gone)
        compare(run)
        return sorted((f.rule, f.doc, f.start, f.message) for f in finish(run).findings)


@given(st.lists(st.dictionaries(st.sampled_from(_NAMES), st.sampled_from(_TEXTS), min_size=1), min_size=1, max_size=3))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_step_by_step_comes_to_the_same_as_all_at_once(tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, str]]) -> None:
    """Each step adds and changes documents, and takes out those that it does not name."""
    where = str(tmp_path_factory.mktemp("corpus") / "store")
    there: set[str] = set()
    for texts in steps:
        assert checked(where, texts, sorted(there - set(texts))) == found_anew(texts)
        there = set(texts)


def test_what_is_planted_is_found_in_a_corpus() -> None:
    """Else the test above could compare nothing with nothing."""
    assert {rule for rule, *_ in found_anew(dict(zip("abcdef", _TEXTS, strict=True)))} >= {"DT08", "NU09", "GE03"}


def batch(folder: Path) -> Path:
    rows = [{"doc": f"{n:03}", "text": f"{_TEXTS[n % 6]} Page {n} of the almanac has more of it."} for n in range(400)]
    file = folder / "batch.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)) + "\n")
    return file


def command(file: Path, store: Path, *more: str) -> list[str]:
    return [sys.executable, "-c", "from checker.cli import main; main()", "corpus", "check", str(file), "--store", str(store), "--fail-on", "never", *more]


def findings_of(file: Path, store: Path) -> str:
    return subprocess.run(command(file, store, "--format", "jsonl"), capture_output=True, text=True, check=True).stdout


@pytest.mark.slow
def test_a_run_that_is_killed_is_gone_on_with(tmp_path: Path) -> None:
    """Killed at several moments, each time begun again; at the end the findings are those of a run that nothing disturbed."""
    file = batch(tmp_path)
    draw = random.Random(8)
    for wait in (draw.uniform(0.3, 2.6) for _ in range(10)):
        process = subprocess.Popen(
            command(file, tmp_path / "store", "--jobs", "2"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert findings_of(file, tmp_path / "store") == findings_of(file, tmp_path / "other")
