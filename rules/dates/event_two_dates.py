"""DT08: something that happens once is given two dates."""

import re
from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity

ONCE = {
    "bear": "born", "die": "died", "drown": "died", "assassinate": "killed", "found": "founded", "establish": "founded", "incorporate": "founded",
    "open": "opened", "inaugurate": "opened", "demolish": "demolished", "abolish": "abolished", "ratify": "ratified", "marry": "married",
    "invent": "invented", "discover": "discovered", "complete": "completed", "independent": "independent",
}  # fmt: skip
"""Acts by the lemma of their verb, and the event that they are; each happens to one thing once."""
NAMED_ONLY = frozenset({"opened", "founded", "completed", "demolished", "discovered", "invented", "abolished", "ratified", "independent"})
"""Events of things: “the bank” may be two banks, a name is one."""
YEAR = re.compile(r"\b\d{4}\b")


def once(key: str) -> str:
    """The one-time event that a verb tells; empty where it can happen again."""
    return ONCE.get(key, "")


def dated(when: str) -> bool:
    """Whether the words of a time hold a year."""
    return bool(YEAR.search(when))


def on_the_day(quote: str, when: str) -> bool:
    """Whether the words say when it happened, not since, by or before when, nor how long."""
    before = quote.split(when)[0].lower().split()[-2:] if when in quote else []
    return not {"since", "by", "before", "after", "until", "till", "from", "around", "about", "circa", "between"} & set(before)


def disjoint(earliest: Date | None, latest: Date | None, other_earliest: Date | None, other_latest: Date | None) -> bool:
    """Whether two stretches of days have no day in common."""
    if not (earliest and latest and other_earliest and other_latest):
        return False
    return latest < other_earliest or other_latest < earliest


def same_thing(key: str, theme: str, left_scope: tuple[str, ...], right_scope: tuple[str, ...]) -> bool:
    """Whether two mentions with one key are one thing: a name, or for people's lives anything, with the same modifiers."""
    return left_scope == right_scope and (":" in theme or once(key) not in NAMED_ONLY)


def told(key: Any, when: Any, **names: Any) -> Any:
    """The pattern of a dated event that the narrator tells as a fact."""
    return EventFact(
        key=key & P(lambda k: bool(once(k))),
        theme_key=MATCH.theme & ~L("") & P(lambda theme: theme not in ("he", "she", "it", "they", "who", "which", "that")),
        voice="narrator",
        polarity="positive",
        modality="asserted",
        when=when & P(dated),
        **names,
    )


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
        scope=("document", "corpus"),
        block_by=("theme_key",),
        supersedes=("EV01",),
        rationale="Nobody is born twice and nothing is founded twice; one of the two dates is wrong, and readers will quote either.",
        limits="Only dates with a printed year, told by the writer, of a thing that is called by the same name. A club that was founded again, or a bridge reopened, is flagged where the text says “founded” or “opened” both times.",
        reference="De Marneffe, Rafferty and Manning, Finding Contradictions in Text (ACL 2008): dates of one-time events are among the few contradictions that can be decided from the text.",
        fails=(
            Example(
                why="Two years of founding.",
                docs={"a.txt": "Acme Corp was founded in 1984 by two sisters. Acme Corp makes tyres.\n\nFounded in 1986, Acme Corp now has 300 staff."},
                expect=(("a.txt", "Acme Corp was founded in 1984 by two sisters"),),
            ),
            Example(
                why="Two years of birth.",
                docs={"a.txt": "Ada Okafor was born in Enugu in 1950. She sang from childhood.\n\nOkafor was born in March 1952 and left school at 14."},
                expect=(("a.txt", "Ada Okafor was born in Enugu in 1950"),),
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
            Example(why="Two people.", docs={"a.txt": "Ada Okafor was born in 1950. Her brother Ben Okafor was born in 1952."}),
            Example(why="Somebody else says so.", docs={"a.txt": "Acme Corp was founded in 1984. A rival said that Acme Corp was founded in 1986."}),
            Example(why="It can happen again.", docs={"a.txt": "Acme Corp was sold in 1984. Acme Corp was sold in 1991 to its staff."}),
        ),
    )  # fmt: skip

    @Rule(
        AS.left
        << told(id=MATCH.a, doc=MATCH.d, start=MATCH.i, key=MATCH.k, when=MATCH.w, earliest=MATCH.e, latest=MATCH.u, theme_scope=MATCH.x, quote=MATCH.q),
        AS.right
        << told(id=MATCH.b, doc=MATCH.f, start=MATCH.j, key=MATCH.m, when=MATCH.v, earliest=MATCH.g, latest=MATCH.h, theme_scope=MATCH.y, quote=MATCH.r),
        TEST(lambda d, i, f, j: (d, i) < (f, j)),
        TEST(lambda k, m: once(k) == once(m)),
        TEST(lambda k, theme, x, y: same_thing(k, theme, x, y)),
        TEST(lambda e, u, g, h: disjoint(e, u, g, h)),
        TEST(lambda q, w, r, v: on_the_day(q, w) and on_the_day(r, v)),
    )
    def two_dates(self, left: Any, right: Any, **_: Any) -> None:
        """One event, two dates without a day in common."""
        self.report(left=left, right=right, first=left["when"], second=right["when"])
