"""The dated table of office holders: our own `offices.tsv`, the compiled `leaders.tsv`, and a house's own tables."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.reference.house import cached
from checker.reference.tables import table


@dataclass(frozen=True, slots=True)
class Office:
    """One term of one person. `start` and `end` are ISO dates as far as known ("1998", "1998-05"); an empty end is open.

    `role` is a title as `titles.tsv` has it, or "leader" where only effective power is on record.
    """

    surname: str
    person: str
    role: str
    place: str
    start: str
    end: str
    source: str


_PLAIN_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae", "ð": "d", "ß": "ss", "œ": "oe"})
"""Letters with a form in English newspapers that taking an accent away does not give."""


def plain_name(name: str) -> str:
    """A name as it is compared: lower case, no accents, hyphens as spaces."""
    letters = unicodedata.normalize("NFKD", name.translate(_PLAIN_LETTERS))
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold().replace("-", " ").replace("'", "")


@cached
def _rows() -> tuple[Office, ...]:
    return tuple(Office(*row[:7]) for row in (*table("offices.tsv"), *table("leaders.tsv")))


@cached
def offices() -> tuple[Office, ...]:
    """All terms of the table."""
    return tuple(row for row in _rows() if row.surname != "*")


@cached
def complete_lists() -> dict[tuple[str, str], str]:
    """The (role, place) pairs whose holders the table names without a gap, and since when."""
    return {(row.role, row.place): row.start for row in _rows() if row.surname == "*"}


@cached
def _by_word() -> dict[str, tuple[Office, ...]]:
    index: dict[str, list[Office]] = defaultdict(list)
    for office in offices():
        for word in {*plain_name(office.surname).split(), *plain_name(office.person).split()}:
            index[word].append(office)
    return {word: tuple(found) for word, found in index.items()}


@cached
def offices_of(name: str) -> tuple[Office, ...]:
    """The terms of everybody in the table who could be called `name`: a surname, or given name and surname.

    Given names that differ in a letter or two are one ("Sergey", "Sergei"); a row with a surname only fits every given name.
    """
    words = [w for w in plain_name(name).split() if len(w) > 1 and not w.endswith(".")]
    found = _by_word().get(words[-1], ()) if words else ()
    return tuple(o for o in found if all(_fits(word, o) for word in words[:-1]))


def _fits(word: str, office: Office) -> bool:
    known = _words_of(office)
    given = given_name(office)
    return word in known or not given or _alike(word, given)


def _alike(given: str, other: str) -> bool:
    return given[0] == other[0] and SequenceMatcher(None, given, other).ratio() >= 0.7


def _words_of(office: Office) -> set[str]:
    return {*plain_name(office.surname).split(), *plain_name(office.person).split()}


def given_name(office: Office) -> str:
    """The first given name of an office holder; empty where only a surname or an initial is known."""
    surname = plain_name(office.surname).split()
    given = [word for word in plain_name(office.person).split() if word not in surname]
    return given[0] if given and len(given[0].rstrip(".")) > 2 and given[0] != "van" else ""


@cached
def person_called(name: str) -> str:
    """The one person in the table who could be called `name`, or an empty string where there are several or none.

    Somebody known by surname only counts as another person, unless a full name with that surname stands for the same place.
    """
    last = (plain_name(name).split() or [""])[-1]
    found = [o for o in offices_of(name) if last in plain_name(o.surname).split() or plain_name(name) == plain_name(o.person)]
    named: list[str] = []
    for office in found:
        given = given_name(office)
        if given and not any(_alike(given, other) for other in named):
            named.append(given)
    places = {o.place for o in found if given_name(o)}
    if len(named) != 1 or (last == plain_name(name) and any(o.place not in places for o in found if not given_name(o))):
        return ""
    return min((o.person for o in found if given_name(o)), key=lambda person: (len(person), person))


@cached
def _by_role_and_given() -> dict[tuple[str, str], tuple[Office, ...]]:
    index: dict[tuple[str, str], list[Office]] = defaultdict(list)
    for office in offices():
        if given_name(office):
            index[office.role, given_name(office)].append(office)
    return {key: tuple(found) for key, found in index.items()}


@cached
def nearly_named(role: str, name: str) -> Office | None:
    """The one holder of an office who has the given name of `name` and nearly its surname ("Emmanuel Macon"); None if there is none."""
    words = plain_name(name).split()
    if len(words) < 2 or offices_of(name):
        return None
    near = {o.person: o for o in _by_role_and_given().get((role, words[0]), ()) if _nearly(words[-1], plain_name(o.surname))}
    return next(iter(near.values())) if len(near) == 1 else None


def _nearly(surname: str, other: str) -> bool:
    return (
        surname != other and min(len(surname), len(other)) > 3 and abs(len(surname) - len(other)) < 3 and SequenceMatcher(None, surname, other).ratio() >= 0.8
    )
