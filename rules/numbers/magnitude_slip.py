"""NU07: one sum of money is millions here and billions there."""

from datetime import date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuantityFact, Rule, Severity

_STEPS = (1e3, 1e6)
_LARGE = P(lambda low: low is not None and low >= 1e5)
_VAGUE = frozenset("dollar money sum total amount figure cost year percent bond note bill debt loan tax share stock deal contract sale".split())


def _slipped(one: float, other: float) -> bool:
    """The same digits a thousand or a million times apart."""
    low, high = sorted((one, other))
    return any(abs(high - low * step) < 1e-6 * high for step in _STEPS)


def _sum(**more: Any) -> Any:
    """The pattern of a sum of money that belongs to a thing."""
    return QuantityFact(measure="money", unit=MATCH.unit, comparator=L("eq") | L("approx"), thing=MATCH.thing & P(_tells_which), **more)


def _tells_which(thing: str) -> bool:
    return bool(thing) and thing not in _VAGUE


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
        scope=("document", "corpus"),
        block_by=("thing", "unit"),
        supersedes=("NU09", "DU03"),
        rationale="Million and billion differ by a letter and a factor of a thousand; the slip is common and among the costliest.",
        limits="Compares sums of money with the same digits that the text ties to one word (“the fund holds”, “the … fund”). Two things called by one word, with the same digits, are flagged; in two documents the thing must have a name.",
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
            Example(
                why="A fund with a name, in two documents.",
                docs={"a.txt": "The Kestrel Fund manages $4 billion for teachers.", "b.txt": "Teachers are angry with the $4 million Kestrel Fund."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 6, 2)},
                expect=(("a.txt", "$4 billion"),),
            ),
            Example(
                why="A firm's profit.",
                docs={
                    "a.txt": "Norvik Foods reported a profit of 320 million euros for 2023.",
                    "b.txt": "In 2023 Norvik Foods reported a profit of 320 billion euros.",
                },
                expect=(("a.txt", "320 million euros"),),
            ),
            Example(
                why="A town's budget.",
                docs={"a.txt": "Tarn has a budget of 4.2 million euros.", "b.txt": "The mayor defended Tarn's 4.2 billion euro budget."},
                expect=(("a.txt", "4.2 million euros"),),
            ),
        ),
        passes=(
            Example(why="The same.", docs={"a.txt": "The fund holds $3 billion. The $3 billion fund is closed."}),
            Example(why="Other digits.", docs={"a.txt": "The fund holds $3 billion. A $40 million fund is closed."}),
            Example(
                why="Two companies, called by one noun.",
                docs={"a.txt": "The company reported a profit of 3 million euros.", "b.txt": "The company reported a profit of 3 billion euros."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
            ),
            Example(
                why="Two companies with names.",
                docs={"a.txt": "Norvik Foods reported a profit of 3 million euros.", "b.txt": "Acme Corp reported a profit of 3 billion euros."},
            ),
            Example(
                why="Another year.",
                docs={
                    "a.txt": "Norvik Foods reported a profit of 3 million euros for 1973.",
                    "b.txt": "Norvik Foods reported a profit of 3 billion euros for 2023.",
                },
            ),
            Example(why="Other things.", docs={"a.txt": "The fund holds $3 billion. The $3 million yacht is sold."}),
        ),
    )

    @Rule(
        AS.left << _sum(doc=MATCH.d, start=MATCH.i, low=MATCH.x & _LARGE),
        AS.right << _sum(doc=MATCH.d, start=MATCH.j, low=MATCH.y & _LARGE),
        TEST(lambda i, j, x, y: i < j and _slipped(x, y)),
    )
    def slipped(self, left: Any, right: Any, thing: str, **_: Any) -> None:
        """Same digits, same thing, another magnitude."""
        self.report(left=left, right=right, thing=thing)

    @Rule(
        AS.left << _sum(doc=MATCH.d, thing_name=MATCH.n & ~L(""), low=MATCH.x & _LARGE, when=MATCH.p, earliest=MATCH.a, latest=MATCH.b),
        AS.right << _sum(doc=MATCH.e, thing_name=MATCH.n, low=MATCH.y & _LARGE, when=MATCH.q, earliest=MATCH.f, latest=MATCH.g),
        TEST(lambda d, e: d < e),
        TEST(lambda x, y: _slipped(x, y)),
        TEST(lambda p, q, a, b, f, g: not (p and q) or (a, b) == (f, g)),
    )
    def in_two_texts(self, left: Any, right: Any, thing: str, **_: Any) -> None:
        """The same of a thing that both texts call by one name."""
        self.report(left=left, right=right, thing=thing)
