"""NA05: two people hold at the same time an office that has one holder."""

import unicodedata
from datetime import date as Date
from difflib import SequenceMatcher
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, RoleFact, Rule, Severity, within_days

# Offices of a government, of which a text that names no country has one each.
_OF_A_GOVERNMENT = frozenset(
    f"{field} minister"
    for field in ("prime", "finance", "foreign", "interior", "defence", "defense", "health", "education", "justice", "transport", "agriculture")
)
# Offices of which a text without a place has one: its own town's, its own force's.
_LOCAL = frozenset({"mayor", "lord mayor", "police chief", "chief constable", "sheriff"})
# Titles that bodies other than a government give to several people at once, or that share a word with another rank.
_NOT_COMPARED = frozenset({"chairman", "speaker", "chair", "chancellor", "deputy secretary"})

# Texts that many days apart are of one time; offices change hands from one week to the next.
_DAYS = 3
# Surnames that are this much alike may be one that is spelled in two ways.
_ALIKE = 0.75


def _minister(**more: Any) -> Any:
    """The pattern of a present minister with a field, named before or beside the name, in a text that names no country."""
    return RoleFact(
        role=MATCH.r & P(lambda role: role in _OF_A_GOVERNMENT), place="", countries_named=(), level="", status="current", style=L("pre") | L("appositive") | L("the"), past=False,
        plural=False, when="", years_near=False, first_role=True, voice=~L("quoted"), name_form=~L(""), **more,
    )  # fmt: skip


def _in_a_dated_text(**more: Any) -> Any:
    """The pattern of a present holder, named in full somewhere, of an office of a country or of a body that no other is called like, in a text whose day is known."""
    return RoleFact(
        role=MATCH.r, place=MATCH.b & ~L(""), status="current", past=False, plural=False, when="", years_near=False, hypothetical=False, joined=False,
        style=~L("appointment"), first_role=True, full_name=True, shared_name=False, voice=~L("quoted"), name_form=~L(""), title=P(lambda title: title not in _NOT_COMPARED), **more,
    )  # fmt: skip


def two_people(surname: str, name: str, other_surname: str, other_name: str) -> bool:
    """Whether two names are not two forms or spellings of one ("Kim Young-Sam", family name first; "Milosevic", "Milošević")."""
    one, other = plain(surname), plain(other_surname)
    apart = not set(one.split()) & set(plain(other_name).split()) and not set(other.split()) & set(plain(name).split())
    return apart and SequenceMatcher(None, one, other).ratio() < _ALIKE


