"""Every example of every rule, through the whole pipeline."""

import pytest

from checker.ingest import plain
from checker.models.document import Document
from checker.models.rules import Example
from checker.pipeline import CheckSettings, check
from checker.registry import load_rules

CASES = [(rule, example) for rule in load_rules() for example in (*rule.meta.fails, *rule.meta.passes)]


def _documents(example: Example) -> list[Document]:
    documents = []
    for name, text in example.docs.items():
        documents.append(plain.read(name, text)[0].model_copy(update={"date": example.dates.get(name)}))
        if name in example.sources:
            source = plain.read(f"{name}#source", example.sources[name])[0]
            documents.append(source.model_copy(update={"is_source": True}))
    return documents


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r.meta.id}-{'fails' if e.expect else 'passes'}-{e.why}"[:80] for r, e in CASES])
def test_example(rule: type, example: Example) -> None:
    """A failing example is flagged at exactly its words, a passing one not at all."""
    result = check(_documents(example), CheckSettings(select=(rule.meta.id,)))  # type: ignore[attr-defined]
    assert [(f.doc, f.quote) for f in result.findings] == list(example.expect)
