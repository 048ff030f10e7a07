"""XF01: a figure to the last digit that the text calls approximate."""

from checker.rule_api import AS, TEST, ClaimRule, Example, Meta, P, QuantityFact, Rule, Severity

_SMALLEST = 1_000  # below it, "about 950" may well be a figure rounded to tens


class AboutExactFigure(ClaimRule):
    """Words like "about" or "roughly" before a figure that nobody rounded."""

    meta = Meta(
        id="XF01",
        name="about-exact-figure",
        summary="A figure is called approximate and is given to the last digit.",
        message="“{figure.quote}” is a figure to the last digit, and the text calls it approximate.",
        question="Is the figure exact? Then drop the word before it; else round the figure.",
        severity=Severity.NOTE,
        confidence="high",
        rationale="A reader cannot tell whether the figure was counted or guessed; one of the two is told wrongly.",
        limits="Asks about figures that are round in other units, such as a sum that was converted.",
        reference="The style book of the house that this pack is an example of.",
        fails=(
            Example(
                why="A crowd counted to the last head.",
                docs={"a.txt": "About 1,943 people came to the fair in Halden."},
                expect=(("a.txt", "About 1,943"),),
            ),
            Example(
                why="An amount of money.",
                docs={"a.txt": "The bridge cost roughly $1,234,567, the council said."},
                expect=(("a.txt", "roughly $1,234,567"),),
            ),
        ),
        passes=(
            Example(why="A round figure.", docs={"a.txt": "About 2,000 people came to the fair in Halden."}),
            Example(why="An exact figure that says so.", docs={"a.txt": "The turnstile counted 1,943 people at the fair in Halden."}),
        ),
    )

    @Rule(AS.figure << QuantityFact(comparator="approx", low=P(lambda low: low is not None and low >= _SMALLEST)), TEST(lambda figure: figure["low"] % 10 != 0))
    def found(self, figure: QuantityFact) -> None:
        """Ask which of the two it is."""
        self.report(figure=figure)
