"""DT08: something that happens once is given two dates."""

from collections.abc import Sequence
from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, MilestoneFact, P, Rule, Severity, same_person

OF_A_LIFE = frozenset({"born", "died", "knighted", "canonised"})
OF_A_PERSON_AND = {
    "joined": frozenset(),
    "married": frozenset(),
    "divorced": frozenset(),
    "received": frozenset({"degree", "doctorate", "diploma", "licence", "license", "phd", "medal", "knighthood"}),
}
"""Milestones of a person with something, and what that may be where only some things come once."""
OF_A_THING = frozenset({"founded", "built", "completed", "demolished", "discovered", "invented", "abolished", "ratified", "collapsed", "sank"})
SIGNED = frozenset("treaty pact accord convention armistice truce charter constitution".split())
"""What is signed on one day."""
YEARS = 15
"""Dates further apart than that, in two texts, are of two things with one name, two hotels or two editions."""
DAYS = 31
"""Two people of one full name do not die, or are not born, within days of each other."""
WITH_A_PLACE = frozenset({"opened", "released", "premiered", "launched"})
"""Milestones that a thing has once in each place: a film opens in Rome in May and in Lima in June."""
COMMON = frozenset("he she company group party club team band school college university force board staff army".split())
"""Words for what is joined that may mean another one each time."""

_ANOTHER = frozenset("new old second third first former original current present another other replacement".split())
_TOLD_BY = L("") | L("before") | L("after")


def once(event: str, subject: str, thing: str, scope: tuple[str, ...]) -> bool:
    """Whether such a milestone happens once to such a subject; a degree only where the text says which."""
    if event in OF_A_LIFE:
        return subject.startswith("person:")
    if event in OF_A_PERSON_AND:
        known = OF_A_PERSON_AND[event]
        return subject.startswith("person:") and bool(thing) and thing not in COMMON and (not known or (thing in known and bool(scope)))
    if event == "signed":
        return bool(SIGNED & set(subject.partition(":")[2].split()))
    made = event in ("released", "premiered") and subject.startswith("place:")  # a title that is a place's name too; places are not released
    return event in OF_A_THING or made or (event in WITH_A_PLACE and not subject.startswith(("place:", "person:")))


def same_place(event: str, here: str, there: str) -> bool:
    """Whether two milestones are told of one place, where the place matters."""
    return event not in WITH_A_PLACE or here == there


def one_person(paragraph: int, other: int, certain: bool, also: bool) -> bool:
    """Whether two namings are of one person: by full name or surname, or by a first name close by; families repeat those."""
    return (certain and also) or abs(paragraph - other) <= 1


def one_text(doc: str, other: str) -> bool:
    """Whether two claims are of one text, or of a text and its source."""
    return doc.removesuffix("#source") == other.removesuffix("#source")


def apart_by(earliest: Date, latest: Date, other_earliest: Date, other_latest: Date) -> int:
    """How many days lie between two stretches without a day in common."""
    return max((other_earliest - latest).days, (earliest - other_latest).days)


