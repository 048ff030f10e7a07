"""SR04: the document tells as certain, or of all, what its source hedges or tells of some."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, L, Meta, Rule, Severity

_ABOUT_THE_SAME = 0.5
"""Share of a sentence's words that the source's sentence must have, so that a hedge of one answers the other."""


class ClaimStrengthened(ClaimRule):
    """More than the source says."""

    meta = Meta(
        id="SR04",
        name="claim-strengthened",
        summary="The text tells as a fact, or of all, what its source hedges or tells of some.",
        message="“{left.quote}”, where the source has “{left.other}”.",
        question="Is it certain? The source says “{left.other}”.",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("source",),
        rationale="A summary that drops the “may”, the “alleged” or the “up to” says more than anybody knows; about a crime it is libel.",
        limits="Knows the usual hedges before a verb in both texts, not every way to be careful. “Expected to” told as “will” passes, and so does what the sentence has somebody say.",
        reference="AP Stylebook, “accused, alleged”; Exaggeration in health-related press releases and news (Sumner et al., BMJ 2014).",
        fails=(
            Example(
                why="May cause, and causes.",
                docs={"a.txt": "The new coating causes rust in ship hulls."},
                sources={"a.txt": "The new coating may cause rust in ship hulls, two engineers wrote in March."},
                expect=(("a.txt", "causes"),),
            ),
            Example(
                why="Planned, and done.",
                docs={"a.txt": "Orlin Brothers closed the bakery at Skelby."},
                sources={"a.txt": "Orlin Brothers plans to close the bakery at Skelby in the autumn."},
                expect=(("a.txt", "closed"),),
            ),
            Example(
                why="Alleged.",
                docs={"a.txt": "The trial over the theft of the church bells opened in Orr."},
                sources={"a.txt": "The trial over the alleged theft of the church bells opened in Orr on Monday."},
                expect=(("a.txt", "theft"),),
            ),
            Example(
                why="All, and some.",
                docs={"a.txt": "All ferries to Brook Island were cancelled in the storm."},
                sources={"a.txt": "Some ferries to Brook Island were cancelled in the storm on Friday."},
                expect=(("a.txt", "All"),),
            ),
            Example(
                why="One of the oldest.",
                docs={"a.txt": "The mill at Lower Wick is the oldest mill in the county."},
                sources={"a.txt": "The mill at Lower Wick is one of the oldest mills in the county."},
                expect=(("a.txt", "oldest"),),
            ),
            Example(
                why="Up to.",
                docs={"a.txt": "Havel Foods will cut 300 jobs at its dairies."},
                sources={"a.txt": "Havel Foods will cut up to 300 jobs at its dairies, the union said."},
                expect=(("a.txt", "300"),),
            ),
        ),
        passes=(
            Example(
                why="Hedged in both.",
                docs={"a.txt": "The new coating might cause rust in ship hulls."},
                sources={"a.txt": "The new coating may cause rust in ship hulls, two engineers wrote in March."},
            ),
            Example(
                why="Still to come in both.",
                docs={"a.txt": "Orlin Brothers will close the bakery at Skelby."},
                sources={"a.txt": "Orlin Brothers plans to close the bakery at Skelby in the autumn."},
            ),
            Example(
                why="The source tells it as done further on.",
                docs={"a.txt": "Orlin Brothers closed the bakery at Skelby."},
                sources={"a.txt": "Orlin Brothers had planned to close the bakery at Skelby in the autumn. Then it closed the bakery in May."},
            ),
            Example(
                why="Some in both, in other words.",
                docs={"a.txt": "Several ferries to Brook Island were cancelled in the storm."},
                sources={"a.txt": "Some ferries to Brook Island were cancelled in the storm on Friday."},
            ),
            Example(
                why="One of several in both.",
                docs={"a.txt": "The mill at Lower Wick is among the oldest mills in the county."},
                sources={"a.txt": "The mill at Lower Wick is one of the oldest mills in the county."},
            ),
            Example(
                why="No more than.",
                docs={"a.txt": "Havel Foods will cut as many as 300 jobs at its dairies."},
                sources={"a.txt": "Havel Foods will cut up to 300 jobs at its dairies, the union said."},
            ),
            Example(
                why="Of something else.",
                docs={"a.txt": "All ferries to Brook Island were cancelled in the storm."},
                sources={"a.txt": "All ferries to Brook Island were cancelled in the storm on Friday, and some trains were late."},
            ),
        ),
    )

    @Rule(AS.left << AlignmentFact(type=L("hedge") | L("amount") | L("limit"), relation="stronger", same=MATCH.s), TEST(lambda s: s >= _ABOUT_THE_SAME))
    def strengthened(self, left: Any) -> None:
        """A hedge or a limit dropped."""
        self.report(left=left)
