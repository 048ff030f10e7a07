"""NU09: one figure of one owner at one time is given two values."""

from datetime import date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuantityFact, Rule, Severity, apart, is_over, same_stretch, within_days

_SENTENCES = P(lambda zone: zone in ("headline", "heading", "body", "caption"))
_SAID_TO_BE = L("asserted") | L("intended")
_COUNTABLE = P(lambda measure: measure not in ("ordinal", "score", "fraction", "age", "points", "time"))
_UPDATE = frozenset(
    "far now already rose risen climbed climbing rising grew grown fell fallen earlier previously initially initial revised updated new total another further later".split()
)
_DAYS = 3  # between two texts that tell of what holds from day to day, as a staff does
_LASTING = frozenset(("have length", "have height", "have width", "have depth"))
_ONE_OFF = ("die ", "injure ", "arrest ", "evacuate ", "lay_off ", "sign by ", "ratify by ")


def _same_time(
    attribute: str, when: str, other: str, earliest: date | None, latest: date | None, other_earliest: date | None, other_latest: date | None
) -> bool:
    """Both undated, or dates that overlap; what happens once may be dated in one place only."""
    if when and other:
        return when.lower() == other.lower() or bool(
            earliest and latest and other_earliest and other_latest and earliest <= other_latest and other_earliest <= latest
        )
    return not (when or other) or attribute.startswith(_ONE_OFF)


def _same_act(attribute: str, state: bool, other_state: bool, when: str, scope: tuple[str, ...], modality: str, zone: str) -> bool:
    """Not an act that may have been done twice: a state, an act that is dated, planned, or told by the headline."""
    return state or other_state or attribute.startswith(_ONE_OFF) or bool(when or scope) or modality == "intended" or zone == "headline"


def _same_owner(scope: tuple[str, ...], other: tuple[str, ...], definite: bool, zone: str) -> bool:
    """The later mention points back to the first one, or tells what the headline told."""
    return (definite or zone == "headline") and (scope == other or not other or not scope)


def _fixed(attribute: str, published: tuple[date | None, date | None], times: tuple[date | None, ...], whens: tuple[str, str]) -> bool:
    """Whether figures of two texts hold for one time: a length, which lasts; a stretch that was over; or what two texts within days of each other tell of what holds still.

    What was done once (killed, arrested) is counted on from hour to hour, so that only two texts of one day are held together.
    """
    one_day = within_days(0, *published)
    earliest, latest, other_earliest, other_latest = times
    if attribute.startswith(_ONE_OFF):
        return one_day and (
            not all(whens) or bool(earliest and latest and other_earliest and other_latest and earliest <= other_latest and other_earliest <= latest)
        )
    if attribute in _LASTING:
        return True
    if not any(whens):
        return within_days(_DAYS, *published)
    return same_stretch(*times) and (one_day or (is_over(latest, published[0]) and is_over(other_latest, published[1])))


