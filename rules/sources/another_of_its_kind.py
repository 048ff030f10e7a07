"""SR07: the document has another word of one kind than its source."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, Meta, Rule, Severity

_ABOUT_THE_SAME = 0.5
_NEARLY_VERBATIM = 0.7
"""Shares of a sentence's words that the source's sentence must have. Of kinds whose words shut one another out the first is enough;
of others, where “trace” may stand for “evidence”, the second: of 13 read below it, 5 were right."""


class AnotherOfItsKind(ClaimRule):
    """Wheat for barley."""

    meta = Meta(
        id="SR07",
        name="another-of-its-kind",
        summary="The text has another word of the kind in the place of its source's: wheat for barley, uncle for brother.",
        message="“{left.quote}”, where the source has “{left.other}”.",
        question="Is it “{left.quote}”, or “{left.other}” as the source has it?",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("source",),
        rationale="A word of the same kind reads as smoothly as the right one, and readers who know will write in.",
        limits="Compares words in the same place of two sentences only. Outside the kinds whose words shut one another out (colours, metals, kin, faiths, sports …) "
        "two words may be meant as one; they are asked for in sentences that are nearly the source's own only.",
        reference="Line-by-line source checking as magazine fact-checkers do it (The Fact Checker's Bible, Sarah Harrison Smith, 2004).",
        fails=(
            Example(
                why="Another crop.",
                docs={"a.txt": "The farm sold its wheat to a brewer in Skelby."},
                sources={"a.txt": "The farm sold its barley to a brewer in Skelby."},
                expect=(("a.txt", "wheat"),),
            ),
            Example(
                why="Another of the family.",
                docs={"a.txt": "The bakery was left to her niece in 1931."},
                sources={"a.txt": "The bakery was left to her cousin in 1931, and sold at once."},
                expect=(("a.txt", "niece"),),
            ),
            Example(
                why="Another colour.",
                docs={"a.txt": "The ferry has a green funnel and two masts."},
                sources={"a.txt": "The ferry has a yellow funnel and two masts."},
                expect=(("a.txt", "green"),),
            ),
        ),
        passes=(
            Example(
                why="A wider word.",
                docs={"a.txt": "The farm sold its grain to a brewer in Skelby."},
                sources={"a.txt": "The farm sold its barley to a brewer in Skelby."},
            ),
            Example(
                why="Another name for the same.",
                docs={"a.txt": "The farm sold its maize to a brewer in Skelby."},
                sources={"a.txt": "The farm sold its corn to a brewer in Skelby."},
            ),
            Example(
                why="Both are in the source.",
                docs={"a.txt": "The bakery was left to her niece in 1931."},
                sources={"a.txt": "The bakery was left to her cousin in 1931, and the mill to her niece."},
            ),
        ),
    )

    @Rule(AS.left << AlignmentFact(type="sibling", relation="differs", detail="closed", same=MATCH.s), TEST(lambda s: s >= _ABOUT_THE_SAME))
    def shut_out(self, left: Any) -> None:
        """Another word, which cannot mean the same."""
        self.report(left=left)

    @Rule(AS.left << AlignmentFact(type="sibling", relation="differs", detail="", same=MATCH.s), TEST(lambda s: s >= _NEARLY_VERBATIM))
    def other(self, left: Any) -> None:
        """Another word, which may mean the same."""
        self.report(left=left)
