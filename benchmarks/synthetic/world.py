"""The made-up world: its towns and companies, a few of them in the news all the time, and what is true of each on a day."""

import hashlib
from datetime import date as Date
from datetime import timedelta

from benchmarks.synthetic.names import Person, body, of_many, person, place

TOWNS = 1_500
BODIES = 6_000
FIRST_DAY = Date(2023, 1, 1)
DAYS = 900
_MAYORS, _HEADS, _PLANTED = 200_000, 210_000, 220_000
"""Where the numbers of people begin: below are those of the stories."""
_THINGS, _OWN_PLACES = (1_500, 19_000), (20_500, 99_500)
"""The names of places that stories and plants have for themselves: the first, and how many."""


def drawn(*key: object) -> float:
    """A number from 0 to 1 (exclusive) that belongs to a key."""
    digest = hashlib.blake2b(repr(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def between(low: int, high: int, *key: object) -> int:
    """A whole number from `low` to `high` that belongs to a key."""
    return low + int(drawn(low, high, *key) * (high - low + 1))


def ranked(count: int, *key: object) -> int:
    """A number below `count`, where each is drawn about in inverse proportion to its rank (Zipf's law)."""
    return int((count + 1) ** drawn("rank", count, *key)) - 1


def day_of(document: int) -> Date:
    """When a document is published, unless what is planted in it says otherwise."""
    return FIRST_DAY + timedelta(days=between(0, DAYS - 1, "day", document))


def mayor(town: int, on: Date) -> Person:
    """The mayor of a town on a day; in every fourth town another one takes over at the new year of 2024."""
    return person(_MAYORS + 2 * town + (town % 4 == 0 and on.year > 2023))


def head(number: int) -> Person:
    """Who runs a company."""
    return person(_HEADS + number)


def seat(number: int) -> str:
    """Where a company is based."""
    return place(between(0, TOWNS - 1, "seat", number))


def founded(number: int) -> int:
    """The year of its founding."""
    return between(1921, 1999, "founded", number)


def story_people(document: int) -> tuple[Person, Person]:
    """The two people of a story."""
    return person(2 * document), person(2 * document + 1)


def story_thing(document: int) -> str:
    """The name of what a story is about."""
    return of_many(document, *_THINGS)


def own_people(plant: int) -> list[Person]:
    """Three people who are met where a thing is planted, and nowhere else."""
    return [person(_PLANTED + 3 * plant + which) for which in range(3)]


def own_places(plant: int) -> list[str]:
    """Four places of that kind."""
    return [of_many(4 * plant + which, *_OWN_PLACES) for which in range(4)]


def own_bodies(plant: int) -> list[str]:
    """Two companies of that kind."""
    return [body(BODIES + 2 * plant + which) for which in range(2)]
