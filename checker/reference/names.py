"""Names of countries, places and people: each list of this folder is read once, when it is first asked for."""

from dataclasses import dataclass
from functools import lru_cache

from checker.reference.tables import lines


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its usual name, adjectives, plurals for its people, its capital and other names in use."""

    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: str
    aliases: tuple[str, ...]


def _values(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip())


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """All countries of the table, in its order."""
    rows = (f"{line}\t\t\t\t".split("\t") for line in lines("countries.tsv"))  # the last columns may be empty
    return tuple(Country(r[0], _values(r[1]), _values(r[2]), r[3], _values(r[4])) for r in rows)


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Every name of a country → its usual name."""
    return {name: c.name for c in countries() for name in (c.name, *c.aliases)}


@lru_cache(maxsize=1)
def nationality_adjectives() -> dict[str, str]:
    """Adjectives ("Armenian") → the country; "Dominican" is left with the first of two."""
    return {a: c.name for c in reversed(countries()) for a in c.adjectives}


@lru_cache(maxsize=1)
def nationality_plurals() -> dict[str, str]:
    """Plurals for a country's people ("Armenians") → the country, without those that are adjectives too ("Chinese")."""
    return {p: c.name for c in reversed(countries()) for p in c.people if p not in c.adjectives}


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Capital → country."""
    return {c.capital: c.name for c in countries() if c.capital}


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Names of places that are not countries, the capitals among them."""
    return frozenset(p for line in lines("places.txt") for p in _values(line)) | frozenset(capitals())


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Given name → "f", "m" or "n" (both are common)."""
    genders: dict[str, str] = {}
    for line in lines("given_names.txt"):
        gender, _, names = line.partition(": ")
        for name in names.split():
            genders[name] = gender if genders.get(name, gender) == gender else "n"
    return genders


@lru_cache(maxsize=1)
def nicknames() -> dict[str, frozenset[str]]:
    """Given name or pet form → the full names it can stand for ("Bob" → Robert; a full name stands for itself)."""
    forms: dict[str, set[str]] = {}
    for line in lines("nicknames.txt"):
        full, *short = line.split()
        for name in (full, *short):
            forms.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in forms.items()}
