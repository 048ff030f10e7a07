"""What a rule asks for, read from its Experta patterns: which facts can matter to it, and how they join."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from checker.engine.experta import ANDFC, BIND, NOT, TEST, Fact, L, Rule, W
from checker.engine.fields import Test, constraint_of, test_of
from checker.models.claims import Claim


@dataclass(frozen=True)
class Pattern:
    """One fact pattern: `constraints` a fact must pass alone, `variables` it shares with other patterns by name."""

    claim: type[Claim]
    negative: bool
    constraints: tuple[tuple[str, Any], ...]
    variables: tuple[tuple[str, str], ...]
    bound: str = ""

    @cached_property
    def _tests(self) -> tuple[tuple[str, Test], ...]:
        simple_first = sorted(self.constraints, key=lambda item: not isinstance(item[1], L))
        return tuple((field, test_of(condition)) for field, condition in simple_first)

    def admits(self, claim: Claim) -> bool:
        """Whether a claim passes the pattern's own conditions, variables aside."""
        values = claim.__dict__
        for field, test in self._tests:  # noqa: SIM110  # all() takes twice as long, and this runs a hundred times for each claim
            if not test(values[field]):
                return False
        return True

    @cached_property
    def equalities(self) -> tuple[tuple[str, Any], ...]:
        """The fields that must have one given value, with that value."""
        return tuple((field, condition.value) for field, condition in self.constraints if isinstance(condition, L))

    @property
    def fields_read(self) -> frozenset[str]:
        """The fields of a fact that decide whether the rule fires."""
        return frozenset(field for field, _ in (*self.constraints, *self.variables))


@dataclass(frozen=True)
class RulePatterns:
    """One `@Rule` of a rule file: its fact patterns, its tests' argument names, and whether a test lets it fire on several documents only."""

    name: str
    patterns: tuple[Pattern, ...]
    tests: tuple[tuple[str, ...], ...] = ()
    only_across: bool = False

    @cached_property
    def positives(self) -> tuple[Pattern, ...]:
        """The patterns that need a fact."""
        return tuple(p for p in self.patterns if not p.negative)


def joined_fields(positives: Sequence[Pattern]) -> list[tuple[str, ...]]:
    """For each pattern, its fields bound to the variables that all patterns bind, in one order."""
    names = [dict((variable, field) for field, variable in p.variables) for p in positives]
    shared = sorted(set.intersection(*(set(n) for n in names))) if len(positives) > 1 else []
    return [tuple(n[variable] for variable in shared) for n in names]


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
    documents = {variable for pattern in patterns if not pattern.negative for field, variable in pattern.variables if field == "doc"}
    only_across = any(_fails_within_one(condition, documents) for condition in rule if isinstance(condition, TEST))
    return RulePatterns(name, tuple(patterns), tuple(tests), only_across)


def _fails_within_one(test: Any, documents: Container[str]) -> bool:
    """Whether a TEST is one of documents alone (`lambda d, e: d < e`) that no two claims of one document pass."""
    names = test_arguments(test)
    try:
        return len(names) > 1 and all(name in documents for name in names) and not test[0](**dict.fromkeys(names, "a document"))
    except Exception:  # it fails on claims, too, which is told where it does
        return False


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
            constraints.append((field, constraint_of(value)))
    return Pattern(type(fact).claim_class, negative, tuple(constraints), tuple(variables), str(fact.get(BIND) or ""))


def _bound_names(value: Any) -> list[str]:
    """The variables that one field condition binds, those inside a conjunction (`MATCH.x & ~L("")`) too."""
    parts = value if isinstance(value, ANDFC) else (value,)
    return [str(getattr(part, BIND)) for part in parts if getattr(part, BIND, None)]
