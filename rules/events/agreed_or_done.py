"""EV04: of one exchange, one side's part is only agreed and the other side's is done."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity

_PROMISES = frozenset(("agreed", "agrees", "consented", "pledged", "promised", "vowed", "undertook"))


def _is_promise(cue: str) -> bool:
    return cue.lower() in _PROMISES


class AgreedOrDone(ClaimRule):
    """Agreed on one side, done on the other."""

    meta = Meta(
        id="EV04",
        name="agreed-or-done",
        summary="One side of an exchange is said to have agreed to what the other side has done.",
        message="“{promise.quote}” is only agreed to, “{done.quote}” is done.",
        question="Have both sides acted, or have both only agreed? Say how far each has come.",
        severity=Severity.NOTE,
        confidence="medium",
        block_by=("key", "sentence"),
        rationale="In an exchange the difference between a promise and a deed is the news. Where a sentence gives one side's promise beside the other's deed, the reader cannot tell whether that is meant.",
        limits="Looks at one sentence only, and at the same act on both sides.",
        reference="Factuality of events (Saurí & Pustejovsky 2009): a promised event is not an asserted one.",
        fails=(
            Example(
                why="Prisoners.",
                docs={"a.txt": "Norland agreed to free 32 soldiers, while Sudland freed two."},
                expect=(("a.txt", "to free 32 soldiers"),),
            ),
            Example(
                why="Land.",
                docs={"a.txt": "The club pledged to sell its ground and the university sold a field beside it."},
                expect=(("a.txt", "to sell its ground"),),
            ),
            Example(
                why="Tariffs.",
                docs={"a.txt": "Ostland promised to cut its tariff on wine, whereas Norland cut its own on fish."},
                expect=(("a.txt", "to cut its tariff on wine"),),
            ),
            Example(
                why="Done first, in the perfect.",
                docs={"a.txt": "The museum has returned two drums, and the palace has agreed to return a throne."},
                expect=(("a.txt", "to return a throne"),),
            ),
        ),
        passes=(
            Example(why="Both done.", docs={"a.txt": "Norland freed 32 soldiers and Sudland freed two."}),
            Example(why="Both agreed.", docs={"a.txt": "Norland agreed to free 32 soldiers, while Sudland agreed to free two."}),
            Example(why="One side only: agreed, then done.", docs={"a.txt": "Norland agreed to free 32 soldiers and freed them on Monday."}),
            Example(why="Another act.", docs={"a.txt": "Norland agreed to free 32 soldiers, while Sudland opened a bridge."}),
        ),
    )

    @Rule(
        AS.promise
        << EventFact(
            key=MATCH.key,
            sentence=MATCH.s,
            modality="intended",
            modality_cue=P(_is_promise),
            polarity="positive",
            subject_key=MATCH.one & ~L(""),
            nominal=False,
            voice=~L("quoted"),
        ),
        AS.done
        << EventFact(
            key=MATCH.key,
            sentence=MATCH.s,
            modality="asserted",
            polarity="positive",
            tense=MATCH.tense,
            perfect=MATCH.perfect,
            subject_key=MATCH.other & ~L(""),
            subject_type=~L("pronoun"),
            nominal=False,
            relative=False,
            voice="narrator",
        ),
        TEST(lambda one, other: one != other),
        TEST(lambda tense, perfect: tense == "past" or (tense == "present" and perfect)),
    )
    def exchange(self, promise: Any, done: Any) -> None:
        """A promise beside a deed of the same kind."""
        self.report(promise=promise, done=done)
