"""HE01: one statement is hedged in one place and flat in another."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity

Words = tuple[str, ...]
_HEDGES = frozenset("may might possibly perhaps probably reportedly allegedly apparently maybe potentially".split())
# Of these "could" tells a possibility, never an ability.
_EFFECTS = frozenset("cause trigger damage harm kill reduce increase raise prevent worsen improve affect hurt destroy protect cure cut".split())
_NO_SUBJECT = frozenset("i we you it he she they this that these those who which there one what".split())
_PLAIN = frozenset("be have do say go get make come take".split())


def _is_hedge(cue: str) -> bool:
    return cue.lower() in _HEDGES


def _is_effect(key: str) -> bool:
    return key in _EFFECTS


def _is_thing(key: str) -> bool:
    return key not in _NO_SUBJECT


def _is_act(key: str) -> bool:
    return key not in _PLAIN


def _alike(left: Words, right: Words) -> bool:
    """Whether the other words of two clauses are the same but for the hedge itself."""
    return set(left) - _HEDGES == set(right) - _HEDGES


def _clause(effect: bool = False, **more: Any) -> Any:
    """The pattern of a told clause with subject and object; `effect` keeps it to verbs of doing good or harm."""
    return EventFact(
        key=MATCH.key & P(_is_effect if effect else _is_act),
        object_key=MATCH.o & P(_is_thing) & ~L(""),
        polarity="positive",
        nominal=False,
        **({"subject_key": MATCH.s & P(_is_thing) & ~L(""), "speaker": MATCH.who, "voice": ~L("quoted")} | more),
    )


def _named(effect: bool = False, **more: Any) -> Any:
    """The pattern of a clause of a text with a day, about what has a name."""
    return EventFact(
        key=MATCH.key & P(_is_effect if effect else _is_act),
        subject_key=P(_is_thing),
        subject_name=MATCH.s & ~L(""),
        object_key=MATCH.o & P(_is_thing) & ~L(""),
        polarity="positive",
        nominal=False,
        published=MATCH.day & ~L(None),
        when=MATCH.w,
        **more,
    )


class CertaintyDrift(ClaimRule):
    """May cause, and causes."""

    meta = Meta(
        id="HE01",
        name="certainty-drift",
        summary="The same statement is hedged in one place and told flat in another.",
        message="“{hedged.quote}” here, but flat elsewhere: “{flat.quote}”.",
        question="How certain is this? Use the weaker wording in both places, or say what settled it.",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("key", "object_key"),
        rationale="A hedge that gets lost between two sentences turns a possibility into a fact; readers of medical and legal news remember the flat one.",
        limits="Needs the same verb, subject and object. “Can” is left alone, since it tells of ability too, and so is “could” but with verbs of doing good or harm. A past event that settled the question is flagged where nothing tells the times apart. Two documents are compared where they appeared on one day and call the subject by one name.",
        reference="Hedges in the sense of Hyland 1998; guidelines of health journalism (HealthNewsReview.org criteria) on overstated certainty.",
        fails=(
            Example(
                why="A drug.",
                docs={"a.txt": "The drug may cause fainting. It was tested for a year. The drug causes fainting."},
                expect=(("a.txt", "The drug may cause fainting"),),
            ),
            Example(
                why="Another hedge, another topic.",
                docs={"a.txt": "The flood possibly destroyed the archive. The flood destroyed the archive, and nobody will ever read it."},
                expect=(("a.txt", "The flood possibly destroyed the archive"),),
            ),
            Example(
                why="Could.",
                docs={"a.txt": "The spray could harm bees. It is cheap. The spray harms bees, and gardeners should know."},
                expect=(("a.txt", "The spray could harm bees"),),
            ),
            Example(
                why="Flat first.",
                docs={"a.txt": "Salt damages the bridge. Engineers met in May. Salt might damage the bridge."},
                expect=(("a.txt", "Salt might damage the bridge"),),
            ),
            Example(
                why="The source hedges, the writer does not.",
                docs={
                    "a.txt": "Night work may weaken the heart, said Ada Obi, who led the trial. It took nine years. Night work weakens the heart, and employers know it."
                },
                expect=(("a.txt", "Night work may weaken the heart"),),
            ),
            Example(
                why="A drug with a name, in two documents of one day.",
                docs={"a.txt": "Zolmira may cause fainting, a trial found.", "b.txt": "Zolmira causes fainting, and doctors have stopped using it."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", "Zolmira may cause fainting"),),
            ),
            Example(
                why="What a firm did, in two documents of one day.",
                docs={"a.txt": "Norvik Foods poisoned the lake.", "b.txt": "Norvik Foods may have poisoned the lake."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("b.txt", "Norvik Foods may have poisoned the lake"),),
            ),
            Example(
                why="Could, in two documents of one day.",
                docs={"a.txt": "Bexol could harm bees. It is cheap.", "b.txt": "Bexol harms bees. Gardeners should leave it in the shed."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", "Bexol could harm bees"),),
            ),
        ),
        passes=(
            Example(
                why="What was likely came about, in a later document.",
                docs={"a.txt": "Norvik Foods may close the plant.", "b.txt": "Norvik Foods closed the plant."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 9)},
            ),
            Example(
                why="Two drugs, called by one noun.",
                docs={"a.txt": "The drug may cause fainting.", "b.txt": "The drug causes fainting."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="Documents without a date.", docs={"a.txt": "Zolmira may cause fainting.", "b.txt": "Zolmira causes fainting."}),
            Example(
                why="Planned and done on one day.",
                docs={"a.txt": "Norvik Foods may close the plant.", "b.txt": "Norvik Foods closed the plant."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="Hedged twice.", docs={"a.txt": "The drug may cause fainting. The drug might cause fainting."}),
            Example(why="Something else is certain.", docs={"a.txt": "The drug may cause fainting. The drug causes a rash."}),
            Example(why="Ability.", docs={"a.txt": "The dog can open the door. The dog opens the door."}),
            Example(why="Two speakers.", docs={"a.txt": "The drug may cause fainting. The drug causes fainting, Dr Beck said."}),
        ),
    )

    @Rule(
        AS.hedged << _clause(modality="possible", modality_cue=P(_is_hedge), when=MATCH.w, frame=MATCH.lf, doc=MATCH.d),
        AS.flat << _clause(modality="asserted", when=MATCH.w, frame=MATCH.rf, doc=MATCH.d),
        TEST(lambda lf, rf: _alike(lf, rf)),
    )
    def drift(self, hedged: Any, flat: Any) -> None:
        """A hedged clause and the same one flat."""
        self.report(hedged=hedged, flat=flat)

    @Rule(
        AS.hedged << _clause(modality="possible", modality_cue=L("could"), effect=True, when=MATCH.w, frame=MATCH.lf, doc=MATCH.d),
        AS.flat << _clause(modality="asserted", when=MATCH.w, frame=MATCH.rf, doc=MATCH.d),
        TEST(lambda lf, rf: _alike(lf, rf)),
    )
    def could(self, hedged: Any, flat: Any) -> None:
        """ "Could harm", and "harms"."""
        self.report(hedged=hedged, flat=flat)

    @Rule(
        AS.hedged << _clause(modality="possible", modality_cue=P(_is_hedge), when=MATCH.w, frame=MATCH.lf, doc=MATCH.d, voice="reported", speaker=~L("")),
        AS.flat << _clause(modality="asserted", when=MATCH.w, frame=MATCH.rf, doc=MATCH.d, voice="narrator", speaker="", sourced=False),
        TEST(lambda lf, rf: _alike(lf, rf)),
    )
    def dropped(self, hedged: Any, flat: Any) -> None:
        """Hedged by whoever says it, and flat in the narrator's own words."""
        self.report(hedged=hedged, flat=flat)

    @Rule(
        AS.hedged << _named(doc=MATCH.d, modality="possible", modality_cue=P(_is_hedge), frame=MATCH.lf, perfect=MATCH.p, voice=~L("quoted")),
        AS.flat << _named(doc=MATCH.e, modality="asserted", frame=MATCH.rf, tense=MATCH.t, voice="narrator", sourced=False),
        TEST(lambda d, e: d != e),
        TEST(lambda lf, rf, p, t: _alike(lf, rf) and (t == "past") == p),
    )
    def in_two_texts(self, hedged: Any, flat: Any, **_: Any) -> None:
        """Hedged in one text and flat in another, which appeared on the same day."""
        self.report(hedged=hedged, flat=flat)

    @Rule(
        AS.hedged << _named(doc=MATCH.d, effect=True, modality="possible", modality_cue=L("could"), frame=MATCH.lf, perfect=False, voice=~L("quoted")),
        AS.flat << _named(doc=MATCH.e, effect=True, modality="asserted", frame=MATCH.rf, tense="present", voice="narrator", sourced=False),
        TEST(lambda d, e: d != e),
        TEST(lambda lf, rf: _alike(lf, rf)),
    )
    def could_in_two_texts(self, hedged: Any, flat: Any, **_: Any) -> None:
        """ "Could harm" in one text, "harms" in another of the same day."""
        self.report(hedged=hedged, flat=flat)
