"""The shape of what an alignment finds."""

from typing import NamedTuple

from checker.extract.nlp import ParsedDocument
from checker.models.claims import AlignmentClaim


class Place(NamedTuple):
    """A stretch of the source: document id, code points, and the words there."""

    doc: str
    start: int
    end: int
    quote: str


def beside(document: ParsedDocument, kind: str, start: int, end: int, other: Place | None, relation: str = "", **told: object) -> AlignmentClaim:
    """An alignment claim on `start` to `end` of the document; `relation` is "differs" where the source has another, else "missing", unless given."""
    fields = document.claim_fields("alignment", start, end)
    place = {"other": other.quote, "other_doc": other.doc, "other_start": other.start, "other_end": other.end} if other else {}
    relation = relation or ("differs" if other else "missing")
    return AlignmentClaim(**{**fields, **place, **told, "id": f"alignment:{kind}:{start}-{end}", "type": kind, "relation": relation})
