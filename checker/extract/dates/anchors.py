"""What a date is counted from: the document's date, its dateline, the dates told before, the tense around."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property
from typing import Literal

from spacy.tokens import Token

from checker.extract.dates.intervals import Interval
from checker.extract.nlp import ParsedDocument, Sentence

Tense = Literal["past", "future", "present", ""]

_RECENT = 3
"""Sentences back in which a quarter is still what the text talks about."""
_FUTURE_MODALS = frozenset({"will", "shall", "'ll", "would", "may", "might", "can", "could", "should", "must", "wo"})
_PLANNING = frozenset("plan schedule reschedule slate expect payable due upcoming scheduled".split())
"""Words whose date lies ahead even where they stand in the past tense."""
_CARRIED_OUT = frozenset("begin start continue cease stop manage help fail come seem appear happen tend force cause lead use".split())
"""Verbs whose infinitive is done when they are: "began to fall in May"."""
_LOOKS_AHEAD = frozenset(
    "plan expect intend schedule set hope due agree want aim decide promise vow prepare ask order require need slate arrange threaten likely ready".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: its interval, granularity, the claim's id, where it stands, and whether it was counted from another."""

    interval: Interval
    granularity: str
    id: str
    start: int
    sentence: int
    counted: bool = False


@dataclass
class Context:
    """What is known while the text is read from left to right."""

    parsed: ParsedDocument
    date: Date | None
    anchor: str
    told: list[Told] = field(default_factory=list)

    @cached_property
    def day_first(self) -> bool | None:
        """The order of day and month in "06/05/2021", as the text's own unmistakable dates show it; None where they do not."""
        orders = {int(m[1]) > 12 for m in _NUMERIC.finditer(self.parsed.plain) if (int(m[1]) > 12) != (int(m[2]) > 12)}
        return orders.pop() if len(orders) == 1 else None

    def last(self, *granularities: str) -> Told | None:
        """The date told last, of one of these granularities if any are named."""
        return next((t for t in reversed(self.told) if not granularities or t.granularity in granularities), None)

    def ground(self) -> Told | None:
        """What "a year earlier" counts from: the quarter of the last few sentences, else the last date that was not itself counted."""
        uncounted = [t for t in self.told if not t.counted]
        if not uncounted:
            return self.last()
        recent = [t for t in uncounted if t.sentence >= uncounted[-1].sentence - _RECENT]
        return next((t for t in reversed(recent) if t.granularity == "quarter"), uncounted[-1])

    def year_told(self) -> Told | None:
        """The date told last from which a year is known."""
        return next((t for t in reversed(self.told) if t.interval.earliest.year == t.interval.latest.year), None)

    def year_near(self, start: int) -> Told | None:
        """The date with a known year that the same paragraph, or the sentence before, told last; none for what lies ahead.

        A year told far away says nothing: "In 2008 …", ten paragraphs on, "in November".
        """
        told = self.year_told()
        here = self.parsed.sentence_at(start)
        if told is None or (told.sentence < here.index - 1 and self.parsed.sentences[told.sentence].paragraph != here.paragraph):
            return None
        return told if self.tense_at(start) in ("past", "") else None

    def tense_at(self, start: int) -> Tense:
        """The tense that a date at a code point has: by the word before it ("until", "since"), else by the clause around it."""
        before = _BEFORE.search(self.parsed.plain, max(0, start - 16), start)
        if before and not self.modifies_noun(start):
            return "past" if before.group(1).lower() == "since" else "future"
        return self.tense_of_clause(start)

    def modifies_noun(self, start: int) -> bool:
        """Whether the date at a code point stands before a noun that it belongs to: "the June vote"."""
        token = token_at(self.parsed.sentence_at(start), start)
        while token is not None and token.head.i > token.i and token.head.pos_ in ("NUM", "PROPN"):
            token = token.head
        return token is not None and token.head.i > token.i and token.head.pos_ == "NOUN"

    def tense_of_clause(self, start: int) -> Tense:
        """The tense of the verb over a code point."""
        sentence = self.parsed.sentence_at(start)
        token = token_at(sentence, start)
        return tense_of(token) if token is not None else ""


def token_at(sentence: Sentence, start: int) -> Token | None:
    """The token of a sentence that holds a code point of the document."""
    starts = [t.idx for t in sentence.tokens]
    at = bisect_left(starts, start - sentence.offset + 1) - 1
    return sentence.tokens[at] if 0 <= at < len(starts) else None


def tense_of(token: Token) -> Tense:
    """The tense of the nearest verb above a token: "future" also for what is planned, ordered or possible."""
    for verb in (token, *token.ancestors):
        if verb.lemma_ in _PLANNING:
            return "future"
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
        words = {h.lower_ for h in helpers}
        if words & _FUTURE_MODALS:
            return "past" if "have" in words else "future"
        if "to" in words:
            return _tense_of_infinitive(verb)
        tags = {verb.tag_, *(h.tag_ for h in helpers)}
        if tags & {"VBD"} or words & {"has", "have", "'ve", "had"}:
            return "past"
        if tags & {"VBZ", "VBP"}:
            return "future" if verb.tag_ == "VBG" and words & {"is", "are", "'s", "'re", "am", "'m"} else "present"
        if verb.tag_ == "VBN":
            return "past"
    return ""


def _tense_of_infinitive(verb: Token) -> Tense:
    head = verb.head
    if head.lemma_ in _CARRIED_OUT and verb.dep_ in ("xcomp", "ccomp"):
        return tense_of(head)
    if verb.dep_ == "relcl" and any(c.lower_ in ("first", "last", "only") for c in head.children):
        return tense_of(head)
    if head is not verb and verb.dep_ in ("advcl",) and head.lemma_ not in _LOOKS_AHEAD:
        return tense_of(head)
    return "future"


_NUMERIC = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})\b")
_BEFORE = re.compile(r"\b(since|until|till|by|as (?:soon|early|late) as)\s(?:the\s)?$", re.IGNORECASE)
