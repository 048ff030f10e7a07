"""Every example of every rule, through the whole pipeline."""

import pytest

from checker.models.rules import Example
from checker.pipeline import CheckSettings, check
from checker.registry import load_rules
from tests.rules.examples import documents_of

CASES = [(rule, example) for rule in load_rules() for example in (*rule.meta.fails, *rule.meta.passes)]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r.meta.id}-{'fails' if e.expect else 'passes'}-{e.why}"[:80] for r, e in CASES])
def test_example(rule: type, example: Example) -> None:
    """A failing example is flagged at exactly its words, a passing one not at all."""
    result = check(documents_of(example), CheckSettings(select=(rule.meta.id,)))  # type: ignore[attr-defined]
    assert [(f.doc, f.quote) for f in result.findings] == list(example.expect)
