"""AT05: a decision about somebody's rights is told in the passive, and nobody is named who took it."""

import re
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity

_DECISIONS = frozenset(
    """ban bar exclude expel deport evict blacklist outlaw prohibit forbid disqualify censor exile disband dissolve revoke rescind
    repeal withhold confiscate abolish disenfranchise""".split()
)
# These take something away from somebody only together with what is denied or refused.
_DENIALS = frozenset("deny refuse".split())
# These decide over others only when what is imposed or announced is a restriction.
_ISSUED = frozenset("impose announce introduce declare lift order decree proclaim reimpose tighten annul".split())
_MEASURES = frozenset(
    "state ban curfew embargo blockade sanction restriction moratorium emergency quota prohibition boycott rationing censorship freeze halt lockdown cordon blackout".split()
)
# What is still asked about where somebody near could have done it: a measure taken back, or told of as announced.
# Who banned, expelled or imposed is mostly plain from the text around it.
_TAKEN_BACK = frozenset("revoke rescind repeal abolish".split())
_IMPOSED = frozenset("impose reimpose order decree".split())

_LONGEST_SUBJECT = 90

# What a loser is "denied" in the language of sport.
_SPORT = frozenset("gold silver bronze medal victory win title goal penalty chance record equaliser point".split())
# "Stripped of" is a decision over somebody where what is lost is a right or a rank.
_RIGHTS = frozenset("licence license citizenship nationality passport visa title rank vote right status immunity accreditation pension medal seat".split())
_TERM = re.compile(r"^for .*\b(?:years?|months?|weeks?|match(?:es)?|games?|life)$")


def _is_no_sport(complement: str) -> bool:
    return complement not in ("", *_SPORT)


def _is_no_term(modifiers: tuple[str, ...]) -> bool:
    """Whether no term is given: "banned for two years" is the language of sports tribunals and courts."""
    return not any(_TERM.match(m) for m in modifiers)


def _is_decision(key: str) -> bool:
    return key in _DECISIONS


def _is_taken_back(key: str) -> bool:
    return key in _TAKEN_BACK


def _is_told_of(key: str) -> bool:
    return key in _ISSUED and key not in _IMPOSED


def _is_right(complement: str) -> bool:
    return complement in _RIGHTS


def _is_done(tense: str, perfect: bool) -> bool:
    return tense == "past" or (tense == "present" and perfect)


def _is_denial(key: str) -> bool:
    return key in _DENIALS


def _is_issued(key: str) -> bool:
    return key in _ISSUED


def _is_measure(key: str) -> bool:
    return key in _MEASURES


def _is_long(act: Any) -> bool:
    """Whether the subject is one that carries a clause or apposition with it, or just long."""
    subject = act["quote"][: act["group_start"] - act["start"]]
    return "," in subject or len(subject) > _LONGEST_SUBJECT


def _place(act: Any) -> tuple[int, int]:
    """The clause, or where it has a long subject the verb and what follows it."""
    return act["group_start"] if _is_long(act) else act["start"], act["end"]


def _told_words(act: Any) -> str:
    """The words of the clause, of a long subject only the name or noun."""
    if not _is_long(act):
        return str(act["quote"])
    return f"{act['object'].split(',')[0]} … {act['quote'][act['group_start'] - act['start'] :]}"


def _told(**more: Any) -> Any:
    """The pattern of a finished act, told by the narrator in a main clause, with no agent and no source in its sentence."""
    return EventFact(
        agentless=True,
        main=True,
        tense=MATCH.tense,
        perfect=MATCH.perfect,
        polarity="positive",
        modality="asserted",
        voice="narrator",
        sourced=False,
        zone=L("body") | L("list"),
        **more,
    )


