"""IC01: a statement and its denial, of one subject, by one voice."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity, is_timeless, names_thing, one_moment

Words = tuple[str, ...]
# Said of oneself: "I think … I don't think".
_MINDS = frozenset("think believe know want seem feel see mean expect need like be have do say tell get go make".split())


def _is_act(key: str) -> bool:
    return key not in _MINDS


def _covers(subject: str, thing: str, denied: Words, told: Words) -> bool:
    """Whether a denial reaches what is told: the same words, or "no" and "any" with fewer of them ("no boy" denies every boy)."""
    return set(denied) == set(told) or ((subject == "no" or thing in ("any", "no")) and set(denied) <= set(told))


def _is_named(kind: str) -> bool:
    return kind in ("person", "org", "place")


def _is_somebody(key: str) -> bool:
    return key in ("someone", "somebody", "person", "people", "man", "woman", "passenger", "worker", "child", "resident", "officer")


def _is_nobody(key: str) -> bool:
    return key in ("nobody", "one", "none")


def _one_tense(told: str, denied: str, quantified: str) -> bool:
    """Whether two tenses are one; "there is no man sleeping" has none of its own."""
    return told == denied or (denied == "none" and quantified == "no")


def _same(heads: str, one_tense: bool, when: str, other_when: str) -> bool:
    """Whether two clauses of one text can be about one event: there is a subject or object, one tense and time."""
    return bool(heads) and one_tense and when.lower() == other_when.lower()


def _tells_which(name: str) -> bool:
    """Whether a name tells somebody from everybody: two words, or three letters and more that are no surname's own ("Norway")."""
    return len(name) > 2


def _clause(**more: Any) -> Any:
    """The pattern of a clause told as a fact; `more` holds what differs between telling and denying."""
    return EventFact(
        key=MATCH.key & P(_is_act),
        object_key=MATCH.o & P(names_thing),
        speaker=MATCH.who,
        modality="asserted",
        nominal=False,
        relative=False,
        perfect=MATCH.p,
        **more,
    )


def _denied_afterwards(tense: str, told: Date | None, denied: Date | None, when: str, other_when: str) -> bool:
    """Whether a past event, for which no text has a time, is denied by a text of the days after: what happened later does not undo it."""
    return tense == "past" and not when and not other_when and told is not None and denied is not None and 0 <= (denied - told).days <= _DAYS


def _of_a_known_one(**more: Any) -> Any:
    """The pattern of a clause whose subject has a name that another text knows, too."""
    return _clause(subject_name=MATCH.n & P(_tells_which), quantified="", **more)


def _harm(**more: Any) -> Any:
    """The pattern of something done to people, in one document and by one voice."""
    return EventFact(
        doc=MATCH.d, key=MATCH.key & P(_is_act), speaker=MATCH.who, when=MATCH.w, passive=True, modality="asserted", nominal=False, relative=False, **more
    )


def _without_numbers(frame: Words) -> set[str]:
    return {w for w in frame if w not in _NUMBERS and not w.isdigit()}


_DAYS = 7
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve dozen several some many few at least about".split())
_TOLD: dict[str, Any] = {"doc": MATCH.d, "tense": MATCH.lt & ~L("none"), "when": MATCH.lw, "frame": MATCH.lf & P(is_timeless)}
_DENIED: dict[str, Any] = {
    "doc": MATCH.d,
    "polarity_cue": ~L("refused") & ~L("declined"),
    "tense": MATCH.rt,
    "when": MATCH.rw,
    "quantified": MATCH.q,
    "object_quantified": MATCH.oq,
    "frame": MATCH.rf & P(is_timeless),
}


