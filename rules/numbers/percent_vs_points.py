"""NU05: the difference of two rates is called percent where it is percentage points."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, around, meets, percent_change


def _is_points(values: tuple[float, ...], tolerances: tuple[float, ...]) -> bool:
    """Whether the percentage is the difference of the rates, and not their change."""
    percent, before, after = values
    exact = tuple(t / 10 for t in tolerances)  # the writer takes the difference of the figures as printed
    difference = abs(after - before)
    low, high = percent_change(around(before, exact[1]), around(after, exact[2]))
    stated = around(percent, tolerances[0])
    return meets(around(percent, exact[0]), around(difference, exact[1])) and not meets(stated, (low, high)) and not meets(stated, (-high, -low))


class PercentVersusPoints(ClaimRule):
    """A rate that rises from 4 to 5 percent rises by one point, or by a quarter."""

    meta = Meta(
        id="NU05",
        name="percent-vs-points",
        summary="A difference between two percentages is called percent instead of percentage points.",
        message="“{frame.quote}”: from {before} to {after} percent is {points}, or {real} percent.",
        question="Is “{points}” meant? From {before} to {after} percent is a change of {real} percent.",
        severity=Severity.WARNING,
        confidence="high",
        rationale="A rise from 4 to 5 percent is one point and 25 percent; called one percent, it tells the reader a quarter of nothing.",
        limits="Reads only a percentage that stands beside both rates in one phrase.",
        reference="The Associated Press Stylebook, entry “percentage”; The Economist Style Guide: percentage points are not percent.",
        fails=(
            Example(
                why="Ends first.", docs={"a.txt": "The rate rose from 4% to 5%, a 1 percent increase."}, expect=(("a.txt", "rose from 4% to 5%, a 1 percent"),)
            ),
            Example(
                why="Percentage first.",
                docs={"a.txt": "Unemployment fell 2 percent to 6 percent from 8 percent."},
                expect=(("a.txt", "fell 2 percent to 6 percent from 8 percent"),),
            ),
            Example(
                why="As a noun.",
                docs={"a.txt": "It was a 3 percent drop from 12 percent to 9 percent."},
                expect=(("a.txt", "3 percent drop from 12 percent to 9 percent"),),
            ),
        ),
        passes=(
            Example(
                why="Points.", docs={"a.txt": "The rate rose from 4% to 5%, a 1-point increase. Turnout fell 2 percentage points to 6 percent from 8 percent."}
            ),
            Example(why="A true change in percent.", docs={"a.txt": "The rate rose from 4% to 5%, a 25 percent increase."}),
            Example(why="Amounts, not rates.", docs={"a.txt": "The fee rose from $100 to $101, a 1 percent increase."}),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="change", unit="percent", values=MATCH.values, tolerances=MATCH.tolerances),
        TEST(lambda values, tolerances: _is_points(values, tolerances)),
    )
    def points(self, frame, values):  # type: ignore[no-untyped-def]
        """The stated percentage is the difference of two rates."""
        _, before, after = values
        real = f"{abs(100 * (after - before) / before):.3g}" if before else "no number of"
        difference = f"{abs(after - before):.3g}"
        points = f"{difference} percentage point{'' if difference == '1' else 's'}"
        self.report(frame=frame, before=f"{before:.4g}", after=f"{after:.4g}", points=points, real=real)
