"""Refuse a rule that Experta would run wrongly or never: checked when the rule is loaded.

Each refusal answers a behaviour of Experta 1.9.4 that was seen to give wrong answers or silence.
"""

from collections.abc import Iterator
from typing import Any

from checker.engine.experta import AND, EXISTS, FORALL, NOT, OR, TEST, Fact
from checker.engine.facts import FACT_OF
from checker.engine.patterns import Pattern, RulePatterns, pattern_of, patterns_of, rules_of, test_arguments
from checker.errors import BadRule

_ALLOWED = "Facts, NOT(one fact) after its variables are bound, and TEST last"


def lint(engine: Any) -> None:
    """Raises BadRule, in one sentence, for the first thing wrong with an engine class."""
    for problem in problems(engine):
        raise BadRule(f"{engine.__module__}.{engine.__name__}: {problem}.")


def problems(engine: Any) -> Iterator[str]:
    """Everything wrong with an engine class, in the order of its parts."""
    yield from _metadata_problems(engine)
    rules = list(rules_of(engine))
    if not rules:
        yield "it has no @Rule; write one"
    for name, rule in rules:
        for condition in rule:
            yield from _condition_problems(name, condition)
        yield from _order_problems(name, list(rule))
    for patterns in patterns_of(engine):
        yield from _pattern_problems(patterns)
        yield from _pair_problems(engine, patterns)


def _metadata_problems(engine: Any) -> Iterator[str]:
    meta = getattr(engine, "meta", None)
    if meta is None:
        yield "it has no meta; give it an id, a name, a message and examples"
        return
    if not meta.fails or not meta.passes:
        yield "it needs at least one failing and one passing example"
    for example in meta.fails:
        if not example.expect:
            yield f"the failing example “{example.why}” expects nothing; name the flagged words"
    for example in meta.passes:
        if example.expect:
            yield f"the passing example “{example.why}” expects a finding; move it to fails"


def _condition_problems(name: str, condition: Any) -> Iterator[str]:
    if isinstance(condition, (EXISTS, FORALL, AND, OR)):
        yield f"{name} uses {type(condition).__name__}, which Experta does not tie to other variables; use only {_ALLOWED}"
    elif isinstance(condition, NOT):
        if len(condition) != 1:
            yield f"{name} has NOT over several conditions, of which Experta reads one; write one NOT for each"
        elif not isinstance(condition[0], Fact):
            yield f"{name} has NOT over {type(condition[0]).__name__}; have the extractor count it and match the count"
    elif not isinstance(condition, (Fact, TEST)):
        yield f"{name} holds a {type(condition).__name__}; use only {_ALLOWED}"
    for fact in condition if isinstance(condition, NOT) else (condition,):
        if isinstance(fact, Fact) and type(fact) not in FACT_OF.values():
            yield f"{name} matches {type(fact).__name__}, which no claim makes; use a fact of checker.rule_api"


def _order_problems(name: str, conditions: list[Any]) -> Iterator[str]:
    bound: set[str] = set()
    tested = False
    for condition in conditions:
        if isinstance(condition, TEST):
            tested = True
            for argument in test_arguments(condition):
                if argument not in bound:
                    yield f"{name} tests {argument!r}, which nothing before it binds, so Experta would pass None; bind it with MATCH.{argument}"
        elif tested:
            yield f"{name} has a condition after TEST; put TEST last"
        elif isinstance(condition, Fact) and type(condition) in FACT_OF.values():
            bound |= _names(condition)
        elif isinstance(condition, NOT) and condition and isinstance(condition[0], Fact):
            for unbound in sorted(_names(condition[0]) - bound):
                yield f"{name} uses {unbound!r} in NOT before it is bound, which means “none at all”; bind it first"


def _names(fact: Any) -> set[str]:
    pattern = pattern_of(fact, negative=False)
    return {variable for _, variable in pattern.variables} | ({pattern.bound} if pattern.bound else set())


def _pattern_problems(rule: RulePatterns) -> Iterator[str]:
    for pattern in rule.patterns:
        known = pattern.claim.model_fields
        for field in [f for f, _ in (*pattern.constraints, *pattern.variables)]:
            if field not in known:
                yield f"{rule.name} matches {field!r}, which {pattern.claim.__name__} does not have; its fields are {', '.join(sorted(known))}"


def _pair_problems(engine: Any, rule: RulePatterns) -> Iterator[str]:
    """Two patterns of one class meet the same fact, and each pair twice, unless a TEST orders their ids or places."""
    seen: dict[type, Pattern] = {}
    for pattern in rule.positives:
        if pattern.claim in seen and not rule.tests:
            yield f"{rule.name} has two patterns of {pattern.claim.__name__} and no TEST that tells them apart; add TEST(lambda a, b: a < b) on their ids"
        seen[pattern.claim] = pattern
    meta = getattr(engine, "meta", None)
    if meta and len(rule.positives) > 1 and not meta.block_by:
        yield f"{rule.name} joins facts, so meta needs a block_by; name the fields that two facts must share"
