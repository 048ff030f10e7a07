"""The word lists of name finding, gathered once from the reference files."""

from dataclasses import dataclass

from checker.reference import names, tables
from checker.reference.house import cached, house_rows

PARTICLES = frozenset(
    "de da di del della dello der den des du dos das do la le van von vom zu zum ter ten bin bint ibn ben al el ul ud y af av ap san abu".split()
)
SPEECH_VERBS = frozenset(
    "said says say told tells added adds asked argued argues insisted insists warned warns noted notes explained explains claimed claims replied replies"
    " recalled recalls admitted admits announced announces acknowledged complained conceded declared remarked stressed wrote writes testified quipped"
    " concluded continued observed predicted suggested urged vowed joked stated commented asserted reiterated".split()
)
CLUB_NAMES = frozenset("Rovers United City Wanderers Rangers Athletic Albion Hotspur Town County Forest Villa Palace Academy".split())
SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())


def name_parts(label: str) -> frozenset[str]:
    """The words that tell what a name is of: "place end", "place start" or "family first"."""
    return tables.labelled_words("name_parts.txt")[label]


def bare_article(name: str) -> str:
    """A name without its Arabic article: "al-Rifai" and "Rifai" are one name."""
    return name[3:] if name[:3].lower() in ("al-", "el-", "ul-") else name


@dataclass(frozen=True, slots=True)
class Words:
    """All lists that decide what a capitalised word can be."""

    countries: dict[str, str]
    adjectives: dict[str, str]
    plurals: dict[str, str]
    places: frozenset[str]
    given: dict[str, str]
    surnames: frozenset[str]
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
    first_words: dict[str, tuple[tuple[str, ...], ...]]
    two_words: frozenset[str]


@cached
def words() -> Words:
    """The lists, loaded once; the people of the house's roster have their names in them."""
    people = [row for row in house_rows("people") if " " in row[0]]
    bodies, titles, no = tables.labelled_words("organisation_words.txt"), tables.labelled_words("person_titles.txt"), tables.labelled_words("not_names.txt")
    return Words(
        countries=names.country_names(),
        adjectives=names.nationality_adjectives(),
        plurals=names.nationality_plurals(),
        places=names.places(),
        given={**{name.split()[0]: gender for name, gender, _ in people}, **names.given_names()},
        surnames=tables.words("surnames.txt") | {name.split()[-1] for name, *_ in people},
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
        two_words=frozenset(n for n in (*names.nationality_adjectives(), *names.country_names(), *names.places()) if n.count(" ") == 1),
        first_words=_phrases({*names.country_names(), *names.places(), *bodies["short"]}),
    )


def _phrases(names: set[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Listed names that have a small word inside, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        parts = tuple(name.split())
        if len(parts) > 1 and parts[0][0].isupper() and not all(p[0].isupper() for p in parts):
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(phrases, key=lambda p: (-len(p), p))) for first, phrases in found.items()}
