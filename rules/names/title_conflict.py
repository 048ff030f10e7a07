"""NA04: one person is given two offices that nobody holds at once."""

from datetime import date as Date
from typing import Any

from checker.rule_api import (
    AS,
    MATCH,
    TEST,
    ClaimRule,
    Example,
    L,
    Meta,
    P,
    RoleFact,
    Rule,
    Severity,
    is_full_name,
    is_span_of_years,
    within_days,
    years_overlap,
)

# Pairs of offices in one body that different people hold.
_EXCLUSIVE = frozenset(
    frozenset(pair)
    for pair in (
        ("chief executive", "finance director"),
        ("chief executive", "chief operating officer"),
        ("chief executive", "spokesman"),
        ("chief executive", "spokeswoman"),
        ("chief executive", "chief economist"),
        ("chief executive", "general counsel"),
        ("chairman", "finance director"),
        ("chairman", "spokesman"),
        ("chairman", "spokeswoman"),
        ("chairman", "chief operating officer"),
        ("managing director", "finance director"),
        ("finance director", "spokesman"),
        ("finance director", "spokeswoman"),
        ("finance director", "general counsel"),
        ("president", "prime minister"),
        ("president", "foreign minister"),
        ("president", "ambassador"),
        ("president", "vice president"),
        ("president", "secretary of state"),
        ("president", "defense secretary"),
        ("prime minister", "foreign secretary"),
        ("prime minister", "ambassador"),
        ("prime minister", "home secretary"),
        ("foreign minister", "ambassador"),
        ("secretary of state", "defense secretary"),
        ("secretary of state", "treasury secretary"),
        ("mayor", "governor"),
    )
)


# Texts that many days apart are of one time.
_DAYS = 7


def _in_a_text(**more: Any) -> Any:
    """The pattern of a person's office, given a body or country, not told as past or new."""
    return RoleFact(
        person=MATCH.p & P(is_full_name), place=MATCH.b & ~L(""), level="", status="current", joined=False, hypothetical=False, plural=False, style=~L("appointment"), first_role=True,
        voice=~L("quoted"), **more,
    )  # fmt: skip


