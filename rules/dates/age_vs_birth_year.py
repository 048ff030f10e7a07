"""DT03: an age does not fit the year of birth, or the dates of birth and death."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, AttributeFact, ClaimRule, Example, FrameFact, L, Meta, MilestoneFact, P, Rule, Severity, is_full_name, same_person

_YEAR = 365.2425
# Texts tell an age of some days before they appear.
_SLACK = 14 / _YEAR


def misfit(values: tuple[float, ...]) -> bool:
    """Whether an age is neither of the two that a year of birth allows in a year."""
    age, birth, year = values
    return age not in (year - birth - 1, year - birth)


def years_between(first: float, last: float) -> int:
    """The whole years from one day to another, both as ordinals."""
    begin, end = Date.fromordinal(int(first)), Date.fromordinal(int(last))
    return end.year - begin.year - ((end.month, end.day) < (begin.month, begin.day))


def possible(values: tuple[float, ...]) -> tuple[int, int]:
    """The lowest and the highest age that the days of birth and death allow."""
    _, born_first, born_last, died_first, died_last = values
    return years_between(born_last, died_first), years_between(born_first, died_last)


def outside(values: tuple[float, ...], direction: str) -> bool:
    """Whether an age at death, or the bound it is said to lie above or below, leaves no age that the dates allow."""
    (lowest, highest), age = possible(values), values[0]
    return highest < age if direction == "up" else lowest >= age if direction == "down" else not lowest <= age <= highest


def full(person: str) -> bool:
    """Whether a key is that of a person known by given name and surname."""
    return person.startswith("person:") and is_full_name(person)


def ages_on(day: Date | None, earliest: Date | None, latest: Date | None) -> tuple[int, int] | None:
    """The ages that somebody born between two days can have on a day, with a fortnight's grace."""
    if day is None or earliest is None or latest is None:
        return None
    lowest, highest = (day.toordinal() - latest.toordinal()) / _YEAR - _SLACK, (day.toordinal() - earliest.toordinal()) / _YEAR + _SLACK
    return int(lowest // 1), int(highest // 1)


def not_that_old(age: str, day: Date | None, earliest: Date | None, latest: Date | None) -> bool:
    """Whether an age is none that somebody born between two days can have on a day."""
    allowed = ages_on(day, earliest, latest)
    return allowed is not None and not allowed[0] <= int(age) <= allowed[1]


class AgeVsBirthYear(ClaimRule):
    """Fifty, forty years after being born."""

    meta = Meta(
        id="DT03",
        name="age-vs-birth-year",
        summary="An age is not one of the two that the year of birth allows, or not the one that the dates of birth and death give.",
        message="“{age.quote}”: {counted}.",
        question="Is the age, the date of birth or the other date wrong?",
        severity=Severity.ERROR,
        confidence="high",
        scope=("document", "corpus"),
        block_by=("origin",),
        rationale="Age and year of birth come from different sources more often than not, and one subtraction shows when they disagree.",
        limits="Needs the age, the year of birth and the year that the age is told of, or an age at death and both dates of a life; no “nearly” or “about”. Ages counted in the East Asian way may be off by one more year. Across texts, only of a full name of which both texts say one more thing that is the same, and where the day of the text that gives the age is known.",
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
            Example(
                why="A life in brackets.",
                docs={"a.txt": "Tom Beck (4 May 1900 - 2 June 1980) was a potter. Beck died in Nice at the age of 70."},
                expect=(("a.txt", "Beck died in Nice at the age of 70"),),
            ),
            Example(
                why="Lived to be.",
                docs={"a.txt": "Ada Okafor, Lady Beck (13 December 1924 - 14 October 2014), was a patron of the arts. Ada Okafor lived to be 100."},
                expect=(("a.txt", "Ada Okafor lived to be 100"),),
            ),
            Example(
                why="More years than there were.",
                docs={"a.txt": "Tom Beck (1 October 1958 - 15 November 1988) was a runner. Tom Beck lived for more than 40 years."},
                expect=(("a.txt", "Tom Beck lived for more than 40 years"),),
            ),
            Example(
                why="Before a birthday that was kept.",
                docs={"a.txt": "Tom Beck was born in 1901 and died in 1950. He died before his 40th birthday."},
                expect=(("a.txt", "He died before his 40th birthday"),),
            ),
            Example(
                why="When he died.",
                docs={"a.txt": "Tom Beck was born in Orr in 1901 and died in 1950. Beck was 60 years old when he died."},
                expect=(("a.txt", "Beck was 60 years old when he died"),),
            ),
            Example(
                why="Born in another text, beside an office.",
                docs={
                    "a.txt": "Bernadette Kowalik, the mayor of Aldermere, was born in 1961 in Torun.",
                    "b.txt": "Aldermere Mayor Bernadette Kowalik, 49, opened the pool.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("b.txt", "Bernadette Kowalik, 49"),),
            ),
            Example(
                why="Born in another text, a botanist.",
                docs={
                    "a.txt": "Violeta Stanescu, a Romanian botanist, was born on 3 May 1950.",
                    "b.txt": "A prize went to Violeta Stanescu, 70, a Romanian botanist.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("b.txt", "Violeta Stanescu, 70"),),
            ),
            Example(
                why="Born in another text, at one firm.",
                docs={
                    "a.txt": "Dominic Achebe was born in Enugu in 1970. Achebe is chief executive of Orbel Foods.",
                    "b.txt": "Orbel Foods chief executive Dominic Achebe, 58, is to leave.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("b.txt", "Dominic Achebe, 58"),),
            ),
        ),
        passes=(
            Example(why="A school year.", docs={"a.txt": "Born in 1980, she was 18 in the 1998-99 school year, and 19 at its end."}),
            Example(why="A life in brackets, in range.", docs={"a.txt": "Tom Beck (4 May 1900 - 2 June 1980) was a potter. Beck died in Nice at the age of 80."}),
            Example(why="Years only.", docs={"a.txt": "Tom Beck (1900 - 1980) was a potter. Tom Beck lived to be 79. Beck was 80 when he died."}),
            Example(why="A bound that is kept.", docs={"a.txt": "Tom Beck (1900 - 1980) was a potter. Tom Beck lived to more than 70. He died before the age of 90."}),
            Example(why="Somebody else's death.", docs={"a.txt": "Tom Beck (1900 - 1980) was a potter. Beck's son died at the age of 12. Beck died after his wife, at the age of 70, had left him."}),
            Example(why="Years in a place.", docs={"a.txt": "Tom Beck (1900 - 1980) was a potter. Tom Beck lived for 30 years in Nice."}),
            Example(why="No exact age.", docs={"a.txt": "Tom Beck (1900 - 1980) was a potter. Tom Beck lived to nearly 90. His twin was about 60 when he died."}),
            Example(why="Before the birthday or after it.", docs={"a.txt": "Born in 1980, she was 39 in 2020. Born in 1980, he was 40 in 2020."}),
            Example(why="At death, in range.", docs={"a.txt": "Tom Beck was born in Orr in 1942. Beck died in 2010 at the age of 67."}),
            Example(why="Two people.", docs={"a.txt": "Tom Beck was born in 1942, and his wife Ada Okafor was 50 in 2010."}),
            Example(why="Not an age.", docs={"a.txt": "Born in 1980, she was 50 metres ahead in 2020."}),
            Example(
                why="Born in another text, in range.",
                docs={
                    "a.txt": "Bernadette Kowalik, the mayor of Aldermere, was born in 1961 in Torun.",
                    "b.txt": "Aldermere Mayor Bernadette Kowalik, 62, opened the pool.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="Born in another text, another bearer of the name.",
                docs={"a.txt": "John Smith, a judge, was born in 1950 in Kent.", "b.txt": "John Smith, 19, scored twice."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="Born in another text, no day known.",
                docs={
                    "a.txt": "Bernadette Kowalik, the mayor of Aldermere, was born in 1961 in Torun.",
                    "b.txt": "Aldermere Mayor Bernadette Kowalik, 49, opened the pool.",
                },
            ),
        ),
    )  # fmt: skip

    @Rule(AS.age << FrameFact(type="age", values=MATCH.values), TEST(lambda values: misfit(values)))
    def does_not_fit(self, age: Any, values: tuple[float, ...], **_: Any) -> None:
        """The year of birth allows two ages, and this is neither."""
        stated, birth, year = values
        counted = f"somebody born in {birth:.0f} was {year - birth - 1:.0f} or {year - birth:.0f} in {year:.0f}, not {stated:.0f}"
        self.report(age=age, counted=counted)

    @Rule(AS.age << FrameFact(type="lifetime", values=MATCH.values, direction=MATCH.way), TEST(lambda values, way: outside(values, way)))
    def not_the_age_at_death(self, age: Any, values: tuple[float, ...], **_: Any) -> None:
        """The dates of birth and death allow no such age."""
        lowest, highest = possible(values)
        dates = f"{Date.fromordinal(int(values[1])).year} and {Date.fromordinal(int(values[4])).year}"
        between = f"{lowest} years" if lowest == highest else f"{lowest} or {highest} years"
        self.report(age=age, counted=f"the dates of birth and death ({dates}) lie {between} apart")

    @Rule(
        AS.life << MilestoneFact(event="born", certain=True, voice="narrator", relation="", approximate=False, subject_key=MATCH.who & P(full), doc=MATCH.d, earliest=MATCH.a, latest=MATCH.b, signs=MATCH.s & ~L(())),
        AS.age << AttributeFact(attribute="age", subject_key=MATCH.who & P(full), doc=MATCH.e, value=MATCH.years, published=MATCH.day, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d != e),
        TEST(lambda years, day, a, b: not_that_old(years, day, a, b)),
        TEST(lambda who, s, t: same_person(who, s, t)),
    )  # fmt: skip
    def not_of_the_birth_in_another_text(self, life: Any, age: Any, day: Date, a: Date, b: Date, years: str, **_: Any) -> None:
        """The age on the day of one text, the birth in another."""
        ages = ages_on(day, a, b)
        assert ages
        allowed = str(ages[1]) if ages[0] == ages[1] else f"{ages[0]} or {ages[1]}"
        counted = f"somebody born in {life['when']}, as another text says, was {allowed} on {day.isoformat()}, not {years}"
        self.report(age=age, life=life, counted=counted)
