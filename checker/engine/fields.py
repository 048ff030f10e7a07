"""What a pattern asks of one field, as a function of the field's value."""

from collections.abc import Callable
from typing import Any

from checker.engine.experta import ANDFC, NOTFC, FieldConstraint, L, P, W

Test = Callable[[Any], Any]


def constraint_of(value: Any) -> Any:
    """What a field is compared with, a plain value as a literal."""
    return value if isinstance(value, FieldConstraint) else L(value)


def test_of(value: Any) -> Test:
    """The test that a field's value must pass by itself, true where Experta would match it; names are left aside."""
    constraint = constraint_of(value)
    if isinstance(constraint, P):
        return constraint.match  # type: ignore[no-any-return]
    if isinstance(constraint, W):
        return is_there
    if isinstance(constraint, L):
        wanted = constraint.value
        return lambda value: wanted == value
    tests = [test_of(part) for part in constraint if not isinstance(constraint, ANDFC) or not isinstance(part, W)]
    if isinstance(constraint, NOTFC):
        return lambda value: not tests[0](value)
    if isinstance(constraint, ANDFC):
        return tests[0] if len(tests) == 1 else lambda value: all(test(value) for test in tests)
    return lambda value: any(test(value) for test in tests)


def is_there(_: Any) -> bool:
    """The test of a field that may hold anything."""
    return True
