"""The published schema and the page of settings say what the model does."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from checker.configuration.model import Configuration
from checker.registry import load_rules

DOCS = Path(__file__).parent.parent.parent / "docs"
SCHEMA = json.loads((DOCS / "schema" / "configuration.v1.json").read_text())


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("", True),
        ('fail-on = "note"\njobs = 4\npreview = true\nselect = ["NU", "DT06"]', True),
        ('[severity]\nNU09 = "note"\n[cache]\nsize-mb = 0\n[review.keys]\nconfirm = "y"', True),
        ('[[per-path]]\npaths = ["a/**"]\nseverity = {AT = "note"}\nignore = ["NU"]', True),
        ('[lists]\npeople = ["a.tsv"]\nvague-sources = []', True),
        ('fail_on = "note"', False),
        ('fail-on = "fatal"', False),
        ("jobs = 0", False),
        ('jobs = "2"', False),
        ("paths = []", False),
        ('paths = "a"', False),
        ('preview = "yes"', False),
        ('date-from = ["clock"]', False),
        ('[severity]\nNU09 = "grave"', False),
        ('[[per-path]]\nignore = ["NU"]', False),
        ("[lists]\nnames = []", False),
        ("[cache]\nsize-mb = -1", False),
    ],
)
def test_the_schema_is_the_model(text: str, right: bool) -> None:
    """An editor accepts what the checker does, and refuses what it refuses."""
    table: dict[str, Any] = tomllib.loads(text)
    assert jsonschema.Draft202012Validator(SCHEMA).is_valid(table) == right
    try:
        Configuration.model_validate(table)
    except ValidationError:
        assert not right
    else:
        assert right


def test_the_schema_is_one() -> None:
    """Of the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_every_setting_is_described() -> None:
    """No key without a word about it."""
    sections = [SCHEMA, *SCHEMA["$defs"].values()]
    fields = [(name, field) for section in sections for name, field in section.get("properties", {}).items()]
    assert [name for name, field in fields if "description" not in field and "$ref" not in field] == []


def test_the_settings_of_the_page_can_be_used() -> None:
    """Its example is read, and names rules that there are."""
    [example] = re.findall(r"```toml file=checker.toml\n(.*?)```", (DOCS / "configuration.md").read_text(), re.DOTALL)
    settings = Configuration.model_validate(tomllib.loads(example))
    words = {*settings.severity, *(word for table in settings.per_path for word in table.ignore)}
    known = {word for rule in load_rules() for word in (rule.meta.id, rule.meta.name, rule.meta.id[:2])}
    assert words <= known
