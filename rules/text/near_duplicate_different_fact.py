"""DU03: two sentences are alike but for one number, date or name."""

from datetime import date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, PassageFact, Rule, Severity

Figures = tuple[str, ...]
_LEAST_WORDS = 8
_LEAST_WORDS_ACROSS = 9
_LEAST_WORDS_UNDATED = 12
_LEAST_WORDS_FOR_NAMES = 12
_LEAST_ALIKE = 0.85
_MOST = 2


def _one_differs(here: Figures, there: Figures) -> bool:
    """Whether two lists of figures differ in exactly one place."""
    return len(here) == len(there) and sum(a.lower() != b.lower() for a, b in zip(here, there, strict=True)) == 1


def _one_change(changes: tuple[tuple[str, str], ...]) -> bool:
    return len(changes) == 1


def _differing(here: Figures, there: Figures) -> tuple[str, str]:
    """The two figures that differ."""
    return next(((a, b) for a, b in zip(here, there, strict=True) if a.lower() != b.lower()), ("", ""))


def _least(day: date | None) -> int:
    """How many words a sentence must have to be the same one in two documents: more, where nobody knows their day."""
    return _LEAST_WORDS_ACROSS if day is not None else _LEAST_WORDS_UNDATED


def _sentence(**more: Any) -> Any:
    """The pattern of a sentence with figures that two documents may share."""
    return PassageFact(frame=MATCH.f, opens_with_pronoun=False, **{"words": P(lambda n: n >= _LEAST_WORDS_ACROSS), **more})


