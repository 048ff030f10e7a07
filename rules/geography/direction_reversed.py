"""GE03: one place is said to lie on both sides of another."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, PlaceFact, Rule, Severity, stays

_SIDES = L("north") | L("south") | L("east") | L("west") | L("upstream") | L("downstream")
_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east", "upstream": "downstream", "downstream": "upstream"}


def _clash(here: str, side: str, there: str, other_side: str) -> bool:
    """Whether the two statements cannot both hold: the same place on opposite sides, or both on the same side of each other."""
    return other_side == (_OPPOSITE[side] if here == there else side)


class DirectionReversed(ClaimRule):
    """A is north of B, and B is north of A."""

    meta = Meta(
        id="GE03",
        name="direction-reversed",
        summary="Two places are said to lie on the same side of each other.",
        message="“{second.quote}” and “{first.quote}” cannot both be right.",
        question="Which lies further {first.relation}, {first.place} or {first.other}?",
        severity=Severity.ERROR,
        confidence="high",
        scope=("document", "corpus"),
        block_by=("pair",),
        rationale="Directions are easily turned round when a sentence is recast; a reader with a map sees it at once.",
        limits="Only plain compass points (north of, east of) between two named places; north-east against north-west is left alone. Across texts, what “was” somewhere is left alone, since storms and fronts move.",
        reference="Logic: the relation is antisymmetric.",
        fails=(
            Example(
                why="Turned round.",
                docs={"a.txt": "Hale is north of Orr. Later the column moved on; Orr is north of Hale."},
                expect=(("a.txt", "Orr is north of Hale"),),
            ),
            Example(
                why="Opposite sides.",
                docs={"a.txt": "The convoy stopped in Velby, east of Norstad. The dam is in Velby, west of Norstad."},
                expect=(("a.txt", "Velby, west of Norstad"),),
            ),
            Example(
                why="With a distance.",
                docs={"a.txt": "Tarna lies 60 km south of Melo. Shells fell on Melo, south of Tarna, on Monday."},
                expect=(("a.txt", "Melo, south of Tarna"),),
            ),
            Example(
                why="Along a river.",
                docs={"a.txt": "Hale is upstream of Orr. The mills are shut. Orr, which lies upstream of Hale, has the older bridge."},
                expect=(("a.txt", "Orr, which lies upstream of Hale"),),
            ),
            Example(
                why="Two texts.",
                docs={"a.txt": "Pellworth lies north of Dunwater.", "b.txt": "Buses stop at Pellworth, south of Dunwater."},
                expect=(("a.txt", "Pellworth lies north of Dunwater"),),
            ),
            Example(
                why="Two texts, from either end.",
                docs={"a.txt": "Santerre is east of Corvil.", "b.txt": "Corvil, which lies east of Santerre, has a mill."},
                expect=(("a.txt", "Santerre is east of Corvil"),),
            ),
            Example(
                why="Two texts, along a river.",
                docs={"a.txt": "Hale is upstream of Orr.", "b.txt": "Hale, downstream of Orr, was flooded."},
                expect=(("a.txt", "Hale is upstream of Orr"),),
            ),
        ),
        passes=(
            Example(why="The same thing from the other end.", docs={"a.txt": "Hale is north of Orr. Orr is south of Hale."}),
            Example(why="Compound points.", docs={"a.txt": "Velby lies north-east of Norstad. Seen from the sea, Velby is north of Norstad."}),
            Example(why="Other places.", docs={"a.txt": "Hale is north of Orr. Orr is north of Dunmore."}),
            Example(
                why="Two texts, the same from the other end.",
                docs={"a.txt": "Pellworth lies north of Dunwater.", "b.txt": "Dunwater is south of Pellworth."},
            ),
            Example(
                why="Two texts, a storm that moves.",
                docs={"a.txt": "Georges was south of Key West.", "b.txt": "Georges was north of Key West."},
            ),
            Example(
                why="Two texts, other places.",
                docs={"a.txt": "Pellworth lies north of Dunwater.", "b.txt": "Pellworth is south of Corvil."},
            ),
        ),
    )

    @Rule(
        AS.first << PlaceFact(relation=MATCH.a & _SIDES, doc=MATCH.d, start=MATCH.x, place=MATCH.p, pair=MATCH.k),
        AS.second << PlaceFact(relation=MATCH.b & _SIDES, doc=MATCH.d, start=MATCH.y, place=MATCH.q, pair=MATCH.k),
        TEST(lambda a, x, p, b, y, q: x < y and _clash(p, a, q, b)),
    )
    def reversed_direction(self, first: Any, second: Any, **_: Any) -> None:
        """The later statement is shown."""
        self.report(second=second, first=first)

    @Rule(
        AS.second << PlaceFact(relation=MATCH.a & _SIDES, doc=MATCH.d, place=MATCH.p, pair=MATCH.k, quote=P(stays)),
        AS.first << PlaceFact(relation=MATCH.b & _SIDES, doc=MATCH.e, place=MATCH.q, pair=MATCH.k, quote=P(stays)),
        TEST(lambda d, e: d < e),
        TEST(lambda a, p, b, q: _clash(p, a, q, b)),
    )
    def reversed_in_two_texts(self, second: Any, first: Any, **_: Any) -> None:
        """The same in two texts, of what does not move."""
        self.report(second=second, first=first)
