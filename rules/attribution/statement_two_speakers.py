"""AT01: one statement is put into the mouths of two people, one of whom is said not to have made it."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, AttributionFact, ClaimRule, Example, L, Meta, P, Rule, Severity, perhaps_within_days

_LEAST = 7  # words: a shorter clause two people may well both say
_LEAST_ACROSS = 9  # words: boilerplate is common property
_DAYS = 31
_SAYING = frozenset(("said", "claimed", "announced", "admitted", "revealed", "reported", "predicted", "promised", "explained", "warned"))


def _is_saying(name: str) -> bool:
    return name in _SAYING


def _is_long(key: str) -> bool:
    return len(key.split()) >= _LEAST


def _same_name(left: str, right: str) -> bool:
    return left.lower().split()[-1:] == right.lower().split()[-1:] and bool(left and right)


def _differ(left: str, right: str) -> bool:
    a, b = set(left.lower().split()), set(right.lower().split())
    return bool(a and b) and not a & b


def _is_longer(key: str) -> bool:
    return len(key.split()) >= _LEAST_ACROSS


def _told(**more: Any) -> Any:
    """The pattern of a statement that is given to one named speaker."""
    return AttributionFact(source_kind="named", cue_class=P(_is_saying), likewise=False, instead_of="", polarity="positive", direct=False, **more)


class StatementTwoSpeakers(ClaimRule):
    """One statement, two speakers."""

    meta = Meta(
        id="AT01",
        name="statement-two-speakers",
        summary="One statement is attributed to two people, and the text does not say that both made it.",
        message="“{first.quote}” is attributed to {first.source} here and to {second.source} elsewhere.",
        question="Who said it, {first.source} or {second.source}?",
        severity=Severity.WARNING,
        supersedes=("DU03",),
        confidence="high",
        scope=("document", "corpus"),
        block_by=("key",),
        rationale="A statement with the wrong speaker is a false statement about two people.",
        limits="Compares statements told in the same words. It is an error where the text itself says that one of the two did not say it. Two people who say the same in other words pass, and so does a second speaker with “also”, “too” or a word of agreeing. In two documents nine words at least are asked for, and texts more than a month apart are left alone.",
        reference="The verification step of the SPJ code of ethics: each statement against its speaker.",
        fails=(
            Example(
                why="Taken back.",
                docs={"a.txt": "Lee said the dam would hold. It was Kim, not Lee, who said the dam would hold."},
                expect=(("a.txt", "the dam would hold"),),
            ),
            Example(
                why="Two reports, one denies the other.",
                docs={
                    "a.txt": "Mayor Ruth Adler announced that the mill would be sold.",
                    "b.txt": "It was Ian Cole, not Ruth Adler, who announced that the mill would be sold.",
                },
                expect=(("a.txt", "that the mill would be sold"),),
            ),
            Example(
                why="A long statement, in two reports of one day.",
                docs={
                    "a.txt": "Rosa Diaz said the last ferry had left the island with forty empty seats.",
                    "b.txt": "Paul Ortega told reporters that the last ferry had left the island with forty empty seats.",
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", "the last ferry had left the island with forty empty seats"),),
            ),
            Example(
                why="Of a dam, in two reports.",
                docs={
                    "a.txt": "Ian Cole warned that the dam above the town would not stand another winter of storms.",
                    "b.txt": "Ann Lee said that the dam above the town would not stand another winter of storms.",
                },
                expect=(("a.txt", "that the dam above the town would not stand another winter of storms"),),
            ),
            Example(
                why="A long statement, word for word.",
                docs={
                    "a.txt": "Rosa Diaz said that the last ferry had left the island with forty empty seats. The hearing went on. Paul Ortega said that the last ferry had left the island with forty empty seats."
                },
                expect=(("a.txt", "that the last ferry had left the island with forty empty seats"),),
            ),
            Example(
                why="One by description and name, the other by description.",
                docs={
                    "a.txt": "The architect, Ruth Adler, said that the tower would lean. It was the builder, not Ms. Adler, who said that the tower would lean."
                },
                expect=(("a.txt", "that the tower would lean"),),
            ),
        ),
        passes=(
            Example(why="Kim agreed.", docs={"a.txt": "Lee said the dam would hold. Kim agreed."}),
            Example(
                why="Also.",
                docs={
                    "a.txt": "Rosa Diaz said that the last ferry had left the island with forty empty seats. Paul Ortega also said that the last ferry had left the island with forty empty seats."
                },
            ),
            Example(why="Both, and short.", docs={"a.txt": "Rosa Diaz said it was late. Paul Ortega said it was late."}),
            Example(
                why="One person twice.",
                docs={"a.txt": "Rosa Diaz said the last ferry had left with forty empty seats. Diaz said the last ferry had left with forty empty seats."},
            ),
            Example(
                why="One person, in two documents.",
                docs={
                    "a.txt": "Rosa Diaz said the last ferry had left the island with forty empty seats.",
                    "b.txt": "Ms Diaz said the last ferry had left the island with forty empty seats.",
                },
            ),
            Example(
                why="Short, in two documents.",
                docs={"a.txt": "Rosa Diaz said the talks would go on next week.", "b.txt": "Paul Ortega said the talks would go on next week."},
            ),
            Example(
                why="A year later.",
                docs={
                    "a.txt": "Rosa Diaz said the port would be ready for the season before the end of May.",
                    "b.txt": "Paul Ortega said the port would be ready for the season before the end of May.",
                },
                dates={"a.txt": Date(2023, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="Another statement taken back.", docs={"a.txt": "Lee said the dam would hold. It was Kim, not Lee, who said the road was safe."}),
        ),
    )

    @Rule(
        AS.first << AttributionFact(doc=MATCH.e, key=MATCH.k & ~L(""), id=MATCH.i, source=MATCH.s, source_entity=MATCH.x, polarity="positive", mode="speech"),
        AS.second << AttributionFact(doc=MATCH.f, key=MATCH.k, id=MATCH.j, instead_of=MATCH.d & ~L(""), polarity="positive", mode="speech"),
        TEST(lambda e, f, i, j: (e, i) != (f, j)),
        TEST(lambda s, x, d: _same_name(s, d) or _same_name(x.partition(":")[2], d)),
    )
    def taken_back(self, first: Any, second: Any) -> None:
        """A speaker who elsewhere is said not to have spoken."""
        self.report(first=first, second=second, severity=Severity.ERROR)

    @Rule(
        AS.first << _told(doc=MATCH.d, key=MATCH.k & P(_is_long), start=MATCH.x, source=MATCH.s),
        AS.second << _told(doc=MATCH.d, key=MATCH.k, start=MATCH.y, source=MATCH.t),
        TEST(lambda x, y, s, t: x < y and _differ(s, t)),
    )
    def said_by_two(self, first: Any, second: Any) -> None:
        """A long statement in the same words by two named people."""
        self.report(first=first, second=second)

    @Rule(
        AS.first << _told(doc=MATCH.d, key=MATCH.k & P(_is_longer), published=MATCH.p, source=MATCH.s),
        AS.second << _told(doc=MATCH.e, key=MATCH.k, published=MATCH.q, source=MATCH.t),
        TEST(lambda d, e: d < e),
        TEST(lambda p, q, s, t: _differ(s, t) and perhaps_within_days(_DAYS, p, q)),
    )
    def said_by_two_in_two_texts(self, first: Any, second: Any) -> None:
        """A longer statement by one person in one text, by another in another."""
        self.report(first=first, second=second)
