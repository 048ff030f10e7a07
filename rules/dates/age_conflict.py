"""DT04: one person is given two ages."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, AttributeFact, ClaimRule, Example, L, Meta, P, Rule, Severity, is_full_name, same_person

_YEAR = 365.2425
# Texts tell an age of some days before they appear.
_SLACK = 14 / _YEAR


def full(person: str) -> bool:
    """Whether a key is that of a person known by given name and surname."""
    return person.startswith("person:") and is_full_name(person)


def no_common_birth(age: str, day: Date | None, other_age: str, other_day: Date | None) -> bool:
    """Whether no day of birth gives both ages on the days of their texts; with a fortnight's grace."""
    if day is None or other_day is None:
        return False
    passed = (other_day.toordinal() - day.toordinal()) / _YEAR
    return abs(passed - (int(other_age) - int(age))) > 1 + _SLACK


def told(**more: Any) -> Any:
    """The pattern of the age that a text gives to somebody known by full name and by something else."""
    return AttributeFact(subject_key=MATCH.who & P(full), origin="document", **more)


class AgeConflict(ClaimRule):
    """Forty-two above, forty-five below."""

    meta = Meta(
        id="DT04",
        name="age-conflict",
        summary="One person is given two different ages on the day of the text, or at death.",
        message="“{left.quote}”, but also “{right.quote}”.",
        question="Is {name} {first} or {second}?",
        severity=Severity.ERROR,
        supersedes=("DU03",),
        confidence="high",
        scope=("document", "corpus"),
        block_by=("subject_key", "attribute"),
        rationale="An age beside a name is the age on the day of the text; two of them cannot both be right.",
        limits="Compares ages that stand beside a name (“Gomez, 42,”), and ages at death. Two people of one name in one text are taken for one where nothing tells them apart. Across texts, only of a full name of which both texts say one more thing that is the same, and where the days of both are known; a fortnight is let pass.",
        reference="Checking an age against the one printed before is part of every desk's name-and-age check (The Associated Press Stylebook, “ages”).",
        fails=(
            Example(why="Beside the name, twice.", docs={"a.txt": "Ana Gomez, 42, won the seat. Her rival left early.\n\nGomez, 45, thanked the voters."}, expect=(("a.txt", "Ana Gomez, 42"),)),
            Example(why="Before and after the name.", docs={"a.txt": "Divers rescued 51-year-old Benjamin Okafor on the reef. Okafor, 54, was flown to Orr."}, expect=(("a.txt", "51-year-old Benjamin Okafor"),)),
            Example(
                why="At death.",
                docs={"a.txt": "Tom Beck died in Orr at the age of 68. He had been a miller.\n\nBeck died aged 87, leaving two sons."},
                expect=(("a.txt", "Tom Beck died in Orr at the age of 68"),),
            ),
            Example(
                why="In two texts of one week, of one town.",
                docs={
                    "a.txt": "Police named the driver as Desmond Harkaway, 41, of Pellworth.",
                    "b.txt": "Desmond Harkaway, 47, of Pellworth, will appear in court on Friday.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("a.txt", "Desmond Harkaway, 41"),),
            ),
            Example(
                why="In two texts a year apart.",
                docs={
                    "a.txt": "The mayor of Aldermere, Bernadette Kowalik, 52, has stood down as a judge.",
                    "b.txt": "Bernadette Kowalik, 58, the mayor of Aldermere, will not run again.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2024, 5, 9)},
                expect=(("a.txt", "Bernadette Kowalik, 52"),),
            ),
            Example(
                why="At death, in two texts.",
                docs={
                    "a.txt": "Arne Solberg, a former mayor of Vikdal, died at the age of 68.",
                    "b.txt": "Arne Solberg, mayor of Vikdal for ten years, died aged 86.",
                },
                expect=(("a.txt", "Arne Solberg, a former mayor of Vikdal, died at the age of 68"),),
            ),
        ),
        passes=(
            Example(why="Two documents, two people of one name.", docs={"a.txt": "Ana Gomez, 42, a baker, won the seat.", "b.txt": "Ana Gomez, 17, a rower, won the cup."}),
            Example(why="The same age.", docs={"a.txt": "Ana Gomez, 42, won the seat. Gomez, 42, thanked the voters."}),
            Example(why="Another time.", docs={"a.txt": "Ana Gomez, 42, won the seat. Gomez was 19 when she first stood."}),
            Example(why="Two people.", docs={"a.txt": "Ana Gomez, 42, won the seat. Her brother Luis Gomez, 45, thanked the voters."}),
            Example(why="A score beside a name.", docs={"a.txt": "Ana Gomez, 42, won the seat. Gomez took 45 of the 80 votes."}),
            Example(
                why="In two texts, a birthday between them.",
                docs={"a.txt": "Ana Gomez, 42, the mayor of Aldermere, won.", "b.txt": "Ana Gomez, 43, the mayor of Aldermere, won again."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2024, 3, 1)},
            ),
            Example(
                why="In two texts, four years later.",
                docs={"a.txt": "Ana Gomez, 42, the mayor of Aldermere, won.", "b.txt": "Ana Gomez, 46, the mayor of Aldermere, won again."},
                dates={"a.txt": Date(2019, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts, of two towns.",
                docs={"a.txt": "John Smith, 34, of Leeds, won the raffle.", "b.txt": "John Smith, 61, of Hull, was fined."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts whose days nobody knows.",
                docs={"a.txt": "Desmond Harkaway, 41, of Pellworth, was held.", "b.txt": "Desmond Harkaway, 47, of Pellworth, was held."},
            ),
        ),
    )  # fmt: skip

    @Rule(
        AS.left << AttributeFact(doc=MATCH.d, attribute=MATCH.attribute, subject_key=MATCH.who, start=MATCH.a, value=MATCH.first, origin=MATCH.origin),
        AS.right << AttributeFact(doc=MATCH.d, attribute=MATCH.attribute, subject_key=MATCH.who, start=MATCH.b, value=MATCH.second, origin=MATCH.origin),
        TEST(lambda attribute: attribute in ("age", "age at death")),
        TEST(lambda a, b: a < b),
        TEST(lambda first, second: first != second),
    )
    def two_ages(self, left: Any, right: Any, first: str, second: str, **_: Any) -> None:
        """One person, one day, two ages."""
        self.report(left=left, right=right, name=left["subject"], first=first, second=second)

    @Rule(
        AS.left << told(attribute="age", value=MATCH.first, doc=MATCH.d, published=MATCH.x, signs=MATCH.s & ~L(())),
        AS.right << told(attribute="age", value=MATCH.second, doc=MATCH.e, published=MATCH.y, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d < e),
        TEST(lambda x, y, first, second: no_common_birth(first, x, second, y)),
        TEST(lambda who, s, t: same_person(who, s, t)),
    )
    def ages_in_two_texts(self, left: Any, right: Any, first: str, second: str, **_: Any) -> None:
        """One person, two texts whose days are known, and no day of birth that fits both."""
        self.report(left=left, right=right, name=left["subject"], first=first, second=second)

    @Rule(
        AS.left << told(attribute="age at death", value=MATCH.first, doc=MATCH.d, signs=MATCH.s & ~L(())),
        AS.right << told(attribute="age at death", value=MATCH.second, doc=MATCH.e, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d < e),
        TEST(lambda first, second: first != second),
        TEST(lambda who, s, t: same_person(who, s, t)),
    )
    def ages_at_death_in_two_texts(self, left: Any, right: Any, first: str, second: str, **_: Any) -> None:
        """One death, two ages."""
        self.report(left=left, right=right, name=left["subject"], first=first, second=second)
