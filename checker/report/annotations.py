"""The findings as W3C Web Annotations (JSON-LD): words by quotation and position, what clashes, and what to ask.

By the Recommendation (https://www.w3.org/TR/annotation-model/, 4.2.4 and 4.2.5) both selectors count code points, not
code units, as this checker does everywhere. Positions are given for texts only: those of a PDF or Word file would be
positions in a text that nobody else has.
"""

import json
import uuid
from collections.abc import Iterator
from typing import Any

from checker import __version__
from checker.models.decisions import Decision
from checker.models.findings import Finding, Related
from checker.report.places import uri_of
from checker.report.plain import visible
from checker.report.review import Review, Reviewed, places_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""The code points before and after a quotation, by which it is told from the same words elsewhere."""
_NAMES = uuid.UUID("0f6b0f0a-5f0e-5c56-9c53-5d4b8f2f8a11")
"""The space of names of our annotations (RFC 9562, version 5): the same finding has the same id in every run."""


def render(review: Review) -> Iterator[str]:
    """One page of annotations, in the order of the findings."""
    items = [_annotation(review, one) for one in review.findings]
    page = {"@context": CONTEXT, "id": _id("page", *(item["id"] for item in items)), "type": "AnnotationPage", "startIndex": 0, "items": items}
    yield from json.dumps(page, indent=2, ensure_ascii=True).split("\n")


def _annotation(review: Review, one: Reviewed) -> dict[str, Any]:
    places = places_of(one.finding)
    return {
        "id": _id("finding", one.finding.id, one.finding.rule, *(f"{place.doc} {place.start} {place.end}" for place in places)),
        "type": "Annotation",
        "motivation": "questioning",
        "generator": {"type": "Software", "name": "Claim checker", "schema:softwareVersion": __version__},
        "body": [*_bodies(one), *(_note(entry) for entry in one.history if entry.note)],
        "target": [_target(review, place) for place in places],
    }


def _bodies(one: Reviewed) -> list[dict[str, Any]]:
    finding = one.finding
    tags = (finding.rule, finding.name, finding.family, finding.severity.value, one.state)
    return [
        _text(finding.message, "commenting"),
        _text(finding.question, "questioning"),
        *({"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in dict.fromkeys(tags)),
    ]


def _note(entry: Decision) -> dict[str, Any]:
    """What somebody wrote about a finding."""
    return {**_text(entry.note, "replying"), "creator": {"type": "Person", "name": visible(entry.who)}, "created": entry.when}


def _text(words: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": visible(words), "format": "text/plain", "language": "en", "purpose": purpose}


def _target(review: Review, place: Finding | Related) -> dict[str, Any]:
    """The words of a place: exact, as they stand in the text."""
    document = review.report.documents.get(place.doc)
    quote = {"type": "TextQuoteSelector", "exact": place.quote}
    if document is None:
        return {"source": uri_of(place.doc), "selector": [quote]}
    text = document.text
    quote |= {"prefix": text[max(0, place.start - _AROUND) : place.start], "suffix": text[place.end : place.end + _AROUND]}
    position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    return {"source": uri_of(place.doc), "selector": [quote] if document.place_of(place.start) else [quote, position]}


def _id(*parts: str) -> str:
    return uuid.uuid5(_NAMES, "\n".join(part.encode("utf-8", "backslashreplace").decode() for part in parts)).urn
