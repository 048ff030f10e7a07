"""How old people are said to have become, beside the dates of birth and death that the text gives them."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from checker.extract.chronology.figures import NUMERAL, ORDINAL, direction_of, number_of, ordinal_of
from checker.extract.chronology.he_or_she import only_person
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import EventClaim, FrameClaim, MentionClaim, MilestoneClaim

_N = rf"(?P<n>{NUMERAL})\b(?!\s?(?:%|percent|[-/:.,]\d|hours|days|weeks|months|metres|miles))"
_WHEN_DYING = re.compile(
    rf"(?P<between>[^;:]{{0,60}}?)\b(?:(?P<way>at|before|after|past)\s(?:reaching\s|turning\s)?(?:the\s)?age\s(?:of\s)?{_N}"
    rf"|(?:aged\s|when\s(?:he|she)\swas\s){_N.replace('<n>', '<exact>')}"
    rf"|(?P<side>before|after)\s(?:(?:he|she)\s(?:was|turned|reached)\s|turning\s|reaching\s){_N.replace('<n>', '<bound>')}"
    rf"|(?P<which>before|after)\s(?:his|her)\s(?P<nth>{ORDINAL})\sbirthday\b)",
    re.IGNORECASE,
)
_LIVED = re.compile(
    rf"\s(?:lived\s(?:to\sbe|to\sthe\sage\sof|to)\s(?P<bound>more\sthan\s|over\s|nearly\s|almost\s|about\s)?{_N}"
    rf"|lived\s(?:for\s)?(?P<length>more\sthan\s|over\s|less\sthan\s|under\s|only\s)?(?P<years>{NUMERAL})\syears(?=[.,;]|$)"
    rf"|was\s(?:aged\s)?(?P<old>{NUMERAL})(?:\syears\sold|\syears\sof\sage)?\s(?:when\s(?:he|she)\sdied|at\sthe\stime\sof\s(?:his|her)\sdeath|at\s(?:his|her)\sdeath)\b)",
    re.IGNORECASE,
)
_SOMEBODY_ELSE = re.compile(r"\b(?:his|her|their|whose|who|which|and|but|after|before|when|while|wife|husband|son|daughter|father|mother)\b", re.IGNORECASE)
_ROUGH = frozenset(["nearly", "almost", "about"])
# "She was born in Oslo in 1934 and was 91 when she died": the subject stands at the head of the sentence.
_JOINED = re.compile(r",? and$")
_OPENING_PRONOUN = re.compile(r"(?P<who>he|she)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^|[.;,]\s|\s)(?P<who>he|she)$", re.IGNORECASE)


class _Told(NamedTuple):
    start: int
    end: int
    person: str
    years: int
    direction: Literal["", "up", "down"]


def lifetimes(parsed: ParsedDocument, found: Found, milestones: Sequence[MilestoneClaim]) -> Iterator[FrameClaim]:
    """Frames (age, first and last possible day of birth, first and last of death) of people whose age at death the text tells, and both dates."""
    born, died = (_dated(milestones, event) for event in ("born", "died"))
    both = born.keys() & died.keys()
    if not both:
        return
    introduced = [born[person] for person in both]
    persons = [m for m in found.of(MentionClaim) if m.type == "person" and not any(b.start < m.start < b.end for b in introduced)]
    for told in (*_of_deaths(parsed, found, persons), *_of_lives(parsed, found, persons)):
        if told.person in both:
            birth, death = born[told.person], died[told.person]
            days = [day.toordinal() for day in (birth.earliest, birth.latest, death.earliest, death.latest) if day]
            fields = parsed.claim_fields("frame", told.start, told.end)
            yield FrameClaim(**fields, type="lifetime", values=(told.years, *days), direction=told.direction)


def _dated(milestones: Sequence[MilestoneClaim], event: str) -> dict[str, MilestoneClaim]:
    """By person, the most exact date of birth or death that the text gives, where it is neither a bound nor rough."""
    known = [m for m in milestones if m.event == event and m.subject_key.startswith("person:") and not m.relation and not m.approximate]
    widest_first = sorted((m for m in known if m.earliest and m.latest), key=_width, reverse=True)
    return {m.subject_key: m for m in widest_first}


def _width(milestone: MilestoneClaim) -> int:
    return milestone.latest.toordinal() - milestone.earliest.toordinal() if milestone.earliest and milestone.latest else 0


def _of_deaths(parsed: ParsedDocument, found: Found, persons: Sequence[MentionClaim]) -> Iterator[_Told]:
    """ "Beck died in Nice at the age of 77", "… before her fortieth birthday"."""
    for event in found.of(EventClaim):
        if event.key != "die" or event.polarity != "positive" or event.modality != "asserted":
            continue
        sentence = parsed.sentence_at(event.start)
        match = _WHEN_DYING.match(parsed.plain, event.verb_end, sentence.end)
        person = event.theme_key if event.theme_key.startswith("person:") else only_person(persons, event.theme_key, event.start)
        if match and person and not _SOMEBODY_ELSE.search(match["between"]):
            way = (match["way"] or match["side"] or match["which"] or "").lower()
            years = ordinal_of(match["nth"]) if match["nth"] else number_of(match["n"] or match["exact"] or match["bound"])
            yield _Told(event.start, max(event.end, match.end()), person, years, direction_of(way))


def _of_lives(parsed: ParsedDocument, found: Found, persons: Sequence[MentionClaim]) -> Iterator[_Told]:
    """ "Beck lived to be 90", "She was 60 years old when she died"."""
    for sentence in parsed.sentences:
        for match in _LIVED.finditer(parsed.plain, sentence.start, sentence.end):
            start, person = _subject(parsed, found, persons, sentence, match.start())
            bound = (match["bound"] or match["length"] or "").strip().lower()
            if person and bound not in _ROUGH:
                years = number_of(match["n"] or match["years"] or match["old"])
                yield _Told(start, match.end(), person, years, direction_of(bound))


def _subject(parsed: ParsedDocument, found: Found, persons: Sequence[MentionClaim], sentence: Sentence, end: int) -> tuple[int, str]:
    """Where the words right before the verb begin that name a person, and that person; empty for anything else."""
    for mention in found.within(MentionClaim, sentence.start, end):
        if mention.end == end and mention.type == "person" and mention.form in ("full", "surname"):
            return mention.start, mention.entity
    pronoun = _PRONOUN.search(parsed.plain, sentence.start, end) or (
        _OPENING_PRONOUN.match(parsed.plain, sentence.start, end) if _JOINED.search(parsed.plain, sentence.start, end) else None
    )
    return (pronoun.start("who"), only_person(persons, pronoun["who"].lower(), sentence.start)) if pronoun else (end, "")
