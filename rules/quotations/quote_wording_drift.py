"""QU02: one quotation is printed in two versions that differ in a word or two."""

from datetime import date as Date
from difflib import SequenceMatcher
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, P, QuoteFact, Rule, Severity

_LONG = 6
_LONG_ACROSS = 7  # words: two speeches are alike by chance sooner than two sentences of one text
_MOST_CHANGED = 2
# In a short quotation only such a word may differ; two people's short sentences are alike by chance.
_SMALL = frozenset(
    "will shall would should can could may might must is are was were has have had do does did the a an this that these those in on at to of for with from by and or but not never".split()
)
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady prof professor".split())
_CONTRACTED = (("'ll", " will"), ("'re", " are"), ("'ve", " have"), ("n't", " not"), ("'m", " am"), ("'s", " is"), ("can not", "cannot"))


def _words(key: str) -> list[str]:
    for short, long in _CONTRACTED:
        key = key.replace(short, long)
    return key.split()


def _drifted(left: str, right: str) -> bool:
    """Whether two quotations are one in two versions: words exchanged, none only left out."""
    a, b = _words(left), _words(right)
    if a == b:
        return False
    changed: list[tuple[list[str], list[str]]] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag in ("insert", "delete"):
            return False
        if tag == "replace":
            changed.append((a[i:j], b[k:m]))
    if any(len(x) != len(y) for x, y in changed) or sum(len(x) for x, _ in changed) > _MOST_CHANGED:
        return False
    if min(len(a), len(b)) >= _LONG:
        return len(changed) == 1 or min(len(a), len(b)) >= 2 * _LONG
    return len(changed) == 1 and all(w in _SMALL for x, y in changed for w in (*x, *y))


def _one_speaker(left: str, right: str, left_kind: str, right_kind: str) -> bool:
    """Whether two sources may be one person: a shared last name, or one of them unnamed."""
    if left_kind == right_kind and left_kind in ("named", "generic"):
        return left.lower().split()[-1:] == right.lower().split()[-1:]
    return left_kind in ("named", "pronoun", "agentless") and right_kind in ("named", "pronoun", "agentless")


def _one_name(left: str, right: str, left_entity: str, right_entity: str) -> bool:
    """Whether two names in two texts may be one person's: the same last name, and no other first name beside it in the sentence or before."""
    names = (_fullest(left, left_entity), _fullest(right, right_entity))
    a, b = ([word for word in name.lower().split() if word.rstrip(".") not in _TITLES] for name in names)
    return a[-1:] == b[-1:] != [] and (set(a) <= set(b) or set(b) <= set(a))


def _fullest(source: str, entity: str) -> str:
    """The name of a source as the text has it in full, if it is a person's."""
    kind, _, name = entity.partition(":")
    return name if kind == "person" else source


def _is_long(words: int) -> bool:
    return words >= _LONG_ACROSS


def _is_whole(left: str, right: str) -> bool:
    """Whether no editor's brackets or dots stand in either version."""
    return not any(mark in left + right for mark in ("[", "...", "…"))


def _in_a_text(**more: Any) -> Any:
    """The pattern of a version that stands in one text while the other stands in another."""
    return QuoteFact(words=P(_is_long), source_kind="named", sentence_like=True, **more)


def _first(**more: Any) -> Any:
    """The pattern of the version that a version by `_second` is compared with."""
    return QuoteFact(
        start=MATCH.x, doc=MATCH.d, key=MATCH.k, inside=MATCH.m, source=MATCH.s, source_kind=MATCH.u, utterance=MATCH.p, sentence_like=True, **more
    )


def _second(**more: Any) -> Any:
    """The pattern of the later version, or of the one in another document."""
    return QuoteFact(
        start=MATCH.y, doc=MATCH.d, key=MATCH.w, inside=MATCH.n, source=MATCH.t, source_kind=MATCH.v, utterance=MATCH.q, sentence_like=True, **more
    )