def plain(name: str) -> str:
    """A name in small letters without accents and hyphens."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("-", " "))
    return "".join(c for c in letters if not unicodedata.combining(c))


class TwoHolders(ClaimRule):
    """Two people of different surnames, each the present holder of one office of one place."""

    meta = Meta(
        id="NA05",
        name="two-holders-of-unique-office",
        summary="Two people are given, as present holders, an office that one person holds at a time.",
        message="{left.person_name} and {right.person_name} are both called {role}{where}, with no word on when.",
        question="Who is {role}{where}: {left.person_name} or {right.person_name}? If one came after the other, say when.",
        severity=Severity.ERROR,
        scope=("document", "corpus"),
        block_by=("role", "place"),
        rationale="One of the two titles is wrong, out of date or lacks a “former”, “deputy” or “acting”.",
        limits="A change in office told without a date, or without a word such as “succeeded”, is taken for an error. Where no place is said, as with mayors of one town or ministers of a text that names no country, it is a warning. Governors and the like with no state are left alone. Across texts, only those that appeared within three days of each other, offices of a country or of a body whose name is not borne by many, and a finding is a warning.",
        reference="The accuracy checks of newspaper copy desks: names and titles agree throughout a story.",
        fails=(
            Example(
                why="Two mayors in one text about one town.",
                docs={"a.txt": "Mayor Ana Ruiz opened the session and Mayor Tom Beck closed it."},
                expect=(("a.txt", "Mayor Ana Ruiz"),),
            ),
            Example(
                why="Two presidents of one country.",
                docs={
                    "a.txt": "Kenyan President Grace Njoroge flew to Rome on Monday. Peter Odhiambo, president of Kenya, met the pope there on the same day."
                },
                expect=(("a.txt", "Kenyan President Grace Njoroge"),),
            ),
            Example(
                why="Two chief executives of one firm.",
                docs={
                    "a.txt": "“Sales were flat,” said Ruth Hale, chief executive of Norwood Foods. Norwood Foods chief executive Paul Frost told shareholders that they had doubled."
                },
                expect=(("a.txt", "chief executive of Norwood Foods"),),
            ),
            Example(
                why="Two ministers at home.",
                docs={"a.txt": "Health Minister Ruth Adler opened the ward. Nurses sang. Health Minister Paul Frost said the beds would do for now."},
                expect=(("a.txt", "Health Minister Ruth Adler"),),
            ),
            Example(
                why="In two texts of two days, of one town.",
                docs={
                    "a.txt": "The mayor of Aldermere, Bernadette Kowalik, opened the bridge.",
                    "b.txt": "Aldermere Mayor Piotr Lang has fined the builder of the bridge.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("b.txt", "Aldermere Mayor Piotr Lang"),),
            ),
            Example(
                why="In two texts of one day, of one firm.",
                docs={
                    "a.txt": "Sales rose by a tenth, said Ruth Ferris, chief executive of Orbel Foods.",
                    "b.txt": "Orbel Foods chief executive Dominic Achebe will leave the dividend unchanged.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 8)},
                expect=(("a.txt", "chief executive of Orbel Foods"),),
            ),
            Example(
                why="In two texts of two days, of one country.",
                docs={
                    "a.txt": "Kenyan President Grace Njoroge signed the water act.",
                    "b.txt": "Farmers wrote to Peter Odhiambo, the president of Kenya, asking him not to.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
                expect=(("b.txt", "president of Kenya"),),
            ),
        ),
        passes=(
            Example(
                why="Ministers of a summit.",
                docs={"a.txt": "Finance Minister Ruth Adler met her Danish colleague. The Danish finance minister, Paul Frost, brought a cake."},
            ),
            Example(why="A deputy.", docs={"a.txt": "Mayor Ana Ruiz opened the session and Deputy Mayor Tom Beck closed it."}),
            Example(why="Two towns.", docs={"a.txt": "Leeds Mayor Ana Ruiz opened the session and York Mayor Tom Beck closed it."}),
            Example(why="One came after the other.", docs={"a.txt": "Mayor Ana Ruiz broke ground in 1998. Mayor Tom Beck, who succeeded her, cut the ribbon."}),
            Example(why="A former holder.", docs={"a.txt": "Kenyan President Grace Njoroge met former Kenyan President Peter Odhiambo in Nairobi."}),
            Example(
                why="In two texts, years apart.",
                docs={"a.txt": "Kenyan President Grace Njoroge signed the water act.", "b.txt": "Farmers wrote to Peter Odhiambo, the president of Kenya."},
                dates={"a.txt": Date(2019, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts whose days nobody knows.",
                docs={"a.txt": "Kenyan President Grace Njoroge signed the water act.", "b.txt": "Farmers wrote to Peter Odhiambo, the president of Kenya."},
            ),
            Example(
                why="In two texts, towns of one name.",
                docs={"a.txt": "Newport Mayor Ana Ruiz opened the fair.", "b.txt": "The mayor of Newport, Tom Beck, was booed."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts, no town said.",
                docs={"a.txt": "Mayor Ana Ruiz opened the fair.", "b.txt": "Mayor Tom Beck closed the pool."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="In two texts, an election between them.",
                docs={
                    "a.txt": "The mayor of Aldermere, Bernadette Kowalik, opened the bridge.",
                    "b.txt": "Piotr Lang, elected mayor of Aldermere on Tuesday, praised the bridge.",
                },
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
        ),
    )

    @Rule(
        AS.left
        << RoleFact(doc=MATCH.d, role=MATCH.r, place=MATCH.b, person=MATCH.p & ~L(""), surname=MATCH.s, start=MATCH.i, unique=True, status="current", past=False, plural=False, when="", years_near=False, first_role=True, voice=~L("quoted"), name_form=~L(""), title=P(lambda t: t not in _NOT_COMPARED)),
        AS.right
        << RoleFact(doc=MATCH.d, role=MATCH.r, place=MATCH.b, person=MATCH.q & ~L(""), surname=MATCH.t, start=MATCH.j, unique=True, status="current", past=False, plural=False, when="", years_near=False, first_role=True, voice=~L("quoted"), name_form=~L("")),
        TEST(lambda i, j, p, q, s, t, b, r: i < j and p != q and s != t and (b or r in _LOCAL)),
    )  # fmt: skip
    def two_holders(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """Ask who holds the office."""
        where = left["body"] or left["country"]
        self.report(left=left, right=right, role=left["role"], where=f" of {where}" if where else "", severity="error" if left["place"] else "warning")

    @Rule(
        AS.left << _minister(doc=MATCH.d, person=MATCH.p & ~L(""), surname=MATCH.s, start=MATCH.i),
        AS.right << _minister(doc=MATCH.d, person=MATCH.q & ~L(""), surname=MATCH.t, start=MATCH.j),
        TEST(lambda i, j, p, q, s, t: i < j and p != q and s != t),
    )
    def two_ministers(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """Ask who holds the office of a government that the text leaves unsaid."""
        self.report(left=left, right=right, role=left["role"], where="", severity="warning")

    @Rule(
        AS.left << _in_a_dated_text(doc=MATCH.d, unique=MATCH.u, published=MATCH.x, surname=MATCH.s & ~L(""), person_name=MATCH.n),
        AS.right << _in_a_dated_text(doc=MATCH.e, unique=MATCH.u, published=MATCH.y, surname=MATCH.t & ~L(""), person_name=MATCH.m),
        TEST(lambda d, e: d != e),
        TEST(lambda d, e, x, y: within_days(_DAYS, x, y) and (y, d) < (x, e)),
        TEST(lambda u, r: u or r in _OF_A_GOVERNMENT),
        TEST(lambda s, n, t, m: two_people(s, n, t, m)),
    )
    def in_two_texts(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """Ask who holds the office; the newer text is shown."""
        where = left["body"] or left["country"]
        self.report(left=left, right=right, role=left["role"], where=f" of {where}", severity="warning")
