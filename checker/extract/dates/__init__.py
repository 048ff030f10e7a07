"""Dates as closed intervals of days: words → grammar → days, one line of the text after the other."""

import re
from collections.abc import Iterator

from checker.extract.dates.anchors import Context, Told
from checker.extract.dates.dateline import own_date
from checker.extract.dates.grammar import Phrase, scan
from checker.extract.dates.placed import Placed
from checker.extract.dates.refuse import is_date
from checker.extract.dates.resolve import place
from checker.extract.dates.words import FIRST_YEAR, LAST_YEAR, Line, read_line
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DateClaim

_OPENS = re.compile(r"\b(since|until|till|by|before|after)\s$", re.IGNORECASE)

__all__ = ["find_dates"]


def find_dates(parsed: ParsedDocument, found: Found) -> list[DateClaim]:
    """The date claims of a document, in the order of the text."""
    day, anchor = (parsed.document.date, "document") if parsed.document.date else own_date(parsed)
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:  # no day to count from: a slip in the metadata
        day, anchor = None, ""
    context = Context(parsed, day, anchor)
    claims: list[DateClaim] = []
    for segment in parsed.document.segments:
        line = read_line(parsed.plain[segment.start : segment.end], segment.start)
        if line is None:
            continue
        for phrase in scan(line):
            for single in _singles(phrase, line):
                claim = _claim(single, line, context)
                if claim:
                    claims.append(claim)
    return claims


def _singles(phrase: Phrase, line: Line) -> Iterator[Phrase]:
    """A list of months or days as one phrase for each member; any other phrase as it is."""
    if not phrase.kind.endswith(" list"):
        yield phrase
        return
    name = "mo" if phrase.kind == "month list" else "day"
    first = phrase.at["list"]
    members = [i for i in range(first, phrase.last) if line.tags[i] in ("Mm" if name == "mo" else "DO")]
    for i in members:
        parts = {key: value for key, value in phrase.parts.items() if key != "list"}
        alone = i not in (members[0], members[-1])
        begin = phrase.first if i == members[0] else i
        end = phrase.last if i == members[-1] else i + 1
        yield Phrase("calendar", i if alone else begin, end, {**parts, name: line.values[i]}, {**phrase.at, name: i})


def _claim(phrase: Phrase, line: Line, context: Context) -> DateClaim | None:
    start, end = line.starts[phrase.first], line.ends[phrase.last - 1]
    if not is_date(phrase, line, context):
        return None
    placed = place(phrase, start, context)
    if placed is None:
        return None
    claim = _make(placed, phrase, start, end, context)
    if placed.interval and placed.form != "set":
        context.told.append(Told(placed.interval, placed.granularity, claim.id, start, claim.sentence, placed.style == "relative"))
    return claim


def _make(placed: Placed, phrase: Phrase, start: int, end: int, context: Context) -> DateClaim:
    relation = _relation(start, end, context) if placed.form == "point" else ""
    return DateClaim(
        **context.parsed.claim_fields("date", start, end),
        earliest=placed.interval.earliest if placed.interval else None,
        latest=placed.interval.latest if placed.interval else None,
        granularity=placed.granularity,  # type: ignore[arg-type]
        form="open" if relation else placed.form,  # type: ignore[arg-type]
        approximate=placed.approximate,
        inferred=placed.inferred,
        anchor=placed.anchor,
        weekday=placed.weekday,
        has_year=placed.style == "full",
        days=placed.days,
        problem=placed.problem,  # type: ignore[arg-type]
        style=placed.style,  # type: ignore[arg-type]
        part=placed.part,  # type: ignore[arg-type]
        relation=relation,  # type: ignore[arg-type]
        tense=context.tense_of_clause(start),
    )


def _relation(start: int, end: int, context: Context) -> str:
    """The word that makes a date one end of an open stretch ("since 2010", "until Friday"); none where the date belongs to a noun ("after the June vote")."""
    parsed = context.parsed
    match = _OPENS.search(parsed.plain, max(0, start - 12), start)
    if match is None or parsed.plain.startswith("'s", end):
        return ""
    if context.modifies_noun(start):
        return ""
    word = match.group(1).lower()
    return "until" if word == "till" else word
