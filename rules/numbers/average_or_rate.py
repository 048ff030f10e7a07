"""NU10: a mean does not match the total and the count beside it."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, around, meets, quotient


def _fits(values: tuple[float, ...], tolerances: tuple[float, ...]) -> bool:
    mean, total, count = values
    if count <= 0:
        return True
    rounding = max(tolerances[0], 0.5 if mean >= 10 else 0.05)
    return meets(around(mean, rounding), quotient(around(total, tolerances[1]), around(count, tolerances[2])))


class AverageOrRate(ClaimRule):
    """A total divided by its count is another number than the mean."""

    meta = Meta(
        id="NU10",
        name="average-or-rate",
        summary="A mean or a price for each does not match the total and the count.",
        message="“{frame.quote}”: {total} over {count} is {real} each.",
        question="{total} over {count} is {real} each, not {mean}: which figure is wrong?",
        severity=Severity.ERROR,
        confidence="medium",
        rationale="Total, count and mean are three figures of which any two give the third.",
        limits="Reads the three only in one phrase. A mean that is weighted, or taken of other days than those counted, is flagged.",
        reference="Newsroom arithmetic handbooks: a mean is the total divided by the count.",
        fails=(
            Example(
                why="Over days.",
                docs={"a.txt": "It sold 120 units over 4 days, an average of 40."},
                expect=(("a.txt", "120 units over 4 days, an average of 40"),),
            ),
            Example(
                why="A price each.",
                docs={"a.txt": "They sold 40 tickets at $5 each, for a total of $300."},
                expect=(("a.txt", "40 tickets at $5 each, for a total of $300"),),
            ),
            Example(
                why="Among people.",
                docs={"a.txt": "She scored 90 points in six games, averaging 18 a game."},
                expect=(("a.txt", "90 points in six games, averaging 18 a game"),),
            ),
        ),
        passes=(
            Example(
                why="It matches.", docs={"a.txt": "It sold 120 units over 4 days, an average of 30. They sold 40 tickets at $5 each, for a total of $200."}
            ),
            Example(why="Rounded.", docs={"a.txt": "She scored 100 points in seven games, averaging 14 a game."}),
            Example(why="A mean of something else.", docs={"a.txt": "It sold 120 units over 4 days. Buyers waited an average of 40 minutes."}),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="average", values=MATCH.values, tolerances=MATCH.tolerances), TEST(lambda values, tolerances: not _fits(values, tolerances))
    )
    def mean(self, frame, values):  # type: ignore[no-untyped-def]
        """Total by count is outside what the mean can be rounded from."""
        mean, total, count = values
        self.report(frame=frame, mean=f"{mean:,.6g}", total=f"{total:,.10g}", count=f"{count:,.10g}", real=f"{total / count:,.4g}")
