"""What a date is counted from: the document's date, its dateline, the dates told before, the tense around."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date as Date
from typing import Literal

from spacy.tokens import Token

from checker.extract.dates.intervals import Interval
from checker.extract.nlp import ParsedDocument, Sentence

Tense = Literal["past", "future", "present", ""]

_BYLINE_AREA = 600
"""Code points at the head of a text in which its own date stands, if anywhere."""
_FUTURE_MODALS = frozenset({"will", "shall", "'ll", "would", "may", "might", "can", "could", "should", "must", "wo"})
_LOOKS_AHEAD = frozenset(
    "plan expect intend schedule set hope due agree want aim decide promise vow prepare ask order require need slate arrange threaten likely ready".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: its interval, granularity, the claim's id, and where it stands."""

    interval: Interval
    granularity: str
    id: str
    start: int
    sentence: int


@dataclass
class Context:
    """What is known while the text is read from left to right."""

    parsed: ParsedDocument
    date: Date | None
    anchor: str
    told: list[Told] = field(default_factory=list)

    def last(self, *granularities: str) -> Told | None:
        """The date told last, of one of these granularities if any are named."""
        return next((t for t in reversed(self.told) if not granularities or t.granularity in granularities), None)

    def year_told(self) -> Told | None:
        """The date told last from which a year is known."""
        return next((t for t in reversed(self.told) if t.interval.earliest.year == t.interval.latest.year), None)

    def tense_at(self, start: int) -> Tense:
        """The tense of the clause around a code point."""
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
    if head is not verb and verb.dep_ in ("advcl",) and head.lemma_ not in _LOOKS_AHEAD:
        return tense_of(head)
    return "future"


_DATELINE = re.compile(
    r"\b(?P<mo>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?) (?P<day>\d{1,2})(?:, (?P<yr>\d{4}))?(?= ?(?:\(|-|$))"
)


def dateline_of(parsed: ParsedDocument) -> re.Match[str] | None:
    """The date in a dateline ("LONDON, March 3 (Reuters) -") at the head of the text, if there is one."""
    head = parsed.plain[:_BYLINE_AREA]
    match = _DATELINE.search(head)
    if match and re.search(r"[A-Z]{3,}[^.!?\n]{0,30},? ?$", head[: match.start()]):
        return match
    return None
