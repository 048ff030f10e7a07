"""CA01: one effect is given two causes, of which at least one is called the main one."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, CauseFact, ClaimRule, Example, L, Meta, Rule, Severity, within_days


def _apart(left_start: int, right_start: int, left: str, right: str) -> bool:
    """Whether two causes are two, each pair once: no word of the one is in the other."""
    return left_start < right_start and not _content(left) & _content(right)


def _content(cause: str) -> set[str]:
    return {word for word in cause.lower().split() if len(word) > 3}


def _one_time(left: Date | None, right: Date | None) -> bool:
    """Whether neither text can be later news: an inquiry finds another cause after months."""
    return (left is None and right is None) or within_days(_DAYS, left, right)


def _main(**more: Any) -> Any:
    """The pattern of the main cause of what has a name, told by the narrator."""
    return CauseFact(
        type="cause", effect_key=MATCH.e_key & ~L(""), effect_name=MATCH.name & ~L(""), voice="narrator", sourced=False, polarity="positive", modality="asserted", main=True, **more
    )  # fmt: skip


_DAYS = 7


class CauseConflict(ClaimRule):
    """One effect, two main causes."""

    meta = Meta(
        id="CA01",
        name="cause-conflict",
        summary="One effect is given two different causes, and the text calls one of them the main one.",
        message="“{effect}” is put down to “{left.cause}” and, as the main cause, to “{right.cause}”.",
        question="What was the main cause of this? If one led to the other, say how; if they stand side by side, rank them.",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("effect_key",),
        rationale="“A led to C, primarily because of B” says in one breath that A did it and that B did. The reader cannot tell which the writer means, and one of the two is usually an afterthought.",
        limits="Compares the noun of the effect only: two delays in one text count as one where both are told with “the”. A chain of causes told in one sentence is flagged where its last link is called the main one. In two documents the effect must have a name, and texts more than a week apart are left alone.",
        reference="Copy-desk practice: one effect, one stated main cause; de Marneffe et al. 2008 on statements that cannot both hold.",
        fails=(
            Example(
                why="What was caused is told by a clause.",
                docs={"a.txt": "Frost caused the harvest to fail, mainly because of the late sowing."},
                expect=(("a.txt", "the harvest to fail, mainly because of the late sowing"),),
            ),
            Example(
                why="In one sentence.",
                docs={"a.txt": "Rain led to the delay, primarily due to the strike."},
                expect=(("a.txt", "the delay, primarily due to the strike"),),
            ),
            Example(
                why="Led to, mainly because of.",
                docs={"a.txt": "The minister's visit caused the collapse of the talks, mainly because of the quarrel over fishing."},
                expect=(("a.txt", "the collapse of the talks, mainly because of the quarrel over fishing"),),
            ),
            Example(
                why="Two main causes, in two places.",
                docs={
                    "a.txt": "The main cause of the fire was a gas leak. The hall was new. Old wiring was the main cause of the fire, the mayor having ignored it for years."
                },
                expect=(("a.txt", "cause of the fire was a gas leak"),),
            ),
            Example(
                why="Of one fire, in two documents.",
                docs={"a.txt": "The Orr mill fire was caused mainly by a gas leak.", "b.txt": "Faulty wiring was the main cause of the fire at the Orr mill."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 3)},
                expect=(("a.txt", "The Orr mill fire was caused mainly by a gas leak"),),
            ),
            Example(
                why="Of one strike, in documents without a date.",
                docs={"a.txt": "The main cause of the Tarn dock strike was hunger.", "b.txt": "The Tarn dock strike was caused mainly by the new rota."},
                expect=(("a.txt", "cause of the Tarn dock strike was hunger"),),
            ),
            Example(
                why="Of one flood, in two documents.",
                docs={"a.txt": "The Lune flood was caused mainly by a broken dyke.", "b.txt": "The Lune flood was caused chiefly by melting snow."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", "The Lune flood was caused mainly by a broken dyke"),),
            ),
        ),
        passes=(
            Example(
                why="Two fires, in two documents.",
                docs={"a.txt": "The Orr mill fire was caused mainly by a gas leak.", "b.txt": "Faulty wiring was the main cause of the Bray hotel fire."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 3)},
            ),
            Example(
                why="Two fires without a name.",
                docs={"a.txt": "The fire was caused mainly by a gas leak.", "b.txt": "Faulty wiring was the main cause of the fire."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(
                why="The inquiry, a year later.",
                docs={"a.txt": "The Orr mill fire was caused mainly by a gas leak.", "b.txt": "Faulty wiring was the main cause of the Orr mill fire."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2025, 5, 3)},
            ),
            Example(why="One cause.", docs={"a.txt": "Rain led to the delay. The delay cost the firm its bonus."}),
            Example(why="Two causes, neither the main one.", docs={"a.txt": "Rain led to a delay. The strike also caused delays."}),
            Example(why="Two effects.", docs={"a.txt": "Rain led to the delay. The closure was mainly due to the strike."}),
            Example(
                why="Two people, two causes.",
                docs={"a.txt": "The fire was mainly due to a gas leak, the mayor said. The main cause of the fire was old wiring, the union said."},
            ),
            Example(why="A chain.", docs={"a.txt": "The mill's losses, caused mainly by the drought, were the reason behind the losses of the whole group."}),
            Example(why="The same cause again.", docs={"a.txt": "Rain led to the delay. The delay was mainly due to the heavy rain."}),
        ),
    )

    @Rule(
        AS.left
        << CauseFact(
            id=MATCH.a,
            doc=MATCH.doc,
            type="cause",
            effect_key=MATCH.e & ~L(""),
            sentence=MATCH.s,
            speaker=MATCH.who,
            cause=MATCH.x,
            cue=MATCH.c,
            cause_start=MATCH.begin,
            cause_end=MATCH.end,
            polarity="positive",
            modality="asserted",
            main=False,
        ),
        AS.right
        << CauseFact(
            id=MATCH.b,
            doc=MATCH.doc,
            type="cause",
            effect_key=MATCH.e,
            sentence=MATCH.s,
            speaker=MATCH.who,
            cause=MATCH.y,
            cue=MATCH.d,
            cue_start=MATCH.at,
            effect_start=MATCH.f,
            polarity="positive",
            modality="asserted",
            main=True,
        ),
        TEST(lambda a, b, x, y, c, d, begin, end, at, f: a != b and c != d and not _content(x) & _content(y) and at >= end and not begin <= f < end),
    )
    def in_one_sentence(self, left: Any, right: Any) -> None:
        """A cause, and then the main cause, of one effect in one sentence."""
        self.report(right=right, left=left, effect=left["effect"])

    @Rule(
        AS.left
        << CauseFact(
            start=MATCH.a,
            doc=MATCH.doc,
            type="cause",
            effect_key=MATCH.e & ~L(""),
            speaker=MATCH.who,
            cause=MATCH.x,
            effect_definite=True,
            polarity="positive",
            modality="asserted",
            main=True,
        ),
        AS.right
        << CauseFact(
            start=MATCH.b,
            doc=MATCH.doc,
            type="cause",
            effect_key=MATCH.e,
            speaker=MATCH.who,
            cause=MATCH.y,
            effect_definite=True,
            polarity="positive",
            modality="asserted",
            main=True,
        ),
        TEST(lambda a, b, x, y: _apart(a, b, x, y)),
    )
    def two_main_causes(self, left: Any, right: Any) -> None:
        """Two main causes of one thing, by one voice."""
        self.report(left=left, right=right, effect=left["effect"])

    @Rule(
        AS.left << _main(doc=MATCH.d, published=MATCH.p, cause=MATCH.x),
        AS.right << _main(doc=MATCH.e, published=MATCH.q, cause=MATCH.y),
        TEST(lambda d, e: d < e),
        TEST(lambda p, q, x, y: not _content(x) & _content(y) and _one_time(p, q)),
    )
    def in_two_texts(self, left: Any, right: Any) -> None:
        """Two main causes of what two texts call by one name."""
        self.report(left=left, right=right, effect=left["effect"])
