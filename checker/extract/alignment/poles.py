"""Which side of which pair of opposites a word is on, wide enough to tell that a sentence was turned round."""

from spacy.tokens import Token

from checker.reference.house import cached
from checker.reference.synonyms import opposites
from checker.reference.tables import table

_PREFIXES = ("un", "in", "im", "il", "ir", "non", "non-", "dis", "mis")
_SHORTEST_STEM = 4


@cached
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """Each word with its (row, side) places in the two tables of opposites."""
    found: dict[str, list[tuple[int, int]]] = {}
    rows = [row[:2] for name in ("directions.tsv", "oppositions.tsv") for row in table(name)]
    for number, row in enumerate(rows):
        for side, words in enumerate(row):
            for word in words.split():
                found.setdefault(word, []).append((number, side))
    return {word: tuple(places) for word, places in found.items()}


def sides(word: str) -> tuple[tuple[int, int], ...]:
    """The (pair, side) places of a lemma."""
    return _sides().get(word, ())


def opposed(word: str, others: dict[str, Token]) -> Token | None:
    """The first word among `others` (by lemma) that stands against `word`, where none of them stands on its side."""
    for pair, side in sides(word):
        theirs = {s: token for lemma, token in others.items() for p, s in sides(lemma) if p == pair}
        if 1 - side in theirs and side not in theirs:
            return theirs[1 - side]
    known = next((others[o] for o in sorted(opposites(word)) if o in others), None)
    return known or _unmade(word, others)


def _unmade(word: str, others: dict[str, Token]) -> Token | None:
    """The word among `others` that this one is with a prefix that denies it, or without ("adjusted", "unadjusted")."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _SHORTEST_STEM and rest in others:
            return others[rest]
        if len(word) >= _SHORTEST_STEM and prefix + word in others:
            return others[prefix + word]
    return None
