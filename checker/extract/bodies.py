"""Properties of organisations that have one value at a time: where the seat is and who heads it."""

import re
from collections.abc import Iterator
from typing import Literal

from checker.extract.found import Found
from checker.extract.life import rank
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AttributeClaim, EventClaim, MentionClaim
from checker.reference.shared_names import is_shared

_NAME = r"(?P<value>[A-Z][\w']+(?:\s[A-Z][\w']+){0,2})"
_BASED = re.compile(rf"(?:^|(?<=[\s\"(])){_NAME}-(?:based|headquartered)\s$")
_HAS_SEAT = re.compile(rf"\s(?:has|keeps)\sits\s(?:headquarters|head\soffice)\sin\s{_NAME}")
_SEAT_OF = re.compile(r"\b[Tt]he\s(?:headquarters|head\soffice)\sof\s(?:the\s)?$")
_SEAT_IS = re.compile(rf"\s(?:is|are)\sin\s{_NAME}")
_OWN_SEAT = re.compile(rf"'s?\s(?:headquarters|head\soffice)\s(?:is|are)\sin\s{_NAME}")
_HEADED = frozenset(("head", "lead", "run", "chair"))


def find_bodies(parsed: ParsedDocument, found: Found) -> Iterator[AttributeClaim]:
    """The seats and heads of named organisations, in no fixed order."""
    for mention in found.of(MentionClaim):
        if mention.type == "org" and mention.form in ("full", "single", "acronym"):
            yield from _seat(parsed, mention)
    for event in found.of(EventClaim):
        if _tells_head(event):
            yield _claim(parsed, (event.start, event.end), "head", event.object, event.object_key, event.subject, "")


def _seat(parsed: ParsedDocument, body: MentionClaim) -> Iterator[AttributeClaim]:
    """ "Leeds-based Acme Foods", "Acme Foods has its headquarters in Leeds", "The headquarters of Acme Foods is in Leeds"."""
    if before := _BASED.search(parsed.plain, max(0, body.start - 60), body.start):
        yield _claim(parsed, (before.start("value"), body.end), "seat", body.name, body.entity, before["value"], rank(before["value"]))
        return
    heading = _SEAT_OF.search(parsed.plain, max(0, body.start - 30), body.start)
    pattern = _SEAT_IS if heading else _HAS_SEAT
    after = pattern.match(parsed.plain, body.end) or _OWN_SEAT.match(parsed.plain, body.end)
    if after:
        start = heading.start() if heading else body.start
        yield _claim(parsed, (start, after.end()), "seat", body.name, body.entity, after["value"], rank(after["value"]))


def _tells_head(event: EventClaim) -> bool:
    """ "Acme Foods is headed by Ann Reed", at present, said flatly of a named body and a named person."""
    return (
        event.predicate in _HEADED
        and event.passive
        and event.tense == "present"
        and (event.polarity, event.modality) == ("positive", "asserted")
        and event.object_key.startswith("org:")
        and event.subject_key.startswith("person:")
    )


def _claim(
    parsed: ParsedDocument, span: tuple[int, int], attribute: str, subject: str, key: str, value: str, value_type: Literal["", "country", "region", "place"]
) -> AttributeClaim:
    return AttributeClaim(
        **parsed.claim_fields("attribute", *span),
        subject=subject,
        subject_key=key,
        attribute=attribute,
        value=value,
        value_key=value.lower(),
        definite=True,
        value_type=value_type,
        shared_name=is_shared(subject),
    )
