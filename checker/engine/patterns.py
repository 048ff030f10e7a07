"""What a rule asks for, read from its Experta patterns: which facts can matter to it, and how they join."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from checker.engine.experta import BIND, NOT, TEST, Fact, L, P, Rule, W
from checker.models.claims import Claim


@dataclass(frozen=True)
class Pattern:
    """One fact pattern: `constraints` a fact must pass alone, `variables` it shares with other patterns by name."""

    claim: type[Claim]
    negative: bool
    constraints: tuple[tuple[str, Any], ...]
    variables: tuple[tuple[str, str], ...]
    bound: str = ""

    def admits(self, claim: Claim) -> bool:
        """Whether a claim passes the pattern's own conditions, variables aside."""
        return all(_holds(condition, _plain(getattr(claim, field))) for field, condition in self.constraints)


@dataclass(frozen=True)
class RulePatterns:
    """One `@Rule` of a rule file: its fact patterns and its tests' argument names."""

    name: str
    patterns: tuple[Pattern, ...]
    tests: tuple[tuple[str, ...], ...] = ()

    @property
    def positives(self) -> tuple[Pattern, ...]:
        """The patterns that need a fact."""
        return tuple(p for p in self.patterns if not p.negative)


def rules_of(engine: type) -> Iterator[tuple[str, Any]]:
    """The `@Rule` methods of an engine class, by name."""
    for name in sorted(dir(engine)):
        value = getattr(engine, name, None)
        if isinstance(value, Rule):
            yield name, value


def patterns_of(engine: type) -> tuple[RulePatterns, ...]:
    """The patterns of each `@Rule` of an engine class."""
    return tuple(_patterns_of_rule(name, rule) for name, rule in rules_of(engine))


def _patterns_of_rule(name: str, rule: Iterable[Any]) -> RulePatterns:
    patterns, tests = [], []
    for condition in rule:
        if isinstance(condition, Fact):
            patterns.append(pattern_of(condition, negative=False))
        elif isinstance(condition, NOT):
            patterns += [pattern_of(inner, negative=True) for inner in condition if isinstance(inner, Fact)]
        elif isinstance(condition, TEST):
            tests.append(test_arguments(condition))
    return RulePatterns(name, tuple(patterns), tuple(tests))


def test_arguments(test: Any) -> tuple[str, ...]:
    """The argument names of a TEST's function, `**anything` left out."""
    code = test[0].__code__
    return tuple(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])


def pattern_of(fact: Any, negative: bool) -> Pattern:
    """One fact of a rule's conditions, taken apart."""
    constraints, variables = [], []
    for field, value in fact.items():
        if field == BIND or not isinstance(field, str):
            continue
        variables += [(field, name) for name in _bound_names(value)]
        if not isinstance(value, W):
            constraints.append((field, value))
    return Pattern(type(fact).claim_class, negative, tuple(constraints), tuple(variables), str(fact.get(BIND) or ""))


def _bound_names(value: Any) -> list[str]:
    """The variables that one field condition binds, those inside a conjunction (`MATCH.x & ~L("")`) too."""
    parts = value if type(value).__name__ == "ANDFC" else (value,)
    return [str(getattr(part, BIND)) for part in parts if getattr(part, BIND, None)]


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def _holds(condition: Any, value: Any) -> bool:
    """Whether one value passes one field condition, as Experta would have it."""
    if isinstance(condition, W):
        return True
    if isinstance(condition, L):
        return bool(condition.value == value)
    if isinstance(condition, P):
        return bool(condition.match(value))
    kind = type(condition).__name__
    if kind == "NOTFC":
        return not _holds(condition[0], value)
    if kind == "ANDFC":
        return all(_holds(part, value) for part in condition)
    if kind == "ORFC":
        return any(_holds(part, value) for part in condition)
    return bool(condition == value)
