"""Who and where: mentions, offices, acronyms, pronouns, relatives, places."""

from typing import Literal

from checker.models.claims.base import Claim


class MentionClaim(Claim):
    """A name or a description of a person, an organisation or a place, linked to its entity.

    `entity` is shared by all mentions of one thing in a document. `sieve` names how the link was
    made and `confidence` how sure it is. `first` marks the entity's first mention.
    """

    kind: Literal["mention"] = "mention"
    entity: str
    type: Literal["person", "org", "place", "group"]
    form: Literal["full", "surname", "given", "single", "acronym", "description", "pronoun"] = "full"
    name: str
    given: str = ""
    surname: str = ""
    title: str = ""
    title_start: int | None = None
    country: str = ""
    gender: Literal["", "f", "m", "n"] = ""
    sieve: str = "name"
    confidence: Literal["high", "medium", "low"] = "high"
    first: bool = False


class RoleClaim(Claim):
    """Somebody's office: holder, role, and the body or country it belongs to, as far as said.

    `status` is "current", "former", "acting", "deputy" or "elect"; `style` is how it is written.
    `unique` marks an office with one holder at a time; `place` is an adjective or noun of place.
    """

    kind: Literal["role"] = "role"
    person: str
    person_name: str
    surname: str = ""
    role: str
    body: str = ""
    country: str = ""
    status: Literal["current", "former", "acting", "deputy", "elect"] = "current"
    style: Literal["pre", "appositive", "of", "the", "as", "copula", "appointment"] = "pre"
    unique: bool = False
    needs_body: bool = False
    first_mention: bool = False
    when: str = ""


class AcronymClaim(Claim):
    """An acronym; `expansion` where it is spelled out beside it; `defined` anywhere in the text."""

    kind: Literal["acronym"] = "acronym"
    acronym: str
    expansion: str = ""
    expansion_start: int | None = None
    expansion_end: int | None = None
    defined: bool = False
    known: bool = False
    uses: int = 1
    first: bool = True


class PronounClaim(Claim):
    """A pronoun and its candidates: entity ids of the persons or things it could stand for."""

    kind: Literal["pronoun"] = "pronoun"
    pronoun: str
    candidates: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    candidate_spans: tuple[tuple[int, int], ...] = ()
    resolved: str = ""
    opens_text: bool = False
    opens_sentence: bool = False
    after_speech: bool = False
    parallel: bool = False


class KinshipClaim(Claim):
    """A relative: `person` has `count` of `relation`, named `names`; `only` where the text says so."""

    kind: Literal["kinship"] = "kinship"
    person: str
    relation: str
    names: tuple[str, ...] = ()
    count: int | None = None
    only: bool = False


class PlaceClaim(Claim):
    """A place said to lie in, near or on a side of another; distances in kilometres."""

    kind: Literal["place"] = "place"
    place: str
    relation: Literal["in", "distance", "north", "south", "east", "west", "larger", "capital", "name"]
    other: str = ""
    kilometres: float | None = None
    context: tuple[str, ...] = ()
