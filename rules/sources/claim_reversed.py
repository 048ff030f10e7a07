"""SR02: the document denies what its source says, or says the opposite."""

from typing import Any

from checker.rule_api import AS, AlignmentFact, ClaimRule, Example, Meta, Rule, Severity


class ClaimReversed(ClaimRule):
    """A statement of the source, turned round."""

    meta = Meta(
        id="SR02",
        name="claim-reversed",
        summary="The text denies what its source says, or uses the opposite word.",
        message="“{left.quote}”, where the source has “{left.other}”.",
        question="Is it “{left.quote}”, or “{left.other}” as the source has it?",
        severity=Severity.ERROR,
        confidence="medium",
        scope=("source",),
        rationale="A lost “not” or the opposite verb is the worst slip a summary can make: every word but one is right, and the sentence is wrong.",
        limits="Compares a sentence with the two of the source that share most with it; where the source tells both (“prices fell and then rose”), the closer one decides.",
        reference="Line-by-line source checking as magazine fact-checkers do it (The Fact Checker's Bible, Sarah Harrison Smith, 2004).",
        fails=(
            Example(
                why="A “not” too many.",
                docs={"a.txt": "The court did not uphold the ban on night flights."},
                sources={"a.txt": "On Friday the court upheld the ban on night flights. Residents cheered."},
                expect=(("a.txt", "The court did not uphold the ban on night flights"),),
            ),
            Example(
                why="The opposite verb.",
                docs={"a.txt": "Sales of the Rauma mill fell by a tenth in the spring."},
                sources={"a.txt": "Sales of the Rauma mill rose by a tenth in the spring, the firm said."},
                expect=(("a.txt", "fell"),),
            ),
            Example(
                why="A “not” lost.",
                docs={"a.txt": "The council approved the new depot on Mill Lane."},
                sources={"a.txt": "The council did not approve the new depot on Mill Lane. It will vote again."},
                expect=(("a.txt", "The council approved the new depot on Mill Lane"),),
            ),
        ),
        passes=(
            Example(
                why="The same, in other words.",
                docs={"a.txt": "The court confirmed the ban on night flights."},
                sources={"a.txt": "On Friday the court upheld the ban on night flights. Residents cheered."},
            ),
            Example(
                why="The opposite of something else.",
                docs={"a.txt": "Costs fell at the Rauma mill."},
                sources={"a.txt": "Sales of the Rauma mill rose in the spring. Its costs fell."},
            ),
            Example(
                why="Denied in both.",
                docs={"a.txt": "The council has not approved the depot on Mill Lane."},
                sources={"a.txt": "The council did not approve the new depot on Mill Lane. It will vote again."},
            ),
        ),
    )

    @Rule(AS.left << AlignmentFact(relation="reversed"))
    def reversed(self, left: Any) -> None:
        """Turned round."""
        self.report(left=left)
