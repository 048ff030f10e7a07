"""DT06: something ends before it begins."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, DateFact, EventFact, Example, L, Meta, MilestoneFact, P, Rule, Severity, has_year

BEGIN = frozenset("begin start commence launch".split())
END = frozenset("end finish conclude close complete cease stop expire lapse".split())


def close_by(first: int, second: int) -> bool:
    """Whether the second sentence is the first or the one after it."""
    return first <= second <= first + 1


def reversed_order(begin: Date | None, end: Date | None) -> bool:
    """Whether the last day of the end lies before the first day of the beginning."""
    return begin is not None and end is not None and end < begin


def event(key: Any, **names: Any) -> Any:
    """The pattern of a beginning or an end, dated and told as a fact."""
    return EventFact(
        key=key, theme_key=MATCH.theme & ~L("") & ~L("it") & ~L("they"), theme_scope=MATCH.scope, polarity="positive", modality="asserted", when=P(has_year), **names
    )  # fmt: skip


class EndBeforeStart(ClaimRule):
    """Ends on the second, begins on the ninth."""

    meta = Meta(
        id="DT06",
        name="end-before-start",
        summary="A stretch of time, an event or a life ends before it begins.",
        message="{words}.",
        question="Are the two dates swapped, or is one of them wrong?",
        severity=Severity.ERROR,
        confidence="high",
        block_by=("theme_key",),
        rationale="The order cannot be, so one of the two dates is wrong, or they have changed places.",
        limits="Beginning and end must stand in one sentence or in two that follow each other, with one name or noun for the thing. Years that count down on purpose (“from 2014 back to 2010”) are flagged.",
        reference="The plainest constraint of temporal reasoning (Allen 1983, Maintaining Knowledge about Temporal Intervals): an interval's start is not after its end.",
        fails=(
            Example(
                why="In one sentence.",
                docs={"a.txt": "The trial began May 9, 2024 and ended May 2, 2024."},
                expect=(("a.txt", "ended May 2, 2024"),),
            ),
            Example(
                why="In two.",
                docs={"a.txt": "The strike began on 12 March 2019. The strike ended on 3 March 2019 after talks."},
                expect=(("a.txt", "The strike ended on 3 March 2019 after talks"),),
            ),
            Example(why="A range.", docs={"a.txt": "The fair ran from 9 May to 2 May 2024 in the old docks."}, expect=(("a.txt", "9 May to 2 May 2024"),)),
            Example(why="Years of rule.", docs={"a.txt": "The last duke ruled the valley from 1814 to 1810."}, expect=(("a.txt", "1814 to 1810"),)),
            Example(
                why="A life.",
                docs={"a.txt": "Ada Okafor was born in 1950 in Enugu. Her songs are sung to this day.\n\nOkafor died in 1905 after a long illness."},
                expect=(("a.txt", "Okafor died in 1905 after a long illness"),),
            ),
        ),
        passes=(
            Example(why="The right order.", docs={"a.txt": "The trial began May 2, 2024 and ended May 9, 2024."}),
            Example(why="Two different trials.", docs={"a.txt": "The first trial ended on May 2, 2024. The second trial began on May 9, 2024."}),
            Example(why="Over New Year.", docs={"a.txt": "The fair ran from 28 December to 2 January in the old docks."}),
            Example(why="One year each, the same one.", docs={"a.txt": "Work on the bridge started in 1998 and was completed in 1998."}),
        ),
    )  # fmt: skip

    @Rule(AS.end << DateFact(problem="backwards"))
    def backwards(self, end: Any) -> None:
        """A range whose second end lies before its first."""
        self.report(end=end, words=f"“{end['quote']}” runs backwards")

    @Rule(
        AS.start << event(P(lambda key: key in BEGIN), sentence=MATCH.a, earliest=MATCH.begin),
        AS.end << event(P(lambda key: key in END), sentence=MATCH.b, latest=MATCH.close),
        TEST(lambda a, b: close_by(a, b)),
        TEST(lambda begin, close: reversed_order(begin, close)),
    )
    def ends_first(self, start: Any, end: Any, **_: Any) -> None:
        """An event that is over before it begins."""
        self.report(end=end, start=start, words=f"“{end['quote']}” lies before “{start['quote']}”")

    @Rule(
        AS.start << MilestoneFact(event="born", certain=True, subject_key=MATCH.theme, voice="narrator", relation="", earliest=MATCH.begin),
        AS.end << MilestoneFact(event="died", certain=True, subject_key=MATCH.theme, voice="narrator", relation="", latest=MATCH.close),
        TEST(lambda begin, close: reversed_order(begin, close)),
    )
    def dies_first(self, start: Any, end: Any, **_: Any) -> None:
        """A life that is over before it begins."""
        self.report(end=end, start=start, words=f"“{end['quote']}” lies before “{start['quote']}”")
