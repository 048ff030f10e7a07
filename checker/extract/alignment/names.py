"""Names of a document that its source never mentions."""

from collections.abc import Iterable, Iterator

from checker.extract.alignment.source import Source
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AlignmentClaim, Claim, MentionClaim

_SMALL = frozenset("the of and for in de la al".split())
_NAMED = ("full", "surname", "single", "given")


def unsupported_names(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """The first mention of each person, body or place none of whose names the source has."""
    seen: set[str] = set()
    for claim in claims:
        if isinstance(claim, MentionClaim) and claim.form in _NAMED and claim.type != "group" and claim.confidence != "low" and claim.entity not in seen:
            seen.add(claim.entity)
            missing = _missing(claim, source)
            if missing:
                yield AlignmentClaim(
                    **{**document.claim_fields("alignment", claim.start, claim.end), "id": f"alignment:name:{claim.start}-{claim.end}"},
                    type="name",
                    relation="missing",
                    detail=" ".join(missing),
                )


def _missing(claim: MentionClaim, source: Source) -> list[str]:
    """The words of a name that the source lacks; none where it has the country, or the letters as an acronym."""
    words = [w.strip(".,'") for w in claim.quote.replace("-", " ").split()]
    words = [w for w in words if w.lower() not in _SMALL and len(w) > 1]
    if claim.country and (claim.country.lower() in source.words or claim.country in _countries(source)):
        return []
    if len(words) > 1 and "".join(w[0] for w in words).lower() in source.words:
        return []
    return [w for w in words if w.lower() not in source.words and w.lower().removesuffix("s") not in source.words]


def _countries(source: Source) -> frozenset[str]:
    return frozenset(c.country for c in source.claims if isinstance(c, MentionClaim) and c.country)
