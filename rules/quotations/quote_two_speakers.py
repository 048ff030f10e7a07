"""QU03: the same words are quoted from two different people."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuoteFact, Rule, Severity

_REPEATING = frozenset(
    "repeated repeating repeats echoed echoing echoes agreed agrees quoted quoting quotes cited citing chanted chanting chant recalled recalling replied responded answered joked read reads".split()
)
_LEAST_ACROSS = 5  # words: in two documents a short saying is common property
_SURE = 6  # words: shorter ones two people may well both say


def _is_own(cue: str) -> bool:
    """Whether the reporting word gives the words to the speaker: somebody may repeat another's, and a colon may follow a topic."""
    return cue.lower() not in _REPEATING and cue != ":"


def _differ(left: str, right: str) -> bool:
    """Whether two named sources are different people: neither name is part of the other."""
    a, b = left.lower().split(), right.lower().split()
    return bool(a) and bool(b) and a[-1] != b[-1] and not set(a) <= set(b) and not set(b) <= set(a)


class QuoteTwoSpeakers(ClaimRule):
    """One quotation, two speakers."""

    meta = Meta(
        id="QU03",
        name="quote-two-speakers",
        summary="One quotation, word for word, is given to two different people.",
        message="{first.source} and {second.source} are both quoted with the very same words.",
        question="Who said it, {first.source} or {second.source}?",
        severity=Severity.WARNING,
        supersedes=("AT01", "DU03"),
        confidence="high",
        scope=("document", "corpus"),
        block_by=("key",),
        rationale="Two people rarely say the same sentence; a writer who moves quotations about easily leaves one with the wrong speaker.",
        limits="Compares quotations of the same words only, between speakers who are named each time. Slogans, chants and quotations that somebody is said to repeat, echo or cite pass; between documents five words at least are asked for. An error where the quotation has six words or more.",
        reference="The verification step of the SPJ code of ethics and of every fact-checking desk: each quotation against its speaker.",
        fails=(
            Example(
                why="Twice in one report.",
                docs={"a.txt": '"Never again," said Ann Lee. The inquiry closed in June. "Never again," Bob Kim had said.'},
                expect=(("a.txt", '"Never again,"'),),
            ),
            Example(
                why="Two reports.",
                docs={
                    "a.txt": '"The tide took the pier before we could ring the bell," said harbour master Ian Cole.',
                    "b.txt": 'Rosa Diaz said: "The tide took the pier before we could ring the bell."',
                },
                expect=(("a.txt", '"The tide took the pier before we could ring the bell,"'),),
            ),
            Example(
                why="A whole sentence moved.",
                docs={
                    "a.txt": '"We sold the mill to save the school," Mayor Ruth Adler told the council on Monday.\n\nOn Tuesday she met the owners. "We sold the mill to save the school," Paul Ortega told reporters.'
                },
                expect=(("a.txt", '"We sold the mill to save the school,"'),),
            ),
        ),
        passes=(
            Example(why="Repeating somebody's words.", docs={"a.txt": '"Never again," said Ann Lee, repeating the words of Bob Kim.'}),
            Example(why="The same speaker twice.", docs={"a.txt": '"We will win," said Ann Lee. Later she climbed the stage. "We will win," Lee said.'}),
            Example(why="Echoed.", docs={"a.txt": '"We will win," said Ann Lee. "We will win," echoed Bob Kim.'}),
            Example(why="Other words.", docs={"a.txt": '"We will win," said Ann Lee. "We may win," said Bob Kim.'}),
            Example(why="A saying, in two documents.", docs={"a.txt": '"Enough is enough," said Ann Lee.', "b.txt": '"Enough is enough," said Bob Kim.'}),
            Example(why="No name.", docs={"a.txt": '"It was dark in there," said Ann Lee. "It was dark in there," said another diver.'}),
        ),
    )

    @Rule(
        AS.first
        << QuoteFact(
            start=MATCH.x,
            doc=MATCH.d,
            key=MATCH.k & ~L(""),
            words=MATCH.n,
            source=MATCH.s,
            source_kind="named",
            cue=P(_is_own),
            sentence_like=True,
            attributed=True,
        ),
        AS.second
        << QuoteFact(start=MATCH.y, doc=MATCH.e, key=MATCH.k, source=MATCH.t, source_kind="named", cue=P(_is_own), sentence_like=True, attributed=True),
        TEST(lambda x, y, d, e: (d, x) < (e, y)),
        TEST(lambda d, e, n: d == e or n >= _LEAST_ACROSS),
        TEST(lambda s, t: _differ(s, t)),
    )
    def two_speakers(self, first: Any, second: Any) -> None:
        """The same words from two named people."""
        self.report(first=first, second=second, severity=Severity.ERROR if first["words"] >= _SURE else Severity.WARNING)
