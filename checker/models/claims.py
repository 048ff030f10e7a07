"""What a document says, one small frozen model a kind; every claim quotes its exact words.

Offsets are code points of the document's text, end exclusive. A field that the text does not fill
is None (one value) or an empty string or tuple, so that a rule can always match on it.
"""

from datetime import date as Date
from typing import Literal

from checker.models.base import Frozen, Voice, Zone

Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "possible", "necessary", "intended", "conditional", "counterfactual"]
SourceKind = Literal["named", "generic", "vague", "pronoun", "agentless"]


class Claim(Frozen):
    """The fields every claim shares.

    `id` is unique in its document (`kind:start-end`); `sentence` and `paragraph` count from 0.
    `voice` tells who says it and `speaker` who that is: an entity id, or the source's words.
    `origin` is "source" where the claim stands in a text that the document is checked against.
    """

    kind: str
    id: str
    doc: str
    start: int
    end: int
    quote: str
    sentence: int
    paragraph: int
    zone: Zone
    voice: Voice = Voice.NARRATOR
    speaker: str = ""
    origin: Literal["document", "source"] = "document"


class DateClaim(Claim):
    """A stretch of time as a closed interval of days.

    `earliest` and `latest` are None where the phrase cannot be placed (a duration, no anchor).
    `anchor` is the id of the date or "document" that a relative date was counted from.
    """

    kind: Literal["date"] = "date"
    earliest: Date | None = None
    latest: Date | None = None
    granularity: Literal["time", "day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century", "duration", "other"]
    form: Literal["point", "interval", "open", "set", "duration"] = "point"
    approximate: bool = False
    inferred: bool = False
    anchor: str = ""
    weekday: int | None = None
    has_year: bool = False
    days: float | None = None
    problem: Literal["", "impossible", "weekday"] = ""


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


class QuantityClaim(Claim):
    """A number of something: bounds, unit, what is counted, of whom and when.

    `low` and `high` are equal for an exact figure and None for an open end; `tolerance` is half a
    unit of the last printed digit, or wider for "about". `frame` is the sentence with its numbers
    taken out, so that two statements of one shape can be compared.
    """

    kind: Literal["quantity"] = "quantity"
    low: float | None
    high: float | None
    comparator: Literal["eq", "approx", "gt", "ge", "lt", "le", "range"] = "eq"
    tolerance: float = 0.0
    unit: str = ""
    measure: Literal["count", "percent", "points", "money", "length", "mass", "time", "age", "ordinal", "score", "fraction", "multiple", "temperature", "area", "volume", "speed", "rate"] = "count"
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    subject: str = ""
    verb: str = ""
    role: str = ""
    when: str = ""
    frame: str = ""
    polarity: Polarity = "positive"
    modality: Modality = "asserted"


class AttributionClaim(Claim):
    """Who says what: the span runs over the content; source and cue have their own spans.

    `depth` counts the layers around it (0: told by the narrator). `cue_class` is "said", "claimed",
    "denied", "confirmed", "announced", "believed", "asked" and so on.
    """

    kind: Literal["attribution"] = "attribution"
    source: str = ""
    source_entity: str = ""
    source_start: int | None = None
    source_end: int | None = None
    source_kind: SourceKind = "named"
    cue: str = ""
    cue_start: int | None = None
    cue_end: int | None = None
    cue_class: str = "said"
    content_start: int
    content_end: int
    direct: bool = False
    depth: int = 0
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    plural: bool = False


class EventClaim(Claim):
    """One clause: who does what to whom, whether it is asserted, and how it may be compared.

    `predicate` is a lemma; `subject_key` and `object_key` are entity ids or head lemmas. `key`
    lets a verb and its noun meet ("banned", "the ban"); `scope` holds restricting modifiers.
    """

    kind: Literal["event"] = "event"
    predicate: str
    particle: str = ""
    subject: str = ""
    subject_key: str = ""
    subject_type: str = ""
    object: str = ""
    object_key: str = ""
    object_type: str = ""
    complement: str = ""
    modifiers: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    agent: str = ""
    passive: bool = False
    agentless: bool = False
    nominal: bool = False
    relative: bool = False
    main: bool = True
    tense: Literal["past", "present", "future", "none"] = "none"
    perfect: bool = False
    polarity: Polarity = "positive"
    polarity_cue: str = ""
    modality: Modality = "asserted"
    modality_cue: str = ""
    when: str = ""
    earliest: Date | None = None
    latest: Date | None = None
    place: str = ""
    because: str = ""
    key: str = ""
    definite: bool = False
    quantified: str = ""
    order: int = 0
    depth: int = 0


class CauseClaim(Claim):
    """A cause and its effect; `main` where the text calls it the main one."""

    kind: Literal["cause"] = "cause"
    cue: str
    cue_start: int
    cue_end: int
    cause: str
    cause_start: int
    cause_end: int
    effect: str
    effect_start: int
    effect_end: int
    effect_key: str = ""
    cause_key: str = ""
    main: bool = False
    type: Literal["cause", "purpose", "motive", "association"] = "cause"


class QuoteClaim(Claim):
    """Words between quotation marks (the span holds the marks); `words` counts what is inside."""

    kind: Literal["quote"] = "quote"
    inside: str
    words: int
    sentence_like: bool = False
    source: str = ""
    source_entity: str = ""
    attributed: bool = False
    balanced: bool = True


