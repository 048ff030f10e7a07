"""DT08: something that happens once is given two dates."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, MilestoneFact, Rule, Severity

OF_A_LIFE = frozenset({"born", "died", "knighted", "canonised"})
OF_A_PERSON_AND = {
    "joined": frozenset(),
    "married": frozenset(),
    "divorced": frozenset(),
    "received": frozenset({"degree", "doctorate", "diploma", "licence", "license", "phd", "medal", "knighthood"}),
}
"""Milestones of a person with something, and what that may be where only some things come once."""
OF_A_THING = frozenset({"founded", "completed", "demolished", "discovered", "invented", "abolished", "ratified"})
WITH_A_PLACE = frozenset({"opened", "released", "premiered", "launched"})
"""Milestones that a thing has once in each place: a film opens in Rome in May and in Lima in June."""
COMMON = frozenset("he she company group party club team band school college university force board staff army".split())
"""Words for what is joined that may mean another one each time."""


_TOLD_BY = L("") | L("before") | L("after")


def once(event: str, subject: str, thing: str, scope: tuple[str, ...]) -> bool:
    """Whether such a milestone happens once to such a subject; a degree only where the text says which."""
    if event in OF_A_LIFE:
        return subject.startswith("person:")
    if event in OF_A_PERSON_AND:
        known = OF_A_PERSON_AND[event]
        return subject.startswith("person:") and bool(thing) and thing not in COMMON and (not known or (thing in known and bool(scope)))
    made = event in ("released", "premiered") and subject.startswith("place:")  # a title that is a place's name too; places are not released
    return event in OF_A_THING or made or (event in WITH_A_PLACE and not subject.startswith(("place:", "person:")))


def same_place(event: str, here: str, there: str) -> bool:
    """Whether two milestones are told of one place, where the place matters."""
    return event not in WITH_A_PLACE or here == there


def one_person(paragraph: int, other: int, certain: bool, also: bool) -> bool:
    """Whether two namings are of one person: by full name or surname, or by a first name close by; families repeat those."""
    return (certain and also) or abs(paragraph - other) <= 1


def same_thing(subject: str, here: str, there: str, scope: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two mentions are narrowed down alike; what is called by a noun only is one thing only in one text."""
    if subject.startswith("thing:"):
        return here == there and (not scope or not other or scope == other)
    return scope == other


def days(relation: str, earliest: Date, latest: Date) -> tuple[int, int]:
    """The first and last day that a date allows, as ordinals: "before 1943" ends with 1942, "after 1943" begins with 1944."""
    first, last = earliest.toordinal(), latest.toordinal()
    return (0, first - 1) if relation == "before" else (last + 1, Date.max.toordinal()) if relation == "after" else (first, last)


def disjoint(bound: str, earliest: Date | None, latest: Date | None, other_bound: str, other_earliest: Date | None, other_latest: Date | None) -> bool:
    """Whether two stretches of days have no day in common."""
    if not (earliest and latest and other_earliest and other_latest):
        return False
    first, last = days(bound, earliest, latest)
    other_first, other_last = days(other_bound, other_earliest, other_latest)
    return last < other_first or other_last < first


def told(**names: Any) -> Any:
    """The pattern of a milestone that the narrator tells as a fact, dated to the day, the year or before or after one."""
    return MilestoneFact(
        event=MATCH.event, subject_key=MATCH.subject, object_key=MATCH.thing, voice="narrator", approximate=False, again=False, **names
    )  # fmt: skip


