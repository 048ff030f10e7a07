"""IC03: a property that has one value is given two."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AttributeFact, ClaimRule, Example, Meta, Rule, Severity

Words = tuple[str, ...]


def _differ(left: str, right: str) -> bool:
    """Whether two values are two: neither is within the other, and they share no name."""
    here, there = _names(left), _names(right)
    return bool(here) and bool(there) and not here & there and left not in right and right not in left


def _is_among(key: str, value: str) -> bool:
    """Whether a name is one of those that the other side lists ("by Ada Reed and Tom Beck")."""
    return bool(_names(key) & set(value.lower().replace(",", " ").split()))


def _names(value: str) -> set[str]:
    return {word for word in value.split(":")[-1].split() if len(word) > 1}


def _one_time(left: str, right: str) -> bool:
    return left.lower() == right.lower() or not left or not right


class FunctionalAttributeConflict(ClaimRule):
    """One property, two values."""

    meta = Meta(
        id="IC03",
        name="functional-attribute-conflict",
        summary="A property that can have one value only is given two: who wrote it, where she was born, what colour it is.",
        message="“{left.quote}”, but elsewhere: “{right.quote}”.",
        question="Which is right: {left.value} or {right.value}?",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("attribute", "subject_key"),
        rationale="A book has one author, a person one place of birth. Two values are a slip, or two things under one name.",
        limits="Knows a short list of properties. Works by two hands that are named one at a time are flagged; so are two prizes of one name in one text. Values of which one holds the other (Oslo, Oslo in Norway) pass, and so does a country beside a town; a county and a town in it are flagged.",
        reference="Single-value constraints as in Wikidata's property constraints; Ritter et al. 2008 on functional relations.",
        fails=(
            Example(why="Colour.", docs={"a.txt": "The car is red. It stood in the yard. The car is blue."}, expect=(("a.txt", "The car is red"),)),
            Example(
                why="Two authors.",
                docs={"a.txt": "The hymn was written by Ada Reed. Choirs sing it in June. Tom Beck wrote the hymn."},
                expect=(("a.txt", "The hymn was written by Ada Reed"),),
            ),
            Example(
                why="Two winners.",
                docs={"a.txt": "The chess final was won by Ada Reed. Crowds cheered. Tom Beck won the chess final."},
                expect=(("a.txt", "The chess final was won by Ada Reed"),),
            ),
            Example(
                why="Two places of birth, in two documents.",
                docs={"a.txt": "Ada Reed was born in Oslo. She moved often.", "b.txt": "Ada Reed was born in Bergen."},
                expect=(("a.txt", "Ada Reed was born in Oslo"),),
            ),
        ),
        passes=(
            Example(why="Two colours at once.", docs={"a.txt": "The car is red and blue. The car is red."}),
            Example(why="Another thing.", docs={"a.txt": "The old hymn was written by Ada Reed. The new hymn was written by Tom Beck."}),
            Example(why="The same, shorter.", docs={"a.txt": "The hymn was written by Ada Reed. Reed wrote the hymn."}),
            Example(why="A town and its country.", docs={"a.txt": "Ada Reed was born in Oslo. Her brothers moved. Ada Reed was born in Norway."}),
            Example(why="Another time.", docs={"a.txt": "The chess final was won by Ada Reed in 1990. The chess final was won by Tom Beck in 1991."}),
            Example(
                why="Two speakers.", docs={"a.txt": "The hymn was written by Ada Reed, the choir says. The hymn was written by Tom Beck, the priest says."}
            ),
            Example(why="Two hands, of which one is named later.", docs={"a.txt": "The hymn was written by Ada Reed and Tom Beck. Tom Beck wrote the hymn."}),
            Example(why="Two documents, two hymns.", docs={"a.txt": "The hymn was written by Ada Reed.", "b.txt": "The hymn was written by Tom Beck."}),
            Example(why="Not the one.", docs={"a.txt": "Ada Reed wrote a hymn. Tom Beck wrote a hymn."}),
        ),
    )

    @Rule(
        AS.left
        << AttributeFact(
            start=MATCH.i,
            doc=MATCH.d,
            attribute=MATCH.a,
            subject_key=MATCH.s,
            scope=MATCH.scope,
            value_type=MATCH.kind,
            speaker=MATCH.who,
            value_key=MATCH.x,
            value=MATCH.lv,
            when=MATCH.lw,
            definite=True,
        ),
        AS.right
        << AttributeFact(
            start=MATCH.j,
            doc=MATCH.e,
            attribute=MATCH.a,
            subject_key=MATCH.s,
            scope=MATCH.scope,
            value_type=MATCH.kind,
            speaker=MATCH.who,
            value_key=MATCH.y,
            value=MATCH.rv,
            when=MATCH.rw,
            definite=True,
        ),
        TEST(
            lambda d, e, i, j, s, x, y, lv, rv, lw, rw: (
                (d, i) < (e, j) and (d == e or ":" in s) and _differ(x, y) and not (_is_among(x, rv) or _is_among(y, lv)) and _one_time(lw, rw)
            )
        ),
    )
    def two_values(self, left: Any, right: Any) -> None:
        """Two values of one property of one thing."""
        self.report(left=left, right=right)
