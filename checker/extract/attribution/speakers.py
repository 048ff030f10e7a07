"""Who goes on speaking: "he said" after somebody by that name has spoken, by the convention of news prose."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AttributionClaim, MentionClaim

_GENDER = {"he": "m", "she": "f"}
_FARTHEST = 2  # paragraphs between a name and the pronoun that goes on for it


@dataclass(frozen=True)
class _People:
    """The mentions of people in a document, where they start, and the gender of each entity that has one."""

    mentions: Sequence[MentionClaim]
    starts: Sequence[int]
    genders: Mapping[str, str]

    def between(self, start: int, end: int) -> Sequence[MentionClaim]:
        """The mentions that begin after one code point and before another."""
        return self.mentions[bisect_right(self.starts, start) : bisect_left(self.starts, end)]


def with_speakers(parsed: ParsedDocument, found: Found, claims: Sequence[AttributionClaim]) -> list[AttributionClaim]:
    """The attributions; "he" and "she" get the entity of the last named speaker, unless somebody else has come up since."""
    mentions = [m for m in found.of(MentionClaim) if m.type == "person"]
    people = _People(mentions, [m.start for m in mentions], {m.entity: m.gender for m in mentions if m.gender in ("f", "m")})
    last: AttributionClaim | None = None
    done = []
    for claim in claims:
        wanted = _GENDER.get(claim.source.lower()) if claim.source_kind == "pronoun" else None
        if wanted and last is not None and _goes_on(parsed, people, last, claim, wanted):
            claim = claim.model_copy(update={"source_entity": last.source_entity})
        elif claim.source_kind == "named":
            last = claim if claim.source_entity.startswith("person:") and not claim.plural else None
        done.append(claim)
    return done


def _goes_on(parsed: ParsedDocument, people: _People, last: AttributionClaim, claim: AttributionClaim, wanted: str) -> bool:
    if claim.paragraph - last.paragraph > _FARTHEST or people.genders.get(last.source_entity, wanted) != wanted:
        return False
    since, place = last.cue_end or last.end, claim.source_start or claim.start
    near = parsed.sentences[max(0, parsed.sentence_at(place).index - 1)].start
    rivals = [m for m in people.between(since, place) if m.entity != last.source_entity and people.genders.get(m.entity, wanted) == wanted]
    return not any(m.start >= near or m.start == parsed.sentence_at(m.start).start for m in rivals)
