"""QU05: a quotation stands in the text but not, in these words, in its source."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, AlignmentFact, ClaimRule, Example, Meta, Rule, Severity

_LEAST_WORDS = 3
_A_VERSION = 0.6
"""Share of a quotation's words, in order, that make a sentence of the source a version of it."""

_SOURCE = 'Harbour master Ian Cole told the council: "The tide took the pier before we could ring the bell." He added: "Nobody was on it, thank God, and we will build it again."'


class QuoteNotInSource(ClaimRule):
    """Words between quotation marks that the source does not have."""

    meta = Meta(
        id="QU05",
        name="quote-not-in-source",
        summary="A quotation is not in the text's source, or stands there with other words.",
        message="{lack}",
        question="{ask}",
        severity=Severity.WARNING,
        confidence="high",
        scope=("source",),
        rationale="What stands between quotation marks is what was said; against a transcript, a release or an earlier report each word can be checked.",
        limits="Asks for three words or more. Words left out pass only where dots or brackets mark them; a translation is asked for, and so is a quotation from somewhere else.",
        reference="AP Stylebook, quotations in the news: never alter quotations even to correct minor grammatical errors or word usage.",
        fails=(
            Example(
                why="A word changed in a quotation of nobody named.",
                docs={"a.txt": 'The vans were called back over a "small but dangerous fault of the hand brake", the first since May.'},
                sources={"a.txt": 'The firm wrote of a "small but dangerous fault of the left brake" in 40 of its vans.'},
                expect=(("a.txt", '"small but dangerous fault of the hand brake"'),),
            ),
            Example(
                why="One word changed.",
                docs={"a.txt": '"The tide took the pier before we could sound the bell," Cole said.'},
                sources={"a.txt": _SOURCE},
                expect=(("a.txt", '"The tide took the pier before we could sound the bell,"'),),
            ),
            Example(
                why="Nowhere in the source.",
                docs={"a.txt": 'Ian Cole was angry. "The council has never listened to sailors," he said.'},
                sources={"a.txt": _SOURCE},
                expect=(("a.txt", '"The council has never listened to sailors,"'),),
            ),
            Example(
                why="Words left out without a mark.",
                docs={"a.txt": 'Cole said: "Nobody was on it and we will build it again."'},
                sources={"a.txt": _SOURCE},
                expect=(("a.txt", '"Nobody was on it and we will build it again."'),),
            ),
            Example(
                why="An indirect sentence made a direct one.",
                docs={"a.txt": 'Minister Elin Dahl said: "I will resign in the autumn if the ferry stops."'},
                sources={"a.txt": "Minister Elin Dahl said that she would resign in the autumn if the ferry line closed."},
                expect=(("a.txt", '"I will resign in the autumn if the ferry stops."'),),
            ),
        ),
        passes=(
            Example(why="Word for word.", docs={"a.txt": '"The tide took the pier before we could ring the bell," Cole said.'}, sources={"a.txt": _SOURCE}),
            Example(why="Left out, and marked.", docs={"a.txt": 'Cole said: "Nobody was on it ... and we will build it again."'}, sources={"a.txt": _SOURCE}),
            Example(why="An editor's brackets.", docs={"a.txt": 'Cole said: "Nobody was on [the pier], thank God."'}, sources={"a.txt": _SOURCE}),
            Example(why="Other marks and capitals.", docs={"a.txt": "Cole said that “the tide took the pier”."}, sources={"a.txt": _SOURCE}),
            Example(why="A title.", docs={"a.txt": 'Cole reads "The Old Man and the Sea" to his children.'}, sources={"a.txt": _SOURCE}),
        ),
    )

    @Rule(AS.left << AlignmentFact(type="quotation", words=MATCH.n, same=MATCH.s), TEST(lambda n, s: n >= _LEAST_WORDS and s >= _A_VERSION))
    def reworded(self, left: Any) -> None:
        """The source has it in other words."""
        self.report(
            left=left,
            severity=Severity.ERROR,
            lack=f"The source words this quotation otherwise: “{left['other']}”.",
            ask="What were the speaker's words?",
        )

    @Rule(AS.left << AlignmentFact(type="quotation", words=MATCH.n, same=MATCH.s), TEST(lambda n, s: n >= _LEAST_WORDS and s < _A_VERSION))
    def absent(self, left: Any) -> None:
        """The source has nothing like it."""
        self.report(left=left, lack="The source does not have this quotation.", ask="Where do these words come from?")
