"""DU04: a placeholder, a comment or a piece of code was left in the text."""

from typing import Any

from checker.rule_api import AS, ClaimRule, DamageFact, Example, Meta, P, Rule, Severity

# One mark many times over is the form of the text (a template, a guide to HTML), not a leftover.
_MOST = 6


class EditingLeftover(ClaimRule):
    """Something meant for the desk stands in the text."""

    meta = Meta(
        id="DU04",
        name="editing-leftover",
        summary="A placeholder, an editor's mark or a piece of code is left in the text.",
        message="“{mark.quote}” looks like a leftover of editing ({mark.detail}).",
        question="What belongs in place of “{mark.quote}”?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="A placeholder says that a fact was still missing when the text was let go.",
        limits="Texts about typesetting, HTML or merge conflicts show such marks on purpose; code blocks of Markdown are not read.",
        reference="“TK” (to come) and bracketed notes are the newsroom marks described in the Chicago Manual of Style and in common desk practice.",
        fails=(
            Example(why="TK for a figure to come.", docs={"a.txt": "The firm employs TK people at its two plants."}, expect=(("a.txt", "TK"),)),
            Example(why="TK after an article.", docs={"a.txt": "The TK report on hand washing will be sent to members."}, expect=(("a.txt", "TK"),)),
            Example(
                why="A note in brackets.",
                docs={"a.txt": "The grant, worth [insert amount], was paid in June.\n\nThe mayor [check spelling] thanked the donors."},
                expect=(("a.txt", "[insert amount]"), ("a.txt", "[check spelling]")),
            ),
            Example(
                why="Crosses for a number.", docs={"a.txt": "Sales rose XX percent to $XX million in the quarter."}, expect=(("a.txt", "XX"), ("a.txt", "$XX"))
            ),
            Example(
                why="Filler text and a template field.",
                docs={"a.txt": "Lorem ipsum dolor sit amet.\n\nDear {{first_name}}, the meeting is on Friday."},
                expect=(("a.txt", "Lorem ipsum dolor sit amet"), ("a.txt", "{{first_name}}")),
            ),
            Example(why="An entity of HTML.", docs={"a.txt": "The inn&nbsp;was full by six, the owner said."}, expect=(("a.txt", "&nbsp;"),)),
        ),
        passes=(
            Example(why="TK in a name.", docs={"a.txt": "TK Maxx opened a shop, TK Elevator moved in next door and the makers of the TK-80 sold kits."}),
            Example(
                why="Roman numerals, films and sizes.",
                docs={"a.txt": "Super Bowl XX was shown in the pub, Louis XX was a joke and the shirt is size XXL; the film xXx was on later."},
            ),
            Example(
                why="The editor's brackets inside a quotation.",
                docs={"a.txt": '"We have had a [number of] calls and we will check [them]," she said. "He [the mayor] knows [sic]."'},
            ),
            Example(
                why="Tickers, ampersands and comparisons.",
                docs={"a.txt": "Johnson & Johnson <JNJ> rose, AT&T fell and yields stayed < 3 percent. What?? Really?"},
            ),
        ),
    )

    @Rule(AS.mark << DamageFact(type="leftover", of_type=P(lambda n: n <= _MOST)))
    def leftover(self, mark: Any) -> None:
        """A mark that no reader should see."""
        self.report(mark=mark)
