"""DU01: one word is printed twice in a row."""

from typing import Any

from checker.rule_api import AS, ClaimRule, DamageFact, Example, L, Meta, P, Rule, Severity

# No English sentence has these twice in a row (a particle before a preposition is left out by the extractor).
_NEVER = L("the") | L("of") | L("to") | L("in") | L("and") | L("a") | L("an")
# More of them in a thousand words are verse or a list.
_MOST = 5


class DoubledWord(ClaimRule):
    """A word stands twice where once was meant."""

    meta = Meta(
        id="DU01",
        name="doubled-word",
        summary="One word is printed twice in a row.",
        message="“{place.quote}”: the word stands twice.",
        question="Should one “{place.suggestion}” go?",
        severity=Severity.WARNING,
        confidence="high",
        rationale="The eye skips a doubled word, most of all across a line break; it is the commonest slip of cut and paste.",
        limits="Emphasis and sound words in small letters that the list of allowed doubles lacks (`a cold, cold night` needs no comma in verse) are flagged. Doubled names are left alone.",
        reference="Ordinary proof-reading; the check is as old as the Unix Writer's Workbench (`double`, 1980).",
        fails=(
            Example(why="The article twice.", docs={"a.txt": "He walked to the the bank before it closed."}, expect=(("a.txt", "the the"),)),
            Example(
                why="Across a line break inside a paragraph.",
                docs={"a.txt": "The board will meet on Tuesday and\nand vote on the lease before noon, the chair said."},
                expect=(("a.txt", "and\nand"),),
            ),
            Example(why="A verb twice.", docs={"a.txt": "The two sides will will sign the paper in Oslo."}, expect=(("a.txt", "will will"),)),
            Example(why="At the start of a sentence.", docs={"a.txt": "Rain fell. The the roof of the school gave way."}, expect=(("a.txt", "The the"),)),
        ),
        passes=(
            Example(why="Grammar.", docs={"a.txt": "She had had enough of it, and said that that was the end; what it is is a pity."}),
            Example(why="Names.", docs={"a.txt": "The band Duran Duran played in Walla Walla, and Boutros Boutros-Ghali came to hear Yo Yo Ma."}),
            Example(why="A particle before a preposition.", docs={"a.txt": "The tenants moved in in May and the guard looked on on Sunday."}),
            Example(why="Emphasis and sounds.", docs={"a.txt": "It was a very very long night, and the clock went tick tock, knock knock."}),
            Example(
                why="A headline and the first line.",
                docs={"a.txt": "Storm hits coast\n\nCoast towns were cut off on Friday, the police said.\n\nRoads stay shut."},
            ),
        ),
    )

    @Rule(AS.place << DamageFact(type="doubled-word", detail=_NEVER, density=P(lambda d: d <= _MOST)))
    def small_word(self, place: Any) -> None:
        """A word of grammar that is never doubled."""
        self.report(severity="error", place=place)

    @Rule(AS.place << DamageFact(type="doubled-word", detail=~_NEVER, density=P(lambda d: d <= _MOST)))
    def other_word(self, place: Any) -> None:
        """Any other word."""
        self.report(place=place)
