"""Properties that have one value: who wrote it, where it was born, what colour it is."""

import re
from collections.abc import Iterator
from typing import Literal

from checker.extract.bodies import find_bodies
from checker.extract.found import Found
from checker.extract.life import find_life, rank
from checker.extract.nlp import ParsedDocument
from checker.extract.standing import Standing, standing
from checker.models.claims import AttributeClaim, EventClaim
from checker.reference.names import country_names

# Acts that one thing undergoes once, by one agent: "was written by".
_ONCE_BY = frozenset("write compose design found invent discover paint direct author sculpt patent choreograph develop publish direct".split())
# What one side wins once.
_PRIZES = frozenset("medal final title race election prize award cup match game trophy championship seat contest tournament oscar".split())
# What something is in one place: "is based in".
_ONE_PLACE = {"base": "seat", "headquarter": "seat", "bury": "grave"}
_PLAYED = re.compile(
    r"\b(?P<part>[A-Z]\w+(?: [A-Z]\w+)?),?\s?\(?\s?(?:(?:is|was)\s)?(?:played|portrayed|voiced)\sby\s(?:the\s)?(?:actors?\s|actress\s)?(?P<player>[A-Z][\w'-]+\s[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?)"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_COLOURS = frozenset("red blue green yellow black white brown orange purple pink grey gray".split())
_PRONOUNS = frozenset("i we you it he she they this that these those who which them him her us me".split())


def find_attributes(parsed: ParsedDocument, found: Found) -> list[AttributeClaim]:
    """The attribute claims of a document, in the order of the text; from its asserted, positive clauses only."""
    claims = [*find_life(parsed, found), *find_bodies(parsed, found), *_players(parsed)]
    for event in found.of(EventClaim):
        if event.modality != "asserted" or event.polarity != "positive" or event.nominal:
            continue
        if (now := standing(event)) is not None:
            claims.append(_present(parsed, event, now))
        told = _by_agent(event) or _in_place(event) or _coloured(event)
        if told is not None:
            attribute, subject, key, value, value_key = told
            claims.append(
                AttributeClaim(
                    **parsed.claim_fields("attribute", event.start, event.end),
                    subject=subject,
                    subject_key=key,
                    attribute=attribute,
                    value=value,
                    value_key=value_key.lower(),
                    when=event.when,
                    scope=event.scope if key == event.object_key else event.subject_scope,
                    definite=event.definite,
                    value_type=_value_type(attribute, value),
                    members=_members(value) if attribute == "win" else (),
                )
            )
    return sorted(claims, key=lambda c: (c.start, c.end))


_Told = tuple[str, str, str, str, str] | None


def _by_agent(event: EventClaim) -> _Told:
    """ "The hymn was written by Ada Reed", "Ada Reed wrote the hymn"."""
    known = event.key in _ONCE_BY or (event.key == "win" and event.object_key in _PRIZES)
    if not known or not event.subject_key or not event.object_key or event.subject_key in _PRONOUNS or event.object_key in _PRONOUNS:
        return None
    if not event.subject_named or not event.definite:
        return None
    return event.key, event.object, event.object_key, event.subject, event.subject_key


def _present(parsed: ParsedDocument, event: EventClaim, now: Standing) -> AttributeClaim:
    return AttributeClaim(
        **parsed.claim_fields("attribute", event.start, event.end),
        subject=now.subject,
        subject_key=now.subject_key,
        attribute=now.attribute,
        value=now.value,
        value_key=now.value.lower(),
        scope=() if now.attribute == "capital" else event.scope if event.passive else event.subject_scope,
        definite=True,
        value_type=rank(now.value) if now.attribute in ("location", "setting", "where", "home") else "",
    )


def _players(parsed: ParsedDocument) -> Iterator[AttributeClaim]:
    """ "Clara, played by Ada Reed", "Clara (played by Ada Reed)": a part, known by its first name, has one player in one year."""
    for match in _PLAYED.finditer(parsed.plain):
        sentence = parsed.sentence_at(match.start())
        yield AttributeClaim(
            **parsed.claim_fields("attribute", match.start(), match.end()),
            subject=match["part"],
            subject_key=match["part"].split()[0].lower(),
            attribute="player",
            value=match["player"],
            value_key=match["player"].lower(),
            scope=tuple(_YEAR.findall(sentence.text)),
            definite=True,
        )


def _members(value: str) -> tuple[str, ...]:
    """The last words of two or more names that are joined."""
    names = [re.sub(r"\s(?:of|from)\s.*", "", part.strip()) for part in re.split(r",|\band\b", value)]
    found = sorted(name.split()[-1].lower() for name in names if name[:1].isupper())
    return tuple(found) if len(found) > 1 else ()


def _in_place(event: EventClaim) -> _Told:
    """ "Reed was born in Oslo", "the firm is based in Oslo"."""
    attribute = _ONE_PLACE.get(event.key)
    place = event.place or (event.complement if event.complement.lower().startswith("in ") else "")
    if attribute is None or not event.passive or event.theme_key in ("", *_PRONOUNS) or not place[:1]:
        return None
    value = place.split(" ", 1)[-1]
    if not value[:1].isupper():
        return None
    return attribute, event.object or event.subject, event.theme_key, value, value


def _value_type(attribute: str, value: str) -> Literal["", "country", "place"]:
    if attribute not in _ONE_PLACE.values():
        return ""
    return "country" if value.removeprefix("the ") in country_names() else "place"


def _coloured(event: EventClaim) -> _Told:
    """ "The car is red"."""
    if event.predicate != "be" or event.complement.lower() not in _COLOURS or event.subject_key in ("", *_PRONOUNS):
        return None
    return "colour", event.subject, event.subject_key, event.complement, event.complement
