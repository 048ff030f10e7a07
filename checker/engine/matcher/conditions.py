"""One fact pattern, taken apart: what a fact must pass alone, and which of its values the pattern names."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.engine.experta import ANDFC, BIND, NOTFC, ORFC, L, W
from checker.engine.fields import Test, constraint_of, is_there, test_of

Field = str | int
Source = Field | None
"""Where a value stands in a fact: under a field, or None for the fact itself."""


class Unsupported(Exception):
    """A rule holds something that this matcher leaves to Experta's own."""


@dataclass
class Conditions:
    """The parts of a pattern on facts of the class `kind`.

    `tests` and `literals` are on one field each; `bound` are names, each with all its sources in the fact, whose
    values must be equal; `denied` are names with the field whose value must differ (`~MATCH.name`).
    """

    kind: type
    tests: list[tuple[Field, Test]] = field(default_factory=list)
    literals: list[tuple[Field, Hashable]] = field(default_factory=list)
    bound: dict[str, list[Source]] = field(default_factory=dict)
    denied: dict[str, Field] = field(default_factory=dict)

    def signature(self) -> Hashable:
        """What facts it takes, whatever it calls their values: equal for patterns that take the same."""
        denied = frozenset((tuple(self.bound[name]), key) for name, key in self.denied.items() if name in self.bound)
        return self.kind, frozenset(self.literals), frozenset(self.tests), frozenset(map(tuple, self.bound.values())), denied

    def fields(self) -> list[Field]:
        """The fields that a fact must have."""
        named = [source for sources in self.bound.values() for source in sources if source is not None]
        return list(dict.fromkeys([key for key, _ in (*self.literals, *self.tests)] + named))


def conditions_of(pattern: Any, name: str) -> Conditions:
    """The parts of a pattern whose fact goes by `name`. Raises Unsupported."""
    conditions = Conditions(type(pattern), bound={name: [None]})
    for key, constraint in pattern.items():
        if key != BIND:
            _add(conditions, _plain(key), constraint)
    return conditions


def _plain(key: Any) -> Field:
    """A key that names one field; one with `__` reaches into a value."""
    if isinstance(key, int) or (isinstance(key, str) and key.isidentifier() and "__" not in key):
        return key
    raise Unsupported(f"the field {key!r}")


def _add(conditions: Conditions, key: Field, constraint: Any) -> None:
    """Add what one field must be."""
    constraint = constraint_of(constraint)
    if isinstance(constraint, ANDFC):
        names = list(_names(constraint))
        if len(set(names)) < len(names):
            raise Unsupported("one name twice on one field")
        for part in constraint:
            _add(conditions, key, part)
    elif isinstance(constraint, NOTFC) and isinstance(constraint[0], W) and _name_of(constraint[0]):
        _deny(conditions, key, constraint[0])
    else:
        if isinstance(constraint, L):
            conditions.literals.append((key, constraint.value))
        else:
            conditions.tests.append((key, _test_of(constraint)))
        if name := _name_of(constraint):
            conditions.bound.setdefault(name, []).append(key)


def _deny(conditions: Conditions, key: Field, constraint: Any) -> None:
    """Add that a field must be there, and must not be what a name stands for."""
    name = _name_of(constraint)
    if name in conditions.denied:
        raise Unsupported("a name denied twice")
    conditions.denied[name] = key
    conditions.tests.append((key, is_there))


def _test_of(constraint: Any) -> Test:
    """The test of one field by itself. Raises Unsupported."""
    if _names_within(constraint):
        raise Unsupported("a name inside a choice or a denial")
    return test_of(constraint)


def _names_within(constraint: Any) -> bool:
    return isinstance(constraint, ANDFC | ORFC | NOTFC) and any(_name_of(part) or _names_within(part) for part in constraint)


def _name_of(constraint: Any) -> str:
    return getattr(constraint, BIND, None) or ""


def _names(parts: Any) -> Iterator[str]:
    """The names on the parts of a conjunction, denied ones too."""
    for part in parts:
        if name := _name_of(part[0] if isinstance(part, NOTFC) else part):
            yield name
