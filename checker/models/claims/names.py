"""Who and where: mentions, offices, acronyms, pronouns, relatives, places."""

from typing import Literal

from checker.models.claims.base import Claim


class MentionClaim(Claim):
    """A name or a description of a person, an organisation, a place or a people, linked to its entity.

    The span is the name without its title, `title` the title before it as written, `title_start` where
    that starts. `entity` ("person:ada okafor") is shared by all mentions of one thing in a document;
    a surname that two people bear and nothing decides has "person:?reed". Spellings are never merged.
    `name`, `given`, `surname` and `gender` are the entity's, as its fullest name gives them. `country` is
    the place's country or the nationality before a name. A nationality adjective is a place with the
    sieve "nationality", "Armenians" a group. `form` is "description" for "the Armenian prime minister".
    `sieve` names how the link was made (name, middle-name, initials, nickname, surname, given, title, later-name, dominant, ambiguous,
    acronym, short-name, nationality, role, apposition), `confidence` how sure link and kind are.
    `first` marks the entity's first mention, `first_in_form` its first in this form.

    Of persons only: `initial` is the surname's first letter. `speaks` marks the subject of a verb of speech,
    `vouched` a person who speaks or bears a title somewhere in the text. `unintroduced` tells that the text
    nowhere gives a given name, a title, a longer name or a noun right before it. `personal` tells that it
    stands beside quoted words or that a "he", "she" or "who" follows. `renowned` marks one of a list of
    people known by one name. `common_word` counts how often the surname is met as an English word.
    `kin` tells that a word for a relative stands just before, `sic` that the text marks the spelling.
    Of an ambiguous surname, `rivals` are its bearers' names; `near_rivals` counts those named in full just
    before (in this sentence or the one before, not in a remark about a relative) whose gender fits what follows.
    Of a full name, `roster` is the name that the house's roster has for who is nearly called so, empty where it is spelled as
    there, and `roster_title` that person's title there, empty where the text gives none or the same.
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
    first_in_form: bool = False
    initial: str = ""
    speaks: bool = False
    vouched: bool = False
    renowned: bool = False
    unintroduced: bool = False
    common_word: int = 0
    kin: bool = False
    personal: bool = False
    sic: bool = False
    rivals: tuple[str, ...] = ()
    near_rivals: int = 0
    roster: str = ""
    roster_title: str = ""


class RoleClaim(Claim):
    """Somebody's office: holder, role, and the body or country it belongs to, as far as said.

    The span is the office with its body, and the holder's name where the office stands before it; `title_start` to
    `title_end` are the title alone, with level and portfolio.

    The holder: `person` is an entity id, empty where nobody is named ("the French president" with no one holder in the
    text); `name_form` is how the name is given here; `first_mention` is the person's first, `first_role` the first in this office.

    The office: `role` is "deputy finance minister", `title` its title word ("minister"), `family` the kind of title,
    `portfolio` its field ("finance"), `level` what stands before it ("deputy"). `unique` marks an office with one holder at
    a time, `needs_body` one whose words alone do not tell which office it is. `complete` tells that a body, a country or an
    owner stands in the phrase; `body_key` and `country` are forms to compare, `place` is the body, or else the country.
    `status` is "current", "former", "acting", "deputy" or "elect"; `past` where it is told in the past tense ("was mayor");
    `when` holds the years that the text gives ("1990/1995", "2003/"). `style` is how it is written; `plural` where several
    people share the title word ("Presidents A and B"), `joined` where one holder gets several offices in one breath.

    For other texts: `initial` is the surname's first letter, `shared_name` tells that many towns or bodies bear the body's name.

    The sentence: `places_near` are the countries that it names, `department_near` tells that it names a department or the
    like, `years_near` a year or a change in office, `hypothetical` that it holds "would", "if" and the like.

    The rest of the text: `full_name` tells whether the person's full name stands anywhere, `place_elsewhere` is the country
    or body that this person's office gets elsewhere. `other_places` are the countries and bodies of other bearers of the
    title, `other_countries` the countries among them, `countries_named` all countries of the document.

    The table of office holders: `on_record` are the offices it has for this name ("president of France"), `record_roles`
    their titles. Where only one person of the table can be meant, `record_person` is that person's name there
    (`record_given` all spellings of the given name, as `given` is that of the text, in small letters without accents),
    `record_near` and `record_near_place` the one holder of this office whose surname is a letter or two away,
    `record_terms` and `record_places` are the terms and their countries or bodies; `record_complete` tells that the table has
    all holders of the office of the text in one of those places, `record_complete_here` in the country of the text.
    """

    kind: Literal["role"] = "role"
    person: str
    person_name: str
    surname: str = ""
    given: str = ""
    name_form: str = ""
    holder_start: int | None = None
    holder_end: int | None = None
    title_start: int = 0
    title_end: int = 0
    role: str
    title: str = ""
    family: str = ""
    level: str = ""
    portfolio: str = ""
    body: str = ""
    body_key: str = ""
    country: str = ""
    place: str = ""
    joined: bool = False
    status: Literal["current", "former", "acting", "deputy", "elect"] = "current"
    style: Literal["pre", "appositive", "of", "the", "as", "copula", "appointment"] = "pre"
    past: bool = False
    plural: bool = False
    unique: bool = False
    needs_body: bool = False
    complete: bool = False
    first_mention: bool = False
    when: str = ""
    full_name: bool = False
    place_elsewhere: str = ""
    places_near: tuple[str, ...] = ()
    department_near: bool = False
    years_near: bool = False
    first_role: bool = False
    other_places: tuple[str, ...] = ()
    other_countries: tuple[str, ...] = ()
    on_record: tuple[str, ...] = ()
    record_roles: tuple[str, ...] = ()
    record_person: str = ""
    record_given: tuple[str, ...] = ()
    record_near: str = ""
    record_near_place: str = ""
    record_places: tuple[str, ...] = ()
    record_terms: tuple[str, ...] = ()
    record_complete: bool = False
    record_complete_here: bool = False
    hypothetical: bool = False
    countries_named: tuple[str, ...] = ()
    initial: str = ""
    shared_name: bool = False


class AcronymClaim(Claim):
    """An acronym; `expansion` where it is spelled out beside it; `defined` anywhere in the text.

    `fit` tells how its letters fit the expansion ("initials", "letters", "one letter off",
    "reordered", "apart"); `expansion_key` is the expansion levelled for comparing. `known` is an
    acronym that readers know, `stands_for` what it is known for, `usual` the acronym that the
    expansion is known by where that is another one. `with_article` tells that "the" stands before
    it somewhere, `glossed` that a word beside it says what it is.
    """

    kind: Literal["acronym"] = "acronym"
    acronym: str
    expansion: str = ""
    expansion_key: str = ""
    expansion_start: int | None = None
    expansion_end: int | None = None
    defined: bool = False
    known: bool = False
    uses: int = 1
    first: bool = True
    fit: str = ""
    stands_for: str = ""
    usual: str = ""
    with_article: bool = False
    glossed: bool = False


class PronounClaim(Claim):
    """A pronoun (he, she, they, it as subjects) and its candidates: entity ids of those it could stand for.

    Candidates are named in this sentence before the pronoun or in the sentence before, nearest last, and agree in gender
    and number as far as it is known; `genders` holds theirs ("" where unknown). `same_sentence` counts those of this sentence;
    `repeated` tells that one of them is named more than once, and so is the topic.
    `resolved` is set where there is exactly one. `verb` is the pronoun's verb, `speech` whether that is a verb of saying;
    `after_speech` whether the sentence before reports speech. `clause_verb` is the one verb of the sentence before
    that has `subject` and `object` (directly, or after "with" or "to") among the candidates; `parallel` where that is so.
    `expletive` marks an "it" that stands for nothing ("it is clear that"). `opens_text` marks the first word of the body,
    `nouns_before` counts the nouns of the headline before it; `names_in_sentence` counts persons named in this sentence, `named_next`
    tells that the sentence after the first names a person (a teasing start), or that the first is a quotation;
    `sentences` counts those of the document.
    """

    kind: Literal["pronoun"] = "pronoun"
    pronoun: str
    candidates: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    candidate_spans: tuple[tuple[int, int], ...] = ()
    genders: tuple[str, ...] = ()
    same_sentence: int = 0
    repeated: bool = False
    resolved: str = ""
    opens_text: bool = False
    opens_sentence: bool = False
    after_speech: bool = False
    speech: bool = False
    verb: str = ""
    clause_verb: str = ""
    subject: str = ""
    object: str = ""
    parallel: bool = False
    expletive: bool = False
    nouns_before: int = 0
    names_in_sentence: int = 0
    named_next: bool = False
    sentences: int = 0


class KinshipClaim(Claim):
    """A relative: `person` has `count` of `relation`, named `names`; `only` where the text says so.

    `signs` are what the text says elsewhere of who that person is ("mayor of hale", "at norwood foods", "born 1950").
    """

    kind: Literal["kinship"] = "kinship"
    person: str
    relation: str
    names: tuple[str, ...] = ()
    count: int | None = None
    only: bool = False
    signs: tuple[str, ...] = ()


class PlaceClaim(Claim):
    """A place said to lie in, near or on a side of another; distances in kilometres.

    "in" and "capital": `expected` are the countries that hold the place (that it is the capital of)
    by the gazetteer. "distance" and the directions: `pair` is the same for both orders, `side` the
    full direction, `route` tells that the distance is along a road or a flight. "name": a name that is
    easily taken for `other`; `own` and `far` count the words of the text that fit only the one or
    only the other, `near` those of the latter in its sentence and the ones beside it (`context`), `twin_named` that the text
    has the other name too. "spelling": a name before `noun` ("County"); `key` is its first letters.
    """

    kind: Literal["place"] = "place"
    place: str
    relation: Literal["in", "distance", "north", "south", "east", "west", "upstream", "downstream", "larger", "capital", "name", "spelling"]
    other: str = ""
    kilometres: float | None = None
    context: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    pair: str = ""
    side: str = ""
    route: bool = False
    own: int = 0
    far: int = 0
    near: int = 0
    uses: int = 1
    twin_named: bool = False
    noun: str = ""
    key: str = ""
