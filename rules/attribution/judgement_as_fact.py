"""AT08: a contested judgement stands in the narrator's voice."""

from typing import Any

from checker.rule_api import AS, NOT, ClaimRule, CueFact, DocumentFact, Example, L, Meta, P, Rule, Severity


class JudgementAsFact(ClaimRule):
    """A verdict without a judge."""

    meta = Meta(
        id="AT08",
        name="judgement-as-fact",
        summary="A contested evaluation is told in the narrator's voice.",
        message="“{word.quote}” is a judgement; the text gives it as fact.",
        question="Whose judgement is this? Attribute it, or say what happened instead.",
        severity=Severity.NOTE,
        confidence="medium",
        rationale="Words like fiasco or genuine breakthrough decide a dispute that the text only reports. The reader cannot tell whether the writer, a party or a source judges so.",
        limits="Knows a short list of words. Reviews and obituaries judge by trade: switch the rule off there. Columns and letters that say “I” are left alone, and so are posts with handles. A judgement that the sentence before attributes is flagged.",
        reference="Loaded words as listed by the handbooks of news agencies; Wikipedia's Manual of Style, “Words to watch”.",
        fails=(
            Example(
                why="A turning point.", docs={"a.txt": "The spring fair proved a true turning point for the valley."}, expect=(("a.txt", "true turning point"),)
            ),
            Example(why="A fiasco.", docs={"a.txt": "The talks were a fiasco. Both sides left before noon."}, expect=(("a.txt", "fiasco"),)),
            Example(
                why="A genuine breakthrough.",
                docs={"a.txt": "The Bergen meeting brought a genuine breakthrough."},
                expect=(("a.txt", "genuine breakthrough"),),
            ),
            Example(
                why="Incapacity.",
                docs={"a.txt": "The vote in the assembly demonstrated the chair's incapacity to act as a neutral referee."},
                expect=(("a.txt", "incapacity"),),
            ),
        ),
        passes=(
            Example(why="Attributed.", docs={"a.txt": "Mr Lee called the talks a fiasco. The deal is a debacle, the union said."}),
            Example(why="What they call it.", docs={"a.txt": "Snow fell all week. Shopkeepers on the quay call the new roof a fiasco."}),
            Example(why="Plain report.", docs={"a.txt": "The talks failed. Scientists announced a breakthrough in the treatment of malaria."}),
            Example(
                why="A column in the first person.",
                docs={"a.txt": "The new pool opened in May. The queue was a fiasco. I waited there for an hour, and nobody came."},
            ),
            Example(why="A post.", docs={"a.txt": "The mayor was asked about the pool.\n\n@pondwatcher The opening was a fiasco."}),
            Example(why="In somebody's mouth.", docs={"a.txt": "“This was a fiasco from start to end,” said the captain."}),
        ),
    )

    @Rule(
        AS.word << CueFact(type="judgement", voice="narrator", attributed=False, guarded=False, zone=L("body") | L("list")),
        NOT(DocumentFact(genre=P(lambda genre: genre in ("opinion", "interview", "letter", "live")))),
    )
    def judgement(self, word: Any) -> None:
        """A judging word in the narrator's voice, in a sentence that names no source."""
        self.report(word=word)
