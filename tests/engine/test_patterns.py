"""A pattern admits exactly the claims that Experta would match."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.experta import MATCH, TEST, KnowledgeEngine, L, P, Rule, W
from checker.engine.facts import QuantityFact, fact_of
from checker.engine.patterns import pattern_of, patterns_of
from tests.engine.samples import quantity

CONDITIONS = [
    "boat", L("boat"), ~L("boat"), L("boat") | L("net"), L("boat") | "net", ~L("boat") & ~L("net"), P(lambda noun: noun.startswith("b")), ~P(lambda noun: "o" in noun),
    W(), MATCH.n, MATCH.n & ~L("boat"), MATCH.n & (L("net") | L("oar")),
]  # fmt: skip


def _experta_matches(condition: Any, noun: str) -> bool:
    fired = []

    def action(self: Any, **_: Any) -> None:
        fired.append(True)

    engine: Any = type("Engine", (KnowledgeEngine,), {"action": Rule(QuantityFact(noun=condition))(action)})()
    engine.reset()
    engine.declare(fact_of(quantity(1, noun)))
    engine.run()
    return bool(fired)


@pytest.mark.parametrize("condition", CONDITIONS, ids=repr)
@given(noun=st.sampled_from(["boat", "net", "oar", "", "bow"]))
def test_admits_what_experta_matches(condition: Any, noun: str) -> None:
    assert pattern_of(QuantityFact(noun=condition), negative=False).admits(quantity(1, noun)) == _experta_matches(condition, noun)


def test_variables_are_seen_inside_conjunctions() -> None:
    pattern = pattern_of(QuantityFact(noun=MATCH.n & ~L("boat"), low=MATCH.x), negative=False)
    assert set(pattern.variables) == {("noun", "n"), ("low", "x")}
    assert pattern.fields_read == {"noun", "low"}


def test_a_plain_value_is_one_that_claims_are_found_by() -> None:
    assert pattern_of(QuantityFact(noun="boat", unit=L("ton"), verb=~L("have"), low=MATCH.x), negative=False).equalities == (("noun", "boat"), ("unit", "ton"))


def _fail(d: str, e: str) -> bool:
    raise ValueError(d, e)


@pytest.mark.parametrize(
    ("test", "only_across"),
    [
        (lambda d, e: d < e, True),
        (lambda d, e: d != e, True),
        (lambda d, e: len({d, e}) > 1, True),
        (lambda d, e: d.removesuffix("#source") == e.removesuffix("#source"), False),
        (lambda d, e, i, j: (d, i) < (e, j), False),
        (lambda d, e, i, j: d < e or i < j, False),
        (lambda i, j: i < j, False),
        (lambda d: d > "b.txt", False),
        (_fail, False),
    ],
)
def test_a_condition_is_of_several_documents_where_a_test_of_these_alone_says_so(test: Any, only_across: bool) -> None:
    condition = Rule(QuantityFact(doc=MATCH.d, start=MATCH.i), QuantityFact(doc=MATCH.e, start=MATCH.j), TEST(test))
    [patterns] = patterns_of(type("Engine", (KnowledgeEngine,), {"action": condition(lambda _: None)}))
    assert patterns.only_across == only_across
