"""EV01: a change that can happen once is told twice of one thing, for two reasons, on two occasions or at two times."""

import re
from datetime import date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity, within_days

_SMALL = frozenset("a an the of on to in for and or by with from at its their his her".split())
_MORE_TIMES = re.compile(r"\b(?:originally|initially|again|once more)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_LEAST_SHARED = 0.3
_DAYS = 7  # between two texts that tell of one ending
_TWO_YEARS = 731  # days; measures of one name come and go over longer times
_OPENERS = frozenset("after before because in on at as when while following since during under upon with for to".split())


# Ways of dying and leaving are told with ever new circumstances; only their dates are compared.
_TOLD_MANY_WAYS = frozenset("die drown release free resign retire sink assassinate execute dismiss sack fire acquit deport".split())


# Verbs that end a measure, but of other things only a part or a turn.
_ENDS_MEASURES = frozenset("drop end remove void reverse axe ditch withdraw".split())
_MEASURES = frozenset(
    """ban freeze embargo tax levy duty tariff sanction restriction moratorium curfew blockade boycott quota law rule order decree permit licence license fee
    charge toll fine subsidy exemption suspension prohibition injunction limit cap curb lockdown halt closure visa invitation offer bid""".split()
)


def _told_one_way(key: str) -> bool:
    return key not in _TOLD_MANY_WAYS


def _is_ending(left: str, right: str, theme: str) -> bool:
    """Whether both verbs end such a thing for good."""
    return theme in _MEASURES or not {left, right} & _ENDS_MEASURES


def _words(scope: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for part in scope for word in part.split()) - _SMALL


def _same_thing(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the modifiers of two mentions fit one thing: one has none, or they share words."""
    here, there = _words(left), _words(right)
    return not here or not there or len(here & there) >= _LEAST_SHARED * min(len(here), len(there))


def _two_stories(left_reason: str, right_reason: str) -> bool:
    """Whether two reasons or occasions are told, and they have no word in common."""
    here, there = set(left_reason.lower().split()) - _SMALL, set(right_reason.lower().split()) - _SMALL
    return bool(here) and bool(there) and not here & there - {"after", "because", "in", "when", "following"}


def _disjoint(left_earliest: date | None, left_latest: date | None, right_earliest: date | None, right_latest: date | None) -> bool:
    if left_earliest is None or left_latest is None or right_earliest is None or right_latest is None:
        return False
    return left_latest < right_earliest or right_latest < left_earliest


def _has_calendar(when: str) -> bool:
    """Whether a date is given by the calendar; "the same week" is told from another date."""
    return any(c.isdigit() for c in when)


def _added(event: Any, words: str) -> str:
    """Reason, occasion or date in brackets, where the quoted words do not hold it already."""
    if words.lower() in event["quote"].lower():
        return ""
    opens = words.split()[0].lower() in _OPENERS
    return f" ({words[0].lower()}{words[1:]})" if opens else f" ({words})"


def _told_once(quote: str) -> bool:
    """Whether the words do not themselves tell of more than one time: "originally released", "closed again"."""
    return not _MORE_TIMES.search(quote)


def _ended(**more: Any) -> Any:
    """The pattern of a finished one-way change, told by the narrator as a fact."""
    return EventFact(
        change_key=MATCH.how,
        change="ended",
        restored=False,
        voice="narrator",
        polarity="positive",
        modality="asserted",
        tense="past",
        object_type=~L("pronoun"),
        quote=P(_told_once),
        **{"theme_key": MATCH.theme & ~L(""), **more},
    )


def _named(**more: Any) -> Any:
    """The pattern of the end of a measure with a name: a tax, a ban, an offer."""
    return _ended(theme_name=MATCH.name & ~L(""), definite=True, **{"theme_key": MATCH.theme & P(_is_measure), **more})


def _is_measure(theme: str) -> bool:
    return theme in _MEASURES


def _has_year(when: str) -> bool:
    return bool(_YEAR.search(when))


class EventEndedTwice(ClaimRule):
    """Rescinded, released, dead – twice."""

    meta = Meta(
        id="EV01",
        name="event-ended-twice",
        summary="One thing is ended twice (rescinded, lifted, closed), with two different reasons, occasions or dates.",
        message="“{left.quote}”{first}, and again “{right.quote}”{second}.",
        question="Did this happen twice? If once, which account is right; if twice, what happened in between?",
        severity=Severity.WARNING,
        confidence="medium",
        supersedes=("AT05", "IC03", "DU03"),
        scope=("document", "corpus"),
        block_by=("change_key", "theme_key"),
        rationale="What was rescinded cannot be rescinded again. Told twice with two reasons, it is either one event with two accounts or an event in between that the text leaves out.",
        limits="Takes two mentions with one noun for one thing where their modifiers fit together; two bans told with nothing but “the ban” are flagged. A thing that was brought back in between (reimposed, reopened) is left alone wherever in the text that stands. In two documents only measures with a name are compared: reasons within a week, dates within two years.",
        reference="Ritter et al. 2008 on functional relations in extraction; one-way changes as in the event calculus (Kowalski & Sergot 1986).",
        fails=(
            Example(
                why="Two reasons.",
                docs={
                    "a.txt": "The beer tax was scrapped after the strike. Prices fell. In the end the beer tax was scrapped because exporters had complained."
                },
                expect=(("a.txt", "The beer tax was scrapped after the strike"),),
            ),
            Example(
                why="Read through “this”, with other modifiers.",
                docs={
                    "a.txt": "An unofficial ban on school trips to Wick was declared, but this was lifted after parents marched.\n\nIn exchange, the council allowed a visit in May, and the unofficial county ban on trips to Wick was lifted."
                },
                expect=(("a.txt", "this was lifted"),),
            ),
            Example(
                why="Two words for taking a measure back.",
                docs={"a.txt": "A freeze on rents was lifted after tenants moved out. Rents rose. The freeze on rents was revoked because landlords had sued."},
                expect=(("a.txt", "A freeze on rents was lifted"),),
            ),
            Example(
                why="Two dates.",
                docs={"a.txt": "The old mill closed in March 1990. Its owner moved away. The old mill closed in June 1994, when its last client failed."},
                expect=(("a.txt", "The old mill closed in March 1990"),),
            ),
            Example(
                why="Two dates of one ban, in two documents.",
                docs={
                    "a.txt": "Arland lifted its ban on timber exports in May 2021 after a drought.",
                    "b.txt": "Arland lifted its ban on timber exports in March 2022 to please sawmills.",
                },
                expect=(("a.txt", "Arland lifted its ban on timber exports in May 2021 after a drought"),),
            ),
            Example(
                why="Two reasons for one tax, in two documents of one week.",
                docs={
                    "a.txt": "The Tarn beer tax was scrapped after a strike.",
                    "b.txt": "The Tarn beer tax was scrapped because exporters had complained.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 4)},
                expect=(("a.txt", "The Tarn beer tax was scrapped after a strike"),),
            ),
            Example(
                why="Two years of one toll.",
                docs={
                    "a.txt": "The Sorrel Bridge toll was abolished in 1998.",
                    "b.txt": "The Sorrel Bridge toll was abolished in 1999, when the loan was paid.",
                },
                expect=(("a.txt", "The Sorrel Bridge toll was abolished in 1998"),),
            ),
        ),
        passes=(
            Example(
                why="Two bans with twenty years between, in two documents.",
                docs={
                    "a.txt": "Arland lifted its ban on timber exports in May 2001 after a drought.",
                    "b.txt": "Arland lifted its ban on timber exports in March 2022 to please sawmills.",
                },
            ),
            Example(
                why="Brought back in between, says one of the documents.",
                docs={
                    "a.txt": "Arland lifted its ban on timber exports in May 2021. It reimposed the ban in June 2021.",
                    "b.txt": "Arland lifted its ban on timber exports in March 2022 to please sawmills.",
                },
            ),
            Example(
                why="Two bans without a name.",
                docs={"a.txt": "The ban was lifted in May 2021 after a drought.", "b.txt": "The ban was lifted in March 2022 to please sawmills."},
            ),
            Example(
                why="The bans of two countries.",
                docs={"a.txt": "Arland lifted its ban on timber exports in May 2021.", "b.txt": "Norland lifted its ban on timber exports in March 2022."},
            ),
            Example(
                why="Brought back in between.",
                docs={"a.txt": "The tax was scrapped after the strike. In May the tax was reintroduced. The tax was scrapped because exporters complained."},
            ),
            Example(
                why="Told again, not otherwise.",
                docs={"a.txt": "The beer tax was scrapped after the strike. The mayor said so when the beer tax was scrapped."},
            ),
            Example(
                why="Two things.", docs={"a.txt": "The tax on beer was scrapped after the strike. The tax on wine was scrapped because exporters complained."}
            ),
            Example(
                why="First in one form, then in another.",
                docs={"a.txt": "The map of the reef was released on 27 February 2007. It had no title when the map was originally released in 2005."},
            ),
            Example(why="Not done.", docs={"a.txt": "The tax was scrapped after the strike. The tax may be scrapped because exporters complained."}),
            Example(
                why="Somebody else says so.",
                docs={"a.txt": "The tax was scrapped after the strike. The tax was scrapped because exporters complained, the union said."},
            ),
        ),
    )

    @Rule(
        AS.left << _ended(doc=MATCH.d, id=MATCH.a, key=MATCH.lk, order=MATCH.i, theme_scope=MATCH.ls, because=MATCH.lb, occasion=MATCH.lo),
        AS.right << _ended(doc=MATCH.d, id=MATCH.b, key=MATCH.rk, order=MATCH.j, theme_scope=MATCH.rs, because=MATCH.rb, occasion=MATCH.ro, definite=True),
        TEST(
            lambda i, j, how, theme, lk, rk, ls, rs, lb, lo, rb, ro: (
                i < j and _told_one_way(how) and _is_ending(lk, rk, theme) and _same_thing(ls, rs) and _two_stories(lb or lo, rb or ro)
            )
        ),
    )
    def two_reasons(self, left: Any, right: Any) -> None:
        """Two reasons or occasions for one ending."""
        self.report(
            left=left, right=right, first=_added(left, left["because"] or left["occasion"]), second=_added(right, right["because"] or right["occasion"])
        )

    @Rule(
        AS.left
        << _ended(doc=MATCH.d, id=MATCH.a, key=MATCH.lk, order=MATCH.i, theme_scope=MATCH.ls, earliest=MATCH.le, latest=MATCH.ll, when=P(_has_calendar)),
        AS.right
        << _ended(
            doc=MATCH.d, id=MATCH.b, key=MATCH.rk, order=MATCH.j, theme_scope=MATCH.rs, earliest=MATCH.re, latest=MATCH.rl, when=P(_has_calendar), definite=True
        ),
        TEST(lambda i, j, theme, lk, rk, ls, rs, le, ll, re, rl: i < j and _is_ending(lk, rk, theme) and _same_thing(ls, rs) and _disjoint(le, ll, re, rl)),
    )
    def two_dates(self, left: Any, right: Any) -> None:
        """Two dates of one ending."""
        self.report(left=left, right=right, first=_added(left, left["when"]), second=_added(right, right["when"]))

    @Rule(
        AS.left << _named(doc=MATCH.d, published=MATCH.p, theme_scope=MATCH.ls, because=MATCH.lb, occasion=MATCH.lo),
        AS.right << _named(doc=MATCH.e, published=MATCH.q, theme_scope=MATCH.rs, because=MATCH.rb, occasion=MATCH.ro),
        TEST(lambda d, e: d < e),
        TEST(lambda p, q: within_days(_DAYS, p, q)),
        TEST(lambda ls, rs, lb, lo, rb, ro: _same_thing(ls, rs) and _two_stories(lb or lo, rb or ro)),
    )
    def two_reasons_in_two_texts(self, left: Any, right: Any) -> None:
        """Two reasons or occasions that two texts of one time give for the end of one measure."""
        self.report(
            left=left, right=right, first=_added(left, left["because"] or left["occasion"]), second=_added(right, right["because"] or right["occasion"])
        )

    @Rule(
        AS.left << _named(doc=MATCH.d, theme_scope=MATCH.ls, earliest=MATCH.le, latest=MATCH.ll, when=P(_has_year)),
        AS.right << _named(doc=MATCH.e, theme_scope=MATCH.rs, earliest=MATCH.re, latest=MATCH.rl, when=P(_has_year)),
        TEST(lambda d, e: d < e),
        TEST(lambda ls, rs: _same_thing(ls, rs)),
        TEST(lambda le, ll, re, rl: _disjoint(le, ll, re, rl) and within_days(_TWO_YEARS, le, re)),
    )
    def two_dates_in_two_texts(self, left: Any, right: Any) -> None:
        """Two dates that two texts give to the end of one measure, not so far apart that there may have been two."""
        self.report(left=left, right=right, first=_added(left, left["when"]), second=_added(right, right["when"]))
