"""NA05: two people hold at the same time an office that has one holder."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, RoleFact, Rule, Severity

# Offices of which a text without a place has one: its own town's, its own force's.
_LOCAL = frozenset({"mayor", "lord mayor", "police chief", "chief constable", "sheriff"})
# Titles that bodies other than a government give to several people at once, or that share a word with another rank.
_NOT_COMPARED = frozenset({"chairman", "speaker", "chair", "chancellor", "deputy secretary"})


class TwoHolders(ClaimRule):
    """Two people of different surnames, each the present holder of one office of one place."""

    meta = Meta(
        id="NA05",
        name="two-holders-of-unique-office",
        summary="Two people are given, as present holders, an office that one person holds at a time.",
        message="{left.person_name} and {right.person_name} are both called {role}{where}, with no word on when.",
        question="Who is {role}{where}: {left.person_name} or {right.person_name}? If one came after the other, say when.",
        severity=Severity.ERROR,
        block_by=("role", "place"),
        rationale="One of the two titles is wrong, out of date or lacks a “former”, “deputy” or “acting”.",
        limits="A change in office told without a date, or without a word such as “succeeded”, is taken for an error. Where no place is said, as with mayors of one town, it is a warning. Governors and the like with no state are left alone.",
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
        ),
        passes=(
            Example(why="A deputy.", docs={"a.txt": "Mayor Ana Ruiz opened the session and Deputy Mayor Tom Beck closed it."}),
            Example(why="Two towns.", docs={"a.txt": "Leeds Mayor Ana Ruiz opened the session and York Mayor Tom Beck closed it."}),
            Example(why="One came after the other.", docs={"a.txt": "Mayor Ana Ruiz broke ground in 1998. Mayor Tom Beck, who succeeded her, cut the ribbon."}),
            Example(why="A former holder.", docs={"a.txt": "Kenyan President Grace Njoroge met former Kenyan President Peter Odhiambo in Nairobi."}),
        ),
    )

    @Rule(
        AS.left
        << RoleFact(role=MATCH.r, place=MATCH.b, person=MATCH.p & ~L(""), surname=MATCH.s, start=MATCH.i, unique=True, status="current", past=False, plural=False, when="", years_near=False, first_role=True, voice=~L("quoted"), name_form=~L(""), title=P(lambda t: t not in _NOT_COMPARED)),
        AS.right
        << RoleFact(role=MATCH.r, place=MATCH.b, person=MATCH.q & ~L(""), surname=MATCH.t, start=MATCH.j, unique=True, status="current", past=False, plural=False, when="", years_near=False, first_role=True, voice=~L("quoted"), name_form=~L("")),
        TEST(lambda i, j, p, q, s, t, b, r: i < j and p != q and s != t and (b or r in _LOCAL)),
    )  # fmt: skip
    def two_holders(self, left: RoleFact, right: RoleFact, **_: object) -> None:
        """Ask who holds the office."""
        where = left["body"] or left["country"]
        self.report(left=left, right=right, role=left["role"], where=f" of {where}" if where else "", severity="error" if left["place"] else "warning")
