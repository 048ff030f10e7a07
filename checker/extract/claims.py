"""All extractors in their order: one parsed document in, all of its claims out."""

from collections.abc import Callable, Mapping, Sequence

from checker.extract.acronyms import find_acronyms
from checker.extract.attributes import find_attributes
from checker.extract.attribution import find_speech
from checker.extract.causes import find_causes
from checker.extract.chronology import find_chronology
from checker.extract.clauses import find_events
from checker.extract.comparisons import find_comparisons
from checker.extract.cues import find_cues
from checker.extract.damage import find_damage
from checker.extract.dates import find_dates
from checker.extract.definitions import find_definitions
from checker.extract.entities import find_mentions
from checker.extract.found import Found
from checker.extract.frames import find_frames
from checker.extract.kinship import find_kinship
from checker.extract.nlp import ParsedDocument
from checker.extract.outline import describe_document
from checker.extract.passages import find_passages
from checker.extract.places import find_places
from checker.extract.pronouns import find_pronouns
from checker.extract.quantities import find_quantities
from checker.extract.references import find_references
from checker.extract.roles import find_roles
from checker.extract.signs import Persons
from checker.models.base import Voice
from checker.models.claims import AttributionClaim, Claim, QuoteClaim

Stage = Callable[[ParsedDocument, Found], Sequence[Claim]]
_Region = tuple[int, int, Voice, str]

STAGES: tuple[Stage, ...] = (
    find_mentions,
    find_roles,
    find_kinship,
    find_acronyms,
    find_dates,
    find_speech,
    find_quantities,
    find_frames,
    find_events,
    find_attributes,
    find_comparisons,
    find_definitions,
    find_chronology,
    find_causes,
    find_pronouns,
    find_places,
    find_cues,
    find_damage,
    find_passages,
    find_references,
    describe_document,
)
"""Each stage may look at what the ones before it found; the order is the reading order of this list."""


def find_claims(parsed: ParsedDocument) -> list[Claim]:
    """Every claim of a document in the order of the text, each with its voice, speaker and origin."""
    found = Found()
    if parsed.sentences:
        for stage in STAGES:
            found.add(stage(parsed, found))
    return _finish(parsed, found)


def _finish(parsed: ParsedDocument, found: Found) -> list[Claim]:
    ordered = sorted(found.everything(), key=lambda c: (c.start, c.end, c.kind, c.id))
    voices, persons = _voices(found), Persons(parsed, found)
    origin = "source" if parsed.document.is_source else "document"
    taken: set[str] = set()
    return [_finished(claim, voices, persons, origin, taken) for claim in ordered]


def _finished(claim: Claim, voices: Mapping[int, Sequence[_Region]], persons: Persons, origin: str, taken: set[str]) -> Claim:
    changes = persons.of(claim)
    name, number = claim.id, 2
    while name in taken:
        name, number = f"{claim.id}.{number}", number + 1
    taken.add(name)
    if name != claim.id:
        changes["id"] = name
    if origin != claim.origin:
        changes["origin"] = origin
    for start, end, voice, speaker in voices.get(claim.paragraph, ()):
        if start <= claim.start and claim.end <= end and (claim.kind, claim.start, claim.end) != ("attribution", start, end):
            changes["voice"], changes["speaker"] = voice, speaker
    return claim.model_copy(update=changes) if changes else claim


def _voices(found: Found) -> dict[int, list[_Region]]:
    """The regions of each paragraph that somebody else speaks or thinks, outer ones first, so that the innermost wins.

    What somebody wants, supports or talks about is the narrator's to tell, and opens no region.
    """
    regions: dict[int, list[_Region]] = {}
    for a in found.of(AttributionClaim):
        if a.asserts:
            voice = Voice.QUOTED if a.direct else Voice.REPORTED
            for start, end in ((a.content_start, a.content_end), *a.rest):
                regions.setdefault(a.paragraph, []).append((start, end, voice, a.source_entity or a.source))
    for q in found.of(QuoteClaim):
        if q.sentence_like:
            regions.setdefault(q.paragraph, []).append((q.start, q.end, Voice.QUOTED, q.source_entity or q.source))
    return {paragraph: sorted(here, key=lambda r: (r[0] - r[1], r[0], r[2] != Voice.REPORTED)) for paragraph, here in regions.items()}
