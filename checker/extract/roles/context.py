"""What the rest of the document says about each office: full names, other bearers of the title, places given elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.extract.roles.record import with_record
from checker.models.claims import MentionClaim, RoleClaim
from checker.reference.nations import country_in


def with_context(claims: Sequence[RoleClaim], mentions: Sequence[MentionClaim]) -> list[RoleClaim]:
    """The claims with what the document says elsewhere about their holders and about others with the same title."""
    full = {mention.entity for mention in mentions if mention.type == "person" and mention.form == "full"}
    claims = _with_described_holders(claims)
    by_title: dict[str, list[RoleClaim]] = defaultdict(list)
    for claim in claims:
        by_title[claim.title].append(claim)
    countries = _countries_named(mentions)
    return [with_record(_in_context(claim, by_title[claim.title], full).model_copy(update={"countries_named": countries})) for claim in claims]


def _countries_named(mentions: Iterable[MentionClaim]) -> tuple[str, ...]:
    """The countries that a document names, by their usual names, in the order of the text."""
    return tuple(dict.fromkeys(country for m in mentions if m.type in ("place", "group") and (country := m.country or country_in(m.quote))))


def _with_described_holders(claims: Sequence[RoleClaim]) -> list[RoleClaim]:
    """Give "the French president" its holder where the document names exactly one person in that office."""
    holders: dict[tuple[str, str], dict[str, RoleClaim]] = defaultdict(dict)
    for claim in claims:
        if claim.person and claim.status == "current":
            holders[claim.role, claim.place][claim.person] = claim
    return [claim if claim.person else _described(claim, holders.get((claim.role, claim.place), {})) for claim in claims]


def _described(claim: RoleClaim, holders: dict[str, RoleClaim]) -> RoleClaim:
    if len(holders) != 1 or not claim.place:
        return claim
    holder = next(iter(holders.values()))
    return claim.model_copy(update={"person": holder.person, "person_name": holder.person_name, "surname": holder.surname})


def _in_context(claim: RoleClaim, same_title: Sequence[RoleClaim], full: set[str]) -> RoleClaim:
    own = {c.place for c in same_title if c.person and c.person == claim.person} - {""}
    here = claim.place
    others = _others(claim, same_title, own | {here})
    in_office = next(c for c in same_title if (c.person, c.role, c.place) == (claim.person, claim.role, claim.place))
    return claim.model_copy(
        update={
            "full_name": claim.person in full,
            "place_elsewhere": next(iter(sorted(own - {here})), "") if not here else "",
            "first_role": in_office is claim,
            "other_places": tuple(dict.fromkeys(o.place for o in others)),
            "other_countries": tuple(dict.fromkeys(o.country for o in others if o.country and not o.body)),
        }
    )


def _others(claim: RoleClaim, same_title: Sequence[RoleClaim], own: set[str]) -> list[RoleClaim]:
    """One claim for each other bearer of the title whose country or body is another one."""
    found: dict[str, RoleClaim] = {}
    for other in same_title:
        if other.status in ("current", "acting") and other.place and other.place not in own and (not claim.person or other.person != claim.person):
            found.setdefault(other.person or other.place, other)
    return list(found.values())
