"""SR03: much of a sentence is not in the source."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, Meta, Rule, Severity

_LEAST_STRANGE = 2
_MOST_SUPPORT = 0.65

_SOURCE = "The ferry Aurora ran aground off Lodden Point at dawn. All 41 passengers were taken off by lifeboats. The captain blamed the fog."


class StatementNotInSource(ClaimRule):
    """A sentence that the source does not carry."""

    meta = Meta(
        id="SR03",
        name="statement-not-in-source",
        summary="A third or more of what a sentence says is not in the text's source.",
        message="The source has nothing on: {left.detail}.",
        question="Where does this come from?",
        severity=Severity.WARNING,
        confidence="low",
        scope=("source",),
        rationale="What a writer adds from memory or from another text is where errors enter a summary; the checker cannot tell whether it is true, only that the source does not say it.",
        limits="Counts words, not meanings: a sentence that says the source's in wholly other words is asked for. The share was set on sentence pairs of the WiCE and AggreFact kinds.",
        reference="WiCE (Kamoi et al. 2023) on claims that their cited source supports in part.",
        fails=(
            Example(
                why="A second half that stands nowhere.",
                docs={"a.txt": "The ferry Aurora ran aground, and its owner faces bankruptcy and a lawsuit from angry islanders."},
                sources={"a.txt": _SOURCE},
                expect=(("a.txt", "The ferry Aurora ran aground, and its owner faces bankruptcy and a lawsuit from angry islanders."),),
            ),
            Example(
                why="Nothing of it.",
                docs={"a.txt": "The ferry was built by Dutch prisoners in a disused brewery."},
                sources={"a.txt": _SOURCE},
                expect=(("a.txt", "The ferry was built by Dutch prisoners in a disused brewery."),),
            ),
            Example(
                why="A new scene.",
                docs={"a.txt": "The captain blamed the fog. Divers searched the hold for missing jewellery."},
                sources={"a.txt": _SOURCE},
                expect=(("a.txt", "Divers searched the hold for missing jewellery."),),
            ),
        ),
        passes=(
            Example(why="A summary.", docs={"a.txt": "Lifeboats took all 41 passengers off the ferry Aurora."}, sources={"a.txt": _SOURCE}),
            Example(why="One word of its own.", docs={"a.txt": "The Aurora ran aground at dawn in thick fog, the captain said."}, sources={"a.txt": _SOURCE}),
            Example(why="Word for word.", docs={"a.txt": "The captain blamed the fog."}, sources={"a.txt": _SOURCE}),
        ),
    )

    @Rule(
        AS.left << AlignmentFact(type="statement", words=MATCH.n, support=MATCH.s),
        TEST(lambda n, s: n >= _LEAST_STRANGE and s <= _MOST_SUPPORT),
    )
    def unsupported(self, left: Any) -> None:
        """Too much is missing."""
        self.report(left=left)
