"""DT09: an anniversary does not fit the year that it counts from."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity


def misfit(values: tuple[float, ...], tolerance: float) -> bool:
    """Whether an ordinal differs from the years between, by more than the tolerance."""
    ordinal, begin, year = values
    return abs(year - begin - ordinal) > tolerance


class AnniversaryArithmetic(ClaimRule):
    """The fiftieth, forty years on."""

    meta = Meta(
        id="DT09",
        name="anniversary-arithmetic",
        summary="An ordinal anniversary is not the number of years between the founding and the celebration.",
        message="“{anniversary.quote}”: {year} is {counted} years after {begin}, not {ordinal}.",
        question="Is the anniversary or one of the years wrong?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="Anniversaries are why such stories are written, and the sum is one subtraction.",
        limits="Both years must stand in the sentence. A festival that counts its editions (“25th festival”) is not an anniversary and is left alone.",
        reference="Doing the sums that a sentence implies is the copy editor's routine numeracy check; the ordinal of an anniversary is the difference of the years.",
        fails=(
            Example(
                why="Forty, not fifty.",
                docs={"a.txt": "Founded in 1984, Acme marked its 50th anniversary in 2024."},
                expect=(("a.txt", "1984, Acme marked its 50th anniversary in 2024"),),
            ),
            Example(
                why="The anniversary of an event.",
                docs={"a.txt": "In 2019 the town remembered the 50th anniversary of the 1968 flood."},
                expect=(("a.txt", "2019 the town remembered the 50th anniversary of the 1968"),),
            ),
            Example(
                why="A centenary.",
                docs={"a.txt": "The club, founded in 1901, celebrated its centenary in 2003."},
                expect=(("a.txt", "1901, celebrated its centenary in 2003"),),
            ),
        ),
        passes=(
            Example(why="It fits.", docs={"a.txt": "Founded in 1984, Acme marked its 40th anniversary in 2024."}),
            Example(why="Another year in the sentence.", docs={"a.txt": "Founded in 1984, Acme marked its 40th anniversary with a fair, and in 2023 it had sold its mill."}),
            Example(why="No year of founding.", docs={"a.txt": "Acme marked its 50th anniversary in 2024."}),
            Example(why="Editions are counted from one.", docs={"a.txt": "Founded in 1984, the fair was held for the 41st time in 2024."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.anniversary << FrameFact(type="anniversary", values=MATCH.values, tolerance=MATCH.tolerance),
        TEST(lambda values, tolerance: misfit(values, tolerance)),
    )
    def does_not_fit(self, anniversary: Any, values: tuple[float, ...], **_: Any) -> None:
        """The years between are another number."""
        ordinal, begin, year = values
        self.report(anniversary=anniversary, ordinal=f"{ordinal:.0f}", begin=f"{begin:.0f}", year=f"{year:.0f}", counted=f"{year - begin:.0f}")
