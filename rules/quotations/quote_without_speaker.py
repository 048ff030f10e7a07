"""QU04: a whole sentence is quoted and nobody near it is said to have spoken."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, DocumentFact, Example, Meta, QuoteFact, Rule, Severity

_LEAST = 4  # words; shorter ones are signs, titles and calls
_SPOKEN = frozenset(("interview", "live", "letter", "opinion", "table"))


def _is_finished(inside: str) -> bool:
    """Whether the quotation ends its own sentence: after a comma somebody speaks, and words without a stop belong to the writer's sentence."""
    return inside.rstrip().endswith((".", "!", "?", "…"))


class QuoteWithoutSpeaker(ClaimRule):
    """A quoted sentence without a speaker."""

    meta = Meta(
        id="QU04",
        name="quote-without-speaker",
        summary="A quoted sentence has no speaker in its paragraph, and no word of saying stands in the paragraphs beside it.",
        message="Nobody is said to have spoken these words.",
        question="Who said this, and to whom?",
        severity=Severity.NOTE,
        confidence="medium",
        status="preview",
        block_by=("doc",),
        rationale="A quotation is worth what its speaker is worth; without one it is decoration or invention.",
        limits="In preview: of 16 hits on clean news none was wanted (3 were arguable), and none of 8 on encyclopaedic text: speech that runs on from the paragraph before, titles of works, one side of a telephone call. Silent in interviews, letters, live pages and opinion pieces, where the layout tells who speaks. A list of sayings, mottoes or advertisements is flagged.",
        reference="AP Stylebook and Reuters handbook: attribute every quotation, to a person if possible.",
        fails=(
            Example(
                why="A lone sentence.",
                docs={"a.txt": 'The ferry sank in eleven minutes.\n\n"It was a disaster from the start."\n\nDivers found the hull on Tuesday.'},
                expect=(("a.txt", '"It was a disaster from the start."'),),
            ),
            Example(
                why="At the end of a paragraph.",
                docs={"a.txt": "The factory closed its gates in May. “We never saw the accounts of those years.” The buyer has moved the machines to Turin."},
                expect=(("a.txt", "“We never saw the accounts of those years.”"),),
            ),
            Example(
                why="Before the story goes on.",
                docs={"a.txt": '"The orchard is all that we have left." The family owns four hectares near the lake. They grow pears.'},
                expect=(("a.txt", '"The orchard is all that we have left."'),),
            ),
        ),
        passes=(
            Example(
                why="Signed on the next line.",
                docs={
                    "a.txt": "The pool opened in May.\n\n“We waited nine years for it, and the water is cold.”\n\n– Ada Obi, of the swimming club\n\nThe pool is open until nine."
                },
            ),
            Example(why="A speaker.", docs={"a.txt": '"It was a disaster from the start," Lee said.'}),
            Example(why="The speaker of the paragraph before.", docs={"a.txt": 'Lee told the court about the night.\n\n"It was a disaster from the start."'}),
            Example(why="A running quotation.", docs={"a.txt": '"It was a disaster from the start," Lee said. "We had no boats."'}),
            Example(why="A title or a term.", docs={"a.txt": 'The band will play "The Long Road Home" in what it calls a "small concert" in May.'}),
            Example(why="Announced by a colon.", docs={"a.txt": 'The sign at the gate reads: "No dogs are allowed here."'}),
        ),
    )

    @Rule(
        AS.quoted
        << QuoteFact(
            doc=MATCH.d,
            words=MATCH.n,
            sentence_like=True,
            attributed=False,
            balanced=True,
            nested=False,
            continues=False,
            runs_on=False,
            speech_near=False,
            zone="body",
        ),
        DocumentFact(doc=MATCH.d, genre=MATCH.g),
        TEST(lambda n, g: n >= _LEAST and g not in _SPOKEN),
    )
    def without_speaker(self, quoted: Any) -> None:
        """A quoted sentence whose neighbours name no speaker."""
        self.report(quoted=quoted)
