"""SR06: who did it and whom it was done to have changed places beside the source."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, Meta, Rule, Severity

_ABOUT_THE_SAME = 0.5


class RolesExchanged(ClaimRule):
    """The right names in each other's places."""

    meta = Meta(
        id="SR06",
        name="roles-exchanged",
        summary="Two names of the text stand in each other's places, beside its source: winner and loser, buyer and bought, from and to.",
        message="“{left.quote}”, where the source has it the other way round: “{left.other}”.",
        question="Which way round is it?",
        severity=Severity.ERROR,
        confidence="medium",
        scope=("source",),
        rationale="Every name and every word is in the source, so that neither a spelling check nor a search finds the slip; the loser has won.",
        limits="Compares acts with the same verb, comparisons by the same word, and ways with one “from” and one “to”; an act told by another verb (“lost to” for “beat”) is not compared.",
        reference="Line-by-line source checking as magazine fact-checkers do it (The Fact Checker's Bible, Sarah Harrison Smith, 2004).",
        fails=(
            Example(
                why="Winner and loser.",
                docs={"a.txt": "Skelby Rovers beat Orr United in the final."},
                sources={"a.txt": "Orr United beat Skelby Rovers in the final on Sunday."},
                expect=(("a.txt", "Skelby Rovers beat Orr United in the final"),),
            ),
            Example(
                why="Buyer and bought, in the passive.",
                docs={"a.txt": "Havel Foods was bought by Orlin Brothers in March."},
                sources={"a.txt": "In March Havel Foods bought Orlin Brothers, a chain of bakeries."},
                expect=(("a.txt", "Havel Foods was bought by Orlin Brothers in March"),),
            ),
            Example(
                why="There and back.",
                docs={"a.txt": "The museum moved from Skelby to Orr in 1931."},
                sources={"a.txt": "In 1931 the museum moved from Orr to Skelby."},
                expect=(("a.txt", "Skelby to Orr"),),
            ),
            Example(
                why="Who is older.",
                docs={"a.txt": "The mill is older than the bridge at Lower Wick."},
                sources={"a.txt": "The bridge at Lower Wick is older than the mill."},
                expect=(("a.txt", "The mill is older than the bridge at Lower Wick"),),
            ),
        ),
        passes=(
            Example(
                why="Turned into the passive.",
                docs={"a.txt": "Orlin Brothers was bought by Havel Foods in March."},
                sources={"a.txt": "In March Havel Foods bought Orlin Brothers, a chain of bakeries."},
            ),
            Example(
                why="From either side.",
                docs={"a.txt": "Skelby Rovers played Orr United in the final."},
                sources={"a.txt": "Orr United played Skelby Rovers in the final on Sunday."},
            ),
            Example(
                why="Both ways.",
                docs={"a.txt": "The ferry sails from Skelby to Orr in the morning."},
                sources={"a.txt": "The ferry sails from Skelby to Orr in the morning and back from Orr to Skelby at night."},
            ),
            Example(
                why="Older and younger.",
                docs={"a.txt": "The mill is younger than the bridge at Lower Wick."},
                sources={"a.txt": "The bridge at Lower Wick is older than the mill."},
            ),
        ),
    )

    @Rule(AS.left << AlignmentFact(type="roles", relation="reversed", same=MATCH.s), TEST(lambda s: s >= _ABOUT_THE_SAME))
    def exchanged(self, left: Any) -> None:
        """Each in the other's place."""
        self.report(left=left)