class AgentlessAct(ClaimRule):
    """A decision over others, by nobody."""

    meta = Meta(
        id="AT05",
        name="agentless-act",
        summary="A decision about somebody's rights is told in the passive, with no one named who took it.",
        message="“{told}”: the text does not say by whom.",
        question="Who did this, and how is it known? Name the body that decided, or the source.",
        severity=Severity.NOTE,
        confidence="medium",
        rationale="A ban, a refusal or an expulsion is somebody's act. Told in the passive with no agent it cannot be checked, answered or attributed, and the reader is led to guess.",
        limits="A body that the text named further up than the sentence before is not seen, so such an act gets the stronger finding. Where somebody near could have done it, only denials, and measures announced or taken back, are asked about: who banned, expelled or imposed is then mostly plain (it was in 11 of 12 read). Routine passives (was held, was given, was arrested) are left alone, and so is any sentence with a word of saying.",
        reference="The passive that hides the actor: George Orwell, “Politics and the English Language” (1946); the question “says who?” of any copy desk.",
        fails=(
            Example(
                why="Refused, with nobody refusing.",
                docs={"a.txt": "The harvest was poor. Two villages were refused a share of the water. Rain came in May."},
                expect=(("a.txt", "Two villages were refused a share of the water"),),
            ),
            Example(
                why="A curfew from nowhere.",
                docs={"a.txt": "A night curfew was imposed last week. Shops shut early."},
                expect=(("a.txt", "A night curfew was imposed last week"),),
            ),
            Example(
                why="Denied a place, in other words.",
                docs={"a.txt": "Voters queued from dawn. Four small parties were denied a place on the ballot."},
                expect=(("a.txt", "Four small parties were denied a place on the ballot"),),
            ),
            Example(
                why="A ban announced and taken back, in one sentence.",
                docs={"a.txt": "An unofficial ban on school trips was declared, and this was revoked once parents marched."},
                expect=(("a.txt", "An unofficial ban on school trips was declared"), ("a.txt", "this was revoked")),
            ),
            Example(
                why="Stripped of a right.",
                docs={"a.txt": "Snow lay on the fields. Three fishing crews were stripped of their licences in May. The harbour fell silent."},
                expect=(("a.txt", "Three fishing crews were stripped of their licences in May"),),
            ),
        ),
        passes=(
            Example(why="The agent stands there.", docs={"a.txt": "A night curfew was imposed by the governor last week."}),
            Example(why="Active.", docs={"a.txt": "The council refused two villages a share of the water."}),
            Example(why="A source is named.", docs={"a.txt": "Two villages were refused a share of the water, the farmers' union said."}),
            Example(why="Not done yet.", docs={"a.txt": "Two villages may be refused a share of the water. A curfew could be imposed."}),
            Example(
                why="The court stands in the sentence before.",
                docs={"a.txt": "A judge ruled on the merger on Monday. Two banks have been banned from bidding."},
            ),
            Example(why="Routine passives.", docs={"a.txt": "The fair was held in June. Three people were injured and a shop was damaged."}),
        ),
    )

    @Rule(AS.act << _told(key=P(_is_decision), modifiers=P(_is_no_term), possible_agent=""), TEST(lambda tense, perfect: _is_done(tense, perfect)))
    def decided_by_nobody(self, act: Any) -> None:
        """Nobody near could have decided it."""
        self.report(act=act, span=_place(act), told=_told_words(act), severity="warning")

    @Rule(AS.act << _told(key=P(_is_taken_back), possible_agent=~L("")), TEST(lambda tense, perfect: _is_done(tense, perfect)))
    def taken_back(self, act: Any) -> None:
        """Something was revoked, and somebody near could have done it; the text does not say so."""
        self.report(act=act, span=_place(act), told=_told_words(act))

    @Rule(AS.act << _told(key=P(_is_denial), complement_key=P(_is_no_sport), possible_agent=""), TEST(lambda tense, perfect: _is_done(tense, perfect)))
    def denied_by_nobody(self, act: Any) -> None:
        """Somebody was denied or refused something, by nobody near."""
        self.report(act=act, span=_place(act), told=_told_words(act), severity="warning")

    @Rule(AS.act << _told(key=P(_is_denial), complement_key=P(_is_no_sport), possible_agent=~L("")), TEST(lambda tense, perfect: _is_done(tense, perfect)))
    def denied(self, act: Any) -> None:
        """Somebody was denied or refused something, and the text does not say by whom."""
        self.report(act=act, span=_place(act), told=_told_words(act))

    @Rule(AS.act << _told(key="strip", complement_key=P(_is_right), possible_agent=""), TEST(lambda tense, perfect: _is_done(tense, perfect)))
    def stripped_by_nobody(self, act: Any) -> None:
        """Somebody was stripped of a right or a rank, by nobody near."""
        self.report(act=act, span=_place(act), told=_told_words(act), severity="warning")

    @Rule(AS.act << _told(key=P(_is_issued), theme_key=P(_is_measure), possible_agent=""), TEST(lambda tense, perfect: _is_done(tense, perfect)))
    def issued_by_nobody(self, act: Any) -> None:
        """A restriction was imposed, by nobody near."""
        self.report(act=act, span=_place(act), told=_told_words(act), severity="warning")

    @Rule(AS.act << _told(key=P(_is_told_of), theme_key=P(_is_measure), possible_agent=~L("")), TEST(lambda tense, perfect: _is_done(tense, perfect)))
    def announced(self, act: Any) -> None:
        """A restriction was announced or lifted, and the text does not say by whom."""
        self.report(act=act, span=_place(act), told=_told_words(act))
