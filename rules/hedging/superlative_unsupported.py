"""HE04: the first, only or largest ever, and nobody is named who says so."""

from typing import Any

from checker.rule_api import AS, ClaimRule, CueFact, Example, L, Meta, Rule, Severity


class SuperlativeUnsupported(ClaimRule):
    """The first ever, says nobody."""

    meta = Meta(
        id="HE04",
        name="superlative-unsupported",
        summary="Something is called the first, only or greatest of its kind, with no source.",
        message="“{word.quote}” is a claim that one counter-example overturns; no source is given.",
        question="Who has checked this? Name the source, or narrow the claim (“one of the”, “in the county”).",
        severity=Severity.NOTE,
        confidence="low",
        status="preview",
        rationale="“The first ever” and “the only one” are the claims that readers write in about.",
        limits="Most superlatives of edited news are true and undisputed; of 21 findings on a million words of it none was wanted (13 were arguable). Off by default.",
        reference="House rule of many desks: be the first to doubt a first.",
        fails=(
            Example(
                why="The only one.",
                docs={"a.txt": "The bridge is the only one of its kind. It was built in 1901."},
                expect=(("a.txt", "only one of its kind"),),
            ),
            Example(why="First ever.", docs={"a.txt": "Orr held the first-ever night fair. Crowds came."}, expect=(("a.txt", "first-ever"),)),
            Example(
                why="In history.", docs={"a.txt": "It was the largest theft in history. Nobody was caught."}, expect=(("a.txt", "largest theft in history"),)
            ),
        ),
        passes=(
            Example(why="A source.", docs={"a.txt": "The bridge is the only one of its kind, the county said."}),
            Example(why="One of many.", docs={"a.txt": "It was one of the largest thefts in history. Orr held its first fair."}),
            Example(why="A plain superlative.", docs={"a.txt": "The largest room is the kitchen. She was the first to leave."}),
        ),
    )

    @Rule(AS.word << CueFact(type="superlative", voice="narrator", attributed=False, guarded=False, zone=L("body") | L("list")))
    def superlative(self, word: Any) -> None:
        """A superlative over all times or places, with no source in its sentence."""
        self.report(word=word)
