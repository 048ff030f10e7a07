"""A rule, laid out for matching: its patterns in order, what each shares with those before it, and what is asked of them."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.engine.experta import AND, BIND, NOT, OR, TEST, Fact, prepare_rule
from checker.engine.matcher.conditions import Conditions, Source, Unsupported, conditions_of

Place = tuple[int, Source]
"""Where a name gets its value: in the fact at that position of a match, from that source."""


@dataclass(frozen=True)
class Question:
    """A function to be asked about the values at some places."""

    ask: Callable[..., Any]
    places: tuple[Place, ...]


@dataclass
class Step:
    """One pattern of a rule, for a fact at `position` of a match.

    `shared` pairs the places of earlier values with this fact's sources that must equal them. The questions
    `between` are about an earlier match and this fact, those `after` about the match when it goes on.
    """

    pattern: Any
    conditions: Conditions
    negative: bool
    position: int
    shared: list[tuple[Place, Source]] = field(default_factory=list)
    between: list[Question] = field(default_factory=list)
    after: list[Question] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """One way to fill a rule (a rule with OR has several), and the names that its action is given."""

    rule: Any
    steps: tuple[Step, ...]
    names: tuple[tuple[str, Place], ...]


def plans_of(rule: Any) -> list[Plan]:
    """The plans of a rule in the form that Experta prepares it (OR on the outside only). Raises Unsupported."""
    prepared = prepare_rule(rule)
    if not isinstance(prepared[0], OR):
        return [_plan(prepared, prepared)]
    if len(prepared) > 1:
        raise Unsupported("OR beside other conditions")
    return [_plan(prepared, way if isinstance(way, AND) else [way]) for way in prepared[0]]


def _plan(rule: Any, conditions: Sequence[Any]) -> Plan:
    steps: list[Step] = []
    known: dict[str, Place] = {}
    for condition in conditions:
        if isinstance(condition, TEST) and steps:
            _questions_for(steps[-1]).append(_question(condition[0], known))
        else:
            steps.append(_step(condition, steps, known))
    if not steps or steps[0].negative:
        raise Unsupported("nothing to start with")
    if steps[0].conditions.denied and len(steps) > 1:
        raise Unsupported("a denied name in the first pattern")
    return Plan(rule, tuple(steps), tuple((name, place) for name, place in known.items() if not name.startswith("__")))


def _step(condition: Any, before: Sequence[Step], known: dict[str, Place]) -> Step:
    """The step for one fact pattern; what it makes known is added to `known`."""
    pattern, negative = _pattern(condition)
    # A pattern that stands twice in a rule must meet the same fact twice: for Experta it is one pattern.
    first = next((number for number, step in enumerate(before) if step.pattern == pattern), len(before))
    conditions = conditions_of(pattern, pattern.get(BIND) or f"__pattern_{first}__")
    step = Step(pattern, conditions, negative, position=sum(not step.negative for step in before))
    step.shared = [(known[name], sources[0]) for name, sources in conditions.bound.items() if name in known]
    step.between = [Question(_unlike, (known[name], (step.position, key))) for name, key in conditions.denied.items() if name in known]
    if not negative:
        for name, sources in conditions.bound.items():
            known.setdefault(name, (step.position, sources[0]))
    return step


def _pattern(condition: Any) -> tuple[Any, bool]:
    """The fact pattern of a condition, and whether no fact may meet it."""
    if isinstance(condition, Fact):
        return condition, False
    if isinstance(condition, NOT) and len(condition) == 1 and isinstance(condition[0], Fact):
        return condition[0], True
    raise Unsupported(type(condition).__name__)


def _unlike(one: Any, other: Any) -> bool:
    return not one == other  # noqa: SIM201  # as Experta asks it; a value may have ideas of its own of being unequal


def _questions_for(step: Step) -> list[Question]:
    """Where a TEST behind a step belongs: to the pairs that a join makes, or to the matches that go on."""
    return step.between if step.position and not step.negative else step.after


def _question(test: Callable[..., Any], known: dict[str, Place]) -> Question:
    parameters = inspect.signature(test).parameters.values()
    if any(p.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD or p.name not in known for p in parameters):
        raise Unsupported("a TEST of something not bound")
    return Question(test, tuple(known[p.name] for p in parameters))
