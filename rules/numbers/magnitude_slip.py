"""NU07: one sum of money is millions here and billions there."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuantityFact, Rule, Severity

_STEPS = (1e3, 1e6)
_LARGE = P(lambda low: low is not None and low >= 1e5)
_VAGUE = frozenset("dollar money sum total amount figure cost year percent bond note bill debt loan tax share stock deal contract sale".split())


def _slipped(one: float, other: float) -> bool:
    """The same digits a thousand or a million times apart."""
    low, high = sorted((one, other))
    return any(abs(high - low * step) < 1e-6 * high for step in _STEPS)


class MagnitudeSlip(ClaimRule):
    """Million for billion."""

    meta = Meta(
        id="NU07",
        name="magnitude-slip",
        summary="One sum of money is stated in millions and in billions.",
        message="“{left.quote}” here, “{right.quote}” later, for the {thing}.",
        question="Is the {thing} “{left.quote}” or “{right.quote}”?",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document",),
        block_by=("thing", "unit"),
        supersedes=("NU09", "DU03"),
        rationale="Million and billion differ by a letter and a factor of a thousand; the slip is common and among the costliest.",
        limits="Compares sums of money with the same digits that the text ties to one word (“the fund holds”, “the … fund”). Two things called by one word, with the same digits, are flagged.",
        reference="The standing warning of business desks (The Associated Press Stylebook, millions and billions) to read every magnitude twice.",
        fails=(
            Example(why="By verb and by noun.", docs={"a.txt": "The fund holds $3 billion. The $3 million fund is closed."}, expect=(("a.txt", "$3 billion"),)),
            Example(
                why="A budget.",
                docs={"a.txt": "The port has a budget of 4.2 million euros. Snow fell. The port's 4.2 billion euro budget was cut."},
                expect=(("a.txt", "4.2 million euros"),),
            ),
            Example(
                why="What a bridge costs.",
                docs={"a.txt": "The bridge will cost $950 million, the governor said.\n\nWorkers will start on the $950 billion bridge in May."},
                expect=(("a.txt", "$950 million"),),
            ),
        ),
        passes=(
            Example(why="The same.", docs={"a.txt": "The fund holds $3 billion. The $3 billion fund is closed."}),
            Example(why="Other digits.", docs={"a.txt": "The fund holds $3 billion. A $40 million fund is closed."}),
            Example(why="Other things.", docs={"a.txt": "The fund holds $3 billion. The $3 million yacht is sold."}),
        ),
    )

    @Rule(
        AS.left << QuantityFact(id=MATCH.a, start=MATCH.a_start, measure="money", unit=MATCH.unit, low=MATCH.a_low & _LARGE, comparator=L("eq") | L("approx"), thing=MATCH.thing & ~L("")),
        AS.right << QuantityFact(id=MATCH.b, start=MATCH.b_start, measure="money", unit=MATCH.unit, low=MATCH.b_low & _LARGE, comparator=L("eq") | L("approx"), thing=MATCH.thing),
        TEST(lambda a_start, b_start: a_start < b_start),
        TEST(lambda thing: thing not in _VAGUE),
        TEST(lambda a_low, b_low: _slipped(a_low, b_low)),
    )  # fmt: skip
    def slipped(self, left, right, thing):  # type: ignore[no-untyped-def]
        """Same digits, same thing, another magnitude."""
        self.report(left=left, right=right, thing=thing)