class EventTwoDates(ClaimRule):
    """Founded, born, opened – twice."""

    meta = Meta(
        id="DT08",
        name="event-two-dates",
        summary="Something that happens only once (founding, birth, opening) is given two dates that cannot both be right.",
        message="“{left.quote}”, but also “{right.quote}”.",
        question="Which is right: {first} or {second}?",
        severity=Severity.ERROR,
        confidence="medium",
        scope=("document", "corpus", "source"),
        block_by=("event", "subject_key", "object_key"),
        supersedes=("EV01", "IC03", "DT04", "DU03"),
        rationale="Nobody is born twice and nothing is founded twice; one of the two dates is wrong, and readers will quote either.",
        limits="Only dates with a printed year, told by the writer, of a thing that is called by the same name, or a person meant by a pronoun that can mean nobody else. A club that was founded again, or a bridge reopened, is flagged where the text says “founded” or “opened” both times.",
        reference="De Marneffe, Rafferty and Manning, Finding Contradictions in Text (ACL 2008): dates of one-time events are among the few contradictions that can be decided from the text.",
        fails=(
            Example(
                why="Two years of founding.",
                docs={"a.txt": "Acme Corp was founded in 1984 by two sisters. Acme Corp makes tyres.\n\nFounded in 1986, Acme Corp now has 300 staff."},
                expect=(("a.txt", "Acme Corp was founded in 1984 by two sisters"),),
            ),
            Example(
                why="A thing called by a noun, and by a pronoun.",
                docs={"a.txt": "The bridge opened in 1932. Since it opened in 1934, the bridge has carried trams."},
                expect=(("a.txt", "The bridge opened in 1932"),),
            ),
            Example(
                why="A verbal noun.",
                docs={"a.txt": "The mill opened in 1932. Since opening in 1934 it has ground rye for three counties."},
                expect=(("a.txt", "The mill opened in 1932"),),
            ),
            Example(
                why="Two years of birth.",
                docs={"a.txt": "Ada Okafor was born in Enugu in 1950. She sang from childhood.\n\nOkafor was born in March 1952 and left school at 14."},
                expect=(("a.txt", "Ada Okafor was born in Enugu in 1950"),),
            ),
            Example(
                why="A lifespan in brackets, and a pronoun.",
                docs={"a.txt": "Ada Okafor (12 October 1875 - 1 December 1947) wrote songs. She was born on 2 October 1875 in Enugu."},
                expect=(("a.txt", "Ada Okafor (12 October 1875 - 1 December 1947)"),),
            ),
            Example(
                why="Another decade.",
                docs={"a.txt": "Grey Harbour is a 2013 novel by Ada Okafor. Grey Harbour was published in the 1950s."},
                expect=(("a.txt", "Grey Harbour is a 2013 novel by Ada Okafor"),),
            ),
            Example(
                why="Before the year of the opening.",
                docs={"a.txt": "Luis Gomez opened the Hill Street Theatre in 1943. Gomez opened the Hill Street Theatre before 1940, when he was still a waiter."},
                expect=(("a.txt", "Luis Gomez opened the Hill Street Theatre in 1943"),),
            ),
            Example(
                why="Another century.",
                docs={"a.txt": "Ada Okafor died on 3 May 1903. She was the last of the line.\n\nAda Okafor died in the 18th century."},
                expect=(("a.txt", "Ada Okafor died on 3 May 1903"),),
            ),
            Example(
                why="Against its source.",
                docs={"a.txt": "Ada Okafor died on 3 May 2019 in Lagos."},
                sources={"a.txt": "Ada Okafor died on 13 May 2019 after a long illness."},
                expect=(("a.txt", "Ada Okafor died on 3 May 2019 in Lagos"),),
            ),
            Example(
                why="Two days of death, in two documents.",
                docs={"a.txt": "Ada Okafor died on 3 May 2019 in Lagos.", "b.txt": "Ada Okafor died on 13 May 2019 after a long illness."},
                expect=(("a.txt", "Ada Okafor died on 3 May 2019 in Lagos"),),
            ),
        ),
        passes=(
            Example(why="One date contains the other.", docs={"a.txt": "Acme Corp was founded in 1984. Acme Corp was founded on 6 May 1984 in a barn."}),
            Example(why="A stretch that began then.", docs={"a.txt": "Acme Corp was founded in 1984. Acme Corp was established by 1986 as the leader of its trade."}),
            Example(why="A bound that is kept.", docs={"a.txt": "Ada Okafor died on 3 May 1903. Ada Okafor died after 1900, in the 20th century, and before 1910."}),
            Example(why="Two bridges.", docs={"a.txt": "The old bridge opened in 1932. The new bridge opened in 1964."}),
            Example(why="Two weddings.", docs={"a.txt": "Ada Okafor married Tom Beck in 1975. Okafor married Luis Gomez in 1990."}),
            Example(why="Two countries.", docs={"a.txt": "Grey Harbour was released in Mexico in 1999. Grey Harbour was released in Norway in 2001."}),
            Example(why="Two degrees.", docs={"a.txt": "Ada Okafor received her bachelor's degree in 1990. Okafor received her master's degree in 1994."}),
            Example(why="Two people.", docs={"a.txt": "Ada Okafor was born in 1950. Her brother Ben Okafor was born in 1952."}),
            Example(why="Somebody else says so.", docs={"a.txt": "Acme Corp was founded in 1984. A rival said that Acme Corp was founded in 1986."}),
            Example(why="It can happen again.", docs={"a.txt": "Acme Corp was sold in 1984. Acme Corp was sold in 1991 to its staff."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.left
        << told(
            scope=MATCH.x,
            origin=MATCH.o,
            doc=MATCH.d,
            start=MATCH.i,
            paragraph=MATCH.m,
            certain=MATCH.p,
            place=MATCH.here,
            earliest=MATCH.a,
            latest=MATCH.b,
            relation=MATCH.u & _TOLD_BY,
        ),
        AS.right
        << told(
            scope=MATCH.y,
            origin=MATCH.r,
            doc=MATCH.e,
            start=MATCH.j,
            paragraph=MATCH.n,
            certain=MATCH.q,
            place=MATCH.there,
            earliest=MATCH.f,
            latest=MATCH.g,
            relation=MATCH.v & _TOLD_BY,
        ),
        TEST(lambda d, i, e, j: (d, i) < (e, j)),
        TEST(lambda o, r: "document" in (o, r)),
        TEST(lambda event, subject, thing, x: once(event, subject, thing, x)),
        TEST(lambda subject, d, e, x, y: same_thing(subject, d, e, x, y)),
        TEST(lambda event, here, there: same_place(event, here, there)),
        TEST(lambda m, n, p, q: one_person(m, n, p, q)),
        TEST(lambda u, a, b, v, f, g: disjoint(u, a, b, v, f, g)),
    )
    def two_dates(self, left: Any, right: Any, **_: Any) -> None:
        """One event, two dates without a day in common."""
        self.report(left=left, right=right, first=left["when"], second=right["when"])