def one_subject(subject: str, name: str, event: str, gap: int, signs: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two texts mean the same by one name: a person of whom they say one more thing that is the same, or tell days close by; or a
    thing with dates not too far apart. Many films and songs share a title of a word or two."""
    if subject.startswith("person:"):
        return same_person(name, signs, others) or (event in OF_A_LIFE and gap <= DAYS and " " in name)
    return gap <= YEARS * 365 and (event not in ("released", "premiered", "launched") or len(name.split()) > 2)


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
    return MilestoneFact(event=MATCH.event, object_key=MATCH.thing, voice="narrator", approximate=False, again=False, **names)


def _named(**names: Any) -> Any:
    """The pattern of a milestone of somebody or something with a name, dated outright."""
    return told(subject_name=MATCH.name & ~L(""), origin="document", certain=True, relation="", subject=P(_is_one), **names)


def _is_one(subject: str) -> bool:
    """Whether a phrase does not itself speak of another one ("the new bridge", "the second Orr tunnel")."""
    return not _ANOTHER & set(subject.lower().split())


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
        block_by=("event", "object_key"),
        supersedes=("EV01", "IC03", "DT04", "DU03"),
        rationale="Nobody is born twice and nothing is founded twice; one of the two dates is wrong, and readers will quote either.",
        limits="Only dates with a printed year, told by the writer, of a thing that is called by the same name, or a person meant by a pronoun that can mean nobody else. A club that was founded again, or a bridge reopened, is flagged where the text says “founded” or “opened” both times. Two documents are compared by names: people where both say one more thing of them that is the same, or days of death within a month; things where the dates lie within fifteen years.",
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
            Example(
                why="A treaty, in two documents.",
                docs={
                    "a.txt": "The Treaty of Brask was signed on 4 March 1911.",
                    "b.txt": "The Treaty of Brask was signed on 14 March 1911 in a railway carriage.",
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2025, 5, 2)},
                expect=(("a.txt", "The Treaty of Brask was signed on 4 March 1911"),),
            ),
            Example(
                why="A works that opened, in two documents.",
                docs={
                    "a.txt": "Harrow Steelworks opened in 1957 and employs 400 people.",
                    "b.txt": "The closure ends a long story. The Harrow Steelworks opened in 1961 under a state plan.",
                },
                expect=(("a.txt", "Harrow Steelworks opened in 1957"),),
            ),
            Example(
                why="A bridge that fell, in two documents.",
                docs={"a.txt": "The Sorrel Bridge collapsed on 12 January 1998, killing nine.", "b.txt": "The Sorrel Bridge collapsed in February 1998."},
                expect=(("a.txt", "The Sorrel Bridge collapsed on 12 January 1998"),),
            ),
        ),
        passes=(
            Example(why="One date contains the other.", docs={"a.txt": "Acme Corp was founded in 1984. Acme Corp was founded on 6 May 1984 in a barn."}),
            Example(why="A stretch that began then.", docs={"a.txt": "Acme Corp was founded in 1984. Acme Corp was established by 1986 as the leader of its trade."}),
            Example(why="A bound that is kept.", docs={"a.txt": "Ada Okafor died on 3 May 1903. Ada Okafor died after 1900, in the 20th century, and before 1910."}),
            Example(why="Two bridges.", docs={"a.txt": "The old bridge opened in 1932. The new bridge opened in 1964."}),
            Example(why="Two weddings.", docs={"a.txt": "Ada Okafor married Tom Beck in 1975. Okafor married Luis Gomez in 1990."}),
            Example(
                why="Two people of one name, in two documents.",
                docs={"a.txt": "The painter Ada Reed died in 1990 in Lagos.", "b.txt": "The judge Ada Reed died in 1994 in Bergen."},
            ),
            Example(why="Two hotels of one name.", docs={"a.txt": "The Grand Hotel opened in 1932.", "b.txt": "The Grand Hotel opened in 1988."}),
            Example(why="Two bridges, in two documents.", docs={"a.txt": "The bridge opened in 1932.", "b.txt": "The bridge opened in 1936."}),
            Example(
                why="A copy.",
                docs={"a.txt": "Norvik Foods was founded in 1972 by two brothers.", "b.txt": "Norvik Foods was founded in 1972 by two brothers."},
            ),
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
            subject_key=MATCH.subject,
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
            subject_key=MATCH.subject,
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
        TEST(lambda d, i, e, j: one_text(d, e) and (d, i) < (e, j)),
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

    @Rule(
        AS.left << _named(doc=MATCH.d, subject_key=MATCH.s, scope=MATCH.x, place=MATCH.here, earliest=MATCH.a, latest=MATCH.b, signs=MATCH.k),
        AS.right << _named(doc=MATCH.e, subject_key=MATCH.t, scope=MATCH.y, place=MATCH.there, earliest=MATCH.f, latest=MATCH.g, signs=MATCH.m),
        TEST(lambda d, e: d < e and not one_text(d, e)),
        TEST(lambda event, s, t, thing, x: s.startswith("person:") == t.startswith("person:") and once(event, s, thing, x) and once(event, t, thing, x)),
        TEST(lambda event, x, y, here, there: x == y and same_place(event, here, there)),
        TEST(lambda a, b, f, g: disjoint("", a, b, "", f, g)),
        TEST(lambda event, s, name, a, b, f, g, k, m: one_subject(s, name, event, apart_by(a, b, f, g), k, m)),
    )
    def in_two_texts(self, left: Any, right: Any, **_: Any) -> None:
        """Two dates of what two texts call by one name."""
        self.report(left=left, right=right, first=left["when"], second=right["when"])
