"""Our matcher and Experta's make and end the same activations, and fire the same rules, whatever happens to the facts."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from checker.engine.experta import P
from tests.engine import rule_bases as made


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made.rule_bases, made.steps)
def test_both_matchers_say_the_same(base: list[Any], steps: list[tuple[str, Any]]) -> None:
    stock, ours = made.both(lambda: base)
    for step in [("reset", None), *steps, ("run", None)]:
        expected, told = made.do(stock, step), made.do(ours, step)
        assert told.raised == expected.raised
        if expected.raised:
            return
        assert (told.made, told.ended) == (expected.made, expected.ended)
        assert Counter(told.fired) == Counter(expected.fired)


def test_what_a_predicate_raises_is_raised() -> None:
    """A look-up that fails inside a predicate is no field that is missing."""
    for engine in made.both(lambda: [([made.Egg(x=P({1: True}.__getitem__))], 0)]):
        engine.reset()
        engine.declare(made.Egg(y=1))
        with pytest.raises(KeyError):
            engine.declare(made.Egg(x=2))
