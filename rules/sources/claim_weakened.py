"""SR05: the document hedges what its source states, or tells of some what the source tells of all."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, L, Meta, Rule, Severity

_ABOUT_THE_SAME = 0.5


class ClaimWeakened(ClaimRule):
    """Less than the source says."""

    meta = Meta(
        id="SR05",
        name="claim-weakened",
        summary="The text hedges what its source states flatly, or tells of some what the source tells of all.",
        message="“{left.quote}”, where the source has “{left.other}”.",
        question="Why less than the source, which says “{left.other}”?",
        severity=Severity.NOTE,
        confidence="medium",
        scope=("source",),
        rationale="Care is a virtue, but a “may” that the source does not have tells readers that something is in doubt which is settled.",
        limits="Knows the usual hedges before a verb in both texts. A writer who distrusts the source hedges on purpose; the note asks only.",
        reference="Line-by-line source checking as magazine fact-checkers do it (The Fact Checker's Bible, Sarah Harrison Smith, 2004).",
        fails=(
            Example(
                why="Causes, and may cause.",
                docs={"a.txt": "The new coating may cause rust in ship hulls."},
                sources={"a.txt": "The new coating causes rust in ship hulls, two engineers wrote in March."},
                expect=(("a.txt", "may cause"),),
            ),
            Example(
                why="Reportedly.",
                docs={"a.txt": "Orlin Brothers reportedly closed the bakery at Skelby."},
                sources={"a.txt": "Orlin Brothers closed the bakery at Skelby in the autumn."},
                expect=(("a.txt", "reportedly closed"),),
            ),
            Example(
                why="Some, and all.",
                docs={"a.txt": "Some ferries to Brook Island were cancelled in the storm."},
                sources={"a.txt": "All ferries to Brook Island were cancelled in the storm on Friday."},
                expect=(("a.txt", "Some"),),
            ),
        ),
        passes=(
            Example(
                why="Flat in both.",
                docs={"a.txt": "The new coating causes rust in ship hulls."},
                sources={"a.txt": "The new coating causes rust in ship hulls, two engineers wrote in March."},
            ),
            Example(
                why="Hedged in both, in other words.",
                docs={"a.txt": "Orlin Brothers reportedly closed the bakery at Skelby."},
                sources={"a.txt": "Orlin Brothers allegedly closed the bakery at Skelby in the autumn."},
            ),
            Example(
                why="Something else may be.",
                docs={"a.txt": "The new coating may cause headaches in painters."},
                sources={"a.txt": "The new coating causes rust in ship hulls, two engineers wrote in March."},
            ),
        ),
    )

    @Rule(AS.left << AlignmentFact(type=L("hedge") | L("amount"), relation="weaker", same=MATCH.s), TEST(lambda s: s >= _ABOUT_THE_SAME))
    def weakened(self, left: Any) -> None:
        """A hedge added."""
        self.report(left=left)
