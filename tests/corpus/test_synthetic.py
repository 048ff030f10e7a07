"""The made-up news that growth is measured on: what is planted in it is found, and nothing else."""

import json
from pathlib import Path

import pytest

from benchmarks.synthetic.__main__ import line_of, write
from benchmarks.synthetic.conflicts import LOOK_ALIKES, PLANTED
from benchmarks.synthetic.documents import GROUP, plants_below, text_of
from benchmarks.synthetic.truth import compare, documents_of
from benchmarks.synthetic.world import own_bodies, own_people, own_places, story_people, story_thing
from checker.ingest import jsonl
from checker.models.document import Document
from checker.models.findings import Finding
from checker.pipeline import check

COUNT = 3 * GROUP


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return jsonl.read("corpus.jsonl", "".join(line_of(number) for number in range(COUNT)))


@pytest.fixture(scope="module")
def findings(documents: list[Document]) -> tuple[Finding, ...]:
    return check(documents).findings


def test_all_that_is_planted_is_found_and_nothing_else(findings: tuple[Finding, ...]) -> None:
    """Every sort of conflict is there, and every sort of look-alike is passed over."""
    compared = compare(findings, COUNT)
    assert {plant.conflict for plant in plants_below(COUNT)} == {*PLANTED, *LOOK_ALIKES}
    assert compared.planted == 36
    assert [(plant.conflict.name, plant.documents) for plant in compared.missed] == []
    assert [(finding.rule, finding.doc, finding.quote) for finding in compared.invented] == []


def test_a_conflict_that_nobody_tells_is_missed_and_a_finding_without_one_is_invented(findings: tuple[Finding, ...]) -> None:
    """The comparison can fail."""
    first, *others = findings
    compared = compare([*others, first.model_copy(update={"rule": "XX01"})], COUNT)
    assert [{f"{number:06}" for number in plant.documents} for plant in compared.missed] == [documents_of(first)]
    assert [finding.rule for finding in compared.invented] == ["XX01"]


def test_a_document_belongs_to_its_number(tmp_path: Path) -> None:
    """The first documents of many are those of few."""
    write(tmp_path / "few", 40)
    write(tmp_path / "many", 120)
    write(tmp_path / "last", 20, first=100)
    few, many, last = ((tmp_path / name / "corpus.jsonl").read_text().splitlines() for name in ("few", "many", "last"))
    assert many[:40] == few
    assert many[100:] == last
    assert len({json.loads(line)["doc"] for line in many}) == 120


def test_documents_are_short_news() -> None:
    """60 to 150 words, almost all of them."""
    lengths = sorted(len(text_of(number).text.split()) for number in range(500))
    assert lengths[10] >= 60
    assert lengths[-1] <= 150


def test_names_are_met_once() -> None:
    """What is planted shares no person, place or body with a story or another plant, up to a hundred thousand documents."""
    numbers = [*range(0, 20_000, 97), *range(300)]
    plants = {name for number in set(numbers) for name in (*own_places(number), *own_bodies(number), *(p.name for p in own_people(number)))}
    stories = {name for number in range(0, 100_000, 101) for name in (story_thing(number), *(p.name for p in story_people(number)))}
    assert len(plants) == 9 * len(set(numbers))
    assert not plants & stories
