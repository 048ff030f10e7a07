"""Rules that Experta would run wrongly or never are refused when they are loaded."""

from typing import Any

import pytest

from checker.engine.claim_rule import ClaimRule
from checker.engine.experta import AND, AS, EXISTS, MATCH, NOT, TEST, Fact, Rule
from checker.engine.facts import DateFact, QuantityFact
from checker.engine.lint import lint
from checker.errors import BadRule
from tests.engine.samples import QUIET, BigFigure, TwoFigures, meta


def _rule(*conditions: Any, **fields: Any) -> type:
    def action(self: Any, **_: Any) -> None:
        """Do nothing."""

    return type("Sample", (ClaimRule,), {"meta": meta(**fields), "action": Rule(*conditions)(action)})


class Stranger(Fact):  # type: ignore[misc]
    """A fact that no claim makes."""


REFUSED = [
    (_rule(EXISTS(QuantityFact(noun="a"))), "EXISTS"),
    (_rule(QuantityFact(noun=MATCH.n), NOT(QuantityFact(noun="a"), DateFact())), "NOT over several"),
    (_rule(QuantityFact(noun=MATCH.n), NOT(AND(DateFact(), QuantityFact(noun=MATCH.n)))), "NOT over AND"),
    (_rule(NOT(QuantityFact(noun=MATCH.n)), DateFact()), "none at all"),
    (_rule(QuantityFact(noun=MATCH.n), TEST(lambda m: m)), "nothing before it binds"),
    (_rule(QuantityFact(noun=MATCH.n), TEST(lambda n: n), DateFact()), "put TEST last"),
    (_rule(QuantityFact(nuon="boat")), "does not have"),
    (_rule(QuantityFact(noun=MATCH.n), QuantityFact(noun=MATCH.n)), "no TEST that tells them apart"),
    (_rule(QuantityFact(noun=MATCH.n), DateFact(), block_by=()), "block_by"),
    (_rule(Stranger()), "no claim makes"),
    (_rule(QuantityFact(), fails=()), "failing and one passing"),
    (_rule(QuantityFact(), fails=(QUIET,)), "expects nothing"),
    (type("Empty", (ClaimRule,), {"meta": meta()}), "no @Rule"),
    (type("Bare", (ClaimRule,), {"action": Rule(QuantityFact())(lambda self: None)}), "no meta"),
]


@pytest.mark.parametrize(("rule", "reason"), REFUSED, ids=[reason for _, reason in REFUSED])
def test_refused_with_the_reason(rule: type, reason: str) -> None:
    with pytest.raises(BadRule, match=reason):
        lint(rule)


@pytest.mark.parametrize("rule", [TwoFigures, BigFigure, _rule(AS.left << QuantityFact(noun=MATCH.n), TEST(lambda n: n))])
def test_sound_rules_load(rule: type) -> None:
    lint(rule)
