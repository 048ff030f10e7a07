"""GE04: one place is spelled in two ways."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, Meta, PlaceFact, Rule, Severity


def _one_letter_apart(left: str, right: str) -> bool:
    """Whether two names differ by one letter that is not a plural: put in, left out, mistaken, or two swapped."""
    if left == right or left.rstrip("s") == right.rstrip("s") or abs(len(left) - len(right)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    swapped = left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
    return left[at + 1 :] == right[at + 1 :] or left[at:] == right[at + 1 :] or left[at + 1 :] == right[at:] or swapped


class PlaceSpellingVariant(ClaimRule):
    """Two spellings of one place name in one text."""

    meta = Meta(
        id="GE04",
        name="place-spelling-variant",
        summary="A place name is spelled in two ways that differ by one letter.",
        message="“{second.quote}” here, “{first.quote}” earlier.",
        question="Which spelling is right, {first.place} or {second.place}?",
        severity=Severity.WARNING,
        confidence="high",
        block_by=("noun", "key"),
        rationale="Counties, rivers and streets of nearly the same name exist in different states; one of the two spellings names another place.",
        limits="Only names before a word such as County, River or Street, of six letters or more. Two real places one letter apart in one text are flagged.",
        reference="Desk practice: one spelling of a name in a story (AP Stylebook; BBC News style guide, names).",
        fails=(
            Example(
                why="Two spellings of a county.",
                docs={"a.txt": "Alleghany County voted early. By noon Allegheny County had counted half."},
                expect=(("a.txt", "Allegheny County"),),
            ),
            Example(
                why="A street.",
                docs={"a.txt": "The fire began on Chesnut Street. Crews closed Chestnut Street at nine."},
                expect=(("a.txt", "Chestnut Street"),),
            ),
            Example(
                why="Swapped letters.",
                docs={"a.txt": "The flood ran down the Tawhiro River. Boats on the Tahwiro River were lost."},
                expect=(("a.txt", "Tahwiro River"),),
            ),
        ),
        passes=(
            Example(why="One spelling.", docs={"a.txt": "Alleghany County voted and Alleghany County counted."}),
            Example(why="Plural.", docs={"a.txt": "The Falkland Islands sent a team. The Falklands Islands newspaper cheered."}),
            Example(why="Other names and nouns.", docs={"a.txt": "Barton Street crosses Burton Road. Chester County borders Chestnut Park."}),
        ),
    )

    @Rule(
        AS.first << PlaceFact(relation="spelling", noun=MATCH.n, key=MATCH.k, start=MATCH.x, place=MATCH.p),
        AS.second << PlaceFact(relation="spelling", noun=MATCH.n, key=MATCH.k, start=MATCH.y, place=MATCH.q),
        TEST(lambda x, y, p, q: x < y and _one_letter_apart(p, q)),
    )
    def variant(self, first: Any, second: Any) -> None:
        """One letter apart before the same noun."""
        self.report(second=second, first=first)
