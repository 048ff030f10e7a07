"""The word lists of name finding, gathered once from the reference files."""

from dataclasses import dataclass
from functools import lru_cache

from checker.reference import lists

PARTICLES = frozenset(
    "de da di del della dello der den des du dos das do la le van von vom zu zum ter ten bin bint ibn ben al el ul ud y af av ap san abu".split()
)
SPEECH_VERBS = frozenset(
    "said says say told tells added adds asked argued argues insisted insists warned warns noted notes explained explains claimed claims replied replies"
    " recalled recalls admitted admits announced announces acknowledged complained conceded declared remarked stressed wrote writes testified quipped"
    " concluded continued observed predicted suggested urged vowed joked".split()
)
SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())


@dataclass(frozen=True, slots=True)
class Words:
    """All lists that decide what a capitalised word can be."""

    countries: dict[str, str]
    adjectives: dict[str, str]
    plurals: dict[str, str]
    places: frozenset[str]
    given: dict[str, str]
    heads: frozenset[str]
    ends: frozenset[str]
    bodies: frozenset[str]
    honorifics: frozenset[str]
    offices: frozenset[str]
    modifiers: frozenset[str]
    lower_titles: frozenset[str]
    lower_modifiers: frozenset[str]
    never: frozenset[str]
    not_alone: frozenset[str]
    letters: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The lists, loaded once."""
    bodies, titles, no = lists.named_lists("organisation_words.txt"), lists.named_lists("person_titles.txt"), lists.named_lists("not_names.txt")
    return Words(
        countries=lists.country_names(),
        adjectives=lists.nationality_adjectives(),
        plurals=lists.nationality_plurals(),
        places=lists.places(),
        given=lists.given_names(),
        heads=bodies["head"],
        ends=bodies["end"],
        bodies=bodies["short"],
        honorifics=titles["honorific"],
        offices=titles["office"],
        modifiers=titles["modifier"],
        lower_titles=titles["lower"],
        lower_modifiers=frozenset(m.lower() for m in titles["modifier"]) | titles["lower"],
        never=no["any"],
        not_alone=no["alone"],
        letters=no["letters"],
    )
