"""EV03: something is done without outside help, and then with somebody's help."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, CueFact, Example, L, Meta, P, Rule, Severity

_OUTSIDE = frozenset("external outside foreign third-party international".split())
_PUBLIC = frozenset("public state government federal taxpayer taxpayers".split())
_ANY = frozenset("any".split())
_PUBLIC_BODIES = frozenset(
    "state region government ministry council city county district parliament commission treasury authority municipality province union".split()
)
_LEAD = 2
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)


def _is_outside(kinds: str) -> bool:
    return bool(_OUTSIDE & set(kinds.split()))


def _is_public(kinds: str) -> bool:
    return bool(_PUBLIC & set(kinds.split()))


def _is_any(kinds: str) -> bool:
    return bool(_ANY & set(kinds.split()))


def _is_public_body(who: str) -> bool:
    return bool(_PUBLIC_BODIES & set(who.split()))


def _in_lead(sentence: int) -> bool:
    return sentence <= _LEAD


def _is_outsider(who: str, context: str, names: str) -> bool:
    """Whether `who` is a name of the second sentence that the first one does not have."""
    words = [word for word in who.split() if word in names.split()]
    return bool(words) and not set(words) & set(context.split())


def _is_somebody_else(who: str, context: str) -> bool:
    """Whether nobody of the first sentence is the one who helped."""
    return bool(who) and not set(who.split()) & set(context.split())


def _same_undertaking(left: str, right: str) -> bool:
    """Whether two clauses are about one thing, as far as their words tell: the same noun, or a pronoun for it."""
    return bool(left) and (left == right or right in ("it", "he", "she", "they", "this"))


def _is_outside_or_any(kinds: str) -> bool:
    return _is_outside(kinds) or _is_any(kinds)


def _share_a_name(here: str, there: str) -> bool:
    """Whether the sentences of two texts have a name in common that is no day's or month's."""
    return bool(set(here.split()) & set(there.split()) - _CALENDAR)


def _of_one(**more: Any) -> Any:
    """The pattern of something done with or without a part, told by the narrator of a thing that is called by a noun."""
    return CueFact(voice="narrator", subject_key=MATCH.thing & P(_is_noun), **more)


def _is_noun(key: str) -> bool:
    return bool(key) and key not in ("it", "he", "she", "they", "this", "that", "which", "who")


class ParticipationConflict(ClaimRule):
    """Without anybody, and with somebody."""

    meta = Meta(
        id="EV03",
        name="participation-conflict",
        summary="Something is said to have been done without outside help or part, and then with somebody's.",
        message="“{without.quote}” here, but “{part.quote}” further on.",
        question="Was it done with or without the part of others? Say whose part was meant, or which step it belongs to.",
        severity=Severity.WARNING,
        confidence="low",
        scope=("document", "corpus"),
        block_by=("origin",),
        rationale="“Without external participation” is often the point of a story. A backer, guarantor or go-between who turns up later takes it away, and readers with an interest will say so.",
        limits="Works on a list of words for help and backing. What a text calls external in its opening is compared with every outside backer named later, also where the two belong to different steps of the story. Two documents are compared where both sentences have one noun for the thing and a name in common.",
        reference="Our own; found wanting in a published article on a bilateral agreement.",
        fails=(
            Example(
                why="With no outsider, and with one.",
                docs={
                    "a.txt": "Two islands settled their fishing line with no foreign mediation. Boats sailed by noon.\n\nThe chart was signed with Brazil's backing."
                },
                expect=(("a.txt", "with no foreign mediation"),),
            ),
            Example(
                why="Public money after all.",
                docs={"a.txt": "The stadium was built without public money. It was opened in May. The stadium was paid for with a grant from the region."},
                expect=(("a.txt", "without public money"),),
            ),
            Example(
                why="In one sentence.",
                docs={"a.txt": "It was built without public money, with a grant from the region."},
                expect=(("a.txt", "without public money"),),
            ),
            Example(
                why="The point of the opening, taken back.",
                docs={
                    "a.txt": "Norland and Sudland have signed a fishing pact, without external participation. Boats may sail again in May.\n\nThe choice of the port needs the consent of both, with Ostland's backing."
                },
                expect=(("a.txt", "without external participation"),),
            ),
            Example(
                why="No help at all.",
                docs={"a.txt": "The dam was built without any help. Twenty years on, the dam was enlarged and repaired with the support of the World Bank."},
                expect=(("a.txt", "without any help"),),
            ),
            Example(
                why="A stadium, in two documents.",
                docs={"a.txt": "The Tarn stadium was built without public money.", "b.txt": "The Tarn stadium was paid for with a grant from the region."},
                expect=(("a.txt", "without public money"),),
            ),
            Example(
                why="A pact, in two documents.",
                docs={
                    "a.txt": "Norland and Sudland signed a fishing pact on Monday without outside mediation.",
                    "b.txt": "The fishing pact that Norland and Sudland signed came about with Brazil's mediation.",
                },
                expect=(("a.txt", "without outside mediation"),),
            ),
            Example(
                why="A dam, in two documents.",
                docs={"a.txt": "The Lune dam was built without any help.", "b.txt": "In Lune the dam was built with the support of the World Bank."},
                expect=(("a.txt", "without any help"),),
            ),
        ),
        passes=(
            Example(
                why="Two stadiums, in two documents.",
                docs={"a.txt": "The Tarn stadium was built without public money.", "b.txt": "The Bray stadium was paid for with a grant from the region."},
            ),
            Example(
                why="Two documents, no name.",
                docs={"a.txt": "The stadium was built without public money.", "b.txt": "The stadium was paid for with a grant from the region."},
            ),
            Example(
                why="A party to it, in the other document.",
                docs={
                    "a.txt": "Norland and Sudland signed a fishing pact on Monday without outside mediation.",
                    "b.txt": "The fishing pact of Norland and Sudland came about with Norland's support.",
                },
            ),
            Example(why="Praise is no part.", docs={"a.txt": "The stadium was built without public money, and praised by the region."}),
            Example(
                why="Another undertaking.", docs={"a.txt": "The stadium was built without public money. The library was built with a grant from the region."}
            ),
            Example(
                why="A party to it.",
                docs={"a.txt": "Norland and Sudland have signed a fishing pact without external participation. It came about with Norland's support."},
            ),
            Example(why="Private help.", docs={"a.txt": "The stadium was built without public money. The stadium was paid for with a loan from a bank."}),
        ),
    )

    @Rule(
        AS.without << CueFact(doc=MATCH.d, type="without part", detail=P(_is_public), voice="narrator", subject_key=MATCH.x),
        AS.part << CueFact(doc=MATCH.d, type="with part", subject=P(_is_public_body), voice="narrator", subject_key=MATCH.y),
        TEST(lambda x, y: _same_undertaking(x, y)),
    )
    def public_money(self, without: Any, part: Any) -> None:
        """Without public money, and with a public body's."""
        self.report(without=without, part=part)

    @Rule(
        AS.without << CueFact(doc=MATCH.d, type="without part", detail=P(_is_outside), voice="narrator", sentence=P(_in_lead), context=MATCH.here),
        AS.part << CueFact(doc=MATCH.d, type="with part", subject=MATCH.who & ~L(""), voice="narrator", context=MATCH.there),
        TEST(lambda here, who, there: _is_outsider(who, here, there)),
    )
    def outsider(self, without: Any, part: Any) -> None:
        """Without outsiders, says the opening; with one, further on."""
        self.report(without=without, part=part)

    @Rule(
        AS.without
        << CueFact(
            doc=MATCH.d,
            type="without part",
            detail=P(_is_outside),
            voice="narrator",
            sentence=P(lambda n: n > _LEAD),
            subject_key=MATCH.x & ~L(""),
            context=MATCH.here,
        ),
        AS.part << CueFact(doc=MATCH.d, type="with part", subject=MATCH.who & ~L(""), voice="narrator", subject_key=MATCH.x),
        TEST(lambda who, here: _is_somebody_else(who, here)),
    )
    def outsider_in_one_undertaking(self, without: Any, part: Any) -> None:
        """Without outsiders, and with somebody else's help, of one and the same thing."""
        self.report(without=without, part=part)

    @Rule(
        AS.without << CueFact(doc=MATCH.d, type="without part", detail=P(_is_any), voice="narrator", subject_key=MATCH.x),
        AS.part << CueFact(doc=MATCH.d, type="with part", subject=~L(""), voice="narrator", subject_key=MATCH.y),
        TEST(lambda x, y: _same_undertaking(x, y)),
    )
    def any_help(self, without: Any, part: Any) -> None:
        """Without any help, and with somebody's."""
        self.report(without=without, part=part)

    @Rule(
        AS.without << _of_one(doc=MATCH.d, type="without part", detail=P(_is_public), context=MATCH.here),
        AS.part << _of_one(doc=MATCH.e, type="with part", subject=P(_is_public_body), context=MATCH.there),
        TEST(lambda d, e: d != e),
        TEST(lambda here, there: _share_a_name(here, there)),
    )
    def public_money_in_two_texts(self, without: Any, part: Any) -> None:
        """Without public money in one text, with a public body's in another."""
        self.report(without=without, part=part)

    @Rule(
        AS.without << _of_one(doc=MATCH.d, type="without part", detail=P(_is_outside_or_any), context=MATCH.here),
        AS.part << _of_one(doc=MATCH.e, type="with part", subject=MATCH.who & ~L(""), context=MATCH.there),
        TEST(lambda d, e: d != e),
        TEST(lambda who, here, there: _share_a_name(here, there) and _is_somebody_else(who, here)),
    )
    def outsider_in_two_texts(self, without: Any, part: Any) -> None:
        """Without outsiders or any help in one text, with somebody else's in another."""
        self.report(without=without, part=part)
