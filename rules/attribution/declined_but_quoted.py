"""AT02: somebody declines to comment and is quoted all the same."""

import re
from typing import Any

from checker.rule_api import AS, MATCH, AttributionFact, ClaimRule, Example, L, Meta, P, QuoteFact, Rule, Severity

# A refusal of everything; "to discuss the lawsuit" is one of a single matter.
_SILENCES = frozenset(
    (
        "to comment",
        "comment",
        "any comment",
        "to be interviewed",
        "an interview",
        "to answer questions",
        "to answer any questions",
        "to speak to reporters",
        "to talk to reporters",
    )
)

# "As he left", "when reached by telephone": the moment of the refusal, no matter it is limited to.
_WAY_OUT = re.compile(r" (?:as|when) (?:he|she|reached|approached|asked|contacted)\b.*")


def _is_silence(key: str) -> bool:
    return _WAY_OUT.sub("", key) in _SILENCES


def _is_person(entity: str) -> bool:
    return entity.startswith("person:")


class DeclinedButQuoted(ClaimRule):
    """No comment, and a quotation."""

    meta = Meta(
        id="AT02",
        name="declined-but-quoted",
        summary="A person is said to decline comment and is quoted in the same text, with nothing to tell when or where.",
        message="{declined.source} declines to comment, and is quoted here saying {quoted.quote}.",
        question="When did {declined.source} say this, and why is there no comment otherwise?",
        severity=Severity.WARNING,
        confidence="medium",
        block_by=("source_entity",),
        rationale="Either the person commented, or the quotation comes from elsewhere; the reader must be told which.",
        limits="Silent where either sentence is dated or names a place for the words (an interview, a statement), where the refusal is limited to a matter, and for companies and offices, which refuse by one mouth and speak by another.",
        reference="Reuters handbook on dealing with people who decline to comment: say what was asked and when, and where other words of theirs come from.",
        fails=(
            Example(
                why="Side by side.",
                docs={"a.txt": 'Rosa Gomez declined to comment. "We did nothing wrong," Gomez said.'},
                expect=(("a.txt", '"We did nothing wrong,"'),),
            ),
            Example(
                why="The quotation first.",
                docs={"a.txt": '"The books were clean," said Ian Cole.\n\nThe court opened the case in May. Cole refused to comment.'},
                expect=(("a.txt", '"The books were clean,"'),),
            ),
            Example(
                why="Quoted by a pronoun.",
                docs={"a.txt": 'Rosa Gomez declined comment. "We did nothing wrong," she said.'},
                expect=(("a.txt", '"We did nothing wrong,"'),),
            ),
            Example(
                why="A paragraph apart.",
                docs={
                    "a.txt": 'Mayor Ruth Adler declined to comment.\n\nThe bridge was sold to her cousin.\n\n"Nobody was favoured and nobody lost a penny," Adler told the council.'
                },
                expect=(("a.txt", '"Nobody was favoured and nobody lost a penny,"'),),
            ),
            Example(
                why="Not to be interviewed.",
                docs={
                    "a.txt": 'The harbour master, Ruth Adler, declined to be interviewed. The pier was shut in May. "We lost a summer and two boats," Adler said.'
                },
                expect=(("a.txt", '"We lost a summer and two boats,"'),),
            ),
        ),
        passes=(
            Example(why="Two days.", docs={"a.txt": 'Rosa Gomez declined to comment Monday. "We did nothing wrong," Gomez said Friday.'}),
            Example(why="Said earlier.", docs={"a.txt": 'Rosa Gomez declined to comment. "We did nothing wrong," Gomez had said in an interview.'}),
            Example(why="On one matter only.", docs={"a.txt": 'Rosa Gomez declined to comment on the lawsuit. "We did nothing wrong," Gomez said.'}),
            Example(why="Somebody else.", docs={"a.txt": 'Rosa Gomez declined to comment. "We did nothing wrong," said Ian Cole.'}),
            Example(why="Not declined.", docs={"a.txt": 'Rosa Gomez did not decline to comment. "We did nothing wrong," Gomez said.'}),
        ),
    )

    @Rule(
        AS.quoted << QuoteFact(source_entity=MATCH.e & P(_is_person), sentence_like=True, attributed=True, when="", earlier=False),
        AS.declined
        << AttributionFact(
            source_entity=MATCH.e,
            cue_lemma=L("decline") | L("refuse"),
            key=P(_is_silence),
            when="",
            earlier=False,
            polarity="positive",
            modality="asserted",
            depth=0,
        ),
    )
    def declined_and_quoted(self, quoted: Any, declined: Any) -> None:
        """A refusal and a quotation, both undated."""
        self.report(quoted=quoted, declined=declined)