class PlaceClaim(Claim):
    """A place said to lie in, near or on a side of another; distances in kilometres."""

    kind: Literal["place"] = "place"
    place: str
    relation: Literal["in", "distance", "north", "south", "east", "west", "larger", "capital", "name"]
    other: str = ""
    kilometres: float | None = None
    context: tuple[str, ...] = ()


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


class DamageClaim(Claim):
    """Text that is broken as text: `type` says how, `suggestion` what was probably meant."""

    kind: Literal["damage"] = "damage"
    type: str
    suggestion: str = ""
    detail: str = ""


class PassageClaim(Claim):
    """A sentence worth comparing with others of its kind; `twin` is the id of its near-duplicate.

    `changes` lists what differs as (here, there) words; `same` where nothing does.
    """

    kind: Literal["passage"] = "passage"
    twin: str = ""
    twin_doc: str = ""
    twin_start: int | None = None
    twin_end: int | None = None
    same: bool = False
    changes: tuple[tuple[str, str], ...] = ()
    change_kind: Literal["", "number", "date", "name", "word"] = ""
    words: int = 0
    similarity: float = 0.0


class FrameClaim(Claim):
    """Figures that one statement relates by arithmetic; the rule does the sum.

    `values` are the figures in the order that `type` documents, `tolerance` what rounding allows:
    sum (whole, parts…), share (percent, part, whole), change (percent, from, to), margin (margin,
    first, second), conversion (value, value in the other unit), duration (years, from, to),
    age (age, year of birth, year), list (count, items), average (mean, total, count).
    """

    kind: Literal["frame"] = "frame"
    type: Literal["sum", "shares", "share", "change", "margin", "conversion", "duration", "age", "list", "average", "range"]
    values: tuple[float, ...]
    tolerance: float = 0.0
    unit: str = ""
    words: tuple[str, ...] = ()
    exhaustive: bool = False


class KinshipClaim(Claim):
    """A relative: `person` has `count` of `relation`, named `names`; `only` where the text says so."""

    kind: Literal["kinship"] = "kinship"
    person: str
    relation: str
    names: tuple[str, ...] = ()
    count: int | None = None
    only: bool = False


class ComparisonClaim(Claim):
    """`left` is more `dimension` than `right` (turned round where the text says less or younger)."""

    kind: Literal["comparison"] = "comparison"
    left: str
    right: str
    dimension: str
    cue: str = ""


class DefinitionClaim(Claim):
    """A term and what it is said to mean; `scope` where the text limits the definition ("in the bill")."""

    kind: Literal["definition"] = "definition"
    term: str
    meaning: str
    scope: str = ""
    numbers: tuple[float, ...] = ()


class ReferenceClaim(Claim):
    """A pointer ("Table 4", a link, a citation, an ISBN) and whether its target exists."""

    kind: Literal["reference"] = "reference"
    type: Literal["figure", "table", "footnote", "section", "anchor", "citation", "isbn", "doi", "orcid", "issn", "other"]
    target: str
    resolved: bool = True
    detail: str = ""
    available: tuple[str, ...] = ()


class AttributeClaim(Claim):
    """One property of one thing ("founded in 1901", "the car is red"); functional ones have one value."""

    kind: Literal["attribute"] = "attribute"
    subject: str
    subject_key: str
    attribute: str
    value: str
    value_key: str
    functional: bool = True
    when: str = ""


class CueClaim(Claim):
    """A phrase that an editor asks about: a vague source, a motive, a judgement, an unnamed group…

    `type` names the family; `guarded` tells that the sentence or its neighbours name a source or
    an agent; `detail` holds what the rule's question needs.
    """

    kind: Literal["cue"] = "cue"
    type: str
    strength: int = 1
    guarded: bool = False
    attributed: bool = False
    detail: str = ""
    subject: str = ""
    subject_key: str = ""
    ordinal: int = 0


class AlignmentClaim(Claim):
    """Something of a document beside what its source (or another statement) says of the same thing.

    `relation` is "missing", "differs", "reversed" or "agrees"; `other_*` is the place compared with.
    """

    kind: Literal["alignment"] = "alignment"
    type: str
    relation: str
    other: str = ""
    other_doc: str = ""
    other_start: int | None = None
    other_end: int | None = None
    support: float = 0.0
    detail: str = ""


class DocumentClaim(Claim):
    """What is true of the whole document: its date, the span of years it tells, how much it holds."""

    kind: Literal["document"] = "document"
    title: str = ""
    date: Date | None = None
    words: int = 0
    sentences: int = 0
    first_year: int | None = None
    last_year: int | None = None
    dated_years: int = 0
    market_report: bool = False
    genre: str = ""


ALL_KINDS: tuple[type[Claim], ...] = (
    DateClaim, MentionClaim, RoleClaim, QuantityClaim, AttributionClaim, EventClaim, CauseClaim, QuoteClaim, PlaceClaim, AcronymClaim,
    PronounClaim, DamageClaim, PassageClaim, FrameClaim, KinshipClaim, ComparisonClaim, DefinitionClaim, ReferenceClaim, AttributeClaim,
    CueClaim, AlignmentClaim, DocumentClaim,
)  # fmt: skip