class QuoteWordingDrift(ClaimRule):
    """One quotation, two wordings."""

    meta = Meta(
        id="QU02",
        name="quote-wording-drift",
        summary="The same quotation stands twice with different words.",
        message="This quotation stands again as {second.quote}: the words differ.",
        question="Which wording is the speaker's?",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("origin",),
        rationale="What stands between quotation marks is what was said; two versions cannot both be.",
        limits="Finds versions that share their first and last word, their first three or their last three, and exchange one or two words; a shortened version passes, and so does one with an editor's brackets or dots. "
        "A speaker who builds sentences alike on purpose is flagged, and so are two translations. In two documents seven words at least are asked for.",
        reference="AP Stylebook, quotations in the news: never alter quotations even to correct minor grammatical errors or word usage.",
        fails=(
            Example(why="Shall for will.", docs={"a.txt": '"We will win," she said. As she put it: "We shall win."'}, expect=(("a.txt", '"We will win,"'),)),
            Example(
                why="One word of a long sentence.",
                docs={
                    "a.txt": '"Nobody in this town will forget the night of the flood," said Mayor Ruth Adler.\n\nThe council met in June. "Nobody in this city will forget the night of the flood," Adler had said.'
                },
                expect=(("a.txt", '"Nobody in this town will forget the night of the flood,"'),),
            ),
            Example(
                why="Two reports of one speech.",
                docs={
                    "a.txt": '"The harbour must stay open through the winter," Ian Cole said.',
                    "b.txt": '"The harbour will stay open through the winter," Ian Cole said.',
                },
                expect=(("a.txt", '"The harbour must stay open through the winter,"'),),
            ),
            Example(
                why="A word turned round, in two reports of one day.",
                docs={
                    "a.txt": '"We were never told that the water was unsafe to drink," said Mary Poole.',
                    "b.txt": 'Mary Poole said: "We were never told that the water was safe to drink."',
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", '"We were never told that the water was unsafe to drink,"'),),
            ),
            Example(
                why="By surname, a month later.",
                docs={
                    "a.txt": '"Half of the ferries on this lake were built before the war," Paul Ortega said.',
                    "b.txt": '"Most of the ferries on this lake were built before the war," Ortega told the council.',
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 6, 2)},
                expect=(("a.txt", '"Half of the ferries on this lake were built before the war,"'),),
            ),
        ),
        passes=(
            Example(why="The same words.", docs={"a.txt": '"We will win," she said. As she put it: "We will win."'}),
            Example(why="Contracted.", docs={"a.txt": '"We will win this one for the town," she said. Later she said: "We\'ll win this one for the town."'}),
            Example(
                why="Shortened.",
                docs={
                    "a.txt": '"Nobody in this town will forget the night of the flood," Adler said. Later she said again: "Nobody will forget the night of the flood."'
                },
            ),
            Example(
                why="An editor's brackets.",
                docs={"a.txt": '"He will forget the night of the flood soon," Adler said. Later she said: "[Cole] will forget the night of the flood soon."'},
            ),
            Example(
                why="Two people.",
                docs={"a.txt": '"Nobody in this town will forget the flood," said Ruth Adler. "Nobody in this town will forget the fire," said Ian Cole.'},
            ),
            Example(
                why="A part of it, in another document.",
                docs={
                    "a.txt": '"The harbour must stay open through the winter," Ian Cole said.',
                    "b.txt": '"The harbour must stay open," Ian Cole said.',
                },
            ),
            Example(
                why="Two people, in two documents.",
                docs={
                    "a.txt": '"The harbour must stay open through the winter," Ian Cole said.',
                    "b.txt": '"The harbour will stay open through the winter," Rosa Diaz said.',
                },
            ),
            Example(
                why="Two people of one surname, in two documents.",
                docs={
                    "a.txt": '"The harbour must stay open through the winter," Ian Cole said.',
                    "b.txt": '"The harbour will stay open through the winter," Mary Cole said.',
                },
            ),
            Example(
                why="Two people of one surname, each named in full before.",
                docs={
                    "a.txt": 'Ian Cole runs the harbour of Norhaven. "The harbour must stay open through the winter," Cole said.',
                    "b.txt": 'Mary Cole is the mayor of Estwick. "The harbour will stay open through the winter," Cole said.',
                },
            ),
            Example(
                why="A short promise, in two documents.",
                docs={"a.txt": '"We will win," Ian Cole said.', "b.txt": '"We shall win," Ian Cole said.'},
            ),
            Example(
                why="One speech, built alike.",
                docs={"a.txt": '"We paid for the first bridge with our taxes," Adler said. "We paid for the second bridge with our taxes."'},
            ),
        ),
    )

    @Rule(
        AS.first
        << _first(
            id=MATCH.i,
            frame=MATCH.f & ~L(""),
        ),
        AS.second
        << _second(
            id=MATCH.j,
            frame=MATCH.f,
        ),
        TEST(lambda x, y, p, q: x < y and p != q),
        TEST(lambda m, n: _is_whole(m, n)),
        TEST(lambda s, t, u, v: _one_speaker(s, t, u, v)),
        TEST(lambda k, w: _drifted(k, w)),
    )
    def framed(self, first: Any, second: Any) -> None:
        """Two versions with the same first and last word."""
        self.report(first=first, second=second)

    @Rule(
        AS.first
        << _first(
            opening=MATCH.o & ~L(""),
            frame=MATCH.f,
        ),
        AS.second
        << _second(
            opening=MATCH.o,
            frame=MATCH.g,
        ),
        TEST(lambda x, y, f, g, p, q: x < y and f != g and p != q),
        TEST(lambda m, n: _is_whole(m, n)),
        TEST(lambda s, t, u, v: _one_speaker(s, t, u, v)),
        TEST(lambda k, w: _drifted(k, w)),
    )
    def opened_alike(self, first: Any, second: Any) -> None:
        """Two versions that begin with the same three words."""
        self.report(first=first, second=second)

    @Rule(
        AS.first
        << _first(
            closing=MATCH.c & ~L(""),
            frame=MATCH.f,
        ),
        AS.second
        << _second(
            closing=MATCH.c,
            frame=MATCH.g,
        ),
        TEST(lambda x, y, f, g, p, q: x < y and f != g and p != q),
        TEST(lambda m, n: _is_whole(m, n)),
        TEST(lambda s, t, u, v: _one_speaker(s, t, u, v)),
        TEST(lambda k, w: _drifted(k, w)),
    )
    def closed_alike(self, first: Any, second: Any) -> None:
        """Two versions that end with the same three words."""
        self.report(first=first, second=second)

    @Rule(
        AS.first << _in_a_text(doc=MATCH.d, key=MATCH.k, inside=MATCH.m, source=MATCH.s, source_entity=MATCH.u, frame=MATCH.o & ~L("")),
        AS.second << _in_a_text(doc=MATCH.e, key=MATCH.w, inside=MATCH.n, source=MATCH.t, source_entity=MATCH.v, frame=MATCH.o),
        TEST(lambda d, e: d < e),
        TEST(lambda m, n: _is_whole(m, n)),
        TEST(lambda s, t, u, v: _one_name(s, t, u, v)),
        TEST(lambda k, w: _drifted(k, w)),
    )
    def framed_in_two_texts(self, first: Any, second: Any) -> None:
        """Two versions with the same first and last word, in two texts."""
        self.report(first=first, second=second)

    @Rule(
        AS.first << _in_a_text(doc=MATCH.d, key=MATCH.k, inside=MATCH.m, source=MATCH.s, source_entity=MATCH.u, opening=MATCH.o & ~L(""), frame=MATCH.f),
        AS.second << _in_a_text(doc=MATCH.e, key=MATCH.w, inside=MATCH.n, source=MATCH.t, source_entity=MATCH.v, opening=MATCH.o, frame=MATCH.g),
        TEST(lambda d, e: d < e),
        TEST(lambda m, n, f, g: f != g and _is_whole(m, n)),
        TEST(lambda s, t, u, v: _one_name(s, t, u, v)),
        TEST(lambda k, w: _drifted(k, w)),
    )
    def opened_in_two_texts(self, first: Any, second: Any) -> None:
        """Two versions that begin with the same three words, in two texts."""
        self.report(first=first, second=second)

    @Rule(
        AS.first << _in_a_text(doc=MATCH.d, key=MATCH.k, inside=MATCH.m, source=MATCH.s, source_entity=MATCH.u, closing=MATCH.o & ~L(""), frame=MATCH.f),
        AS.second << _in_a_text(doc=MATCH.e, key=MATCH.w, inside=MATCH.n, source=MATCH.t, source_entity=MATCH.v, closing=MATCH.o, frame=MATCH.g),
        TEST(lambda d, e: d < e),
        TEST(lambda m, n, f, g: f != g and _is_whole(m, n)),
        TEST(lambda s, t, u, v: _one_name(s, t, u, v)),
        TEST(lambda k, w: _drifted(k, w)),
    )
    def closed_in_two_texts(self, first: Any, second: Any) -> None:
        """Two versions that end with the same three words, in two texts."""
        self.report(first=first, second=second)
