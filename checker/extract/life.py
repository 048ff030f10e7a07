"""Properties of people's lives that have one value: where they were born, what nation they are of, when they graduated."""

import re
from collections.abc import Iterator
from typing import Literal

from checker.extract.focus import Focus, find_focus
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AttributeClaim, EventClaim
from checker.reference.names import country_names, nationality_adjectives
from checker.reference.tables import words

_PLACE_OF = {"bear": "birthplace", "die": "deathplace", "pass": "deathplace"}
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_NAME = r"[A-Z][\w'.-]*(?:\s(?:of\s|de\s|la\s|am\s|an\sder\s|upon\s)?[A-Z][\w'.-]*){0,3}"
_PLACE = re.compile(rf"\b(?:in|at)\s(?:the\s(?:\w+\s){{1,3}}of\s|present-day\s|modern-day\s|what\sis\snow\s)?(?P<place>{_NAME}(?:,\s{_NAME}){{0,3}})")
_CLAUSE_END = re.compile(r"[.;(]\s|\s(?:but|where|when|while|who)\s|\sand\s(?:later\s|then\s)?(?:\w+ed|was|is|began|became|went|grew|left|spent)\b")
# Acts that mostly come once in a life, with what tells one such act from another: nothing, the complement or the object.
_ONCE = {
    "graduate": "complement_key", "appoint": "complement", "become": "complement", "capture": "", "release": "", "exile": "", "retire": "",
    "convert": "complement_key", "begin": "object_key", "meet": "object_key", "start": "object_key", "enlist": "complement_key", "enrol": "complement_key", "enroll": "complement_key",
    "crown": "", "ordain": "", "baptise": "", "baptize": "", "emigrate": "complement_key",
}  # fmt: skip
_DONE_TO = frozenset(("appoint", "capture", "release", "exile", "crown", "ordain", "baptise", "baptize"))
_CAPITALISED = re.compile(r"\b[A-Z]\w+")
_STAGES = frozenset(("final", "semifinal", "quarterfinal", "bronze"))
_TITLED = r"\s?(?:was|is|,|called|titled|entitled|named|-)?\s?(?:called\s|titled\s|entitled\s)?\"(?P<value>[^\"]{2,60}?),?\""
_FIRST_WORK = re.compile(rf"\b(?:debut|first)(?:\s(?:solo|studio|full-length))?\s(?P<what>album|novel|film|single|book|play|collection){_TITLED}")
_MOST_FAMOUS = re.compile(rf"\b(?:His|Her|his|her|[A-Z]\w+'s)\s(?:most\sfamous|best-known|most\ssuccessful)\s(?P<what>\w+){_TITLED}")
_KNOWN_FOR = re.compile(r"\b(?:best|mainly|chiefly)\s(?P<what>known)\s(?:for|as)\s(?P<value>[^.;]{4,160})")
_CAREER = re.compile(r"\b(?:began|started)\s(?:his|her|their)\s(?P<what>(?:\w+\s)?career)\b[^.;]{0,60}?\sas\san?\s(?P<value>[^,.;]{3,80})")
_SLIGHT = frozenset(
    """his her their the a an as in on of and for to with by at from work works role roles series television tv show shows film films hit album albums career
    member duo band group trio former contributions contribution discovery development study played playing being who which that is was one first""".split()
)


def find_life(parsed: ParsedDocument, found: Found) -> list[AttributeClaim]:
    """The attribute claims about people, in the order of the text: of anybody named where they were born, of the person in focus the rest too."""
    focus = find_focus(parsed, found)
    claims: list[AttributeClaim] = []
    for event in found.of(EventClaim):
        if event.modality != "asserted" or event.polarity != "positive" or event.nominal:
            continue
        who = _person(event, focus)
        if who:
            claims += _places(parsed, event, who)
            claims += _nation(parsed, event, who)
            claims += _opponents(parsed, event, who)
            if focus is not None and who == focus.key:
                claims += _dated(parsed, event, who)
    if focus is not None:
        claims += _works(parsed, focus)
    return sorted(claims, key=lambda c: (c.start, c.end))


def _person(event: EventClaim, focus: Focus | None) -> str:
    """The key of the person a clause is about; "" for a thing or for somebody unknown."""
    key, text, kind = (event.object_key, event.object, event.object_type) if event.passive else (event.subject_key, event.subject, event.subject_type)
    if focus is not None and focus.is_meant(key, text, event.sentence):
        return focus.key
    return key if key.startswith("person:") or (not kind and text[:1].isupper() and " " in key and key in text.lower()) else ""


def _claim(
    parsed: ParsedDocument,
    event: EventClaim,
    who: str,
    attribute: str,
    value: str,
    key: str,
    value_type: Literal["", "country", "region", "place"] = "",
    scope: tuple[str, ...] = (),
) -> AttributeClaim:
    end = max(event.end, parsed.plain.find(value, event.start, event.end + 160) + len(value))
    return AttributeClaim(
        **parsed.claim_fields("attribute", event.start, end),
        subject=event.object if event.passive else event.subject,
        subject_key=who,
        attribute=attribute,
        value=value,
        value_key=key.lower(),
        definite=True,
        scope=scope,
        value_type=value_type,
    )


