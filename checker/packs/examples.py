"""A rule's examples, tried out through the whole check."""

from typing import Any

from checker.engine.claim_rule import ClaimRule
from checker.ingest import plain
from checker.models.document import Document
from checker.models.rules import Example
from checker.pipeline import CheckSettings, check


def documents_of(example: Example) -> list[Document]:
    """The example's documents with their dates, each followed by its source, if it has one."""
    documents = []
    for name, text in example.docs.items():
        documents.append(plain.read(name, text)[0].model_copy(update={"date": example.dates.get(name)}))
        if name in example.sources:
            source = plain.read(f"{name}#source", example.sources[name])[0]
            documents.append(source.model_copy(update={"is_source": True}))
    return documents


def problem_with(rule: type[ClaimRule], example: Example, packs: tuple[str, ...]) -> str:
    """How what a rule finds in an example differs from what it should; empty where it does not. Raises BadRule."""
    result = check(documents_of(example), CheckSettings(select=(rule.meta.id,), packs=packs))
    found = [(finding.doc, finding.quote) for finding in result.findings]
    if found == list(example.expect):
        return ""
    kind = "failing" if example.expect else "passing"
    return f"the {kind} example “{example.why}” does not hold: it should flag {_listed(example.expect)}, and {rule.meta.id} flags {_listed(found)}"


def _listed(words: Any) -> str:
    return ", ".join(f"“{quote}” in {doc}" for doc, quote in words) or "nothing"