class NearDuplicate(ClaimRule):
    """The same sentence with another fact in it."""

    meta = Meta(
        id="DU03",
        name="near-duplicate-different-fact",
        summary="Two sentences are the same but for one number, date or name.",
        message="This says “{here}”; nearly the same sentence elsewhere says “{there}”.",
        question="Which is right here, “{here}” or “{there}”?",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("frame",),
        rationale="A sentence that was copied and then corrected in one place only leaves two versions of one fact in print; between two stories of one day they cannot both stand.",
        limits="Live pages that correct themselves are flagged once. Across documents only sentences that differ in exactly one figure are compared, and only stories of one day (or both without one, where the sentence has twelve words), of what they name, or copies of one text (the sentence before or after is the same); two events told in one form of words are then flagged.",
        reference="Near-duplicate detection by shingles (Broder 1997), then a comparison word by word; desk practice on corrections: every instance of a fact is corrected.",
        fails=(
            Example(
                why="A number corrected in one place only.",
                docs={
                    "a.txt": "The fire hurt 40 people at the Orr textile mill on Monday night. The mill was built in a field.\n\nNeighbours saw smoke at nine. The fire hurt 45 people at the Orr textile mill on Monday night."
                },
                expect=(("a.txt", "The fire hurt 45 people at the Orr textile mill on Monday night."),),
            ),
            Example(
                why="Two stories, two tolls.",
                docs={
                    "a.txt": "At least 40 people were hurt when fire swept through the Orr mill.",
                    "b.txt": "At least 45 people were hurt when fire swept through the Orr mill.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
                expect=(("a.txt", "At least 40 people were hurt when fire swept through the Orr mill."),),
            ),
            Example(
                why="A copy without a date, changed in one place.",
                docs={
                    "a.txt": "The board of the harbour met twice on the matter of the cranes. It will spend nothing else. The new cranes of the eastern quay will cost 3.2 million euros.",
                    "b.txt": "The board of the harbour met twice on the matter of the cranes. It will spend nothing else. The new cranes of the eastern quay will cost 2.3 million euros.",
                },
                expect=(("a.txt", "The new cranes of the eastern quay will cost 3.2 million euros."),),
            ),
            Example(
                why="A copy, changed in its first sentence.",
                docs={
                    "a.txt": "The ferry took 230 people across the lake in its first week.\n\nNobody on the shore had thought that so many would want to go.",
                    "b.txt": "The ferry took 320 people across the lake in its first week.\n\nNobody on the shore had thought that so many would want to go.",
                },
                expect=(("a.txt", "The ferry took 230 people across the lake in its first week."),),
            ),
            Example(
                why="Another day.",
                docs={
                    "a.txt": "The council will vote on the lease of the fairground on Tuesday. Traders are worried.\n\nMany have been there for years. The council will vote on the lease of the fairground on Thursday."
                },
                expect=(("a.txt", "The council will vote on the lease of the fairground on Thursday."),),
            ),
        ),
        passes=(
            Example(
                why="Parallel years.",
                docs={"a.txt": "In 2010 the yard built 40 barges for the canal company. In 2011 the yard built 52 barges for the canal company."},
            ),
            Example(
                why="Ordinals tell two things apart.",
                docs={
                    "a.txt": "The first bus to the island leaves from the old harbour at nine. The second bus to the island leaves from the old harbour at nine."
                },
            ),
            Example(
                why="Two people say the same.", docs={"a.txt": "Park told the court she was at home. Reed told the court he was at home as well that night."}
            ),
            Example(
                why="A toll that rose from one day to the next.",
                docs={
                    "a.txt": "At least 40 people were hurt when fire swept through the Orr mill.",
                    "b.txt": "At least 45 people were hurt when fire swept through the Orr mill.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 3)},
            ),
            Example(
                why="Two companies, called by one noun.",
                docs={
                    "a.txt": "The company posted a profit of 3 million.",
                    "b.txt": "The company posted a profit of 4 million.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
            ),
            Example(
                why="A copy, word for word.",
                docs={
                    "a.txt": "At least 40 people were hurt when fire swept through the Orr mill.",
                    "b.txt": "At least 40 people were hurt when fire swept through the Orr mill.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 3)},
            ),
            Example(
                why="Two people, each a “he” in a document of his own.",
                docs={"a.txt": "He took his degree in law at Hale in 1908.", "b.txt": "He took his degree in law at Hale in 1917."},
            ),
            Example(
                why="Several figures differ: two reports of one form.",
                docs={
                    "a.txt": "Stocks of wheat fell 2 percent to 31 million bushels at the docks.",
                    "b.txt": "Stocks of wheat fell 3 percent to 30 million bushels at the docks.",
                },
            ),
        ),
    )

    @Rule(
        AS.here
        << PassageFact(
            change_kind=L("number") | L("date"),
            changes=MATCH.c & P(_one_change),
            words=P(lambda n: n >= _LEAST_WORDS),
            similarity=P(lambda s: s >= _LEAST_ALIKE),
            repeats=P(lambda n: n <= _MOST),
        ),
    )
    def figure(self, here: Any, c: Any) -> None:
        """One number or date differs from an earlier sentence."""
        self.report(passage=here, here=c[0][0], there=c[0][1])

    @Rule(
        AS.here
        << PassageFact(
            change_kind="name", adjacent=False, quoted=False, changes=MATCH.c & P(_one_change), words=P(lambda n: n >= _LEAST_WORDS_FOR_NAMES), repeats=1
        ),
    )
    def name(self, here: Any, c: Any) -> None:
        """One name differs; side by side that is a figure of speech, so only at a distance."""
        self.report(passage=here, here=c[0][0], there=c[0][1])

    @Rule(
        AS.left << _sentence(doc=MATCH.a, day=MATCH.d, named=True, words=MATCH.w, figures=MATCH.x),
        AS.right << _sentence(doc=MATCH.b, day=MATCH.d, named=True, figures=MATCH.y),
        TEST(lambda a, b: a < b),
        TEST(lambda d, w, x, y: _one_differs(x, y) and w >= _least(d)),
    )
    def across(self, left: Any, right: Any, x: Any, y: Any, **_: Any) -> None:
        """Two documents of one day say the same of what they name, with one other figure."""
        here, there = _differing(x, y)
        self.report(left=left, right=right, here=here, there=there)

    @Rule(
        AS.left << _sentence(doc=MATCH.a, day=MATCH.d, before=MATCH.o & ~L(""), figures=MATCH.x),
        AS.right << _sentence(doc=MATCH.b, day=MATCH.d, before=MATCH.o, figures=MATCH.y),
        TEST(lambda a, b: a < b),
        TEST(lambda x, y: _one_differs(x, y)),
    )
    def in_a_copy(self, left: Any, right: Any, x: Any, y: Any) -> None:
        """A copy of a text, the sentence before being the same, has another figure in one place."""
        here, there = _differing(x, y)
        self.report(severity="error", left=left, right=right, here=here, there=there)

    @Rule(
        AS.left << _sentence(doc=MATCH.a, day=MATCH.d, after=MATCH.o & ~L(""), before=MATCH.m, figures=MATCH.x),
        AS.right << _sentence(doc=MATCH.b, day=MATCH.d, after=MATCH.o, before=MATCH.n, figures=MATCH.y),
        TEST(lambda a, b: a < b),
        TEST(lambda x, y, m, n: _one_differs(x, y) and (m != n or not m)),
    )
    def in_a_copy_by_what_follows(self, left: Any, right: Any, x: Any, y: Any) -> None:
        """The same, by the sentence that comes after."""
        here, there = _differing(x, y)
        self.report(severity="error", left=left, right=right, here=here, there=there)
