"""What else a text says of each person, so that another text can be seen to mean the same one; and who acts in each clause."""

import re
from collections.abc import Iterator

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import (
    AttributeClaim,
    Claim,
    EventClaim,
    KinshipClaim,
    MentionClaim,
    MilestoneClaim,
    PronounClaim,
    RoleClaim,
)
from checker.reference.names import nationality_adjectives
from checker.reference.tables import words

Signs = tuple[str, ...]
_OF_A_PLACE = re.compile(r"(?:,\s(?:aged\s)?\d{1,3})?,?\s(?:of|from)\s(?P<place>[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,2})")
# A word for what somebody does, right before the name.
_CALLING = re.compile(r"\b(?P<calling>[A-Za-z][a-z]{2,14}(?:ist|ian|[aeiou]tor|ctor|ptor|itect|[cdgklmnpstvy]er|eer|poet|chef|essor|urgeon))\s$")
# What a person is said to be that tells nobody from anybody.
_SAYS_LITTLE = frozenset(
    """man woman person boy girl child mother father son daughter brother sister wife husband widow parent friend member native resident citizen winner loser
    victim suspect candidate leader star fan hero figure one guest part body name voice man's head source fellow veteran survivor critic supporter opponent
    favourite favorite after under never ever either neither whether rather later earlier former older younger elder together other another however
    winter summer december november october september same mr mrs ms miss dr sir dame lord lady prof rev who it he she him her neighbour neighbor""".split()
)
_SMALL = frozenset("de da la le van von der den el al bin ben ibn di du dos del jr jr. sr sr. ii iii iv".split())


def signs_of(parsed: ParsedDocument, found: Found) -> dict[str, Signs]:
    """Person → what the text says of who that is, for those called by a full name: "mayor of hale", "at norwood foods",
    "born 1950", "sister mia", "of orr", "nigeria painter", "a painter" (for a surname that is not a common one), the whole
    name where it has three parts.
    """
    signs: dict[str, dict[str, None]] = {}
    for person, sign in _all_signs(parsed, found):
        if " " in person and "?" not in person:
            signs.setdefault(person, {})[sign] = None
    return {person: tuple(told) for person, told in signs.items()}


def _all_signs(parsed: ParsedDocument, found: Found) -> Iterator[tuple[str, str]]:
    for role in found.of(RoleClaim):
        yield from ((role.person, sign) for sign in _of_role(role))
    surnames: dict[str, str] = {}
    for mention in found.of(MentionClaim):
        if mention.type == "person" and mention.form == "full":
            surnames[mention.entity] = mention.surname
            yield from ((mention.entity, sign) for sign in _of_mention(parsed, mention))
    for milestone in found.of(MilestoneClaim):
        if milestone.event == "born" and milestone.earliest and milestone.certain and not milestone.relation and not milestone.approximate:
            yield milestone.subject_key, f"born {milestone.earliest.year}"
    for kin in found.of(KinshipClaim):
        yield from ((kin.person, f"{kin.relation} {name.casefold()}") for name in kin.names)
    for event in found.of(EventClaim):
        if event.predicate == "be" and event.polarity == "positive" and event.modality == "asserted" and event.subject_key in surnames:
            yield from ((event.subject_key, sign) for sign in _of_description(event, surnames[event.subject_key]))


def _of_description(event: EventClaim, surname: str) -> Iterator[str]:
    """ "is a Nigerian painter", ", the painter,"."""
    if _tells(event.complement_key):
        if surname not in words("surnames.txt"):
            yield f"a {event.complement_key}"
        nations = (nationality_adjectives().get(word) for word in event.complement.split()[:3])
        yield from (f"{nation.casefold()} {event.complement_key}" for nation in nations if nation)


def _of_role(role: RoleClaim) -> Iterator[str]:
    if not role.person:
        return
    if role.place:
        yield f"{role.role} of {role.place.casefold()}"
    if role.body_key:
        yield f"at {role.body_key}"
    if role.record_person and role.role in role.record_roles:
        yield from (office.casefold() for office in role.on_record if office.startswith(role.role))


def _of_mention(parsed: ParsedDocument, mention: MentionClaim) -> Iterator[str]:
    of_a_place = _OF_A_PLACE.match(parsed.plain, mention.end, mention.end + 60)
    if of_a_place:
        yield f"of {of_a_place['place'].casefold()}"
    before = _CALLING.search(parsed.plain, max(0, mention.start - 24), mention.start)
    title = mention.title.split()[-1].casefold() if mention.title else before["calling"].casefold() if before else ""
    if _tells(title) and mention.surname not in words("surnames.txt"):
        yield f"a {title}"
    parts = mention.entity.removeprefix("person:").split()
    if len(parts) > 2 and not any(len(p.rstrip(".")) < 3 or p in _SMALL for p in parts):
        yield " ".join(parts)


def _tells(word: str) -> bool:
    """Whether a noun narrows down who somebody is."""
    return word.isalpha() and word not in _SAYS_LITTLE


class Persons:
    """The persons of one document: what it says of each, and whom its pronouns stand for."""

    def __init__(self, parsed: ParsedDocument, found: Found) -> None:
        self._signs = signs_of(parsed, found)
        self._meant = {(p.sentence, p.pronoun.casefold()): p.resolved for p in found.of(PronounClaim) if p.resolved.startswith("person:")}

    def of(self, claim: Claim) -> dict[str, object]:
        """The fields of a claim that tell who its person is: `actor` and `signs`, where it has them and they are known."""
        if isinstance(claim, EventClaim):
            if not claim.when or claim.passive:
                return {}
            who = self._meant.get((claim.sentence, claim.subject_key), "") if claim.subject_type == "pronoun" else claim.subject_key
            return {"actor": who, "signs": self._signs.get(who, ())} if who.startswith("person:") else {}
        if isinstance(claim, KinshipClaim | MilestoneClaim | AttributeClaim):
            told = self._signs.get(claim.person if isinstance(claim, KinshipClaim) else claim.subject_key)
            return {"signs": told} if told else {}
        return {}
