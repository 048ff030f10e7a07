"""NU08: a measure and its conversion differ."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity, around, meets

_ROUNDING = 0.08
"""Newsrooms round conversions freely ("60 miles, 100 km"); a slip of the unit is off by more than half."""
_TONS = frozenset({"ton", "tonne"})


def _meet(values: tuple[float, ...], tolerances: tuple[float, ...], words: tuple[str, ...]) -> bool:
    one, other = values
    slack = _ROUNDING * max(abs(one), abs(other), 1.0)
    return set(words) == _TONS or meets(around(one, tolerances[0] + slack), around(other, tolerances[1]))


def _printed(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


class UnitConversion(ClaimRule):
    """A figure in one unit, and in brackets the same in another unit, which it is not."""

    meta = Meta(
        id="NU08",
        name="unit-conversion",
        summary="A conversion in brackets is wrong beyond rounding.",
        message="“{frame.quote}”: that is {first} {frame.unit} on the one side and {second} on the other.",
        question="Which of the two figures is wrong? They come to {first} and {second} {frame.unit}.",
        severity=Severity.ERROR,
        confidence="high",
        rationale="Conversions are done in haste, upside down or with the wrong factor, and the reader of one unit is told something else than the reader of the other.",
        limits="Compares lengths, masses, areas, volumes, speeds and temperatures; money is left alone, as rates change. A bracket that holds another measure of the same kind is flagged. Short, long and metric tons are not told apart.",
        reference="The international yard and pound of 1959 and the SI brochure (BIPM) for the factors; The Associated Press Stylebook, metric system, for the practice.",
        fails=(
            Example(why="Upside down.", docs={"a.txt": "They ran 10 km (16 miles)."}, expect=(("a.txt", "10 km (16 miles)"),)),
            Example(why="A zero too many.", docs={"a.txt": "The bag weighed 20 kilograms (440 pounds)."}, expect=(("a.txt", "20 kilograms (440 pounds)"),)),
            Example(why="Temperature.", docs={"a.txt": "It was 30°C (54°F) in the shade."}, expect=(("a.txt", "30°C (54°F)"),)),
            Example(why="With “or”.", docs={"a.txt": "The farm covers 100 hectares, or 40 acres, of hills."}, expect=(("a.txt", "100 hectares, or 40 acres"),)),
        ),
        passes=(
            Example(why="Right.", docs={"a.txt": "They ran 10 km (6.2 miles). The bag weighed 20 kilograms (44 pounds). It was 30°C (86°F)."}),
            Example(why="Rounded freely.", docs={"a.txt": "The town lies 60 miles (100 km) north. The wall is 2 metres (6 feet) high."}),
            Example(why="Money.", docs={"a.txt": "The deal is worth £40m ($50m)."}),
            Example(why="Two different things.", docs={"a.txt": "The walk is 10 km (two hours) long."}),
        ),
    )

    @Rule(
        AS.frame << FrameFact(type="conversion", values=MATCH.values, tolerances=MATCH.tolerances, words=MATCH.words),
        TEST(lambda values, tolerances, words: not _meet(values, tolerances, words)),
    )
    def conversion(self, frame, values):  # type: ignore[no-untyped-def]
        """The two measures, in one unit, do not meet."""
        self.report(frame=frame, first=_printed(values[0]), second=_printed(values[1]))
