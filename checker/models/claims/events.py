"""What happens: clauses, causes, properties, comparisons, definitions."""

from datetime import date as Date
from typing import Literal

from checker.models.claims.base import Claim, Modality, Polarity


class EventClaim(Claim):
    """One clause: who does what to whom, whether it is asserted, and how it may be compared.

    `predicate` is a lemma; the keys of subject, object and complement are entity ids or head lemmas
    ("" where there is none), pronouns their own word with the type "pronoun". In a passive, `object`
    is what the act is done to and `subject` (also `agent`) whoever is named with "by". `theme_key`
    is what changes: the object, or the subject of a verb without one. `by_pronoun` marks a "this"
    or "it" that was read as the thing before. `subject_named`: the subject is a name or gives one.
    `quantified` is the word before the grammatical subject ("all", "no", a number, "bare" for a plural
    with none), `object_quantified` that before the object. The scopes hold the modifiers that narrow object, subject and theme down (of a noun: itself).

    `key` lets a verb and its noun meet ("banned", "the ban"); after "be" it is the complement's
    word. `change` is "ended" for a verb that ends its theme (rescind, die), "restored" for one that
    brings it back; `change_key` is one for all verbs that take a measure back (rescind, lift: "undo"), else the key. `opposition` names the pair of opposites that the key belongs to, `pole` (1 or
    -1) its side, `opposition_kind` whether they are outcomes of one decision, states, or changes that
    can follow one another. `actor` is the person who does it, of a clause with a time: the subject, or the one person that "he" or
    "she" can mean; `signs` are what the text says elsewhere of who that is ("mayor of hale"). `frame` holds the other words of the clause (lemmas, sorted; no heads,
    negations, dates). `because` is a stated reason or purpose, `occasion` what it came after or answered.

    What another text can call the same by: `subject_name` is the proper name of the subject, `theme_name` the first name in the phrase of what is
    acted on ("tarn" of "the Tarn beer tax"), else the name of whoever takes its own measure back; of an event noun the last name in its phrase,
    and `target` the noun that it is on ("visit" of "a ban on visits"). `restored` tells that the text has the theme brought back somewhere.

    `apposition` marks a statement made by a noun beside a noun ("Ada Okafor, the harbour master,"), which has
    the predicate "be" and no tense.

    `possible_agent` is, for a passive with no agent, a name or body in its sentence or the one before
    that could have done it; `sourced` tells that the sentence holds a word of saying. `main` is a
    main clause, `depth` counts the clauses around it, `order` the events before it; `verb_start` and
    `verb_end` are the span of the verb (or noun) alone, `group_start` is where its auxiliaries and
    adverbs begin, `subject_start` where the phrase of the subject does (-1 where there is none).
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
    complement_key: str = ""
    subject_scope: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    agent: str = ""
    passive: bool = False
    agentless: bool = False
    nominal: bool = False
    apposition: bool = False
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
    occasion: str = ""
    by_pronoun: bool = False
    theme_key: str = ""
    theme_scope: tuple[str, ...] = ()
    possible_agent: str = ""
    subject_named: bool = False
    sourced: bool = False
    change: Literal["", "ended", "restored"] = ""
    change_key: str = ""
    opposition: str = ""
    opposition_kind: Literal["", "outcome", "state", "change"] = ""
    pole: int = 0
    frame: tuple[str, ...] = ()
    verb_start: int = 0
    verb_end: int = 0
    group_start: int = 0
    subject_start: int = -1
    key: str = ""
    definite: bool = False
    quantified: str = ""
    object_quantified: str = ""
    order: int = 0
    depth: int = 0
    actor: str = ""
    subject_name: str = ""
    theme_name: str = ""
    target: str = ""
    restored: bool = False
    signs: tuple[str, ...] = ()


class CauseClaim(Claim):
    """A cause and its effect; `main` where the text calls it the main one.

    Keys are head lemmas, event nouns by their verb ("delay" for "the delay" and "was delayed").
    In a purpose or motive `effect` is the act, `cause` the aim or feeling, and `subject` whoever acts
    ("" where nobody is named). `effect_name` is the first proper name in the phrase of the effect ("orr" of "the fire at the Orr mill").
    `sourced` tells that the sentence names somebody who says so.
    """

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
    effect_definite: bool = False
    effect_name: str = ""
    main: bool = False
    type: Literal["cause", "purpose", "motive", "association"] = "cause"
    subject: str = ""
    subject_key: str = ""
    subject_type: str = ""
    sourced: bool = False
    polarity: Polarity = "positive"
    modality: Modality = "asserted"


class AttributeClaim(Claim):
    """One property of one thing ("founded in 1901", "the car is red"), of the properties that can have one value only.

    `scope` holds the modifiers that narrow the subject down; `definite` tells that it is one known thing.
    `value_type` keeps countries and regions apart from the places that lie in them. `members` are the surnames, in lower
    case, of several people who are the value together ("won by Ada Reed and Tom Beck"). `signs` are what the text says elsewhere of
    who the person is, `shared_name` tells that many bodies bear the subject's name ("the Central Bank").
    """

    kind: Literal["attribute"] = "attribute"
    subject: str
    subject_key: str
    attribute: str
    value: str
    value_key: str
    when: str = ""
    scope: tuple[str, ...] = ()
    definite: bool = False
    value_type: Literal["", "country", "region", "place"] = ""
    members: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    shared_name: bool = False


class ComparisonClaim(Claim):
    """`left` is more `dimension` than `right` (turned round where the text says less or younger).

    `left_name` and `right_name` are their proper names, where they have one. `tense` is that of the clause.
    """

    kind: Literal["comparison"] = "comparison"
    left: str
    right: str
    dimension: str
    cue: str = ""
    left_name: str = ""
    right_name: str = ""
    tense: Literal["past", "present", "future", "none"] = "none"


class DefinitionClaim(Claim):
    """A term and what it is said to mean; `scope` where the text limits the definition ("in the bill")."""

    kind: Literal["definition"] = "definition"
    term: str
    meaning: str
    scope: str = ""
    numbers: tuple[float, ...] = ()
