"""DT04: one person is given two ages."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AttributeFact, ClaimRule, Example, Meta, Rule, Severity


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
        block_by=("subject_key", "attribute"),
        rationale="An age beside a name is the age on the day of the text; two of them cannot both be right.",
        limits="Compares ages that stand beside a name (“Gomez, 42,”), and ages at death. Two people of one name in one text are taken for one where nothing tells them apart.",
        reference="Checking an age against the one printed before is part of every desk's name-and-age check (The Associated Press Stylebook, “ages”).",
        fails=(
            Example(why="Beside the name, twice.", docs={"a.txt": "Ana Gomez, 42, won the seat. Her rival left early.\n\nGomez, 45, thanked the voters."}, expect=(("a.txt", "Ana Gomez, 42"),)),
            Example(why="Before and after the name.", docs={"a.txt": "Divers rescued 51-year-old Benjamin Okafor on the reef. Okafor, 54, was flown to Orr."}, expect=(("a.txt", "51-year-old Benjamin Okafor"),)),
            Example(
                why="At death.",
                docs={"a.txt": "Tom Beck died in Orr at the age of 68. He had been a miller.\n\nBeck died aged 87, leaving two sons."},
                expect=(("a.txt", "Tom Beck died in Orr at the age of 68"),),
            ),
        ),
        passes=(
            Example(why="Two documents, two people of one name.", docs={"a.txt": "Ana Gomez, 42, a baker, won the seat.", "b.txt": "Ana Gomez, 17, a rower, won the cup."}),
            Example(why="The same age.", docs={"a.txt": "Ana Gomez, 42, won the seat. Gomez, 42, thanked the voters."}),
            Example(why="Another time.", docs={"a.txt": "Ana Gomez, 42, won the seat. Gomez was 19 when she first stood."}),
            Example(why="Two people.", docs={"a.txt": "Ana Gomez, 42, won the seat. Her brother Luis Gomez, 45, thanked the voters."}),
            Example(why="A score beside a name.", docs={"a.txt": "Ana Gomez, 42, won the seat. Gomez took 45 of the 80 votes."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.left << AttributeFact(attribute=MATCH.attribute, subject_key=MATCH.who, start=MATCH.a, value=MATCH.first, origin=MATCH.origin),
        AS.right << AttributeFact(attribute=MATCH.attribute, subject_key=MATCH.who, start=MATCH.b, value=MATCH.second, origin=MATCH.origin),
        TEST(lambda attribute: attribute in ("age", "age at death")),
        TEST(lambda a, b: a < b),
        TEST(lambda first, second: first != second),
    )
    def two_ages(self, left: Any, right: Any, first: str, second: str, **_: Any) -> None:
        """One person, one day, two ages."""
        self.report(left=left, right=right, name=left["subject"], first=first, second=second)
