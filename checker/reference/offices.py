"""The dated table of office holders: our own `offices.tsv` and the compiled `leaders.tsv`."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

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


def plain_name(name: str) -> str:
    """A name as it is compared: lower case, no accents, hyphens as spaces."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold().replace("-", " ").replace("'", "")


@lru_cache(maxsize=1)
def offices() -> tuple[Office, ...]:
    """All terms of the table."""
    rows = (*table("offices.tsv"), *table("leaders.tsv"))
    return tuple(Office(*row[:7]) for row in rows)


@lru_cache(maxsize=1)
def _by_word() -> dict[str, tuple[Office, ...]]:
    index: dict[str, list[Office]] = defaultdict(list)
    for office in offices():
        for word in {*plain_name(office.surname).split(), *plain_name(office.person).split()}:
            index[word].append(office)
    return {word: tuple(found) for word, found in index.items()}


@lru_cache(maxsize=4096)
def offices_of(name: str) -> tuple[Office, ...]:
    """The terms of everybody in the table who could be called `name`: every word of it is one of theirs."""
    words = [w for w in plain_name(name).split() if len(w) > 1 and not w.endswith(".")]
    if not words:
        return ()
    found = _by_word().get(words[-1], ())
    return tuple(
        o
        for o in found
        if set(words) <= {*plain_name(o.surname).split(), *plain_name(o.person).split()}
        or (len(words) > 1 and not o.person and plain_name(o.surname) == words[-1])
    )
