"""Ages of people: beside a name, at death, in a year; and each beside the year of birth that the text gives."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.chronology.figures import NUMERAL, Frame, number_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import DateClaim, EventClaim, MentionClaim, MilestoneClaim

_BESIDE_NAME = re.compile(r",\s(?:aged\s)?(?P<n>\d{1,3})(?:,|\.(?!\d)|;|$)")
_BEFORE_NAME = re.compile(r"\b(?P<n>\d{1,3})-year-old\s(?:[a-z]+\s){0,2}$")
_PHRASE = re.compile(
    rf"\b(?:at\s(?:the\s)?age\s(?:of\s)?|aged\s(?:just\s|only\s)?|(?:was|turned)\s)(?P<n>{NUMERAL})\b(?!\s?(?:%|percent|[-/:.,]\d|to\s\d|metres|feet))",
    re.IGNORECASE,
)
_IN_A_YEAR = re.compile(r"(?:\syears\sold)?,?\s(?:in|on)\s(?:the\s)?$")
_BORN = re.compile(r"\bborn\b[^.;:\d]{0,50}$", re.IGNORECASE)
_OLDEST = 115
_NEAR_DEATH = 80
_CLOSE = 40
_REACH = 60


class Age(NamedTuple):
    """An age that the text tells. `kind` is "age" (on the day of the text), "age at death", or empty for one that only a frame uses.

    `year` is the year it is told of, None where that is the day of the text; offsets are code points of the document.
    """

    start: int
    end: int
    person: str
    name: str
    years: int
    kind: str
    year: int | None = None
    when: str = ""


def ages(parsed: ParsedDocument, found: Found) -> list[Age]:
    """The ages of named people, in no fixed order."""
    return [*_beside_names(parsed, found), *_at_death(parsed, found)]


def _beside_names(parsed: ParsedDocument, found: Found) -> Iterator[Age]:
    text = parsed.plain
    for mention in found.of(MentionClaim):
        if mention.type != "person" or mention.form not in ("full", "surname") or mention.confidence == "low":
            continue
        after = _BESIDE_NAME.match(text, mention.end, mention.end + 14)
        before = None if after else _BEFORE_NAME.search(text, max(0, mention.start - 40), mention.start)
        match = after or before
        if match and 1 <= int(match["n"]) <= _OLDEST:
            yield Age(min(mention.start, match.start("n")), max(mention.end, match.end("n")), mention.entity, mention.name, int(match["n"]), "age")


def _at_death(parsed: ParsedDocument, found: Found) -> Iterator[Age]:
    for event in found.of(EventClaim):
        if event.key != "die" or not event.theme_key.startswith("person:") or event.polarity != "positive" or event.modality != "asserted":
            continue
        sentence = parsed.sentence_at(event.start)
        match = _PHRASE.search(parsed.plain, event.verb_end, min(sentence.end, event.verb_end + _NEAR_DEATH))
        if match and not match.group().lower().startswith(("was", "turned")):
            year = (
                event.earliest.year
                if event.earliest and event.latest and event.earliest.year == event.latest.year and str(event.earliest.year) in event.when
                else None
            )
            yield Age(event.start, max(event.end, match.end()), event.theme_key, event.subject, number_of(match["n"]), "age at death", year, event.when)


def ages_against_births(parsed: ParsedDocument, found: Found, told: list[Age], milestones: list[MilestoneClaim]) -> list[Frame]:
    """Frames (age, year of birth, year the age is told of): in one sentence, or for one named person anywhere in the text."""
    births = {m.subject_key: m.earliest.year for m in milestones if m.event == "born" and m.earliest and not m.relation and not m.approximate}
    today = parsed.document.date
    frames = []
    for age in told:
        year = age.year or (today.year if today and age.kind == "age" else None)
        if age.person in births and year:
            frames.append(Frame(age.start, age.end, "age", (age.years, births[age.person], year), 0.0))
    known = {(f.values[0], f.values[1]) for f in frames}
    return [*frames, *(f for s in parsed.sentences for f in _in_sentence(parsed, found, s) if (f.values[0], f.values[1]) not in known)]


def _in_sentence(parsed: ParsedDocument, found: Found, sentence: Sentence) -> Iterator[Frame]:
    """ "Born in 1980, she was 40 in 2020." """
    text = parsed.plain
    dates = [d for d in found.within(DateClaim, sentence.start, sentence.end) if d.has_year and d.form == "point" and not d.approximate and d.earliest]
    births = [d for d in dates if _BORN.search(text, max(sentence.start, d.start - _REACH), d.start)]
    if len(births) != 1 or len(dates) < 2 or len({m.entity for m in found.within(MentionClaim, sentence.start, sentence.end) if m.type == "person"}) > 1:
        return
    for match in _PHRASE.finditer(text, sentence.start, sentence.end):
        other = min((d for d in dates if d is not births[0] and _belongs(text, match, d)), key=lambda d: abs(d.start - match.start()), default=None)
        if other and other.earliest and births[0].earliest:
            start, end = min(births[0].start, match.start(), other.start), max(births[0].end, match.end(), other.end)
            yield Frame(start, end, "age", (number_of(match["n"]), births[0].earliest.year, other.earliest.year), 0.0)


def _belongs(text: str, match: re.Match[str], date: DateClaim) -> bool:
    """Whether a date is the one of the age: right after it, or close before "aged", "at the age of"."""
    if date.start >= match.end():
        return bool(_IN_A_YEAR.fullmatch(text, match.end(), date.start))
    return date.end > match.start() - _CLOSE and not match.group().lower().startswith(("was", "turned")) and ";" not in text[date.end : match.start()]
