"""DE01: one term is defined twice, with different numbers."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, DefinitionFact, Example, L, Meta, P, Rule, Severity, perhaps_within_days


def _numbers_differ(left: tuple[float, ...], right: tuple[float, ...]) -> bool:
    return bool(left) and bool(right) and not set(left) & set(right)


def _is_a_term(term: str) -> bool:
    """Whether a term is one that two texts are likely to mean alike: a single word is defined by each law anew."""
    return " " in term


_DAYS = 366


class DefinitionConflict(ClaimRule):
    """Two meanings of one term."""

    meta = Meta(
        id="DE01",
        name="definition-conflict",
        summary="One term is defined in two ways that differ in a number.",
        message="“{left.quote}”, but elsewhere: “{right.quote}”.",
        question="Which definition of “{left.term}” holds here? If both do, say where each does.",
        severity=Severity.WARNING,
        supersedes=("DU03",),
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("term",),
        rationale="Rules, contracts and reports hang on their terms. A limit that changes between two definitions changes every sentence that uses the word.",
        limits="Compares the numbers of definitions only; a definition that differs in words passes. A definition that the text limits (“in the bill”, “for the purposes of this act”) is compared with one of the same limit only. In two documents terms of one word are left alone, and texts more than a year apart.",
        reference="Drafting practice: one term, one definition (as in the Office of the Parliamentary Counsel's guidance).",
        fails=(
            Example(
                why="An age.",
                docs={"a.txt": "A minor is anyone under 16. Shops were told in May. A minor means a person under 18."},
                expect=(("a.txt", "A minor is anyone under 16"),),
            ),
            Example(
                why="A size.",
                docs={
                    "a.txt": "The term “small firm” is defined as a business with fewer than 50 employees. Later on, a small firm means a business with fewer than 20 employees."
                },
                expect=(("a.txt", "The term “small firm” is defined as a business with fewer than 50 employees"),),
            ),
            Example(
                why="Over two documents.",
                docs={"a.txt": "A long trip means a journey of more than 100 miles.", "b.txt": "A long trip is a journey of over 60 miles."},
                expect=(("a.txt", "A long trip means a journey of more than 100 miles"),),
            ),
            Example(
                why="A firm's size, over two documents.",
                docs={
                    "a.txt": "A small firm means a business with fewer than 50 employees.",
                    "b.txt": "The term “small firm” is defined as a business with fewer than 20 employees.",
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 6, 2)},
                expect=(("a.txt", "A small firm means a business with fewer than 50 employees"),),
            ),
            Example(
                why="A night, over two documents.",
                docs={
                    "a.txt": "A night worker means a person who works at least 3 hours between midnight and dawn.",
                    "b.txt": "A night worker is anyone who works at least 5 hours between midnight and dawn.",
                },
                expect=(("a.txt", "A night worker means a person who works at least 3 hours between midnight and dawn"),),
            ),
        ),
        passes=(
            Example(why="Limited.", docs={"a.txt": "A minor is anyone under 16. In the bill, a minor means a person under 18."}),
            Example(why="The same.", docs={"a.txt": "A minor is anyone under 16. A minor means a person under 16 who lives at home."}),
            Example(why="Another term.", docs={"a.txt": "A minor is anyone under 16. A pensioner is anyone over 67."}),
            Example(why="Two laws, one word.", docs={"a.txt": "A minor is anyone under 16.", "b.txt": "A minor means a person under 18."}),
            Example(
                why="Limited, in the other document.",
                docs={
                    "a.txt": "A small firm means a business with fewer than 50 employees.",
                    "b.txt": "In the bill, a small firm means a business with fewer than 20 employees.",
                },
            ),
            Example(
                why="Defined anew years later.",
                docs={
                    "a.txt": "A small firm means a business with fewer than 50 employees.",
                    "b.txt": "A small firm means a business with fewer than 20 employees.",
                },
                dates={"a.txt": Date(2014, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="No definition.", docs={"a.txt": "A boy of 16 fell. A boy is in hospital with 18 stitches."}),
        ),
    )

    @Rule(
        AS.left << DefinitionFact(doc=MATCH.d, start=MATCH.i, term=MATCH.term & ~L(""), scope=MATCH.scope, numbers=MATCH.x),
        AS.right << DefinitionFact(doc=MATCH.d, start=MATCH.j, term=MATCH.term, scope=MATCH.scope, numbers=MATCH.y),
        TEST(lambda i, j, x, y: i < j and _numbers_differ(x, y)),
    )
    def two_definitions(self, left: Any, right: Any, **_: Any) -> None:
        """Two definitions of one term, with no number in common."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << DefinitionFact(doc=MATCH.d, published=MATCH.p, term=MATCH.term & P(_is_a_term), scope=MATCH.scope, numbers=MATCH.x, voice="narrator"),
        AS.right << DefinitionFact(doc=MATCH.e, published=MATCH.q, term=MATCH.term, scope=MATCH.scope, numbers=MATCH.y, voice="narrator"),
        TEST(lambda d, e: d < e),
        TEST(lambda x, y, p, q: _numbers_differ(x, y) and perhaps_within_days(_DAYS, p, q)),
    )
    def in_two_texts(self, left: Any, right: Any, **_: Any) -> None:
        """The same in two texts, of a term of two words at least."""
        self.report(left=left, right=right)
