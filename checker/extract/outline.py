"""The document as a whole: its title, its date, the years it tells, and what sort of text it is."""

import re
from datetime import date as Date
from functools import lru_cache
from typing import Any

from checker.extract.dates.dateline import own_date
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.base import Zone
from checker.models.claims import DateClaim, DocumentClaim, QuoteClaim
from checker.reference.tables import table

_MARKET_WORDS = re.compile(
    r"\b(?:pct|dlrs|mln|bpd|shrs|qtr|shares?|stocks?|bonds?|traders?|dealers?|analysts?|index|futures|yields?|earnings|dividends?|barrels?|currency|exchange rate)\b",
    re.IGNORECASE,
)
_MARKET_SHARE = 0.025
_QUESTION = re.compile(r"^(?:Q|Question)\s*[.:]\s", re.MULTILINE)
_LIVE = re.compile(r"^(?:\d{1,2}[:.]\d\d\s?(?:a\.?m\.?|p\.?m\.?|GMT|BST|ET|CET)?)\b|^The Latest\b", re.MULTILINE | re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_LETTER = re.compile(r"\A\s*(?:Dear|To the Editor)\b", re.IGNORECASE)
_OPINION = re.compile(r"\b(?:I|my|we|our)\b")
_FIRST_PERSON_SHARE = 0.012
_LEAST_REPEATED = 3
_NUMBERS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_NUMBER = r"(\d{1,3}(?:,\d{3})*|" + "|".join(_NUMBERS) + ")"
# The states that a headline counts people in, and the verb that a text uses for each (as in QuantityClaim.verb_class).
_STATES = {
    "dead": "die",
    "killed": "die",
    "die": "die",
    "dies": "die",
    "injured": "injure",
    "hurt": "injure",
    "wounded": "injure",
    "arrested": "arrest",
    "missing": "miss",
}
_COUNTED = re.compile(
    rf"(?<!at least )(?<!more than )(?<!over )(?<!nearly )(?<!about )(?<!up to )(?<!another )\b(?:{_NUMBER} (?:(?!more|other|and|of|as|in|at)[a-z]+ ){{0,2}}?({'|'.join(_STATES)})|(?:kills|killing|leaves) {_NUMBER}(?: (?:people )?(dead))?)\b(?! (?:more|other|years|hours|days|months|of|per|times)\b|%|\.\d)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"[^"\n]*"')


def describe_document(parsed: ParsedDocument, found: Found) -> list[DocumentClaim]:
    """One claim about the whole text; it stands on the headline, or on the first sentence where there is none."""
    if not parsed.sentences:
        return []
    first = next((s for s in parsed.sentences if s.zone == Zone.HEADLINE), parsed.sentences[0])
    words = sum(len(s.text.split()) for s in parsed.sentences)
    years = _years(found)
    return [
        DocumentClaim(
            **parsed.claim_fields("document", first.start, first.end),
            title=parsed.document.title or (parsed.text[first.start : first.end].strip() if first.zone == Zone.HEADLINE else ""),
            date=parsed.document.date or _printed_date(parsed, found),
            words=words,
            sentences=len(parsed.sentences),
            dated_years=len(years),
            month_years=len(_month_years(found)),
            market_report=len(_MARKET_WORDS.findall(parsed.plain)) >= _MARKET_SHARE * max(words, 1),
            genre=_genre(parsed, found, words),
            **_promise(parsed, first),
            **_headline_count(parsed, first),
        )
    ]


def _printed_date(parsed: ParsedDocument, found: Found) -> Date | None:
    """The day that a text prints at its head as its own; not believed where the text tells of anything past more than a year later."""
    day, _ = own_date(parsed)
    if day is None or any(d.earliest and d.earliest.year > day.year + 1 for d in found.of(DateClaim) if d.has_year and d.tense == "past"):
        return None
    return day


@lru_cache(maxsize=1)
def _promises() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """For each promise of the table: its words in a headline, and the words that can keep it."""
    return tuple((_beginnings(head), _beginnings(body)) for head, body in table("headline_promises.tsv"))


def _beginnings(cell: str) -> re.Pattern[str]:
    parts = (re.escape(p.removesuffix("$")) + (r"\b" if p.endswith("$") else r"\w*") for p in map(str.strip, cell.split(",")) if p)
    return re.compile(r"(?<![\w\-])(?:" + "|".join(parts) + ")", re.IGNORECASE)


def _promise(parsed: ParsedDocument, first: Sentence) -> dict[str, Any]:
    """The first promise of the headline and how many words below it could keep it; the headline itself does not count."""
    if first.zone != Zone.HEADLINE:
        return {}
    for head, body in _promises():
        match = head.search(parsed.plain, first.start, first.end)
        if match:
            kept = sum(len(body.findall(s.text)) for s in parsed.sentences if s.zone in (Zone.BODY, Zone.LIST, Zone.TABLE, Zone.CAPTION))
            promise = match.group().rstrip(":;,.!?")
            return {"promise": promise, "promise_start": match.start(), "promise_end": match.start() + len(promise), "promise_words": kept}
    return {}


def _headline_count(parsed: ParsedDocument, first: Sentence) -> dict[str, Any]:
    """How many the headline has dead, hurt, arrested or missing, where it says so exactly."""
    match = _COUNTED.search(parsed.plain, first.start, first.end) if first.zone == Zone.HEADLINE else None
    if not match:
        return {}
    number, state = match.group(1) or match.group(3), match.group(2) or match.group(4) or "dead"
    count = float(_NUMBERS.get(number.lower()) or number.replace(",", ""))
    start = match.start(1) if match.group(1) else match.start(3)
    return {"headline_count": count, "verb_class": _STATES[state.lower()], "count_start": start, "count_end": start + len(number)}


def _years(found: Found) -> set[int]:
    """The years in which what the text dates begins."""
    return {d.earliest.year for d in found.of(DateClaim) if d.earliest and d.form in ("point", "interval") and d.granularity not in ("decade", "century")}


def _month_years(found: Found) -> set[int]:
    """The years of the months and days that stand with their year ("August 2022")."""
    return {d.earliest.year for d in found.of(DateClaim) if d.earliest and d.granularity in ("month", "day") and not d.inferred and _YEAR.search(d.quote)}


def _genre(parsed: ParsedDocument, found: Found, words: int) -> str:
    """ "interview", "live", "letter", "table", "opinion" or "news", from how the text is laid out and who speaks."""
    if len(_QUESTION.findall(parsed.plain)) >= _LEAST_REPEATED:
        return "interview"
    if len(_LIVE.findall(parsed.plain)) >= _LEAST_REPEATED:
        return "live"
    if _LETTER.match(parsed.plain):
        return "letter"
    if sum(s.zone == Zone.TABLE for s in parsed.sentences) > len(parsed.sentences) / 2:
        return "table"
    quotes = [(q.start, q.end) for q in found.of(QuoteClaim)]
    narrated = _narrated(parsed.plain, quotes) if quotes else _QUOTED.sub(" ", parsed.plain)
    return "opinion" if len(_OPINION.findall(narrated)) >= _FIRST_PERSON_SHARE * max(words, 1) else "news"


def _narrated(text: str, quotes: list[tuple[int, int]]) -> str:
    """The text without what is quoted."""
    parts, at = [], 0
    for start, end in quotes:
        if start >= at:
            parts.append(text[at:start])
            at = end
    return "".join([*parts, text[at:]])
