"""Which words can stand for one another, and which are opposites; compiled from WordNet and read only when asked for."""

from collections import defaultdict
from functools import lru_cache

from checker.reference.tables import table

_NONE: frozenset[int] = frozenset()
_NO_WORDS: frozenset[str] = frozenset()
_MOST_OF_A_KIND = 40


@lru_cache(maxsize=1)
def _meanings() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """For each word the rows that it is one of the words of, and the rows that it is wider than."""
    within: dict[str, set[int]] = defaultdict(set)
    above: dict[str, set[int]] = defaultdict(set)
    for number, (group, *wider) in enumerate(table("synonyms.tsv")):
        for word in group.split():
            within[word].add(number)
        for word in wider[0].split() if wider else ():
            above[word].add(number)
    return {w: frozenset(n) for w, n in within.items()}, {w: frozenset(n) for w, n in above.items()}


def can_stand_for(word: str, other: str) -> bool:
    """Whether `word` (a lemma in small letters) has a meaning or an origin in common with `other`, or a wider one ("dog" for "poodle")."""
    within, above = _meanings()
    theirs = within.get(other, _NONE)
    return not theirs.isdisjoint(within.get(word, _NONE)) or not theirs.isdisjoint(above.get(word, _NONE))


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    """For each word the next wider words that stand over a few words only: "grain" over "wheat", not "move" over all that moves."""
    below: dict[str, set[str]] = defaultdict(set)
    members: dict[str, set[str]] = defaultdict(set)
    for group, *wider in table("synonyms.tsv"):
        for word in group.split():
            for kind in wider[0].split() if wider else ():
                below[word].add(kind)
                members[kind].add(word)
    return {word: frozenset(k for k in kinds if len(members[k]) <= _MOST_OF_A_KIND) for word, kinds in below.items()}


def are_siblings(word: str, other: str) -> bool:
    """Whether two lemmas are kinds of one thing ("wheat" and "barley") and neither can stand for the other."""
    kinds = _kinds()
    if kinds.get(word, _NO_WORDS).isdisjoint(kinds.get(other, _NO_WORDS)):
        return False
    return not can_stand_for(word, other) and not can_stand_for(other, word)


@lru_cache(maxsize=1)
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in table("antonyms.tsv"):
        found[one].add(other)
        found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


def opposites(word: str) -> frozenset[str]:
    """The words of opposite meaning that a word (a lemma in small letters) has."""
    return _opposites().get(word, frozenset())
