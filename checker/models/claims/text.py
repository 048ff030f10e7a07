"""The text itself: damage, passages, references, phrases to ask about, the document as a whole."""

from datetime import date as Date
from typing import Literal

from checker.models.claims.base import Claim


class DamageClaim(Claim):
    """Text that is broken as text: `type` says how, `suggestion` what was probably meant.

    `detail` names the sort within the type. `weight` is how often the suggestion is met in the word
    list (0 where that says nothing). `times` counts the quoted words in the document, `of_type` the
    places of this type, `density` those for every thousand words: a text full of them has a format
    of its own, not slips.
    """

    kind: Literal["damage"] = "damage"
    type: str
    suggestion: str = ""
    detail: str = ""
    weight: int = 0
    times: int = 1
    of_type: int = 1
    density: float = 0.0


class PassageClaim(Claim):
    """A sentence worth comparing with others of its kind; `twin` is the id of its near-duplicate.

    `changes` lists what differs as (here, there) words; `same` where nothing does. `frame` is the
    sentence with its numbers and dates masked, the same for sentences that differ only in those;
    `figures` are what was masked, in order. `adjacent` tells that the twin is the sentence before;
    `repeats` counts the twins of its kind in the document; `quoted` that it is somebody's words;
    `opens_with_pronoun` that only its own document tells who it is about, `named` that a proper name stands in it. `before` and `after` are the
    frames of the sentences beside it: a copy of a text has the same ones.
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
    frame: str = ""
    figures: tuple[str, ...] = ()
    adjacent: bool = False
    repeats: int = 0
    quoted: bool = False
    opens_with_pronoun: bool = False
    named: bool = False
    before: str = ""
    after: str = ""
    day: Date | None = None


class ReferenceClaim(Claim):
    """A pointer ("Table 4", a link, a citation, an ISBN) and whether its target exists.

    `available` are the targets of its kind that the text has. `given` is what is printed (a year, a
    check digit) and `due` the check digit that the other digits ask for.
    """

    kind: Literal["reference"] = "reference"
    type: Literal["figure", "table", "footnote", "section", "anchor", "citation", "isbn", "doi", "orcid", "issn", "other"]
    target: str
    resolved: bool = True
    detail: str = ""
    available: tuple[str, ...] = ()
    given: str = ""
    due: str = ""


class CueClaim(Claim):
    """A phrase that an editor asks about: a vague source, a motive, a judgement, an unnamed group…

    `type` names the family; `guarded` tells that the sentence or its neighbours name a source or
    an agent; `detail` holds what the rule's question needs, `context` the names of its sentence in
    lower case, `clause` the verb that it hangs on.
    """

    kind: Literal["cue"] = "cue"
    type: str
    guarded: bool = False
    attributed: bool = False
    detail: str = ""
    subject: str = ""
    subject_key: str = ""
    ordinal: int = 0
    context: str = ""
    clause: str = ""


class AlignmentClaim(Claim):
    """Something of a document that its source does not have, or has otherwise.

    `type` is "figure", "date", "name", "sibling" (another word of one kind: wheat for barley),
    "denial" (a clause), "negation" (a word), "opposite", "quotation", "statement" (a whole sentence), "rank" (second for third),
    "roles" (two names in each other's places), "hedge", "amount" (all for some) or "limit" ("up to"), `relation`
    "missing", "differs" (the source gives `other` in its place), "reversed", "stronger" or "weaker" than the source; `other_*` is the place in the
    source. `detail` lists the words that are missing. `same` is the share of the sentence's words (0 to 1)
    that its closest sentence in the source has, in the same order for a figure or date. `elsewhere` tells
    that the source has the words, but not there.

    Of a statement, `support` is the share of its content words that the source has, or has another word for
    (0 to 1), `of` counts them, `length` all words of the sentence, `words` those that are missing, `nouns` and `names` the common
    nouns and the words of names among these; `noun_support` is the share of its common nouns, and `excerpt` tells that the source is a
    few sentences only. `topic` marks a name that opens its sentence where the source is an excerpt or,
    in its closest sentence, names nobody and nothing: it may say "he" or "the company".
    """

    kind: Literal["alignment"] = "alignment"
    type: str
    relation: str
    other: str = ""
    other_doc: str = ""
    other_start: int | None = None
    other_end: int | None = None
    support: float = 0.0
    words: int = 0
    of: int = 0
    length: int = 0
    nouns: int = 0
    names: int = 0
    noun_support: float = 0.0
    excerpt: bool = False
    same: float = 0.0
    topic: bool = False
    elsewhere: bool = False
    detail: str = ""


class DocumentClaim(Claim):
    """What is true of the whole document: its date, how much it holds, what sort of text it is.

    `dated_years` counts the years that it tells of, `month_years` those of which it dates a month or a
    day with the year beside it. `genre` is "interview", "live", "letter", "table",
    "opinion" or "news".
    `promise` is a word of the headline that promises something (a roadmap, a poll, an arrest), at
    `promise_start` to `promise_end`; `promise_words` counts the words below that could keep it.
    `headline_count` is how many the headline has dead, injured, arrested or missing, at
    `count_start` to `count_end`, and `verb_class` which of these, as in a QuantityClaim.
    """

    kind: Literal["document"] = "document"
    title: str = ""
    date: Date | None = None
    words: int = 0
    sentences: int = 0
    dated_years: int = 0
    month_years: int = 0
    market_report: bool = False
    genre: str = ""
    promise: str = ""
    promise_start: int | None = None
    promise_end: int | None = None
    promise_words: int = 0
    headline_count: float | None = None
    verb_class: str = ""
    count_start: int | None = None
    count_end: int | None = None