def _same_field(attribute: str, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two statements are restricted by the same phrases, days aside; an event that has a name may be told with fewer."""
    here, there = ({part for part in parts if not part.startswith("on ")} for parts in (one, other))
    return here == there or (attribute.startswith(_ONE_OFF) and (here <= there or there <= here))


def _same_voice(owner: str, voice: str, other: str, speaker: str, other_speaker: str) -> bool:
    """One and the same voice, or the owner's own word beside the narrator's."""
    said = ((voice, speaker.lower().removeprefix("the ")), (other, other_speaker.lower().removeprefix("the ")))
    return said[0] == said[1] or all(v == "narrator" or s == owner for v, s in said)


def _same_tense(tense: str, other: str, zone: str) -> bool:
    """One tense, or a headline's present beside the story's past."""
    return tense == other or "none" in (tense, other) or zone == "headline"


_UNCHANGED = frozenset("people staff police crew personnel offspring aircraft cattle sheep money".split())
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives", "life": "lives"}


def _plural(noun: str) -> str:
    """The plural of a noun given by its lemma, as a reader expects to see what is counted."""
    if noun in _UNCHANGED or noun.endswith("s"):
        return noun
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "ch", "sh")) else "s")


def _stated(**more: Any) -> Any:
    """The pattern of a figure of one text that another text may give otherwise: of an owner with a name, told as a fact, not as a rise or a part."""
    return QuantityFact(
        zone=_SENTENCES, measure=MATCH.measure & _COUNTABLE, attribute=MATCH.attribute & ~L(""), modifiers=MATCH.modifiers, per=MATCH.per,
        owner_name=MATCH.name & ~L(""), modality="asserted", polarity="positive", partitive=False, additional=False, verb=~L(""), role=~L("to") & ~L("by") & ~L("from"),
        frame=P(_tells_no_update), **more,
    )  # fmt: skip


def _tells_no_update(frame: str) -> bool:
    """Whether a sentence does not itself say that its figure is on the move."""
    return not _UPDATE & set(frame.split())


class QuantityConflict(ClaimRule):
    """Two statements of one figure that cannot both hold."""

    meta = Meta(
        id="NU09",
        name="quantity-conflict",
        summary="One figure of one owner at one time is given two values.",
        message="“{left.quote}” here, “{right.quote}” later, for the same thing{what}.",
        question="Which figure is right: “{left.quote}” or “{right.quote}”?",
        severity=Severity.WARNING,
        supersedes=("DU03",),
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("attribute",),
        rationale="Readers compare figures, and a story that gives two for one thing loses them; most such slips are an old figure left standing after an update.",
        limits="Compares only figures with a stated owner, the same noun (or one that counts the same group) with the same modifiers, in the same tense, "
        "said by the same voice; parts of a whole, additions, tables, ages and ranks are left to other rules. A figure that changed between two undated sentences is flagged. Two documents are compared where both call the owner by a name, for what lasts (a length), for a stretch that was over, or within three days of each other, and what was done once where both appeared on one day; an update within that time is flagged.",
        reference="The consistency check of figures in The Associated Press Stylebook and in copy-editing handbooks: recheck every number against every other one in the story.",
        fails=(
            Example(why="A head count, in other words.", docs={"a.txt": "Acme has 300 staff. Acme's 350 employees are on strike."}, expect=(("a.txt", "300"),)),
            Example(
                why="A toll told by a verb and by its noun.",
                docs={"a.txt": "The fire killed 12 people. On Sunday the mayor mourned the deaths of 14 people in the blaze."},
                expect=(("a.txt", "12"),),
            ),
            Example(
                why="A measure of one thing.",
                docs={
                    "a.txt": "Revenue at the mill is small.\n\nThe dam's height is 80 metres. Storms have raised the lake, and the height of the dam is 95 metres."
                },
                expect=(("a.txt", "80 metres"),),
            ),
            Example(
                why="The headline and the story.",
                docs={"a.txt": "Blast kills nine in Lune\n\nA blast killed 11 people in Lune on Friday, and the market was shut."},
                expect=(("a.txt", "nine"),),
            ),
            Example(
                why="Two documents on one firm.",
                docs={"a.txt": "Norvik Foods employs 2,450 people.", "b.txt": "Norvik Foods has 2,950 employees."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
                expect=(("a.txt", "2,450"),),
            ),
            Example(
                why="A length, which lasts, in two documents without a date.",
                docs={
                    "a.txt": "The Sorrel Bridge is 340 metres long and carries two lanes.",
                    "b.txt": "The length of the Sorrel Bridge is 430 metres. It needs paint.",
                },
                expect=(("a.txt", "340 metres"),),
            ),
            Example(
                why="A length beside the name, and as somebody says.",
                docs={
                    "a.txt": "The Lune tunnel, which is 14 kilometres long, opens in May.",
                    "b.txt": "The Lune tunnel is 17 kilometres long, the guide says.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2019, 5, 2)},
                expect=(("a.txt", "14 kilometres"),),
            ),
            Example(
                why="Two tolls of one fire, on one day.",
                docs={
                    "a.txt": "The fire at the Orr mill killed 12 people. It broke out at dawn.",
                    "b.txt": "Fourteen people were killed in the blaze at the Orr mill.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
                expect=(("a.txt", "12"),),
            ),
            Example(
                why="Sales of a year that is over.",
                docs={"a.txt": "Acme Corp sold 1.2 million tyres in 2022.", "b.txt": "Snow helped: in 2022 Acme Corp sold 2.1 million tyres."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2025, 1, 7)},
                expect=(("a.txt", "1.2 million"),),
            ),
        ),
        passes=(
            Example(
                why="A part of the whole.",
                docs={"a.txt": "Acme has 300 staff. Of Acme's 300 employees, 50 are on strike. Fifty of Acme's workers stayed at home."},
            ),
            Example(
                why="Rounded, and more than.", docs={"a.txt": "Acme has about 300 staff. Acme's 310 employees are on strike. Acme has more than 250 workers."}
            ),
            Example(why="Another time.", docs={"a.txt": "In 2019 Acme had 300 staff. In 2023 Acme had 350 staff."}),
            Example(why="Another group.", docs={"a.txt": "The firm freed 32 Polish sailors. The firm freed two Danish sailors."}),
            Example(why="More of them.", docs={"a.txt": "Acme hired 30 workers in May. Acme hired another 20 workers."}),
            Example(why="An update.", docs={"a.txt": "The death toll was 40. By evening the death toll rose to 52."}),
            Example(why="Another act.", docs={"a.txt": "Beck scored 18 goals for Lune before he moved. Beck scored 12 goals for Bray."}),
            Example(why="Another currency.", docs={"a.txt": "The mill's profit was £40 million. The mill's profit was $52 million."}),
            Example(
                why="Later news: a toll that rose.",
                docs={"a.txt": "The fire at the Orr mill killed 12 people.", "b.txt": "The fire at the Orr mill killed 14 people."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 3)},
            ),
            Example(
                why="A week later.",
                docs={"a.txt": "Norvik Foods employs 2,450 people.", "b.txt": "Norvik Foods has 2,950 employees."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 9)},
            ),
            Example(why="Texts without a date.", docs={"a.txt": "Norvik Foods employs 2,450 people.", "b.txt": "Norvik Foods has 2,950 employees."}),
            Example(
                why="Two firms, called by one noun.",
                docs={"a.txt": "The company has 300 staff in 2 towns.", "b.txt": "The company's 350 employees are on strike."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 2)},
            ),
            Example(
                why="Two storms, and whoever insures against them.",
                docs={
                    "a.txt": "Insurers expect claims of about 73 million euros after the storm.",
                    "b.txt": "Insurers expect claims of about 52 million euros after the storm.",
                },
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 3)},
            ),
            Example(
                why="A copy.",
                docs={"a.txt": "The fire at the Orr mill killed 12 people on Monday.", "b.txt": "The fire at the Orr mill killed 12 people on Monday."},
                dates={"a.txt": date(2024, 5, 2), "b.txt": date(2024, 5, 9)},
            ),
            Example(why="Another fire.", docs={"a.txt": "A fire killed 12 people in Lune. A fire killed 14 people in Bray."}),
        ),
    )

    @Rule(
        AS.left
        << QuantityFact(
            id=MATCH.a, doc=MATCH.doc, start=MATCH.a_start, sentence=MATCH.a_sentence, zone=MATCH.zone & _SENTENCES, state=MATCH.a_state, least=MATCH.a_least, most=MATCH.a_most, measure=MATCH.measure & _COUNTABLE, unit=MATCH.a_unit,
            subject=MATCH.subject & ~L(""), attribute=MATCH.attribute & ~L(""), modifiers=MATCH.modifiers, scope=MATCH.scope, per=MATCH.per, owner_scope=MATCH.a_scope,
            voice=MATCH.a_voice, speaker=MATCH.a_speaker, modality=MATCH.modality & _SAID_TO_BE, polarity="positive", partitive=False, additional=False,
            verb=~L(""), tense=MATCH.a_tense, role=MATCH.a_role, when=MATCH.a_when, earliest=MATCH.a_from, latest=MATCH.a_to,
        ),
        AS.right
        << QuantityFact(
            id=MATCH.b, doc=MATCH.doc, start=MATCH.b_start, sentence=MATCH.b_sentence, zone=_SENTENCES, state=MATCH.b_state, least=MATCH.b_least, most=MATCH.b_most, measure=MATCH.measure, unit=MATCH.b_unit,
            subject=MATCH.subject, attribute=MATCH.attribute, modifiers=MATCH.modifiers, scope=MATCH.scope, per=MATCH.per, owner_scope=MATCH.b_scope,
            voice=MATCH.b_voice, speaker=MATCH.b_speaker, modality=MATCH.modality, polarity="positive", partitive=False, additional=False,
            verb=~L(""), tense=MATCH.b_tense, role=~L("to"), when=MATCH.b_when, earliest=MATCH.b_from, latest=MATCH.b_to, owner_definite=MATCH.definite,
        ),
        TEST(lambda a_start, b_start, a_sentence, b_sentence: a_start < b_start and a_sentence != b_sentence),
        TEST(lambda measure, a_unit, b_unit: measure != "money" or a_unit == b_unit),
        TEST(lambda a_least, a_most, b_least, b_most: apart(a_least, a_most, b_least, b_most)),
        TEST(lambda attribute, a_when, b_when, a_from, a_to, b_from, b_to: _same_time(attribute, a_when, b_when, a_from, a_to, b_from, b_to)),
        TEST(lambda a_scope, b_scope, definite, zone: _same_owner(a_scope, b_scope, definite, zone)),
        TEST(lambda subject, a_voice, b_voice, a_speaker, b_speaker: _same_voice(subject, a_voice, b_voice, a_speaker, b_speaker)),
        TEST(lambda attribute, a_state, b_state, b_when, scope, modality, zone: _same_act(attribute, a_state, b_state, b_when, scope, modality, zone)),
        TEST(lambda a_tense, b_tense, zone: _same_tense(a_tense, b_tense, zone)),
    )  # fmt: skip
    def two_values(self, left, right):  # type: ignore[no-untyped-def]
        """The same property of the same owner, in any wording; an error where even the sentence is the same."""
        what = f" ({_plural(right['noun'])})" if right["noun"] else ""
        self.report(severity="error" if left["frame"] == right["frame"] else None, left=left, right=right, what=what)

    @Rule(
        AS.left << _stated(
            doc=MATCH.d, scope=MATCH.a_field, published=MATCH.x, unit=MATCH.u, least=MATCH.a_least, most=MATCH.a_most, owner_scope=MATCH.a_scope, voice=MATCH.a_voice, speaker=MATCH.a_speaker,
            state=MATCH.a_state, tense=MATCH.a_tense, when=MATCH.a_when, earliest=MATCH.a_from, latest=MATCH.a_to,
        ),
        AS.right << _stated(
            doc=MATCH.e, scope=MATCH.b_field, published=MATCH.y, unit=MATCH.v, least=MATCH.b_least, most=MATCH.b_most, owner_scope=MATCH.b_scope, voice=MATCH.b_voice, speaker=MATCH.b_speaker,
            state=MATCH.b_state, tense=MATCH.b_tense, when=MATCH.b_when, earliest=MATCH.b_from, latest=MATCH.b_to,
        ),
        TEST(lambda d, e: d < e),
        TEST(lambda a_least, a_most, b_least, b_most: apart(a_least, a_most, b_least, b_most)),
        TEST(lambda measure, u, v: measure != "money" or u == v),
        TEST(lambda attribute, x, y, a_when, b_when, a_from, a_to, b_from, b_to: _fixed(attribute, (x, y), (a_from, a_to, b_from, b_to), (a_when, b_when))),
        TEST(lambda attribute, a_field, a_scope, b_field, b_scope: _same_field(attribute, (*a_field, *a_scope), (*b_field, *b_scope))),
        TEST(lambda attribute, name, a_voice, b_voice, a_speaker, b_speaker: attribute in _LASTING or _same_voice(name, a_voice, b_voice, a_speaker.rpartition(":")[2], b_speaker.rpartition(":")[2])),
        TEST(lambda attribute, a_state, b_state, a_when: a_state or b_state or attribute.startswith(_ONE_OFF) or bool(a_when)),
        TEST(lambda a_tense, b_tense: _same_tense(a_tense, b_tense, "")),
    )  # fmt: skip
    def in_two_texts(self, left, right):  # type: ignore[no-untyped-def]
        """The same property of what both texts call by one name, for one time."""
        what = f" ({_plural(right['noun'])})" if right["noun"] else ""
        self.report(left=left, right=right, what=what)
