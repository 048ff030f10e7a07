"""Why a finding came up: its facts, and its rule fired once more on them alone."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from checker.models.document import Document
from checker.models.findings import Finding

if TYPE_CHECKING:
    from checker.pipeline import CheckSettings

_FIRST = "The facts"
_CLOSING_LINES = 2


def trace(finding: Finding, documents: Mapping[str, Document], settings: "CheckSettings") -> str:
    """The lines of `checker explain` from the facts on. Reads the finding's documents again, which takes a moment."""
    from checker.explain import explain
    from checker.reference.house import using
    from checker.registry import load_rules
    from checker.report.base import Style
    from checker.report.explanation import render

    rule = next(rule for rule in load_rules(settings.packs) if rule.meta.id == finding.rule)
    with using(settings.lists):
        explanation = explain(finding, rule, documents, settings.model)
    lines = list(render(explanation, rule, dict(documents), Style()))
    return "\n".join(lines[lines.index(_FIRST) : -_CLOSING_LINES])