class TitleConflict(ClaimRule):
    """Two offices of one person in one body or country that exclude each other."""

    meta = Meta(
        id="NA04",
        name="title-conflict",
        summary="One person is given two titles of one body that nobody holds at the same time.",
        message="{name} is called “{first}” and, here, “{second}” of the same body, with no word on when.",
        question="Which is {name}'s office: “{first}” or “{second}”? If both, when was which?",
        severity=Severity.WARNING,
        scope=("document", "corpus"),
        block_by=("person", "place"),
        rationale="Two titles for one person usually mean that one was taken over from an older text, or that two people have been run together.",
        limits="Needs the body or country said with both titles. A promotion told without a date is asked about; two people of one surname may be taken for one. Across texts, only full names, and only texts that appeared within a week of each other or that give the years.",
        reference="The accuracy checks of newspaper copy desks: names and titles agree throughout a story.",
        fails=(
            Example(
                why="Chief executive, then finance director of one firm.",
                docs={"a.txt": "Lena Parks, chief executive of Acme, spoke first. Parks, Acme's finance director, agreed to a review."},
                expect=(("a.txt", "finance director"),),
            ),
            Example(
                why="President, then prime minister of one country.",
                docs={"a.txt": "Sudanese President Omar Haddad arrived on Monday. The talks with Omar Haddad, the Sudanese prime minister, lasted an hour."},
                expect=(("a.txt", "prime minister"),),
            ),
            Example(
                why="Chairman, then spokesman of one club.",
                docs={
                    "a.txt": "Tom Layne, chairman of Norwood Rowing Club, opened the boathouse. “We sold the old one,” said Norwood Rowing Club spokesman Tom Layne."
                },
                expect=(("a.txt", "spokesman"),),
            ),
            Example(
                why="In two texts of one week, of one firm.",
                docs={
                    "a.txt": "Shares fell after Tamsin Greer, chief executive of Orbel Foods, spoke.",
                    "b.txt": "Orbel Foods finance director Tamsin Greer told analysts that costs were under control.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("b.txt", "Orbel Foods finance director Tamsin Greer"),),
            ),
            Example(
                why="In two texts of one day, of one country.",
                docs={"a.txt": "Danish Prime Minister Karen Holt landed in Riga.", "b.txt": "President Karen Holt of Denmark flew home."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 8)},
                expect=(("a.txt", "Danish Prime Minister Karen Holt"),),
            ),
            Example(
                why="In two texts, of the same years.",
                docs={
                    "a.txt": "Ada Cole was Acme's finance director from 1990 to 1996.",
                    "b.txt": "Ada Cole, chief executive of Acme from 1992 to 1998, is 71.",
                },
                expect=(("a.txt", "Acme's finance director"),),
            ),
        ),
        passes=(
            Example(
                why="The other title is a former one.",
                docs={"a.txt": "Lena Parks, chief executive of Acme and its former finance director, spoke. Parks, once Acme's finance director, left."},
            ),
            Example(why="Two titles that go together.", docs={"a.txt": "John Stone, chairman of Trilby, spoke. Stone, Trilby's chief executive, is 60."}),
            Example(why="Two bodies.", docs={"a.txt": "Lena Parks, chief executive of Acme, spoke. Parks, finance director of the Norwood Trust, is 44."}),
            Example(why="Dated terms.", docs={"a.txt": "Ada Cole was Acme's finance director from 1990 to 1995. Cole, chief executive of Acme, is 61."}),
            Example(
                why="In two texts, years apart.",
                docs={"a.txt": "Lena Parks, chief executive of Acme Foods, spoke.", "b.txt": "Lena Parks, finance director of Acme Foods, spoke."},
                dates={"a.txt": Date(2019, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts, of two firms.",
                docs={"a.txt": "Lena Parks, chief executive of Acme Foods, spoke.", "b.txt": "Lena Parks, finance director of Norwood Motors, spoke."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts whose days nobody knows.",
                docs={"a.txt": "Lena Parks, chief executive of Acme Foods, spoke.", "b.txt": "Lena Parks, finance director of Acme Foods, spoke."},
            ),
            Example(
                why="In two texts, a former title.",
                docs={
                    "a.txt": "Lena Parks, chief executive of Acme Foods, spoke.",
                    "b.txt": "Lena Parks, a former finance director of Acme Foods, wrote a book.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
        ),
    )

    @Rule(
        AS.left
        << RoleFact(
            doc=MATCH.d,
            person=MATCH.p & ~L(""),
            place=MATCH.b & ~L(""),
            title=MATCH.x,
            start=MATCH.i,
            level="",
            status="current",
            past=False,
            when="",
            joined=False,
            first_role=True,
        ),
        AS.right
        << RoleFact(
            doc=MATCH.d,
            person=MATCH.p,
            place=MATCH.b,
            title=MATCH.y,
            start=MATCH.j,
            level="",
            status="current",
            past=False,
            when="",
            joined=False,
            years_near=False,
            first_role=True,
        ),
        TEST(lambda i, j, x, y: i < j and frozenset((x, y)) in _EXCLUSIVE),
    )
    def conflict(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """Ask which title is right."""
        self.report(
            right=right,
            left=left,
            name=right["person_name"] or left["person_name"],
            first=left["role"],
            second=right["role"],
            span=(right["title_start"], right["title_end"]),
        )

    @Rule(
        AS.left << _in_a_text(doc=MATCH.d, published=MATCH.x, title=MATCH.s, past=False, when="", years_near=False),
        AS.right << _in_a_text(doc=MATCH.e, published=MATCH.y, title=MATCH.t, past=False, when="", years_near=False),
        TEST(lambda d, e: d != e),
        TEST(lambda d, e, x, y: within_days(_DAYS, x, y) and (y, d) < (x, e)),
        TEST(lambda s, t: frozenset((s, t)) in _EXCLUSIVE),
    )
    def in_two_texts(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """Ask which title is right; the newer text is shown."""
        self.report(left=left, right=right, name=left["person_name"], first=right["role"], second=left["role"])

    @Rule(
        AS.left << _in_a_text(doc=MATCH.d, title=MATCH.s, when=MATCH.x & P(is_span_of_years)),
        AS.right << _in_a_text(doc=MATCH.e, title=MATCH.t, when=MATCH.y & P(is_span_of_years)),
        TEST(lambda d, e: d < e),
        TEST(lambda x, y: years_overlap(x, y)),
        TEST(lambda s, t: frozenset((s, t)) in _EXCLUSIVE),
    )
    def in_the_same_years(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """Ask which title is right of years that both texts give."""
        self.report(left=left, right=right, name=left["person_name"], first=right["role"], second=left["role"])
