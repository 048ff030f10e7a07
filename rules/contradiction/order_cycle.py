"""IC06: comparisons, taken together, run in a circle."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, ComparisonFact, Example, L, Meta, Rule, Severity

_LASTING = frozenset("age size height length width depth".split())
_DAYS = 31


def _one_time(dimension: str, published: tuple[Date | None, ...]) -> bool:
    """Whether texts compare at one time: by what does not change, or within a month."""
    if dimension in _LASTING:
        return True
    days = [day for day in published if day is not None]
    return len(days) == len(published) and (max(days) - min(days)).days <= _DAYS


def _told(**more: Any) -> Any:
    """The pattern of a comparison of one text with others: of what has a name there, told as holding still."""
    return ComparisonFact(dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, tense="present", **more)


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
        limits="Follows circles of two and three; longer ones pass. Comparisons by different yardsticks under one word (a larger town by people, a larger one by land) are taken as one. In several documents only what has a name is followed, by what lasts (age, size, height, length) or within a month.",
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
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 20)},
                expect=(("a.txt", "Norway is more expensive than Denmark"),),
            ),
            Example(
                why="One comparison in each of three documents.",
                docs={"a.txt": "Orr is larger than Hale.", "b.txt": "Hale is larger than Bray.", "c.txt": "Bray is larger than Orr."},
                expect=(("a.txt", "Orr is larger than Hale"),),
            ),
            Example(
                why="Mountains, in three documents, the last one turned.",
                docs={
                    "a.txt": "Mount Calder is higher than Mount Fenn.",
                    "b.txt": "Mount Fenn is higher than Mount Skell.",
                    "c.txt": "Mount Calder is lower than Mount Skell.",
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2020, 5, 2), "c.txt": Date(2022, 5, 2)},
                expect=(("a.txt", "Mount Calder is higher than Mount Fenn"),),
            ),
            Example(
                why="Ages, in three documents.",
                docs={"a.txt": "Anna Reed is older than Tom Beck.", "b.txt": "Tom Beck is older than Ian Cole.", "c.txt": "Ian Cole is older than Anna Reed."},
                expect=(("a.txt", "Anna Reed is older than Tom Beck"),),
            ),
        ),
        passes=(
            Example(
                why="A line, in three documents.",
                docs={"a.txt": "Orr is larger than Hale.", "b.txt": "Hale is larger than Bray.", "c.txt": "Bray is smaller than Orr."},
            ),
            Example(
                why="Prices changed.",
                docs={"a.txt": "Norway is more expensive than Denmark.", "b.txt": "Norway is less expensive than Denmark."},
                dates={"a.txt": Date(1994, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="Then and now, in two documents.", docs={"a.txt": "Orr is larger than Hale.", "b.txt": "Hale was larger than Orr."}),
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
        AS.last << ComparisonFact(doc=MATCH.d, start=MATCH.j, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.b, right=MATCH.a),
        TEST(lambda who, v, i, j: _one_voice(who, v) and i < j),
    )
    def two(self, first: Any, last: Any) -> None:
        """A over B, and B over A."""
        self.report(first=first, last=last)

    @Rule(
        AS.first << ComparisonFact(doc=MATCH.d, start=MATCH.i, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.a, right=MATCH.b),
        AS.middle << ComparisonFact(doc=MATCH.d, start=MATCH.j, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.b, right=MATCH.c),
        AS.last << ComparisonFact(doc=MATCH.d, start=MATCH.k, dimension=MATCH.dim, speaker=MATCH.who, voice=MATCH.v, left=MATCH.c, right=MATCH.a),
        TEST(lambda who, v: _one_voice(who, v)),
        TEST(lambda i, j, k, a, b, c: i < j and i < k and len({a, b, c}) > 2),
    )
    def three(self, first: Any, middle: Any, last: Any) -> None:
        """A over B, B over C, and C over A."""
        self.report(first=first, middle=middle, last=last)

    @Rule(
        AS.first << _told(doc=MATCH.d, published=MATCH.x, left_name=MATCH.a & ~L(""), right_name=MATCH.b & ~L("")),
        AS.last << _told(doc=MATCH.e, published=MATCH.y, left_name=MATCH.b, right_name=MATCH.a),
        TEST(lambda d, e: d < e),
        TEST(lambda who, v: _one_voice(who, v)),
        TEST(lambda dim, x, y: _one_time(dim, (x, y))),
    )
    def two_in_two_texts(self, first: Any, last: Any, **_: Any) -> None:
        """A over B in one text, B over A in another."""
        self.report(first=first, last=last)

    @Rule(
        AS.first << _told(doc=MATCH.d, start=MATCH.i, published=MATCH.x, left_name=MATCH.a & ~L(""), right_name=MATCH.b & ~L("")),
        AS.middle << _told(doc=MATCH.e, start=MATCH.j, published=MATCH.y, left_name=MATCH.b, right_name=MATCH.c & ~L("")),
        AS.last << _told(doc=MATCH.f, start=MATCH.k, published=MATCH.z, left_name=MATCH.c, right_name=MATCH.a),
        TEST(lambda d, e, f: len({d, e, f}) > 1),
        TEST(lambda who, v: _one_voice(who, v)),
        TEST(lambda d, i, e, j, f, k, a, b, c: (d, i) < (e, j) and (d, i) < (f, k) and len({a, b, c}) > 2),
        TEST(lambda dim, x, y, z: _one_time(dim, (x, y, z))),
    )
    def three_in_several_texts(self, first: Any, middle: Any, last: Any, **_: Any) -> None:
        """A over B, B over C, and C over A, told by two texts or three."""
        self.report(first=first, middle=middle, last=last)
