"""The documentation that is written by hand: its worked sentences and its commands hold."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from checker.models.claims import ALL_KINDS

TOP = Path(__file__).parent.parent
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
FENCE = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
PAGES = sorted([*TOP.glob("*.md"), *(TOP / "docs").rglob("*.md")])


def _generator() -> ModuleType:
    sys.path.insert(0, str(TOP / "docs"))
    spec = importlib.util.spec_from_file_location("generate", TOP / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = _generator()
KINDS = {kind.model_fields["kind"].default: kind for kind in ALL_KINDS}
WORKED = list(GENERATE.worked_sentences())


@pytest.mark.parametrize(("kind", "worked"), WORKED, ids=[kind for kind, _ in WORKED])
def test_worked_sentence_holds_a_claim_of_its_kind(kind: str, worked: object) -> None:
    """What docs/claims.md shows as read from a sentence is read from it."""
    assert GENERATE.claims_in(worked, KINDS[kind])


def test_every_kind_of_claim_has_a_worked_sentence() -> None:
    """A kind that nobody can show is a kind that nobody can use."""
    assert {kind for kind, _ in WORKED} == set(KINDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(TOP).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Each relative link of a page names a file that exists."""
    assert [target for target in LINK.findall(FENCE.sub("", page.read_text())) if not (page.parent / target).exists()] == []
