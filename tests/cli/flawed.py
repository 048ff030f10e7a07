"""A document that a rule flags, taken from the rule's own examples."""

from functools import lru_cache
from pathlib import Path

from checker.ingest import plain
from checker.models.base import Severity
from checker.pipeline import CheckSettings, check
from checker.registry import load_rules


def write_flawed(folder: Path) -> tuple[str, str]:
    """Write a document with a flaw that is an error; returns its name and the rule that flags it."""
    name, text, rule = _flawed()
    (folder / name).write_text(text, encoding="utf-8")
    return name, rule


@lru_cache
def _flawed() -> tuple[str, str, str]:
    for rule in load_rules():
        example = rule.meta.fails[0]
        plain_example = len(example.docs) == 1 and not example.sources and not example.dates
        if rule.meta.status == "stable" and rule.meta.severity == Severity.ERROR and plain_example:
            [(name, text)] = example.docs.items()
            found = check(plain.read(name, text), CheckSettings(select=(rule.meta.id,))).findings
            if any(finding.severity == Severity.ERROR for finding in found):
                return name, text, rule.meta.id
    raise AssertionError("no stable rule has an example of one document that is an error")
