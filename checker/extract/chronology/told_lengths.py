"""How long something is said to have lasted, beside the two ends that another sentence gives it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.chronology.figures import NUMERAL, direction_of, number_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DateClaim, EventClaim, FrameClaim

_LENGTH = re.compile(
    rf"\bfor\s(?P<bound>more\sthan\s|over\s|less\sthan\s|under\s|only\s|just\s|exactly\s)?(?P<n>{NUMERAL})\s(?:years(?=[.,;:)]|$))", re.IGNORECASE
)
_LEADS_TO_ENDS = re.compile(r"\s(?:from|between)$|,$", re.IGNORECASE)
_LONGEST_TAIL = 80
_NO_THING = frozenset("he she it they who which that this there".split())


class _Ends(NamedTuple):
    first: int
    last: int


_Key = tuple[str, str, str, str]


def told_lengths(parsed: ParsedDocument, found: Found) -> Iterator[FrameClaim]:
    """Frames (length, from, to; in years) of an act or state that one sentence dates from year to year and another gives a length in the same words."""
    events = [e for e in found.of(EventClaim) if e.polarity == "positive" and e.modality == "asserted" and not e.nominal and e.theme_key not in _NO_THING]
    ends: dict[_Key, set[_Ends]] = {}
    for event in events:
        for key, span in _dated(parsed, found, event):
            ends.setdefault(key, set()).add(span)
    once = {key: next(iter(spans)) for key, spans in ends.items() if len(spans) == 1}
    for event in events if once else ():
        sentence = parsed.sentence_at(event.start)
        match = _LENGTH.search(parsed.plain, event.verb_end, min(sentence.end, event.verb_end + _LONGEST_TAIL))
        ends_told = once.get(_key(parsed, event, match.start())) if match else None
        if match and ends_told and not found.within(DateClaim, event.start, match.start()):
            fields = parsed.claim_fields("frame", event.start, max(event.end, match.end()))
            values = (number_of(match["n"]), *ends_told)
            direction = direction_of((match["bound"] or "").strip().lower())
            yield FrameClaim(**fields, type="duration", values=values, tolerance=1.0, words=("",), unit="year", direction=direction)


def _dated(parsed: ParsedDocument, found: Found, event: EventClaim) -> Iterator[tuple[_Key, _Ends]]:
    """What an event is told apart by, and its first and last year, where it has both in full and no length of its own."""
    sentence = parsed.sentence_at(event.start)
    for date in found.within(DateClaim, event.verb_end, min(sentence.end, event.verb_end + _LONGEST_TAIL)):
        if date.form == "interval" and date.style == "full" and date.granularity == "year" and date.earliest and date.latest and not date.approximate:
            lead = _LEADS_TO_ENDS.search(parsed.plain, event.verb_end, date.start - 1)
            if lead and event.key:
                yield _key(parsed, event, lead.start()), _Ends(date.earliest.year, date.latest.year)
            return


def _key(parsed: ParsedDocument, event: EventClaim, end: int) -> _Key:
    """The act, of whom, done to what, and the words from the verb to its time."""
    return event.key, event.theme_key, event.subject_key, parsed.plain[event.verb_end : end].strip(" ,").lower()
