"""What the screens show of a rule."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from checker.models.base import Severity


@dataclass(frozen=True)
class RuleCard:
    """A rule as its catalogue entry has it; `runs` is false where it was left out of this check."""

    id: str
    name: str
    family: str
    severity: Severity
    status: Literal["stable", "preview"]
    summary: str
    rationale: str
    limits: str
    reference: str
    runs: bool = True


def cards_of(rules: Iterable[Any], running: Iterable[Any]) -> dict[str, RuleCard]:
    """The cards of rule classes by id; `running` are those that the check runs."""
    from checker.registry import family_of

    on = {rule.meta.id for rule in running}
    return {rule.meta.id: _card(rule, family_of(rule), rule.meta.id in on) for rule in rules}


def _card(rule: Any, family: str, runs: bool) -> RuleCard:
    meta = rule.meta
    return RuleCard(
        id=meta.id,
        name=meta.name,
        family=family,
        severity=meta.severity,
        status=meta.status,
        summary=meta.summary,
        rationale=_one_line(meta.rationale),
        limits=_one_line(meta.limits),
        reference=_one_line(meta.reference),
        runs=runs,
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())
