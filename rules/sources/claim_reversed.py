"""SR02: the document denies what its source says, or says the opposite."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, L, Meta, Rule, Severity

_ABOUT_THE_SAME = 0.5
_NEARLY_VERBATIM = 0.6
_VERBATIM = 0.85
"""Shares of a sentence's words that the source's sentence must have, so that a word of one can answer a word of the other."""


class ClaimReversed(ClaimRule):
    """A statement of the source, turned round."""

    meta = Meta(
        id="SR02",
        name="claim-reversed",
        summary="The text denies what its source says, or has the opposite word in its place.",
        message="“{left.quote}”, where the source has “{left.other}”.",
        question="Is it “{left.quote}”, or “{left.other}” as the source has it?",
        severity=Severity.ERROR,
        confidence="medium",
        scope=("source",),
        rationale="A lost “not” or the opposite verb is the worst slip a summary can make: every word but one is right, and the sentence is wrong.",
        limits="Compares a sentence with the two of the source that share most with it; where these tell both (“prices fell and then rose”), it keeps silent. "
        "Opposites in sentences that share less than six words in ten are warnings.",
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
            Example(
                why="Down for up, verb for noun.",
                docs={"a.txt": "Wheat exports of the region decreased by 4% in May."},
                sources={"a.txt": "The ministry reported growth of 4% in the wheat exports of the region in May."},
                expect=(("a.txt", "decreased"),),
            ),
            Example(
                why="A word unmade.",
                docs={"a.txt": "The unlicensed ferries sail to Brook Island at night."},
                sources={"a.txt": "The licensed ferries sail to Brook Island at night."},
                expect=(("a.txt", "unlicensed"),),
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
            Example(
                why="Up in both, in other words.",
                docs={"a.txt": "Wheat exports of the region climbed by 4% in May."},
                sources={"a.txt": "The ministry reported growth of 4% in the wheat exports of the region in May."},
            ),
            Example(
                why="Not until then is then.",
                docs={"a.txt": "The tunnel under Brook Street did not open until 1931."},
                sources={"a.txt": "The tunnel under Brook Street opened in 1931."},
            ),
            Example(
                why="Not the opposite.",
                docs={"a.txt": "Residents of Brook Street did not like the new tram."},
                sources={"a.txt": "Residents of Brook Street dislike the new tram."},
            ),
            Example(
                why="Without something else.",
                docs={"a.txt": "The thief removed a ring from the case in the hall."},
                sources={"a.txt": "The thief removed a ring from the case in the hall without waking the guard."},
            ),
        ),
    )

    @Rule(AS.left << AlignmentFact(type=L("denial") | L("opposite"), relation="reversed", same=MATCH.s), TEST(lambda s: s >= _ABOUT_THE_SAME))
    def reversed(self, left: Any) -> None:
        """The same act denied, or the opposite word; a warning where the opposite stands with other words."""
        self.report(left=left, severity=Severity.ERROR if left["same"] >= _NEARLY_VERBATIM and not left["elsewhere"] else Severity.WARNING)

    @Rule(
        AS.left << AlignmentFact(type="negation", relation="reversed", same=MATCH.s, elsewhere=MATCH.e),
        TEST(lambda s, e: s >= (_NEARLY_VERBATIM if e else _VERBATIM)),
    )
    def negated(self, left: Any) -> None:
        """A word denied in one of two sentences that are nearly the same."""
        self.report(left=left)
