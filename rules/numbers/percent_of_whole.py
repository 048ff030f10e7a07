"""NU02: a percentage beside the part and the whole that it is of, and it is another one."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, around, meets, quotient


def _fits(values: tuple[float, ...], tolerances: tuple[float, ...]) -> bool:
    percent, part, whole = (around(v, t) for v, t in zip(values, tolerances, strict=True))
    low, high = quotient(part, whole)
    return meets(percent, (100 * low, 100 * high))


class PercentOfWhole(ClaimRule):
    """A share told twice, in figures and in percent, with two results."""

    meta = Meta(
        id="NU02",
        name="percent-of-whole",
        summary="A percentage does not match the part and the whole beside it.",
        message="“{frame.quote}”: {part} of {whole} is {real} percent.",
        question="{part} of {whole} is {real} percent, not {percent}: which of the three figures is wrong?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="A percentage with its part and its whole is a sum that the reader can check; one of the three figures is wrong, and often the one that matters.",
        limits="Reads only a percentage, part and whole that stand in one phrase. Where the percentage is of another whole than the one beside it, the finding is wrong.",
        reference="The arithmetic check asked for in The Associated Press Stylebook (percentages) and in newsroom maths handbooks: divide the part by the whole.",
        fails=(
            Example(
                why="With “or”.", docs={"a.txt": "Twelve of the 15 bids, or 90 percent, passed."}, expect=(("a.txt", "Twelve of the 15 bids, or 90 percent"),)
            ),
            Example(why="In brackets.", docs={"a.txt": "Turnout was 85 percent (400 of 500 voters)."}, expect=(("a.txt", "85 percent (400 of 500 voters)"),)),
            Example(
                why="A fraction in words.",
                docs={"a.txt": "Nine of the 12 jurors, or two-thirds, had served before."},
                expect=(("a.txt", "Nine of the 12 jurors, or two-thirds"),),
            ),
            Example(
                why="Figures after the percentage.",
                docs={"a.txt": "The survey found that 30%, or 45 of the 200 wells, were dry."},
                expect=(("a.txt", "30%, or 45 of the 200"),),
            ),
        ),
        passes=(
            Example(why="It matches.", docs={"a.txt": "Twelve of the 15 bids, or 80 percent, passed. Turnout was 80 percent (400 of 500 voters)."}),
            Example(why="Rounded.", docs={"a.txt": "Two of the three judges, or 67 percent, agreed. Some 66 of the 200 wells, or a third, were dry."}),
            Example(why="Nearly.", docs={"a.txt": "Of the trees, 97 of the 200, or nearly 50 percent, were felled."}),
            Example(why="A percentage of something else.", docs={"a.txt": "Twelve of the 15 bids passed, 90 percent of them on the first vote."}),
        ),
    )

    @Rule(AS.frame << FrameFact(type="share", values=MATCH.values, tolerances=MATCH.tolerances), TEST(lambda values, tolerances: not _fits(values, tolerances)))
    def share(self, frame, values):  # type: ignore[no-untyped-def]
        """Part divided by whole is outside what the percentage can be rounded from."""
        percent, part, whole = values
        self.report(frame=frame, percent=f"{percent:.4g}", part=f"{part:,.10g}", whole=f"{whole:,.10g}", real=f"{100 * part / whole:.3g}" if whole else "no")