class DirectNegation(ClaimRule):
    """Yes and no."""

    meta = Meta(
        id="IC01",
        name="direct-negation",
        summary="One thing is said to be and not to be: same subject, same act, same object, same time.",
        message="“{told.quote}”, but elsewhere: “{denied.quote}”.",
        question="Which of the two holds? If both do, at what times, or of what parts?",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("key",),
        rationale="A statement and its plain denial cannot both stand; one of them is a slip, an edit left half done, or lacks the condition under which it holds.",
        limits="Compares clauses with the same words only. Statements of different speakers, questions, plans and conditions are left alone, and so are pronouns as subjects. Two indefinite subjects in one short text count as one. Two documents are compared where they call the subject by one name and tell of the same days, or appeared on one day and name none, or the one that denies a past event came up to a week later.",
        reference="de Marneffe, Rafferty and Manning 2008, “Finding contradictions in text”: negation is the type that machines find reliably, once the events are the same.",
        fails=(
            Example(
                why="By full name, and by surname.",
                docs={"a.txt": "Carla Gomez was a judge in Breda. She sang well. Gomez was not a judge in Breda."},
                expect=(("a.txt", "Carla Gomez was a judge in Breda"),),
            ),
            Example(
                why="Approved and not approved.",
                docs={"a.txt": "The board approved the plan. Shares rose. The board did not approve the plan."},
                expect=(("a.txt", "The board approved the plan"),),
            ),
            Example(
                why="Failed to.",
                docs={"a.txt": "Oslo ratified the fishing treaty. Eight years on, critics point out that boats wait. Oslo never ratified the fishing treaty."},
                expect=(("a.txt", "Oslo ratified the fishing treaty"),),
            ),
            Example(
                why="There is, and there is none.",
                docs={"a.txt": "A man is smiling at the camera.\n\nThere is no man smiling at the camera."},
                expect=(("a.txt", "A man is smiling at the camera"),),
            ),
            Example(
                why="Between two documents, once in the passive.",
                docs={
                    "a.txt": "Tom Beck sold the old harbour to the council.",
                    "b.txt": "The old harbour was not sold to the council by Tom Beck.",
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", "Tom Beck sold the old harbour to the council"),),
            ),
            Example(
                why="Of one day, in two documents.",
                docs={
                    "a.txt": "Tarn Council approved the Millbrook bypass on Monday.",
                    "b.txt": "Tarn Council did not approve the Millbrook bypass on Monday.",
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 3)},
                expect=(("a.txt", "Tarn Council approved the Millbrook bypass on Monday"),),
            ),
            Example(
                why="A sale that a later document denies.",
                docs={"a.txt": "Norvik Bank sold the old harbour to the council.", "b.txt": "Norvik Bank did not sell the old harbour to the council."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 5)},
                expect=(("a.txt", "Norvik Bank sold the old harbour to the council"),),
            ),
            Example(
                why="Of a year, in documents without a date.",
                docs={"a.txt": "Carla Gomez attended the summit in March 2019.", "b.txt": "Carla Gomez did not attend the summit in March 2019."},
                expect=(("a.txt", "Carla Gomez attended the summit in March 2019"),),
            ),
            Example(
                why="Nobody, and two people.",
                docs={"a.txt": "Nobody was injured in the fire. Ladders came late. Two people were injured in the fire."},
                expect=(("a.txt", "Two people were injured in the fire"),),
            ),
            Example(
                why="Not any.",
                docs={"a.txt": "The inspectors found cracks in the east wall. The school reopened. The inspectors did not find any cracks."},
                expect=(("a.txt", "The inspectors found cracks in the east wall"),),
            ),
            Example(why="A property.", docs={"a.txt": "The dam is safe. The river is high. The dam is not safe."}, expect=(("a.txt", "The dam is safe"),)),
        ),
        passes=(
            Example(why="Another subject.", docs={"a.txt": "The board approved the plan. The council did not approve the plan."}),
            Example(why="Another time.", docs={"a.txt": "The board did not approve the plan in May. The board approved the plan in June."}),
            Example(why="Then and now.", docs={"a.txt": "The board initially did not approve the plan. The board approved the plan."}),
            Example(why="A part.", docs={"a.txt": "The board approved the plan. The board did not approve the second plan."}),
            Example(why="Two speakers.", docs={"a.txt": "The board approved the plan, Ms Reed said. The board did not approve the plan, Mr Beck said."}),
            Example(why="A condition.", docs={"a.txt": "The board approved the plan. If the board did not approve the plan, the firm would close."}),
            Example(
                why="Two documents, two boards.",
                docs={"a.txt": "The board approved the plan.", "b.txt": "The board did not approve the plan."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(
                why="Later news.",
                docs={"a.txt": "Tarn Council did not approve the bypass.", "b.txt": "Tarn Council approved the bypass."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 9)},
            ),
            Example(
                why="Two Mondays.",
                docs={"a.txt": "Tarn Council approved the bypass on Monday.", "b.txt": "Tarn Council did not approve the bypass on Monday."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 9)},
            ),
            Example(why="Documents without a date.", docs={"a.txt": "Tarn Council approved the bypass.", "b.txt": "Tarn Council did not approve the bypass."}),
            Example(why="Pronouns.", docs={"a.txt": "He left the house. He did not leave the house."}),
        ),
    )

    @Rule(
        AS.told << _clause(polarity="positive", subject_key=MATCH.s & P(names_thing), subject_type=P(_is_named), **_TOLD),
        AS.denied << _clause(polarity="negative", subject_key=MATCH.s, **_DENIED),
        TEST(lambda s, o, lt, rt, lw, rw, q, oq, lf, rf: _same(f"{s} {o}".strip(), _one_tense(lt, rt, q), lw, rw) and _covers(q, oq, rf, lf)),
    )
    def of_a_name(self, told: Any, denied: Any) -> None:
        """A clause about somebody named, and the same clause denied."""
        self.report(told=told, denied=denied, severity="error")

    @Rule(
        AS.told << _clause(polarity="positive", subject_key=MATCH.s & P(names_thing), subject_type=~P(_is_named), **_TOLD),
        AS.denied << _clause(polarity="negative", subject_key=MATCH.s, **_DENIED),
        TEST(lambda s, o, lt, rt, lw, rw, q, oq, lf, rf: _same(f"{s} {o}".strip(), _one_tense(lt, rt, q), lw, rw) and _covers(q, oq, rf, lf)),
    )
    def of_a_thing(self, told: Any, denied: Any) -> None:
        """A clause about a thing or a person without a name, and the same clause denied."""
        self.report(told=told, denied=denied)

    @Rule(
        AS.told << _clause(polarity="positive", subject_key=P(_is_somebody), **_TOLD),
        AS.denied << _clause(polarity="negative", subject_key=P(_is_nobody), **_DENIED),
        TEST(lambda lt, rt, lw, rw, q, lf, rf: _same("somebody", _one_tense(lt, rt, q), lw, rw) and set(lf) == set(rf)),
    )
    def of_nobody(self, told: Any, denied: Any) -> None:
        """Somebody does it, and nobody does."""
        self.report(told=told, denied=denied)

    @Rule(
        AS.told << _harm(object_key=P(_is_somebody), polarity="positive", tense=MATCH.lt, frame=MATCH.lf),
        AS.denied << _harm(object_key=P(_is_nobody), polarity="negative", tense=MATCH.rt, frame=MATCH.rf),
        TEST(lambda lt, rt, lf, rf: lt == rt and _without_numbers(lf) == _without_numbers(rf)),
    )
    def to_nobody(self, told: Any, denied: Any) -> None:
        """Done to some, and to nobody: "two people were hurt", "nobody was hurt"."""
        self.report(told=told, denied=denied)

    @Rule(
        AS.told << _of_a_known_one(doc=MATCH.d, polarity="positive", tense=MATCH.t & ~L("none"), published=MATCH.x, when=MATCH.lw, earliest=MATCH.a, latest=MATCH.b, frame=MATCH.lf & P(is_timeless)),
        AS.denied << _of_a_known_one(doc=MATCH.e, polarity="negative", polarity_cue=~L("refused") & ~L("declined"), tense=MATCH.t, published=MATCH.y, when=MATCH.rw, earliest=MATCH.f, latest=MATCH.g, frame=MATCH.rf & P(is_timeless)),
        TEST(lambda d, e: d != e),
        TEST(lambda o, lf, rf: set(lf) == set(rf) and bool(o or lf)),
        TEST(lambda t, x, y, lw, rw, a, b, f, g: one_moment(x, y, lw, rw, (a, b, f, g)) or _denied_afterwards(t, x, y, lw, rw)),
    )  # fmt: skip
    def in_two_texts(self, told: Any, denied: Any) -> None:
        """A clause about somebody named, which another text of the same time denies."""
        self.report(told=told, denied=denied, severity="error" if told["object_key"] or told["complement_key"] else "warning")
