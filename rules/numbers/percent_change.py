"""NU03: a change in percent beside its two ends, and the ends make another one."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, L, Meta, Rule, Severity, around, meets, percent_change

_LEAST = 0.5
"""Whole figures from 20 on may be rounded from a decimal that is not printed: index points, prices, temperatures."""


def _fits(values: tuple[float, ...], tolerances: tuple[float, ...], direction: str) -> bool:
    """Whether the change that the ends make, with or against the stated direction, can print as the percentage."""
    percent, before, after = values
    wide = [max(t, _LEAST) if v >= 20 else t for v, t in zip(values[1:], tolerances[1:], strict=True)]
    low, high = percent_change(around(before, wide[0]), around(after, wide[1]))
    stated = around(percent, tolerances[0])
    up, down = meets(stated, (low, high)), meets(stated, (-high, -low))
    return up if direction == "up" else down if direction == "down" else up or down


class PercentChange(ClaimRule):
    """A change in percent that its own ends refute."""

    meta = Meta(
        id="NU03",
        name="percent-change",
        summary="A percent change does not match the figures it runs between.",
        message="“{frame.quote}”: from {before} to {after} is {real} percent.",
        question="From {before} to {after} is a change of {real} percent, not {percent}: which figure is wrong?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="The change is divided by the old figure; writers divide by the new one, or update one end and not the percentage.",
        limits="Reads only a percentage that stands beside both ends in one phrase. Figures that a source computed from unrounded numbers may differ by a digit; a tolerance for the printed digits is allowed.",
        reference="The Associated Press Stylebook, entry on percentages; any textbook of newsroom arithmetic: new less old, divided by old.",
        fails=(
            Example(why="Ends first.", docs={"a.txt": "Sales rose from 40 to 50, up 20 percent."}, expect=(("a.txt", "rose from 40 to 50, up 20 percent"),)),
            Example(
                why="Percentage first.",
                docs={"a.txt": "Profit fell 30% to $40 million from $50 million."},
                expect=(("a.txt", "fell 30% to $40 million from $50 million"),),
            ),
            Example(
                why="As a noun.",
                docs={"a.txt": "The port reported a 40 percent increase from 250 ships to 300."},
                expect=(("a.txt", "40 percent increase from 250 ships to 300"),),
            ),
            Example(
                why="The step and the percentage.",
                docs={"a.txt": "The shares dropped 50 cents, or 20 percent, to $4.50."},
                expect=(("a.txt", "dropped 50 cents, or 20 percent, to $4.50"),),
            ),
            Example(
                why="The wrong way.", docs={"a.txt": "Rents rose 20 percent, from $500 to $400."}, expect=(("a.txt", "rose 20 percent, from $500 to $400"),)
            ),
        ),
        passes=(
            Example(why="It matches.", docs={"a.txt": "Sales rose from 40 to 50, up 25 percent. Profit fell 20% to $40 million from $50 million."}),
            Example(why="Rounded ends.", docs={"a.txt": "Revenue grew 7 percent to $1.5 billion from $1.4 billion."}),
            Example(why="Another quantity's percentage.", docs={"a.txt": "Sales rose from 40 to 50, with 20 percent of them abroad."}),
            Example(why="Rates are not compared.", docs={"a.txt": "The rate rose from 4% to 5%, a 1 percent increase."}),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="change", values=MATCH.values, tolerances=MATCH.tolerances, direction=MATCH.direction, unit=~L("percent")),
        TEST(lambda values, tolerances, direction: not _fits(values, tolerances, direction)),
    )
    def change(self, frame, values):  # type: ignore[no-untyped-def]
        """The ends make a change that cannot print as the percentage."""
        percent, before, after = values
        real = f"{abs(100 * (after - before) / before):.3g}" if before else "no number of"
        self.report(frame=frame, percent=f"{percent:.4g}", before=f"{before:,.10g}", after=f"{after:,.10g}", real=real)
