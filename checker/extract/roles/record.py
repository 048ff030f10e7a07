"""What the table of office holders says of a person whom the text gives an office."""

from checker.models.claims import RoleClaim
from checker.reference.offices import Office, complete_lists, given_name, nearly_named, offices_of, person_called

_FAMILIES = frozenset({"state", "government", "body", "diplomatic"})
_WITH_ARTICLE = (
    "United",
    "European",
    "World",
    "International",
    "Federal",
    "Arab",
    "Council",
    "Netherlands",
    "Philippines",
    "Czech",
    "Soviet",
    "Bahamas",
    "Maldives",
)
_TITLE_AS_WRITTEN = {"defence secretary": "defense secretary", "premier": "prime minister"}


def with_record(claim: RoleClaim) -> RoleClaim:
    """The claim with the offices that the table has for its holder."""
    if not claim.person or claim.family not in _FAMILIES:
        return claim
    name = claim.person_name
    found = offices_of(name)
    title = _TITLE_AS_WRITTEN.get(claim.role, claim.role)
    if not found:
        near = nearly_named(title, name) if claim.name_form == "full" else None
        return claim.model_copy(update={"record_near": near.person, "record_near_place": near.place}) if near else claim
    person = person_called(name)
    own = found if person else ()
    return claim.model_copy(
        update={
            "on_record": tuple(sorted({f"{o.role} of {o.place}" for o in found})),
            "record_person": person,
            # "President A" may be another A than the one of that surname in this text.
            "record_roles": tuple(sorted({o.role for o in (found if claim.name_form == "full" else offices_of(claim.surname or name))})),
            "record_given": tuple(sorted({given_name(o) for o in own} - {""})),
            "record_places": tuple(sorted({o.place for o in own})),
            "record_terms": tuple(_term(o) for o in sorted(own, key=lambda o: o.start) if o.role != "leader"),
            "record_complete_here": (title, claim.country) in complete_lists(),
            "record_complete": any((title, o.place) in complete_lists() for o in own),
        }
    )


def _term(office: Office) -> str:
    """One term as an editor reads it: "secretary of state of the United States, 2021-01 to 2025-01"."""
    article = "the " if office.place.startswith(_WITH_ARTICLE) else ""
    return f"{office.role} of {article}{office.place}, {office.start} to {office.end or 'now'}"
