"""OR04: the seat or the head of one organisation is given twice, and differently."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, AttributeFact, ClaimRule, Example, Meta, P, Rule, Severity, within_days

_DAYS = {"seat": 92, "head": 7}
# Words of places that hold many others; "Washington-based" is of the state or of the city.
_CITY_OR_STATE = frozenset({"washington", "york"})


def _words(value: str) -> set[str]:
    return {word for word in value.casefold().replace(",", " ").split() if len(word) > 1}


def at_one_time(attribute: str, left: Date | None, right: Date | None) -> bool:
    """Whether two texts appeared so close together that no move, or no new head, lies between them unsaid."""
    return within_days(_DAYS[attribute], left, right)


def told(**names: Any) -> Any:
    """The pattern of a seat or a head that the narrator gives to an organisation."""
    of_a_body = P(lambda key: not key.startswith("person:"))
    return AttributeFact(
        attribute=MATCH.a & P(lambda a: a in ("seat", "head")), subject_key=MATCH.s & of_a_body, scope=MATCH.scope, value_type=MATCH.kind, voice="narrator", definite=True, **names
    )  # fmt: skip


class OrgAttributeConflict(ClaimRule):
    """One organisation, two seats or two heads."""

    meta = Meta(
        id="OR04",
        name="org-attribute-conflict",
        summary="One organisation is given two seats or two heads.",
        message="“{left.quote}”, but elsewhere: “{right.quote}”.",
        question="Which is right: {left.value} or {right.value}? If it has changed, say when.",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("attribute", "subject_key"),
        supersedes=("DU03",),
        rationale="A body has one seat and one head at a time; of two, one is out of date, a branch's, or another body's.",
        limits="Two years of founding are DT08's, two people with one title NA05's, one person with two titles NA04's. A suburb and its city, or two seats that a body really has, are flagged. Only what the writer says himself, and what is told as the case at present. Across texts, only those that appeared within three months of each other (a seat) or within a week (a head).",
        reference="Verification desks check what a firm is, where it sits and who runs it (Reuters Handbook of Journalism, “accuracy”); single-value constraints as in Wikidata's property constraints.",
        fails=(
            Example(
                why="Two seats.",
                docs={"a.txt": "Acme Foods, based in Leeds, hired 40 people. Shares rose.\n\nAcme Foods is based in Hull."},
                expect=(("a.txt", "based in Leeds"),),
            ),
            Example(
                why="Before the name, and by the word for it.",
                docs={"a.txt": "Turin-based Norwood Motors cut 200 jobs. Unions complained.\n\nThe headquarters of Norwood Motors is in Bologna."},
                expect=(("a.txt", "Turin-based Norwood Motors"),),
            ),
            Example(
                why="In two documents.",
                docs={"a.txt": "Norwood Motors has its headquarters in Ghent.", "b.txt": "Norwood Motors is headquartered in Utrecht."},
                dates={"a.txt": Date(2024, 3, 4), "b.txt": Date(2024, 3, 20)},
                expect=(("a.txt", "Norwood Motors has its headquarters in Ghent"),),
            ),
            Example(
                why="Two heads.",
                docs={"a.txt": "The Harbour Trust is headed by Ann Reed. It owns four piers. The Harbour Trust is run by Paul Ortega."},
                expect=(("a.txt", "The Harbour Trust is headed by Ann Reed"),),
            ),
            Example(
                why="Two texts, a seat before the name.",
                docs={"a.txt": "Ghent-based Orbel Foods hired 40 people.", "b.txt": "Orbel Foods has its headquarters in Antwerp."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 6, 1)},
                expect=(("a.txt", "Ghent-based Orbel Foods"),),
            ),
            Example(
                why="Two texts of one day, two heads.",
                docs={"a.txt": "The Lantern Trust is headed by Ruth Ferris.", "b.txt": "The Lantern Trust is run by Dominic Achebe."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 8)},
                expect=(("a.txt", "The Lantern Trust is headed by Ruth Ferris"),),
            ),
        ),
        passes=(
            Example(why="A town and its country.", docs={"a.txt": "Acme Foods is based in Leeds. Acme Foods is based in England."}),
            Example(why="Two bodies.", docs={"a.txt": "Acme Foods is based in Leeds. Norwood Motors is based in Hull."}),
            Example(why="Then and now.", docs={"a.txt": "Acme Foods was headed by Ann Reed. Acme Foods is headed by Paul Ortega."}),
            Example(why="The same, longer.", docs={"a.txt": "Acme Foods is headed by Ann Reed. Acme Foods is run by Dr. Reed."}),
            Example(why="Somebody else says so.", docs={"a.txt": "Acme Foods is based in Leeds. A rival said that Acme Foods is based in Hull."}),
            Example(why="A branch.", docs={"a.txt": "Leeds-based Acme Foods opened a plant. The Acme Foods office in Hull is closed."}),
            Example(
                why="Two texts, years apart.",
                docs={"a.txt": "Ghent-based Orbel Foods hired 40 people.", "b.txt": "Orbel Foods has its headquarters in Antwerp."},
                dates={"a.txt": Date(2019, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="Two texts, a city and a state of one name.",
                docs={"a.txt": "Washington-based Orbel Foods grew.", "b.txt": "Orbel Foods has its headquarters in Redmond."},
                dates={"a.txt": Date(2023, 5, 8), "b.txt": Date(2023, 5, 9)},
            ),
            Example(
                why="Two texts whose days nobody knows.",
                docs={"a.txt": "The Lantern Trust is headed by Ruth Ferris.", "b.txt": "The Lantern Trust is run by Dominic Achebe."},
            ),
        ),
    )  # fmt: skip

    @Rule(
        AS.left << told(doc=MATCH.d, start=MATCH.i, value=MATCH.x, when=MATCH.then),
        AS.right << told(doc=MATCH.d, start=MATCH.j, value=MATCH.y, when=MATCH.now),
        TEST(lambda i, j: i < j),
        TEST(lambda then, now: then == now or not then or not now),
        TEST(lambda x, y: not _words(x) & _words(y)),
    )
    def two_values(self, left: Any, right: Any, **_: Any) -> None:
        """Two seats, or two heads, of one body."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << told(doc=MATCH.d, value=MATCH.x, when="", published=MATCH.then, shared_name=False),
        AS.right << told(doc=MATCH.e, value=MATCH.y, when="", published=MATCH.now, shared_name=False),
        TEST(lambda d, e: d < e),
        TEST(lambda s, a, then, now: s.startswith("org:") and at_one_time(a, then, now)),
        TEST(lambda x, y: not _words(x) & _words(y) and not (_words(x) | _words(y)) & _CITY_OR_STATE),
    )
    def in_two_texts(self, left: Any, right: Any, **_: Any) -> None:
        """Two seats, or two heads, of a body that no other is called like, in two texts of one time."""
        self.report(left=left, right=right)
