"""Claims and rules that the engine's tests run: small, made by hand, no parser needed."""

from typing import Any

from checker.engine.claim_rule import ClaimRule
from checker.engine.experta import AS, MATCH, NOT, TEST, Rule
from checker.engine.facts import DateFact, QuantityFact
from checker.models.base import Severity, Zone
from checker.models.claims import DateClaim, QuantityClaim
from checker.models.rules import Example, Meta

EXAMPLE = Example(why="flagged", docs={"a.txt": "…"}, expect=(("a.txt", "…"),))
QUIET = Example(why="left alone", docs={"a.txt": "…"})


def meta(**changes: Any) -> Meta:
    """A rule's metadata with everything filled."""
    fields: dict[str, Any] = {
        "id": "XX01", "name": "sample", "summary": "s", "message": "{left.quote}", "question": "{left.quote}?", "severity": Severity.WARNING,
        "block_by": ("noun",), "rationale": "r", "limits": "l", "reference": "f", "fails": (EXAMPLE,), "passes": (QUIET,),
    }  # fmt: skip
    return Meta(**(fields | changes))


def quantity(low: float, noun: str = "boat", start: int = 0, doc: str = "a.txt", **changes: Any) -> QuantityClaim:
    """A figure at `start`, three code points long."""
    fields: dict[str, Any] = {
        "id": f"quantity:{start}",
        "doc": doc,
        "start": start,
        "end": start + 3,
        "quote": "abc",
        "sentence": 0,
        "paragraph": 0,
        "zone": Zone.BODY,
    }
    return QuantityClaim(low=low, high=low, noun=noun, **(fields | changes))


def day(start: int = 0, doc: str = "a.txt") -> DateClaim:
    """A date at `start`."""
    return DateClaim(id=f"date:{start}", doc=doc, start=start, end=start + 3, quote="abc", sentence=0, paragraph=0, zone=Zone.BODY, granularity="day")


class TwoFigures(ClaimRule):
    """Two figures of one noun that differ, unless a date stands in the document."""

    meta = meta()

    @Rule(
        AS.left << QuantityFact(id=MATCH.a, noun=MATCH.n, low=MATCH.x),
        AS.right << QuantityFact(id=MATCH.b, noun=MATCH.n, low=MATCH.y),
        NOT(DateFact()),
        TEST(lambda a, b, x, y: a < b and x != y),
    )
    def clash(self, left: Any, right: Any, **_: Any) -> None:
        """Report the pair."""
        self.report(left=left, right=right)


class BigFigure(ClaimRule):
    """A figure of boats."""

    meta = meta(id="XX02", name="big-figure", block_by=())

    @Rule(AS.left << QuantityFact(noun="boat"))
    def found(self, left: Any) -> None:
        """Report it."""
        self.report(left=left)
