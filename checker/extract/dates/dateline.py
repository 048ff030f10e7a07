"""The date that a text gives itself: in its dateline, or on a line of its own near the top."""

import re
from datetime import date as Date

from checker.extract.dates import intervals
from checker.extract.dates.grammar import Phrase, scan
from checker.extract.dates.words import Line, read_line
from checker.extract.nlp import ParsedDocument

_LINES = 5
"""Lines at the head of a text among which its own date stands, if anywhere."""
_WORDS_BESIDE = 8
"""Words that a date line may hold beside the date: a place, an agency, "Published", a name."""
_DATELINE_PLACE = re.compile(r"^\W*[A-Z][A-Z.' -]{2,}(?:,[^.!?]{0,40})?,?\s*$")
_AFTER_DATELINE = re.compile(r"\s*(?:\(|-|:|$)")


def own_date(parsed: ParsedDocument) -> tuple[Date | None, str]:
    """The day that a text says it was written on, and the id of the date claim that says so; (None, "") where it does not."""
    for segment in parsed.document.segments[:_LINES]:
        line = read_line(parsed.plain[segment.start : segment.end], segment.start)
        for phrase in scan(line) if line else ():
            day = _printed_day(phrase)
            if line and day and (_is_dateline(line, phrase, parsed) or _is_date_line(line, phrase)):
                start, end = line.starts[phrase.first], line.ends[phrase.last - 1]
                return day, f"date:{start}-{end}"
    return None, ""


def _printed_day(phrase: Phrase) -> Date | None:
    year, month, day = (phrase.parts.get(name) for name in ("yr", "mo", "day"))
    if phrase.kind == "calendar" and isinstance(year, int) and isinstance(month, int) and isinstance(day, int):
        found = intervals.day(year, month, day)
        return found.earliest if found else None
    return None


def _is_dateline(line: Line, phrase: Phrase, parsed: ParsedDocument) -> bool:
    """ "LONDON, March 3, 2021 (Reuters) -" """
    head = parsed.plain[line.starts[0] : line.starts[phrase.first]]
    return bool(_DATELINE_PLACE.match(head) and _AFTER_DATELINE.match(parsed.plain, line.ends[phrase.last - 1]))


def _is_date_line(line: Line, phrase: Phrase) -> bool:
    """A line that holds little but a date, and no sentence."""
    beside = [w for i, w in enumerate(line.words) if w[0].isalpha() and not phrase.first <= i < phrase.last]
    return len(beside) <= _WORDS_BESIDE and line.words[-1] not in (".", "!", "?") and (not beside or beside[0][0].isupper())
