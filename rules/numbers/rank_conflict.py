"""NU12: one thing is given two places in one ranking."""

from datetime import date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuantityFact, Rule, Severity, within_days

_DAYS = 31  # between two texts; ranks change, but not from week to week
_RANKING = P(lambda attribute: attribute.startswith("rank "))


def _place(**more: Any) -> Any:
    """The pattern of a place in a ranking, told as a fact."""
    return QuantityFact(
        measure="ordinal", attribute=MATCH.attribute & _RANKING, scope=MATCH.scope, modality="asserted", voice=MATCH.voice, speaker=MATCH.speaker, **more
    )  # fmt: skip


def _one_tense(left: str, right: str) -> bool:
    return left == right or "none" in (left, right)


class RankConflict(ClaimRule):
    """The largest cannot be the second-largest."""

    meta = Meta(
        id="NU12",
        name="rank-conflict",
        summary="One thing is given two places in one ranking.",
        message="“{left.quote}” here, “{right.quote}” later, of the same thing.",
        question="Which place is right: “{left.quote}” or “{right.quote}”?",
        severity=Severity.WARNING,
        supersedes=("DU03",),
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("attribute",),
        rationale="A rank is a fact that can be looked up; two ranks for one thing mean that one was not.",
        limits="Compares places given by a form of “be” or by apposition, in one tense, in rankings of the same noun over the same field (“in the country”). A ranking by another measure that is not named is flagged. Documents are compared where they appeared within a month.",
        reference="The consistency check of superlatives in copy-editing handbooks; The Associated Press Stylebook asks for the source of every “largest”.",
        fails=(
            Example(
                why="By verb and by apposition.",
                docs={"a.txt": "Lune is the second-largest port. Lune, the largest port, closed."},
                expect=(("a.txt", "second-largest port"),),
            ),
            Example(
                why="In one field.",
                docs={"a.txt": "Bray is the country's third-biggest city. Rain fell all day. Bray is the second-biggest city in the country."},
                expect=(("a.txt", "third-biggest city"),),
            ),
            Example(
                why="Two documents.",
                docs={"a.txt": "Norvik Bank is the largest lender in Lune.", "b.txt": "Norvik Bank is the fourth-largest lender in Lune."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 9)},
                expect=(("a.txt", "largest lender"),),
            ),
            Example(
                why="Beside the name, in the other document.",
                docs={"a.txt": "Bray is the second-largest city in Arland.", "b.txt": "Snow has cut off Bray, the third-largest city in Arland."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
                expect=(("a.txt", "second-largest city"),),
            ),
            Example(
                why="Of a country.",
                docs={"a.txt": "Norway is the second-largest exporter of gas.", "b.txt": "Norway, the largest exporter of gas, will drill again."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 4)},
                expect=(("a.txt", "second-largest exporter"),),
            ),
        ),
        passes=(
            Example(why="Once.", docs={"a.txt": "Lune is the second-largest port. The port closed."}),
            Example(why="Another field.", docs={"a.txt": "Bray is the country's third-biggest city. Bray is the biggest city in the north."}),
            Example(why="Another time.", docs={"a.txt": "Lune was the largest port. Lune is the second-largest port."}),
            Example(
                why="A year later.",
                docs={"a.txt": "Norvik Bank is the largest lender in Lune.", "b.txt": "Norvik Bank is the fourth-largest lender in Lune."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2025, 5, 2)},
            ),
            Example(
                why="Two documents, two banks.",
                docs={"a.txt": "The bank is the largest lender in Lune.", "b.txt": "The bank is the fourth-largest lender in Lune."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
            ),
            Example(
                why="Another field, in another document.",
                docs={"a.txt": "Bray is the largest city in the north.", "b.txt": "Bray is the third-largest city in Arland."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
            ),
            Example(why="One of several.", docs={"a.txt": "Bray is one of the largest cities. Bray is the second-largest city. Oslo is not the largest city."}),
        ),
    )

    @Rule(
        AS.left << _place(doc=MATCH.d, start=MATCH.i, subject=MATCH.subject & ~L(""), low=MATCH.x, tense=MATCH.t),
        AS.right << _place(doc=MATCH.d, start=MATCH.j, subject=MATCH.subject, low=MATCH.y, tense=MATCH.u, owner_definite=True),
        TEST(lambda i, j, x, y, t, u: i < j and x != y and _one_tense(t, u)),
    )
    def two_places(self, left: Any, right: Any, **_: Any) -> None:
        """Two places of one subject in one ranking."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << _place(doc=MATCH.d, published=MATCH.p, owner_name=MATCH.n & ~L(""), owner_scope=MATCH.o, low=MATCH.x, tense=~L("past")),
        AS.right << _place(doc=MATCH.e, published=MATCH.q, owner_name=MATCH.n, owner_scope=MATCH.o, low=MATCH.y, tense=~L("past")),
        TEST(lambda d, e: d < e),
        TEST(lambda x, y, p, q: x != y and within_days(_DAYS, p, q)),
    )
    def in_two_texts(self, left: Any, right: Any, **_: Any) -> None:
        """Two places of one name in one ranking, at one time."""
        self.report(left=left, right=right)