def _places(parsed: ParsedDocument, event: EventClaim, who: str) -> Iterator[AttributeClaim]:
    """ "was born on May 3 in Worcester, Ohio": the most exact place, with its rank."""
    attribute = _PLACE_OF.get(event.predicate)
    if attribute is None or event.passive != (event.predicate == "bear") or (event.predicate == "pass" and "away" not in (event.particle, *event.modifiers)):
        return
    sentence = parsed.sentences[event.sentence]
    rest = parsed.plain[event.verb_end : sentence.end]
    cut = _CLAUSE_END.search(rest)
    for match in _PLACE.finditer(rest[: cut.start()] if cut else rest):
        place = match["place"].rstrip(".")
        if place.split()[0] not in _MONTHS:
            town, *beyond = place.split(", ")
            yield _claim(parsed, event, who, attribute, place, town.removesuffix(" Province"), rank(town))
            for region in beyond:
                if rank(region) == "region":
                    yield _claim(parsed, event, who, attribute, place, region.removesuffix(" Province"), "region")
            return


def rank(place: str) -> Literal["country", "region", "place"]:
    """Whether a place is a country, a region of one or, as far as is known, a town."""
    if place in country_names():
        return "country"
    return "region" if place in words("regions.txt") or place.endswith((" Province", " County")) else "place"


def _nation(parsed: ParsedDocument, event: EventClaim, who: str) -> Iterator[AttributeClaim]:
    """ "was a Norwegian skier": the country; nothing where two are named ("German-born American")."""
    if event.predicate != "be" or not event.complement_key or event.subject_type == "place":
        return
    opening = event.complement.split(" who ")[0].split()[:4]
    nations = [nationality_adjectives()[word] for word in opening if word in nationality_adjectives()]
    if len(nations) == 1 and not any("-" in word for word in opening) and event.frame:
        adjective = next(word for word in opening if word in nationality_adjectives())
        if opening.index(adjective) < len(opening) - 1 and opening[opening.index(adjective) + 1].islower():
            yield _claim(parsed, event, who, f"nation as {event.complement_key}", adjective, nations[0])


def _dated(parsed: ParsedDocument, event: EventClaim, who: str) -> Iterator[AttributeClaim]:
    """ "graduated from Acme College in 1901": the year of an act that mostly comes once."""
    which = _ONCE.get(event.predicate)
    if which is None or event.passive != (event.predicate in _DONE_TO) or event.earliest is None or event.latest is None:
        return
    target = str(getattr(event, which)) if which else ""
    if event.predicate == "meet" and "first" not in event.frame:
        return
    if (which and not target) or event.earliest.year != event.latest.year or not any(c.isdigit() for c in event.when):
        return
    yield _claim(parsed, event, who, f"year of {event.predicate} {target}", event.when, str(event.earliest.year))


def _opponents(parsed: ParsedDocument, event: EventClaim, who: str) -> Iterator[AttributeClaim]:
    """ "beat Reed in the final": one opponent at each stage of one contest, as far as place and time tell."""
    stage = next((word for word in event.frame if word in _STAGES), "")
    if stage and event.predicate in ("defeat", "beat") and not event.passive and event.object_type == "person":
        yield _claim(
            parsed,
            event,
            who,
            f"opponent {stage}",
            event.object,
            event.object_key.removeprefix("person:"),
            scope=_contest(event),
        )


def _contest(event: EventClaim) -> tuple[str, ...]:
    """The names that follow the loser ("in the final in Oslo"), and the date: what tells one contest from another."""
    after = event.quote.partition(event.object)[2]
    return tuple(word for word in [*_CAPITALISED.findall(after), event.when] if word)


def _works(parsed: ParsedDocument, focus: Focus) -> Iterator[AttributeClaim]:
    """The first or most famous work of the person in focus, and what that person is best known for."""
    for number, sentence in enumerate(parsed.sentences):
        if focus.others.get(number):
            continue
        text = parsed.plain[sentence.start : sentence.end]
        for kind, pattern in (("first", _FIRST_WORK), ("most famous", _MOST_FAMOUS), ("best", _KNOWN_FOR), ("beginning of", _CAREER)):
            for match in pattern.finditer(text):
                key = " ".join(w for w in re.findall(r"\w+", match["value"].lower()) if w not in _SLIGHT)
                if key:
                    yield AttributeClaim(
                        **parsed.claim_fields("attribute", sentence.start + match.start(), sentence.start + match.end()),
                        subject=focus.name,
                        subject_key=focus.key,
                        attribute=f"{kind} {match['what']}",
                        value=match["value"],
                        value_key=key,
                        definite=True,
                    )
