"""IC04: something is said of all, and the opposite of some of them."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity

Words = tuple[str, ...]
_ALL = frozenset("all every each both".split())
_SOME = frozenset("some most many few several one two three four five six seven eight nine ten eleven twelve dozen another half".split())
_NO_SUBJECT = frozenset("i we you it he she they this that these those who which there what".split())


def _is_all(quantified: str) -> bool:
    return quantified in _ALL


def _is_some(quantified: str) -> bool:
    return quantified in _SOME or quantified.isdigit()


def _is_thing(key: str) -> bool:
    return key not in _NO_SUBJECT


def _alike(left: Words, right: Words) -> bool:
    """Whether the other words of two clauses are the same, numbers of the counted aside."""
    return _words(left) == _words(right)


def _words(frame: Words) -> set[str]:
    return {w for w in frame if w not in _ALL and w not in _SOME and not w.isdigit()}


def _turned(left: Words, right: Words) -> bool:
    """Whether two clauses differ in nothing but "for" and "against", or "yes" and "no"."""
    here, there = _words(left), _words(right)
    return (here - there, there - here) in (({"for"}, {"against"}), ({"against"}, {"for"}), ({"yes"}, {"no"}), ({"no"}, {"yes"}))


def _clause(**more: Any) -> Any:
    return EventFact(subject_key=MATCH.s & P(_is_thing) & ~L(""), speaker=MATCH.who, when=MATCH.when, modality="asserted", nominal=False, passive=False, **more)


class QuantifierConflict(ClaimRule):
    """All of them, but not those."""

    meta = Meta(
        id="IC04",
        name="quantifier-conflict",
        summary="Something is said of all of a group, and the opposite of some of the same group.",
        message="“{whole.quote}”, but “{part.quote}”.",
        question="All of them, or not? Which of the two is right?",
        severity=Severity.WARNING,
        supersedes=("IC01",),
        confidence="medium",
        block_by=("subject_key",),
        rationale="One exception makes a statement about all of them false. Mostly “all” is a flourish, or the exception came in with a later draft.",
        limits="Compares groups by their noun, so that “all members” of one club and “two members” of another are one group where both stand in one text. Only the same verb, its denial, and for/against, yes/no are known.",
        reference="The square of opposition: a universal statement and its counter-instance (Aristotle, De Interpretatione 7).",
        fails=(
            Example(
                why="Yes and no.",
                docs={"a.txt": "All nine members voted yes. Two members voted no."},
                expect=(("a.txt", "All nine members voted yes"),),
            ),
            Example(
                why="For and against.",
                docs={"a.txt": "Every delegate voted for the plan. It was late. Three delegates voted against the plan."},
                expect=(("a.txt", "Every delegate voted for the plan"),),
            ),
            Example(
                why="Denied of some.",
                docs={"a.txt": "All trains stopped at Orr. Some trains did not stop at Orr."},
                expect=(("a.txt", "All trains stopped at Orr"),),
            ),
        ),
        passes=(
            Example(why="Not all.", docs={"a.txt": "Seven members voted yes. Two members voted no."}),
            Example(why="Another group.", docs={"a.txt": "All members voted yes. Two guests voted no."}),
            Example(why="Another time.", docs={"a.txt": "All members voted for the plan in 1990. Two members voted against the plan in 1991."}),
            Example(why="Not denied.", docs={"a.txt": "All trains stopped at Orr. Some trains stopped at Orr and at Hale."}),
        ),
    )

    @Rule(
        AS.whole << _clause(quantified=P(_is_all), key=MATCH.key, polarity="positive", frame=MATCH.lf),
        AS.part << _clause(quantified=P(_is_some), key=MATCH.key, polarity="negative", frame=MATCH.rf),
        TEST(lambda lf, rf: _alike(lf, rf)),
    )
    def denied(self, whole: Any, part: Any) -> None:
        """Told of all, denied of some."""
        self.report(whole=whole, part=part)

    @Rule(
        AS.whole << _clause(quantified=P(_is_all), key=MATCH.key, polarity="positive", frame=MATCH.lf),
        AS.part << _clause(quantified=P(_is_some), key=MATCH.key, polarity="positive", frame=MATCH.rf),
        TEST(lambda lf, rf: _turned(lf, rf)),
    )
    def turned(self, whole: Any, part: Any) -> None:
        """All for it, and some against."""
        self.report(whole=whole, part=part)

    @Rule(
        AS.whole << _clause(quantified=P(_is_all), opposition=MATCH.pair & ~L(""), pole=MATCH.p, polarity="positive", frame=MATCH.lf),
        AS.part << _clause(quantified=P(_is_some), opposition=MATCH.pair, pole=MATCH.q, polarity="positive", frame=MATCH.rf),
        TEST(lambda p, q, lf, rf: p != q and _alike(lf, rf)),
    )
    def opposed(self, whole: Any, part: Any) -> None:
        """All did it, and some did the opposite."""
        self.report(whole=whole, part=part)
