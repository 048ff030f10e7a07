"""Every output format against its golden file, and the published schema."""

import importlib
import json
from pathlib import Path

import jsonschema
import pytest

from checker import __version__
from checker.cli.formats import FORMATS
from checker.models.findings import Finding
from checker.report.base import Style
from checker.report.jsonl import row_of
from tests.report.build import gated_report, small_report

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE.parent.parent / "docs" / "schema" / "finding.v1.json").read_text())
STYLES = {
    "text": Style(width=78),
    "text-colour": Style(width=78, colour=True),
    "text-all": Style(width=78, verbose=True, statistics=True),
    "text-quiet": Style(width=78, quiet=True),
    "text-gated": Style(width=78, verbose=True),
    "concise": Style(),
    "json": Style(),
    "jsonl": Style(),
    "sarif": Style(),
    "sarif-gated": Style(),
    "github": Style(),
    "gitlab": Style(),
    "junit": Style(),
    "junit-gated": Style(),
    "markdown": Style(),
    "markdown-gated": Style(),
}


def rendered(name: str) -> str:
    """The small report in one format and style."""
    module = importlib.import_module(f"checker.report.{name.partition('-')[0]}")
    report = gated_report() if name.endswith("-gated") else small_report()
    return "".join(f"{line}\n" for line in module.render(report, STYLES[name])).replace(__version__, "VERSION")


@pytest.mark.parametrize("name", STYLES)
def test_golden_file(name: str) -> None:
    """The format is what its golden file shows; look at the difference before you copy it there."""
    assert rendered(name) == (HERE / "golden" / f"{name}.txt").read_text()


def test_every_format_has_a_golden_file() -> None:
    """A format without one could change unseen."""
    assert {name.partition("-")[0] for name in STYLES} == set(FORMATS)


def test_schema_holds_for_what_is_printed() -> None:
    """Each line of jsonl, and each finding of json, is a finding.v1."""
    rows = [json.loads(line) for line in rendered("jsonl").splitlines()]
    assert rows == json.loads(rendered("json"))["findings"]
    for row in rows:
        jsonschema.validate(row, SCHEMA)
        assert next(iter(row)) == "schema"


def test_schema_refuses_what_it_should() -> None:
    """It is no schema that lets everything through."""
    row = row_of(small_report().result.findings[0])
    for broken in ({**row, "severity": "fatal"}, {**row, "extra": 1}, {k: v for k, v in row.items() if k != "quote"}, {**row, "start": -1}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, SCHEMA)


def test_schema_knows_every_published_field() -> None:
    """Fields of a finding are published, or kept back on purpose; only a text without lines has a place."""
    kept_back = {"second_key", "prefix", "suffix", "bindings", "block"}
    assert set(SCHEMA["properties"]) == {"schema", *Finding.model_fields} - kept_back == set(SCHEMA["required"]) | {"place"}
