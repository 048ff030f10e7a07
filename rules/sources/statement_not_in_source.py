"""SR03: much of a sentence is not in the source."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, Meta, Rule, Severity

_LEAST = 2
_MOST_SUPPORT = 0.7
# Nouns and names carry more of what a sentence says than its other words.
_MOST_SUPPORT_OF_NOUNS = 0.75
# Of a source of a few sentences, which leave much unsaid, only a short sentence can be told to say something else.
_SHORT = 8
_MOST_NOUN_SUPPORT = 0.5


def _lacks_much(words: int, nouns: int, names: int, support: float) -> bool:
    """Whether a sentence has two words that the source lacks, and these are three in ten of it (a quarter, if they are nouns or names)."""
    return (words >= _LEAST and support <= _MOST_SUPPORT) or (nouns + names >= _LEAST and support <= _MOST_SUPPORT_OF_NOUNS)


def _lacks_its_nouns(nouns: int, length: int, noun_support: float) -> bool:
    """Whether a sentence is short and an excerpt lacks half of its nouns."""
    return nouns >= 1 and length <= _SHORT and noun_support <= _MOST_NOUN_SUPPORT


_SOURCE = (
    "The ferry Aurora ran aground off Lodden Point at dawn. All 41 passengers were taken off by lifeboats. The captain blamed the fog. "
    "The coastguard had warned of poor visibility an hour before. A tug pulled the ship free at noon. It is being inspected in the harbour of Skelby."
)
_EXCERPT = "The ferry Aurora ran aground off Lodden Point at dawn."


class StatementNotInSource(ClaimRule):
    """A sentence that the source does not carry."""

    meta = Meta(
        id="SR03",
        name="statement-not-in-source",
        summary="Much of what a sentence says is not in the text's source.",
        message="The source has nothing on: {left.detail}.",
        question="Where does this come from?",
        severity=Severity.WARNING,
        confidence="low",
        scope=("source",),
        rationale="What a writer adds from memory or from another text is where errors enter a summary; the checker cannot tell whether it is true, only that the source does not say it.",
        limits="Counts words and their synonyms, not meanings: a sentence that says the source's in wholly other words is asked for. "
        "Of a source of five sentences or fewer only short sentences are compared, since an excerpt leaves out what everybody knew. "
        "The shares were set on one half of public sets of claims with their sources (AggreFact, WiCE, FEVER, SummEdits) and held on the other.",
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
            Example(
                why="A short sentence on something else.",
                docs={"a.txt": "The Aurora is a brewery."},
                sources={"a.txt": _EXCERPT},
                expect=(("a.txt", "The Aurora is a brewery."),),
            ),
        ),
        passes=(
            Example(why="A summary.", docs={"a.txt": "Lifeboats took all 41 passengers off the ferry Aurora."}, sources={"a.txt": _SOURCE}),
            Example(why="One word of its own.", docs={"a.txt": "The Aurora ran aground at dawn in thick fog, the captain said."}, sources={"a.txt": _SOURCE}),
            Example(why="Synonyms.", docs={"a.txt": "The skipper blamed the mist, and everybody aboard the ferry was rescued."}, sources={"a.txt": _SOURCE}),
            Example(
                why="Background that an excerpt leaves out.",
                docs={"a.txt": "The Aurora, which has carried commuters and cattle between the islands since the war, ran aground at dawn."},
                sources={"a.txt": _EXCERPT},
            ),
            Example(why="Word for word.", docs={"a.txt": "The captain blamed the fog."}, sources={"a.txt": _SOURCE}),
        ),
    )

    @Rule(
        AS.left << AlignmentFact(type="statement", excerpt=False, words=MATCH.w, nouns=MATCH.n, names=MATCH.m, support=MATCH.s),
        TEST(lambda w, n, m, s: _lacks_much(w, n, m, s)),
    )
    def unsupported(self, left: Any) -> None:
        """Too much is missing."""
        self.report(left=left)

    @Rule(
        AS.left << AlignmentFact(type="statement", excerpt=True, nouns=MATCH.n, length=MATCH.o, noun_support=MATCH.u),
        TEST(lambda n, o, u: _lacks_its_nouns(n, o, u)),
    )
    def beside_an_excerpt(self, left: Any) -> None:
        """A short sentence on something else than the few of the source."""
        self.report(left=left)
