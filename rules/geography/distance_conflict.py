"""GE02: two distances are given for one pair of places."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, Meta, P, PlaceFact, Rule, Severity, stays

# "About 100 km" and "110 km" agree; printed distances are rounded, and measured from different edges of a town.
_TOLERANCE = 0.25


def far_apart(one: float, other: float) -> bool:
    """Whether two distances differ by more than rounding."""
    return abs(one - other) > _TOLERANCE * max(one, other)


class DistanceConflict(ClaimRule):
    """One pair of places, two distances."""

    meta = Meta(
        id="GE02",
        name="distance-conflict",
        summary="Two different distances are given for one pair of places.",
        message="{first.place} and {first.other} are {near} km apart in one place and {far} km in another.",
        question="How far is {first.place} from {first.other}: “{first.quote}” or “{second.quote}”?",
        severity=Severity.WARNING,
        supersedes=("DU03",),
        confidence="high",
        scope=("document", "corpus"),
        block_by=("pair",),
        rationale="Distances are copied from maps and agencies, in miles and kilometres; a wrong one puts a front line or a leak in the wrong place.",
        limits="Differences under a quarter are taken for rounding. A distance by road or flight is not compared with one as the crow flies. Across texts, what “was” somewhere is left alone, since storms and fronts move.",
        reference="Desk practice on checking distances (AP Stylebook, “distances”); the tolerance is ours.",
        fails=(
            Example(
                why="Kilometres twice.",
                docs={"a.txt": "Hale is 12 km from Orr. The fire crews were slow to come, as Hale is 20 km from Orr."},
                expect=(("a.txt", "Hale is 20 km from Orr"),),
            ),
            Example(
                why="Miles and kilometres.",
                docs={"a.txt": "The leak began in Norstad, about 30 miles north of Velby. Boats came from Velby, some 20 kilometres from Norstad."},
                expect=(("a.txt", "Velby, some 20 kilometres from Norstad"),),
            ),
            Example(
                why="Two documents.",
                docs={"a.txt": "The camp lies in Tarna, 60 km south of Melo.", "b.txt": "Rebels took Tarna, 90 km south of Melo."},
                expect=(("a.txt", "Tarna, 60 km south of Melo"),),
            ),
            Example(
                why="Two texts, from either end.",
                docs={"a.txt": "Pellworth, 30 km from Dunwater, has no station.", "b.txt": "Dunwater is 55 km from Pellworth."},
                expect=(("a.txt", "Pellworth, 30 km from Dunwater"),),
            ),
            Example(
                why="Two texts, miles and kilometres.",
                docs={
                    "a.txt": "The quake struck Santerre, about 12 miles east of Corvil.",
                    "b.txt": "Rescuers left Corvil, 45 kilometres from Santerre, at dawn.",
                },
                expect=(("a.txt", "Santerre, about 12 miles east of Corvil"),),
            ),
        ),
        passes=(
            Example(why="By road.", docs={"a.txt": "Hale is 12 km from Orr. In winter Hale is 20 km from Orr by road."}),
            Example(why="Rounded, in two units.", docs={"a.txt": "Norstad is about 30 miles from Velby. It took an hour; Velby is 50 km from Norstad."}),
            Example(why="Other places.", docs={"a.txt": "Hale is 12 km from Orr. Hale is 20 km from Dunmore."}),
            Example(
                why="Two texts, a storm that moves.",
                docs={"a.txt": "Georges was 60 miles south of Key West.", "b.txt": "Georges was 20 miles north of Key West."},
            ),
            Example(
                why="Two texts, one by road.",
                docs={"a.txt": "Velby, 30 km from Norstad by road, is small.", "b.txt": "Velby, 20 km from Norstad, is small."},
            ),
            Example(
                why="Two texts, in two units.",
                docs={"a.txt": "Velby is 30 miles from Norstad.", "b.txt": "Norstad, about 50 km from Velby, has a port."},
            ),
        ),
    )

    @Rule(
        AS.first << PlaceFact(relation="distance", doc=MATCH.d, start=MATCH.x, pair=MATCH.p, kilometres=MATCH.a, route=MATCH.r),
        AS.second << PlaceFact(relation="distance", doc=MATCH.d, start=MATCH.y, pair=MATCH.p, kilometres=MATCH.b, route=MATCH.r),
        TEST(lambda x, y, a, b: x < y and far_apart(a, b)),
    )
    def two_distances(self, first: Any, second: Any, a: float, b: float) -> None:
        """They differ by more than rounding; the later one is shown."""
        self.report(second=second, first=first, near=f"{min(a, b):.0f}", far=f"{max(a, b):.0f}")

    @Rule(
        AS.first << PlaceFact(relation="distance", doc=MATCH.d, pair=MATCH.p, kilometres=MATCH.a, route=MATCH.r, quote=P(stays)),
        AS.second << PlaceFact(relation="distance", doc=MATCH.e, pair=MATCH.p, kilometres=MATCH.b, route=MATCH.r, quote=P(stays)),
        TEST(lambda d, e: d < e),
        TEST(lambda a, b: far_apart(a, b)),
    )
    def distances_in_two_texts(self, first: Any, second: Any, a: float, b: float) -> None:
        """The same in two texts, of what does not move."""
        self.report(first=first, second=second, near=f"{min(a, b):.0f}", far=f"{max(a, b):.0f}")
