"""On all examples of all rules at once, Experta's matcher and ours come to the same findings."""

import pytest

from checker.engine.claim_rule import ClaimRule
from checker.engine.experta import DepthStrategy, ReteMatcher
from checker.engine.matcher.conditions import Unsupported
from checker.engine.matcher.plan import plans_of
from checker.engine.patterns import rules_of
from checker.models.document import Document
from checker.models.findings import Finding
from checker.pipeline import CheckSettings, check
from checker.registry import load_rules
from tests.rules.examples import documents_of

RULES = load_rules()


def test_no_rule_is_left_to_the_slow_matcher() -> None:
    left = []
    for rule in RULES:
        for name, conditions in rules_of(rule):
            try:
                plans_of(conditions)
            except Unsupported as why:
                left.append(f"{rule.meta.id} {name}: {why}")
    assert not left


@pytest.mark.slow
def test_all_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [_renamed(document, f"{rule.meta.id}-{number}/") for rule in RULES for number, document in _documents(rule)]
    ours = _findings(documents)
    monkeypatch.setattr(ClaimRule, "__matcher__", ReteMatcher)
    monkeypatch.setattr(ClaimRule, "__strategy__", DepthStrategy)
    assert _findings(documents) == ours
    assert len(ours) > len(RULES)


def _documents(rule: type[ClaimRule]) -> list[tuple[int, Document]]:
    examples = (*rule.meta.fails, *rule.meta.passes)
    return [(number, document) for number, example in enumerate(examples) for document in documents_of(example)]


def _renamed(document: Document, prefix: str) -> Document:
    return document.model_copy(update={"id": prefix + document.id})


def _findings(documents: list[Document]) -> tuple[Finding, ...]:
    return check(documents, CheckSettings(preview=True)).findings
