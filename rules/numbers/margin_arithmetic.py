"""NU13: a margin is not the difference of the two results beside it."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, around, meets


def _fits(values: tuple[float, ...], tolerances: tuple[float, ...]) -> bool:
    margin, first, second = values
    return meets(around(margin, tolerances[0]), around(abs(first - second), tolerances[1] + tolerances[2]))


class MarginArithmetic(ClaimRule):
    """A lead that its own results refute."""

    meta = Meta(
        id="NU13",
        name="margin-arithmetic",
        summary="A margin does not equal the difference of the two results.",
        message="“{frame.quote}”: the difference is {real}, not {margin}.",
        question="The difference is {real}: is the margin of {margin} wrong, or one of the results?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="Margins are copied from an earlier count and left when the results are updated.",
        limits="Reads a margin only beside both results. With shares printed without decimals a point either way is allowed.",
        reference="Election-night desk practice: recompute every margin from the results you print.",
        fails=(
            Example(why="Shares.", docs={"a.txt": "She won 52% to 48%, an eight-point margin."}, expect=(("a.txt", "52% to 48%, an eight"),)),
            Example(why="Votes.", docs={"a.txt": "The motion passed 52-48, a margin of eight."}, expect=(("a.txt", "52-48, a margin of eight"),)),
            Example(
                why="A majority.",
                docs={"a.txt": "He beat her by 52 votes to 48, a majority of six votes."},
                expect=(("a.txt", "52 votes to 48, a majority of six"),),
            ),
            Example(why="Margin first.", docs={"a.txt": "She won by eight points, 52% to 48%."}, expect=(("a.txt", "eight points, 52% to 48%"),)),
        ),
        passes=(
            Example(why="It matches.", docs={"a.txt": "She won 52% to 48%, a four-point margin. The motion passed 52-48, a margin of four."}),
            Example(why="Rounded shares.", docs={"a.txt": "She led 52% to 47%, a four-point margin."}),
            Example(
                why="A lead before the end.",
                docs={"a.txt": "They won 3-1 after a two-goal lead at half-time. The side lost 2-1 despite a seven-point lead in the table."},
            ),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="margin", values=MATCH.values, tolerances=MATCH.tolerances), TEST(lambda values, tolerances: not _fits(values, tolerances))
    )
    def margin(self, frame, values):  # type: ignore[no-untyped-def]
        """First less second is not the margin."""
        margin, first, second = values
        self.report(frame=frame, margin=f"{margin:.4g}", real=f"{abs(first - second):.4g}")
