"""Places of findings: a line of a text, the page and paragraph of a file whose lines nobody sees."""

import json

import jsonschema
import pytest

from checker.ingest.blocks import Block, assemble, table_blocks
from checker.models.document import Document
from checker.models.findings import Finding
from checker.models.rules import Meta
from checker.pipeline import CheckResult, CheckSettings, check
from checker.report.base import Report, Style
from checker.report.concise import render as concise
from checker.report.jsonl import render as jsonl
from checker.report.junit import render as junit
from checker.report.markdown import render as markdown
from checker.report.text import render as text
from tests.report.test_formats import SCHEMA

PAGES = assemble(
    "mill.pdf",
    [
        Block("The mill closed in 1990 and nobody objected.", place="page 1, paragraph 1"),
        *table_blocks(1, [["Mills", "12"]], "page 2"),
        Block("The mill was closed in 1991 by its owner.", place="page 3, paragraph 2"),
    ],
)


def finding(document: Document, quote: str, **fields: object) -> Finding:
    """A finding with the place that the engine gives it."""
    start = document.text.index(quote)
    made = {
        "id": "F-1", "rule": "DT08", "name": "two-years", "family": "dates", "severity": "error", "confidence": "high", "message": "Two years.",
        "question": "Which?", "doc": document.id, "start": start, "end": start + len(quote), "line": 1, "column": 1, "place": document.place_of(start),
        "quote": quote, "fingerprint": "0" * 64, "related": [{"doc": document.id, "start": 0, "end": 8, "quote": "The mill", "role": "other"}],
    }  # fmt: skip
    return Finding.model_validate({**made, **fields})


REPORT = Report(CheckResult(findings=(finding(PAGES, "1991"),), documents=(PAGES,), rules=tuple[Meta, ...]()))


@pytest.mark.parametrize("render", [concise, markdown, junit, jsonl, text])
def test_each_format_for_people_tells_the_page(render: object) -> None:
    """And no line number, which would be one of a text that nobody has."""
    shown = "\n".join(render(REPORT, Style()))  # type: ignore[operator]
    assert "page 3, paragraph 2" in shown
    assert "line 1" not in shown
    assert "mill.pdf:1" not in shown


def test_text_tells_the_place_of_each_of_the_words() -> None:
    """The finding's and those that it clashes with, once each."""
    shown = "\n".join(text(REPORT, Style()))
    assert shown.count("page 3, paragraph 2") == 1
    assert shown.count("page 1, paragraph 1") == 1


def test_the_published_form_has_the_place_only_where_there_is_one() -> None:
    """A reader of version 1 that knows no place still reads what it has read."""
    [line] = jsonl(REPORT, Style())
    row = json.loads(line)
    jsonschema.validate(row, SCHEMA)
    assert row["place"] == "page 3, paragraph 2"
    [line] = jsonl(Report(CheckResult(findings=(finding(PAGES, "1991", place=""),), documents=(PAGES,))), Style())
    assert "place" not in json.loads(line)


def test_the_engine_gives_each_finding_its_place() -> None:
    """From the segment that the words stand in, through the whole pipeline."""
    days = assemble("a.docx", [Block("The vote is on Monday, 3 May 2022.", place="paragraph 4"), Block("All agreed.", place="paragraph 5")])
    found = check([days], CheckSettings(select=("DT01",))).findings
    assert [f.place for f in found] == ["paragraph 4"]
