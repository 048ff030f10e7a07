"""DT03: an age does not fit the year of birth."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, FrameFact, Meta, Rule, Severity


def misfit(values: tuple[float, ...]) -> bool:
    """Whether an age is neither of the two that a year of birth allows in a year."""
    age, birth, year = values
    return age not in (year - birth - 1, year - birth)


class AgeVsBirthYear(ClaimRule):
    """Fifty, forty years after being born."""

    meta = Meta(
        id="DT03",
        name="age-vs-birth-year",
        summary="An age is not one of the two that the year of birth allows.",
        message="“{age.quote}”: somebody born in {birth} was {younger} or {older} in {year}, not {stated}.",
        question="Is the age, the year of birth or the other year wrong?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="Age and year of birth come from different sources more often than not, and one subtraction shows when they disagree.",
        limits="Needs the age, the year of birth and the year that the age is told of. Ages counted in the East Asian way may be off by one more year.",
        reference="Checking an age against a date of birth is the standing example of newspaper fact-checking; the bounds are those of the calendar.",
        fails=(
            Example(why="In one sentence.", docs={"a.txt": "Born in 1980, she was 50 in 2020."}, expect=(("a.txt", "1980, she was 50 in 2020"),)),
            Example(
                why="At death.",
                docs={"a.txt": "Tom Beck was born in Orr in 1942. He left school early. Beck died in 2010 at the age of 77."},
                expect=(("a.txt", "Beck died in 2010 at the age of 77"),),
            ),
            Example(
                why="In one sentence, at death.",
                docs={"a.txt": "The painter, born in 1901, died in 1950, aged 59, in Nice."},
                expect=(("a.txt", "1901, died in 1950, aged 59"),),
            ),
        ),
        passes=(
            Example(why="Before the birthday or after it.", docs={"a.txt": "Born in 1980, she was 39 in 2020. Born in 1980, he was 40 in 2020."}),
            Example(why="At death, in range.", docs={"a.txt": "Tom Beck was born in Orr in 1942. Beck died in 2010 at the age of 67."}),
            Example(why="Two people.", docs={"a.txt": "Tom Beck was born in 1942, and his wife Ada Okafor was 50 in 2010."}),
            Example(why="Not an age.", docs={"a.txt": "Born in 1980, she was 50 metres ahead in 2020."}),
        ),
    )  # fmt: skip

    @Rule(AS.age << FrameFact(type="age", values=MATCH.values), TEST(lambda values: misfit(values)))
    def does_not_fit(self, age: Any, values: tuple[float, ...], **_: Any) -> None:
        """The year of birth allows two ages, and this is neither."""
        stated, birth, year = values
        self.report(age=age, birth=f"{birth:.0f}", year=f"{year:.0f}", older=f"{year - birth:.0f}", younger=f"{year - birth - 1:.0f}", stated=f"{stated:.0f}")
