"""DU02: a sentence stands twice, word for word."""

from typing import Any

from checker.rule_api import AS, MATCH, NOT, TEST, ClaimRule, DocumentFact, Example, Meta, P, PassageFact, Rule, Severity

# Texts that repeat more sentences than this are made of updates that quote each other.
_MOST = 4
_LEAST_WORDS = 8


class DuplicatePassage(ClaimRule):
    """A sentence is repeated verbatim."""

    meta = Meta(
        id="DU02",
        name="duplicate-passage",
        summary="A sentence is printed twice, word for word.",
        message="This sentence already stands earlier in the text, word for word.",
        question="Should the second one go?",
        severity=Severity.WARNING,
        confidence="high",
        once=True,
        rationale="A sentence that comes back word for word is nearly always a paste, or a paragraph moved and not deleted.",
        limits="Only sentences of eight words or more, or of four where the two stand side by side; the first is shown. Quoted sentences are left alone (pull quotes), as are titles without a verb, a summary above the text under its label, notes to tables, and live pages; a review that says the same of two products is not told from a slip.",
        reference="Ordinary proof-reading; the comparison is by shared word triples (shingling, Broder 1997).",
        fails=(
            Example(
                why="Side by side.",
                docs={"a.txt": "Rain fell on the valley all day and all night. Rain fell on the valley all day and all night."},
                expect=(("a.txt", "Rain fell on the valley all day and all night."),),
            ),
            Example(
                why="A few words, side by side.",
                docs={"a.txt": "Rain fell all day. Rain fell all day. The river rose by a metre."},
                expect=(("a.txt", "Rain fell all day."),),
            ),
            Example(
                why="A paragraph moved and not deleted.",
                docs={
                    "a.txt": "The bakery will hire thirty people for its new ovens in June.\n\nThe mayor called it good news.\n\nThe bakery will hire thirty people for its new ovens in June."
                },
                expect=(("a.txt", "The bakery will hire thirty people for its new ovens in June."),),
            ),
            Example(
                why="Inside a longer text.",
                docs={
                    "a.txt": "Lena Park opened the clinic on Friday with a short speech. It has twelve beds. Patients will be seen by two doctors from Monday. Lena Park opened the clinic on Friday with a short speech."
                },
                expect=(("a.txt", "Lena Park opened the clinic on Friday with a short speech."),),
            ),
        ),
        passes=(
            Example(
                why="A pull quote.",
                docs={
                    "a.txt": "The clinic opened on Friday.\n\n“We had hoped for more beds, and we got twelve of them.” — Lena Park\n\nIt is small. “We had hoped for more beds, and we got twelve of them,” Park said. “We had hoped for more beds, and we got twelve of them.”"
                },
            ),
            Example(
                why="A summary above the text.",
                docs={
                    "a.txt": "New clinic\n\nAbstract.\n\nLena Park opened the clinic on Friday with a short speech.\n\nFull text.\n\nLena Park opened the clinic on Friday with a short speech. It has twelve beds."
                },
            ),
            Example(why="A short refrain.", docs={"a.txt": "We waited. The bus was late. We waited. The bus was late."}),
            Example(
                why="Parallel sentences with other figures.",
                docs={"a.txt": "In the north the party won 12 of the 20 seats on the council. In the south the party won 9 of the 31 seats on the council."},
            ),
            Example(
                why="The headline said again in the text.",
                docs={
                    "a.txt": "Bakery to hire thirty people for its new ovens in June\n\nBakery to hire thirty people for its new ovens in June, says the mayor.\n\nThe ovens are from Turin."
                },
            ),
        ),
    )

    @Rule(
        AS.again << PassageFact(same=True, quoted=False, zone="body", words=MATCH.words, adjacent=MATCH.adjacent, repeats=P(lambda n: n <= _MOST)),
        NOT(DocumentFact(genre="live")),
        TEST(lambda words, adjacent: words >= _LEAST_WORDS or adjacent),
    )
    def repeated(self, again: Any, **_: Any) -> None:
        """Nothing differs from an earlier sentence."""
        self.report(again=again)
