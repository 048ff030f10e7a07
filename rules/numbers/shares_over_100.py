"""NU04: shares of one choice total more than 100 percent."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, total


class SharesOver100(ClaimRule):
    """Answers to one question, each given once, that make more than all of them."""

    meta = Meta(
        id="NU04",
        name="shares-over-100",
        summary="Shares of one choice total more than 100 percent.",
        message="“{frame.quote}” make {sum} percent.",
        question="The shares make {sum} percent: is one of them wrong, or could people give more than one answer?",
        severity=Severity.WARNING,
        confidence="medium",
        rationale="When everybody chooses once, the shares cannot pass 100; a total above it shows a wrong figure or an unstated second answer.",
        limits="Reads three or more shares in one sentence with a verb of choice. A survey that allowed several answers is flagged unless the sentence says so.",
        reference="Guidance on reporting polls (American Association for Public Opinion Research, transparency advice): say what the shares are of, and whether answers add to 100.",
        fails=(
            Example(
                why="Three answers.",
                docs={"a.txt": "Of voters, 45% chose A, 40% chose B and 25% chose C."},
                expect=(("a.txt", "45% chose A, 40% chose B and 25%"),),
            ),
            Example(
                why="For, against, undecided.",
                docs={"a.txt": "In the poll 52 percent backed the bridge, 43 percent opposed it and 15 percent were undecided."},
                expect=(("a.txt", "52 percent backed the bridge, 43 percent opposed it and 15 percent"),),
            ),
            Example(
                why="Votes for candidates.",
                docs={"a.txt": "Ruiz won, the clerk said: 48% voted for Ruiz, 41% voted for Beck and 21% voted for Lee."},
                expect=(("a.txt", "48% voted for Ruiz, 41% voted for Beck and 21%"),),
            ),
        ),
        passes=(
            Example(why="They make 100.", docs={"a.txt": "Of voters, 45% chose A, 40% chose B and 15% chose C."}),
            Example(why="Rounding.", docs={"a.txt": "Of voters, 45% chose A, 40% chose B and 16% chose C."}),
            Example(why="Several answers.", docs={"a.txt": "Asked to name more than one, 45% chose tea, 40% chose coffee and 25% chose milk."}),
            Example(
                why="Two years.", docs={"a.txt": "Support was 60 percent last year, when 62 percent voted, compared with 55 percent who voted for it in May."}
            ),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="shares", values=MATCH.values, tolerances=MATCH.tolerances),
        TEST(lambda values, tolerances: total(values, tolerances)[0] > 100),
    )
    def over(self, frame, values):  # type: ignore[no-untyped-def]
        """The total is above 100 even if every share was rounded up."""
        self.report(frame=frame, sum=f"{sum(values):.4g}")
