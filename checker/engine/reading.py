"""What one condition of a rule reads of the claims that it joins: by that, two claims are equal to it or not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checker.engine.claim_rule import ClaimRule
from checker.engine.patterns import Pattern, RulePatterns, patterns_of
from checker.models.claims import Claim

_PLACES = frozenset(("id", "start", "end", "sentence", "paragraph"))


@dataclass(frozen=True)
class Reading:
    """A condition and, for each class of claims, the fields that decide whether it fires and how the finding is worded, places aside."""

    condition: RulePatterns
    fields: dict[type[Claim], tuple[str, ...]]

    def values(self, claim: Claim) -> tuple[Any, ...]:
        """What the condition reads of a claim."""
        held = claim.__dict__
        return type(claim), *(held[field] for field in self.fields[type(claim)])

    def can_fire(self, claims: Sequence[Claim]) -> bool:
        """Whether claims are of two documents and fill all patterns."""
        first = claims[0].doc if claims else ""
        return any(c.doc != first for c in claims) and all(any(_fills(pattern, c) for c in claims) for pattern in self.condition.positives)


def reading_of(rule: type[ClaimRule], condition: str) -> Reading:
    """What the condition of a rule that is called `condition` reads.

    A place (`id`, `start`, `sentence` …) is left out where a TEST only holds it against others together with the document: that asks for
    the order of two statements or whether they are one, which the first and the last of equal statements answer for all of them.
    """
    patterns = next(p for p in patterns_of(rule) if p.name == condition)
    shown = _words_in(getattr(rule, condition).__wrapped__.__code__)
    fields: dict[type[Claim], set[str]] = {}
    for pattern in patterns.positives:
        read = {field for field in pattern.fields_read if not _only_orders(field, pattern, patterns)}
        fields.setdefault(pattern.claim, set()).update(read | (shown & set(pattern.claim.model_fields) - _PLACES - {"doc"}))
    return Reading(patterns, {kind: tuple(sorted(names)) for kind, names in fields.items()})


def _only_orders(field: str, pattern: Pattern, condition: RulePatterns) -> bool:
    """Whether a field is a place, bound to variables that are joined with nothing and tested only beside their document."""
    if field not in _PLACES | {"doc"} or any(field == constrained for constrained, _ in pattern.constraints):
        return False
    names = {variable for bound, variable in pattern.variables if bound == field}
    documents = {variable for bound, variable in pattern.variables if bound == "doc"}
    joined = names & {variable for other in condition.positives if other is not pattern for _, variable in other.variables}
    return not joined and all(field == "doc" or documents & set(test) for test in condition.tests if names & set(test))


def _words_in(code: Any) -> frozenset[str]:
    """The texts that stand in a function: the fields that an action reads of its facts are among them."""
    return frozenset(_texts(code.co_consts))


def _texts(constants: Iterable[Any]) -> Iterator[str]:
    for constant in constants:
        if isinstance(constant, str):
            yield constant
        elif hasattr(constant, "co_consts"):
            yield from _texts(constant.co_consts)


def _fills(pattern: Pattern, claim: Claim) -> bool:
    return type(claim) is pattern.claim and pattern.admits(claim)
