"""Blocks and the runner: what Experta is given, and what it reports."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine import blocks as blocks_module
from checker.engine.blocks import blocks
from checker.engine.claim_rule import ClaimRule
from checker.engine.experta import AS, MATCH, TEST, Rule
from checker.engine.facts import QuantityFact
from checker.engine.index import ClaimIndex
from checker.engine.patterns import patterns_of
from checker.engine.runner import RuleRunner
from checker.models.claims import Claim, QuantityClaim
from tests.engine.samples import BigFigure, TwoFigures, day, meta, quantity


class InOneTextOrTwo(ClaimRule):
    """Two figures of one noun and unit in a text; of one noun in two."""

    meta = meta(scope=("document", "source", "corpus"))

    @Rule(
        AS.left << QuantityFact(doc=MATCH.d, start=MATCH.a, noun=MATCH.n, unit=MATCH.u, low=MATCH.x),
        AS.right << QuantityFact(doc=MATCH.d, start=MATCH.b, noun=MATCH.n, unit=MATCH.u, low=MATCH.y),
        TEST(lambda a, b, x, y: a < b and x != y),
    )
    def in_one(self, left: Any, right: Any, **_: Any) -> None:
        """Report the pair."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << QuantityFact(doc=MATCH.d, noun=MATCH.n, low=MATCH.x),
        AS.right << QuantityFact(doc=MATCH.e, noun=MATCH.n, low=MATCH.y),
        TEST(lambda d, e: d < e),
        TEST(lambda x, y: x != y),
    )
    def all_in_two(self, left: Any, right: Any, **_: Any) -> None:
        """Report the pair."""
        self.report(left=left, right=right)


def _pairs(claims: list[Claim], scope: str = "document", rule: type = TwoFigures) -> list[tuple[str, ...]]:
    return [tuple(key[1] for _, key in firing.match.evidence) for firing in RuleRunner([rule]).run(claims, scope)]


def test_a_pair_is_reported_once_and_in_order() -> None:
    assert _pairs([quantity(300, start=0), quantity(350, start=9)]) == [("quantity:0", "quantity:9")]


def test_a_firing_has_the_block_of_its_own_condition() -> None:
    claims = [quantity(300, unit="ton"), quantity(350, unit="ton", start=9), quantity(9, unit="mile", start=20)]
    for scope in ("document", "source"):
        assert [firing.block for firing in RuleRunner([InOneTextOrTwo]).run(claims, scope)] == [("a.txt", "boat", "a.txt", "boat", "ton")]


def test_a_condition_of_two_documents_is_not_tried_on_one(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    claims = [quantity(300), quantity(350, start=9)]

    def run_condition(_: RuleRunner, __: type, condition: str, ___: Any) -> list[Any]:
        tried.append(condition)
        return []

    monkeypatch.setattr(RuleRunner, "run_condition", run_condition)
    RuleRunner([InOneTextOrTwo]).run(claims, "document")
    assert tried == ["in_one"]


def test_a_condition_of_two_documents_sees_a_source() -> None:
    assert _pairs([quantity(300), quantity(350, doc="a.txt#source", start=9)], "source", InOneTextOrTwo) == [("quantity:0", "quantity:9")]


def test_equal_figures_do_not_clash() -> None:
    assert _pairs([quantity(300, start=0), quantity(300, start=9)]) == []


def test_different_nouns_are_different_blocks() -> None:
    assert _pairs([quantity(300, "boat"), quantity(350, "net", start=9)]) == []


def test_a_repeated_figure_clashes_once() -> None:
    claims: list[Claim] = [quantity(300, start=i) for i in (0, 5, 9)]
    assert _pairs([*claims, quantity(350, start=20)]) == [("quantity:0", "quantity:20")]


def test_not_looks_at_the_whole_document_but_at_no_other() -> None:
    pair: list[Claim] = [quantity(300), quantity(350, start=9)]
    assert _pairs([*pair, day(40)]) == []
    assert _pairs([*pair, day(40, doc="b.txt")]) == [("quantity:0", "quantity:9")]


def test_a_rule_of_one_pattern_reports_every_fact() -> None:
    assert len(_pairs([quantity(1, start=i) for i in (0, 5, 9)], rule=BigFigure)) == 3


def test_a_rule_of_another_scope_stays_silent() -> None:
    assert _pairs([quantity(300), quantity(350, start=9)], scope="source") == []


def test_a_block_that_cannot_fire_is_never_built() -> None:
    patterns = patterns_of(TwoFigures)[0]
    assert list(blocks(patterns, ("noun",), ClaimIndex([quantity(1)]))) == []
    assert list(blocks(patterns, ("noun",), ClaimIndex([quantity(1), quantity(1, start=5)]))) == []


def test_a_cap_that_bites_is_said(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(blocks_module, "LARGEST_BLOCK", 3)
    runner = RuleRunner([TwoFigures])
    runner.run([quantity(i, start=5 * i) for i in range(5)], "document")
    assert runner.left_out == ["XX01 compared only 3 of 5 like statements"]


def test_the_order_of_claims_changes_nothing() -> None:
    claims: list[Claim] = [quantity(1, start=0), quantity(2, start=5), quantity(1, "net", start=9), quantity(3, "net", start=12)]
    assert {tuple(sorted(_pairs(list(order)))) for order in permutations(claims)} == {(("quantity:0", "quantity:5"), ("quantity:12", "quantity:9"))}


@given(st.lists(st.tuples(st.sampled_from(["boat", "net"]), st.integers(1, 3)), max_size=7))
def test_the_blocks_lose_no_clash(figures: list[tuple[str, int]]) -> None:
    """Every pair of different values that plain Python sees is among the firings, as values."""
    claims: list[Claim] = [quantity(v, n, start=5 * i) for i, (n, v) in enumerate(figures)]
    values = {c.id: (c.noun, c.low) for c in claims if isinstance(c, QuantityClaim)}
    wanted = {frozenset((a, b)) for a in values.values() for b in values.values() if a[0] == b[0] and a != b}
    assert {frozenset(values[i] for i in pair) for pair in _pairs(claims)} == wanted
