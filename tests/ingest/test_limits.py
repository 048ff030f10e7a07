"""The limits of input: what the documentation says of them, and what settings may say."""

import re
import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

from checker.configuration.model import Configuration
from checker.ingest.formats import SUFFIXES
from checker.ingest.limits import DEFAULT_LIMITS, Limits

PAGE = (Path(__file__).parents[2] / "docs" / "inputs.md").read_text(encoding="utf-8")


def test_the_page_names_every_limit_with_its_default() -> None:
    """And no other."""
    told = {name.replace("-", "_"): int(number.replace(",", "")) for name, number in re.findall(r"^\| `([a-z-]+)` \| ([\d,]+) \|", PAGE, re.MULTILINE)}
    assert told == DEFAULT_LIMITS.model_dump()


def test_the_page_names_every_suffix() -> None:
    """Of the files that are read in a folder."""
    rows = "".join(line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `."))
    assert set(re.findall(r"`(\.\w+)`", rows)) == SUFFIXES


def test_the_example_is_read() -> None:
    """As it stands on the page."""
    [example] = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    limits = Configuration.model_validate(tomllib.loads(example)).limits
    assert (limits.file_mb, limits.pages, limits.members) == (200, 5_000, DEFAULT_LIMITS.members)


@pytest.mark.parametrize("wrong", [{"file_mb": 0}, {"pages": -1}, {"characters": 1}, {"file": 3}, {"pages": "many"}])
def test_what_is_no_limit_is_refused(wrong: dict[str, object]) -> None:
    """Nothing turns a limit off by mistake."""
    with pytest.raises(ValidationError):
        Limits.model_validate(wrong)
