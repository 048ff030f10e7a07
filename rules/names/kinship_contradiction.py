"""NA06: what a text says of somebody's relatives cannot all be true."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, KinshipFact, L, Meta, P, Rule, Severity, is_full_name, same_person, within_days

# Children are born; brothers and sisters of grown people mostly are not.
_LASTING = frozenset({"sibling", "brother", "sister"})
# Texts that many days apart are of one time.
_DAYS = 31


def told(**more: Any) -> Any:
    """The pattern of the relatives of somebody who is known by full name and by something else."""
    return KinshipFact(person=MATCH.p & P(is_full_name), voice=~L("quoted"), **more)


def at_one_time(relation: str, left: Date | None, right: Date | None) -> bool:
    """Whether no birth lies between two texts, as far as can be known."""
    return relation in _LASTING or within_days(_DAYS, left, right)


def given(name: str) -> str:
    """The first name."""
    return name.split()[0]


class KinshipContradiction(ClaimRule):
    """An only sister who has company, and two counts of one person's children."""

    meta = Meta(
        id="NA06",
        name="kinship-contradiction",
        summary="Two statements about one person's relatives cannot both hold.",
        message="“{left.quote}” and “{right.quote}” cannot both be right of the same person.",
        question="How many are there, and what are they called: “{left.quote}” or “{right.quote}”?",
        severity=Severity.ERROR,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("person",),
        rationale="Families are counted from memory and copied from clippings; the relatives themselves are the first to notice.",
        limits="“His” and “her” are read only where one person of the text fits. Births and deaths between two statements are not known: where two counts carry different times, the question answers itself. Across texts, only of a full name of which both texts say one more thing that is the same (an office, a firm, a town, a relative, a calling); children only where the texts appeared within a month of each other.",
        reference="The family paragraph of an obituary, which desk practice (AP, Guardian) has read back to the family.",
        fails=(
            Example(
                why="An only sister, then two.",
                docs={"a.txt": "Her only sister, Mia, called in the morning. Her sisters, Mia and Jo, visited in the evening."},
                expect=(("a.txt", "Her sisters, Mia and Jo"),),
            ),
            Example(
                why="Two counts of children.",
                docs={"a.txt": "Ada Okafor, a mother of three, runs the bakery. She gets up at four. Okafor's two children help on Sundays."},
                expect=(("a.txt", "two children"),),
            ),
            Example(
                why="An only child with a brother.",
                docs={"a.txt": "Tom Beck was an only child and hated it. At school he hid behind books. Beck's brother Karl became a priest."},
                expect=(("a.txt", "brother Karl"),),
            ),
            Example(
                why="An only son with another name.",
                docs={"a.txt": "Milan Horvat left the farm to his only son, Josip. In the will his son Dino gets the tractor."},
                expect=(("a.txt", "his son Dino"),),
            ),
            Example(
                why="More names than the count.",
                docs={"a.txt": "Lena Park's two sons run the shop. On Sunday Park's sons, Ivo, Paul and Leo, were in court."},
                expect=(("a.txt", "sons, Ivo, Paul and Leo"),),
            ),
            Example(
                why="In two texts, an only child with a brother.",
                docs={
                    "a.txt": "Joost Verhey, the mayor of Brakel, was an only child.",
                    "b.txt": "Joost Verhey, mayor of Brakel, buried his brother Pim on Friday.",
                },
                expect=(("a.txt", "an only child"),),
            ),
            Example(
                why="In two texts of one month, two counts.",
                docs={
                    "a.txt": "Ilse Tarrant, headteacher of Marlow Vale Academy, is a mother of three.",
                    "b.txt": "Pupils sang for Ilse Tarrant, headteacher of Marlow Vale Academy. Tarrant's two children joined in.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("a.txt", "mother of three"),),
            ),
            Example(
                why="In two texts of two days, an only daughter of two names.",
                docs={
                    "a.txt": "The novelist Bruno Achterberg left the house to his only daughter, Lotte.",
                    "b.txt": "The novelist Bruno Achterberg did not speak to his daughter Greta for years.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("a.txt", "his only daughter, Lotte"),),
            ),
        ),
        passes=(
            Example(why="One sister by name, then both.", docs={"a.txt": "Her sister Mia called. Her sisters, Mia and Jo, visited."}),
            Example(why="Some of them.", docs={"a.txt": "Ada Okafor, a mother of three, runs the bakery. Okafor's two elder children help on Sundays."}),
            Example(why="Two people.", docs={"a.txt": "Ada Okafor's two sons play chess. Tom Beck's three sons row."}),
            Example(why="The only son is named twice.", docs={"a.txt": "Milan Horvat rang his only son, Josip. Horvat's son Josip did not answer."}),
            Example(why="Nobody knows whose.", docs={"a.txt": "Ann Reed met Mary Cole. Her only sister, Mia, called. Her sisters, Mia and Jo, visited."}),
            Example(why="Sons are not all the children.", docs={"a.txt": "Lena Park has four children. Park's two sons run the shop."}),
            Example(why="A brother-in-law.", docs={"a.txt": "Tom Beck was an only child. Beck's brother-in-law became a priest."}),
            Example(
                why="In two texts, two people of one name.",
                docs={"a.txt": "John Smith, a mason, is a father of two.", "b.txt": "John Smith, a judge, is a father of three."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts, a birth later.",
                docs={
                    "a.txt": "Ilse Tarrant, headteacher of Marlow Vale Academy, has two children.",
                    "b.txt": "Ilse Tarrant, headteacher of Marlow Vale Academy, has three children.",
                },
                dates={"a.txt": Date(2019, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts, with nothing but the name.",
                docs={"a.txt": "Tom Beck was an only child.", "b.txt": "Tom Beck's brother Karl became a priest."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
        ),
    )

    @Rule(
        AS.left << KinshipFact(doc=MATCH.d, person=MATCH.p, relation=MATCH.r, count=MATCH.n, only=MATCH.k, start=MATCH.x, voice=~L("quoted")),
        AS.right << KinshipFact(doc=MATCH.d, person=MATCH.p, relation=MATCH.r, count=MATCH.m, start=MATCH.y, voice=~L("quoted")),
        TEST(lambda x, y, n, m: x < y and n is not None and m is not None and n != m),
    )
    def counts(self, left: KinshipFact, right: KinshipFact) -> None:
        """Two counts of one sort of relative."""
        self.report(right=right, left=left)

    @Rule(
        AS.left << KinshipFact(doc=MATCH.d, person=MATCH.p, relation=MATCH.r, count=MATCH.n, start=MATCH.x, id=MATCH.a, voice=~L("quoted")),
        AS.right << KinshipFact(doc=MATCH.d, person=MATCH.p, relation=MATCH.r, count=L(None), names=MATCH.names, id=MATCH.b, voice=~L("quoted")),
        TEST(lambda a, b, n, names: a != b and n is not None and len(names) > n),
    )
    def more_names(self, left: KinshipFact, right: KinshipFact) -> None:
        """More names than there are relatives."""
        self.report(right=right, left=left)

    @Rule(
        AS.left << KinshipFact(doc=MATCH.d, person=MATCH.p, relation=MATCH.r, only=True, names=MATCH.one, voice=~L("quoted"), id=MATCH.a),
        AS.right << KinshipFact(doc=MATCH.d, person=MATCH.p, relation=MATCH.r, only=False, names=MATCH.other, voice=~L("quoted"), id=MATCH.b),
        TEST(lambda a, b, one, other: a != b and len(one) == 1 and len(other) == 1 and one[0].split()[0] != other[0].split()[0]),
    )
    def other_name(self, left: KinshipFact, right: KinshipFact) -> None:
        """The only one of a sort, under another name."""
        self.report(right=right, left=left)

    @Rule(
        AS.left << KinshipFact(doc=MATCH.d, person=MATCH.p, relation="sibling", count=0, id=MATCH.a, voice=~L("quoted")),
        AS.right << KinshipFact(doc=MATCH.d, person=MATCH.p, relation=P(lambda relation: relation in ("brother", "sister")), id=MATCH.b, voice=~L("quoted")),
        TEST(lambda a, b: a != b),
    )
    def only_child(self, left: KinshipFact, right: KinshipFact) -> None:
        """A brother or sister of an only child."""
        self.report(right=right, left=left)

    @Rule(
        AS.left << told(relation=MATCH.r, count=MATCH.n & ~L(None), doc=MATCH.d, published=MATCH.x, signs=MATCH.s & ~L(())),
        AS.right << told(relation=MATCH.r, count=MATCH.m & ~L(None), doc=MATCH.e, published=MATCH.y, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d < e),
        TEST(lambda n, m: n != m),
        TEST(lambda p, s, t: same_person(p, s, t)),
        TEST(lambda r, x, y: at_one_time(r, x, y)),
    )
    def counts_in_two_texts(self, left: KinshipFact, right: KinshipFact, **_: object) -> None:
        """Two counts of one sort of relative."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << told(relation=MATCH.r, count=MATCH.n & ~L(None), doc=MATCH.d, published=MATCH.x, signs=MATCH.s & ~L(())),
        AS.right << told(relation=MATCH.r, count=L(None), names=MATCH.names & ~L(()), doc=MATCH.e, published=MATCH.y, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d != e),
        TEST(lambda n, names: len(names) > n),
        TEST(lambda p, s, t: same_person(p, s, t)),
        TEST(lambda r, x, y: at_one_time(r, x, y)),
    )
    def more_names_in_two_texts(self, left: KinshipFact, right: KinshipFact, **_: object) -> None:
        """More names than there are relatives."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << told(relation=MATCH.r, only=True, names=MATCH.one, doc=MATCH.d, published=MATCH.x, signs=MATCH.s & ~L(())),
        AS.right << told(relation=MATCH.r, only=False, names=MATCH.other, doc=MATCH.e, published=MATCH.y, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d != e),
        TEST(lambda one, other: len(one) == 1 and len(other) == 1 and given(one[0]) != given(other[0])),
        TEST(lambda p, s, t: same_person(p, s, t)),
        TEST(lambda r, x, y: at_one_time(r, x, y)),
    )
    def other_name_in_two_texts(self, left: KinshipFact, right: KinshipFact, **_: object) -> None:
        """The only one of a sort, under another name."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << told(relation="sibling", count=0, doc=MATCH.d, signs=MATCH.s & ~L(())),
        AS.right << told(relation=P(lambda relation: relation in ("brother", "sister")), doc=MATCH.e, signs=MATCH.t & ~L(())),
        TEST(lambda d, e: d != e),
        TEST(lambda p, s, t: same_person(p, s, t)),
    )
    def only_child_in_two_texts(self, left: KinshipFact, right: KinshipFact, **_: object) -> None:
        """A brother or sister of an only child."""
        self.report(left=left, right=right)
