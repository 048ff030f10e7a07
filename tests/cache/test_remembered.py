"""A check with a cache: the same findings, nothing parsed twice, and nothing taken from it that no longer holds."""

import subprocess
import sys
from datetime import date as Date
from pathlib import Path

import pytest

from checker.cache.place import CacheSettings
from checker.cache.store import Store
from checker.configuration.policy import Policy
from checker.extract.nlp import parse
from checker.ingest import plain
from checker.models.base import Severity
from checker.models.document import Document
from checker.pipeline import CheckResult, CheckSettings, check
from checker.reference.house import HouseLists

TEXTS = (
    "The ferry carried 900 people in May, the company said. The ferry carried 950 people in May, the company said.\n",
    "The mill in Halden closed on 3 May 1990. Experts say nobody objected.\n",
    "The mill in Halden closed on 3 May 1991, the mayor said. President Berg visited it in June.\n",
)


def documents() -> list[Document]:
    found = [plain.read(f"{n}.txt", text)[0] for n, text in enumerate(TEXTS)]
    source = plain.read("0.txt#source", "The ferry carried 90 people in May.\n")[0].model_copy(update={"is_source": True})
    return [found[0], source, *found[1:]]


@pytest.fixture
def settings(tmp_path: Path) -> CheckSettings:
    return CheckSettings(preview=True, cache=CacheSettings(path=tmp_path / "c.sqlite", limit=10_000_000))


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of documents that are parsed."""
    seen: list[str] = []

    def watched(documents, model=""):  # type: ignore[no-untyped-def]
        listed = list(documents)
        seen.extend(d.id for d in listed)
        return parse(listed, model)

    monkeypatch.setattr("checker.extraction.parse", watched)
    return seen


def same(one: CheckResult, other: CheckResult) -> None:
    assert one == other
    assert one.model_dump_json() == other.model_dump_json()


def test_the_same_with_and_without(settings: CheckSettings, parses: list[str]) -> None:
    """First run, second run, no cache: one result; the second parses nothing."""
    without = check(documents(), settings.model_copy(update={"cache": None}))
    assert without.findings
    same(without, check(documents(), settings))
    parses.clear()
    same(without, check(documents(), settings))
    assert parses == []


def test_only_what_changed_is_parsed(settings: CheckSettings, parses: list[str]) -> None:
    """And it is compared with the claims of the others as they were remembered."""
    check(documents(), settings)
    parses.clear()
    changed = [*documents()[:3], plain.read("2.txt", TEXTS[2] + "It rained.\n")[0]]
    result = check(changed, settings)
    assert parses == ["2.txt"]
    same(result, check(changed, settings.model_copy(update={"cache": None})))


def test_other_rules_read_remembered_claims(settings: CheckSettings, parses: list[str]) -> None:
    """Claims do not depend on rules, so nothing is parsed for a new choice of them."""
    check(documents(), settings)
    parses.clear()
    fewer = settings.model_copy(update={"select": ("AT",)})
    same(check(documents(), fewer), check(documents(), fewer.model_copy(update={"cache": None})).model_copy())
    parses.clear()
    check(documents(), settings.model_copy(update={"select": ("NU",)}))
    assert parses == []


@pytest.mark.parametrize(
    "change",
    [
        {"policy": Policy(severity={"AT": Severity.NOTE, "NU": Severity.NOTE, "DT": Severity.NOTE})},
        {"lists": HouseLists(rows={"vague sources": (("nobody",),)})},
        {"date": Date(2020, 1, 1)},
        {"scope": "document"},
        {"background": frozenset(["1.txt"])},
        {"preview": False},
    ],
    ids=lambda change: next(iter(change)),
)
def test_settings_that_matter_are_part_of_the_key(settings: CheckSettings, change: dict[str, object]) -> None:
    """What was found under other settings is not taken."""
    check(documents(), settings)
    other = settings.model_copy(update=change)
    same(check(documents(), other), check(documents(), other.model_copy(update={"cache": None})))


def test_broken_entries_are_read_anew(settings: CheckSettings) -> None:
    """Values that are no JSON, or none of ours, count as not there."""
    expected = check(documents(), settings)
    assert settings.cache
    store = Store(settings.cache.path, settings.cache.limit, pytest.fail)
    keys = [key for (key,) in store._rows("SELECT key FROM entries")]
    store.put("x", ((key, b"{}" if n % 2 else b"\xff") for n, key in enumerate(keys)))
    store.close()
    same(expected, check(documents(), settings))
    same(expected, check(documents(), settings))


def test_processes_make_no_difference(settings: CheckSettings) -> None:
    """Many documents, two processes, then one from the cache."""
    many = [plain.read(f"{n:03}.txt", TEXTS[n % 3].replace("900", str(900 + n)))[0] for n in range(40)]
    without = check(many, settings.model_copy(update={"cache": None}))
    same(without, check(many, settings.model_copy(update={"jobs": 2})))
    same(without, check(many, settings))


def test_an_unchanged_document_loads_no_parser(tmp_path: Path) -> None:
    """spaCy is a second of loading, which a check does without where it has nothing to read."""
    (tmp_path / "a.txt").write_text(TEXTS[0])
    code = "import sys; from checker.cli import main; main(['check', 'a.txt', '--format', 'jsonl'], standalone_mode=False); print('spacy' in sys.modules)"
    first, second = (subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout for _ in range(2))
    assert first.endswith("True\n")
    assert second == first.removesuffix("True\n") + "False\n"
