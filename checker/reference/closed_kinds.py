"""Words of kinds that shut one another out: what is copper is no tin."""

from collections import defaultdict
from functools import lru_cache

from checker.reference.tables import table

_NOWHERE: frozenset[tuple[str, str]] = frozenset()


@lru_cache(maxsize=1)
def _places() -> dict[str, frozenset[tuple[str, str]]]:
    """Each word with its kinds, and in each the word that it is another name for."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for kind, words in table("closed_kinds.tsv"):
        for group in words.split():
            names = group.split("=")
            for name in names:
                found[name].add((kind, names[0]))
    return {word: frozenset(places) for word, places in found.items()}


def shut_out(word: str, other: str) -> bool:
    """Whether two lemmas in small letters name two things of one kind, of which only one can be meant; a word of two kinds is no other where one of them is the same."""
    ours, theirs = (_places().get(w, _NOWHERE) for w in (word, other))
    return ours.isdisjoint(theirs) and not {kind for kind, _ in ours}.isdisjoint(kind for kind, _ in theirs)


def is_other_name(word: str, other: str) -> bool:
    """Whether two lemmas in small letters name one thing of such a kind ("dad" and "father")."""
    return not _places().get(word, _NOWHERE).isdisjoint(_places().get(other, _NOWHERE))
