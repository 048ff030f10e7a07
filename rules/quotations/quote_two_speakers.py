"""QU03: the same words are quoted from two different people."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuoteFact, Rule, Severity

_REPEATING = frozenset(
    "repeated repeating repeats echoed echoing echoes agreed agrees quoted quoting quotes cited citing chanted chanting chant recalled recalling replied responded answered joked read reads".split()
)
_LEAST_ACROSS = 8  # words: in two documents a short saying is common property
_FORMULAS = frozenset(
    "comment comments thank thanks sorry condolences congratulations congratulate welcome pleased delighted thoughts prayers deny denies allegations investigation speculation committed".split()
)
_SURE = 6  # words: shorter ones two people may well both say


def _is_no_formula(key: str) -> bool:
    """Whether words are nobody's common property, as thanks, condolences and refusals to comment are."""
    return not _FORMULAS & set(key.split())


def _is_own(cue: str) -> bool:
    """Whether the reporting word gives the words to the speaker: somebody may repeat another's, and a colon may follow a topic."""
    return cue.lower() not in _REPEATING and cue != ":"


def _differ(left: str, right: str) -> bool:
    """Whether two named sources are different people: neither name is part of the other."""
    a, b = left.lower().split(), right.lower().split()
    return bool(a) and bool(b) and a[-1] != b[-1] and not set(a) <= set(b) and not set(b) <= set(a)


def _is_long(words: int) -> bool:
    return words >= _LEAST_ACROSS


def _said(**more: Any) -> Any:
    """The pattern of a sentence in quotation marks that the text gives to somebody by name, as that person's own words."""
    return QuoteFact(source_kind="named", cue=P(_is_own), sentence_like=True, attributed=True, **more)


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
        limits="Compares quotations of the same words only, between speakers who are named each time. Slogans, chants and quotations that somebody is said to repeat, echo or cite pass; between documents eight words at least are asked for, and formulas (thanks, condolences, no comment) pass. An error where the quotation has six words or more.",
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
                why="Of the ward, in two reports.",
                docs={
                    "a.txt": '"They closed the ward without asking a single doctor," surgeon Ann Lee said.',
                    "b.txt": 'Bob Kim told the inquiry: "They closed the ward without asking a single doctor."',
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 6, 2)},
                expect=(("a.txt", '"They closed the ward without asking a single doctor,"'),),
            ),
            Example(
                why="Of a mill, in two reports of one day.",
                docs={
                    "a.txt": 'Mayor Ruth Adler said: "We sold the mill because we had to save the school."',
                    "b.txt": '"We sold the mill because we had to save the school," Paul Ortega told reporters.',
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", '"We sold the mill because we had to save the school."'),),
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
            Example(
                why="A formula, in two documents.",
                docs={
                    "a.txt": '"We do not comment on rumours about the price of shares," Ann Lee said.',
                    "b.txt": '"We do not comment on rumours about the price of shares," Bob Kim of Acme said.',
                },
            ),
            Example(
                why="A copy.",
                docs={
                    "a.txt": '"The tide took the pier before we could ring the bell," said Ian Cole.',
                    "b.txt": '"The tide took the pier before we could ring the bell," said Ian Cole.',
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 9)},
            ),
            Example(why="No name.", docs={"a.txt": '"It was dark in there," said Ann Lee. "It was dark in there," said another diver.'}),
        ),
    )

    @Rule(
        AS.first << _said(doc=MATCH.d, start=MATCH.x, source=MATCH.s, key=MATCH.k & ~L("")),
        AS.second << _said(doc=MATCH.d, start=MATCH.y, source=MATCH.t, key=MATCH.k),
        TEST(lambda x, y, s, t: x < y and _differ(s, t)),
    )
    def two_speakers(self, first: Any, second: Any, **_: Any) -> None:
        """The same words from two named people."""
        self.report(first=first, second=second, severity=Severity.ERROR if first["words"] >= _SURE else Severity.WARNING)

    @Rule(
        AS.first << _said(doc=MATCH.d, source=MATCH.s, words=P(_is_long), key=MATCH.k & P(_is_no_formula)),
        AS.second << _said(doc=MATCH.e, source=MATCH.t, key=MATCH.k),
        TEST(lambda d, e: d < e),
        TEST(lambda s, t: _differ(s, t)),
    )
    def two_speakers_in_two_texts(self, first: Any, second: Any, **_: Any) -> None:
        """A sentence of some length from one person in one text, and from another in another."""
        self.report(first=first, second=second, severity=Severity.ERROR)
