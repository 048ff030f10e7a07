"""IC06: comparisons, taken together, run in a circle."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, ComparisonFact, Example, Meta, Rule, Severity


def _one_text_or_names(docs: tuple[str, ...], compared: tuple[str, ...]) -> bool:
    """Whether the things compared are the same: in one document by their words, in several only where all are known names."""
    return len(set(docs)) == 1 or all(":" in thing for thing in compared)


def _one_voice(speaker: str, voice: str) -> bool:
    """Whether the comparisons are the narrator's or one known speaker's; two unknown speakers may differ."""
    return bool(speaker) or voice == "narrator"


class OrderCycle(ClaimRule):
    """Older than one who is older than oneself."""

    meta = Meta(
        id="IC06",
        name="order-cycle",
        summary="Comparisons of two or three things run in a circle.",
        message="“{first.quote}” does not fit “{last.quote}”: followed through, the comparisons run in a circle.",
        question="Which of these comparisons is turned round?",
        severity=Severity.ERROR,
        supersedes=("IC02",),
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("dimension", "speaker", "voice"),
        rationale="If A is older than B and B than C, C cannot be older than A. Each sentence reads well by itself, which is why nobody notices.",
        limits="Follows circles of two and three; longer ones pass. Comparisons by different yardsticks under one word (a larger town by people, a larger one by land) are taken as one.",
        reference="Strict orders are asymmetric and transitive; Allen 1983 on consistency of orderings.",
        fails=(
            Example(
                why="Three ages.",
                docs={"a.txt": "Anna is older than Ben. Ben is older than Carl. Carl is older than Anna."},
                expect=(("a.txt", "Anna is older than Ben"),),
            ),
            Example(
                why="Turned words.",
                docs={"a.txt": "The mill is taller than the church. The church is taller than the school. The mill is shorter than the school."},
                expect=(("a.txt", "The mill is taller than the church"),),
            ),
            Example(
                why="Two only.",
                docs={"a.txt": "Orr is larger than Hale. They lie far apart. Orr is smaller than Hale."},
                expect=(("a.txt", "Orr is larger than Hale"),),
            ),
            Example(
                why="More and less, over two documents.",
                docs={"a.txt": "Norway is more expensive than Denmark.", "b.txt": "Norway is less expensive than Denmark."},
                expect=(("a.txt", "Norway is more expensive than Denmark"),),
            ),
        ),
        passes=(
            Example(why="A line.", docs={"a.txt": "Anna is older than Ben. Ben is older than Carl. Carl is younger than Anna."}),
            Example(why="Another yardstick.", docs={"a.txt": "Orr is larger than Hale. Hale is older than Orr."}),
            Example(why="Two speakers.", docs={"a.txt": "Orr is larger than Hale, the mayor of Orr says. Hale is larger than Orr, the mayor of Hale says."}),
            Example(
                why="Two speakers with one word for both.",
                docs={"a.txt": "Orr is larger than Hale, the governor of Orr says. Hale is larger than Orr, the governor of Hale says."},
            ),
            Example(why="Two documents, two ferries.", docs={"a.txt": "The ferry is faster than the train.", "b.txt": "The ferry is slower than the train."}),
            Example(why="Denied.", docs={"a.txt": "Orr is larger than Hale. Hale is not larger than Orr."}),
        ),
    )

    @Rule(
        AS.first << ComparisonFact(doc=MATCH.d, start=MATCH.i, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.a, right=MATCH.b),
        AS.last << ComparisonFact(doc=MATCH.e, start=MATCH.j, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.b, right=MATCH.a),
        TEST(lambda who, v: _one_voice(who, v)),
        TEST(lambda d, e, i, j, a, b: (d, i) < (e, j) and _one_text_or_names((d, e), (a, b))),
    )
    def two(self, first: Any, last: Any) -> None:
        """A over B, and B over A."""
        self.report(first=first, last=last)

    @Rule(
        AS.first << ComparisonFact(doc=MATCH.d, start=MATCH.i, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.a, right=MATCH.b),
        AS.middle << ComparisonFact(doc=MATCH.e, start=MATCH.j, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.b, right=MATCH.c),
        AS.last << ComparisonFact(doc=MATCH.f, start=MATCH.k, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.c, right=MATCH.a),
        TEST(lambda who, v: _one_voice(who, v)),
        TEST(lambda d, e, f, i, j, k, a, b, c: (d, i) < (e, j) and (d, i) < (f, k) and len({a, b, c}) > 2 and _one_text_or_names((d, e, f), (a, b, c))),
    )
    def three(self, first: Any, middle: Any, last: Any) -> None:
        """A over B, B over C, and C over A."""
        self.report(first=first, middle=middle, last=last)
