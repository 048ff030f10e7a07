"""Lines in title case or capitals, where capitals tell nothing: only names known otherwise are read there."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from checker.extract.entities.kinds import Judged, Kind
from checker.extract.entities.pieces import Piece
from checker.extract.entities.runs import Run, Word, words_of
from checker.extract.entities.words import words
from checker.extract.nlp import Sentence

_LONGEST = 6
_LONGEST_LINE = 30


def title_case_lines(sentences: Iterable[Sentence]) -> frozenset[int]:
    """The indexes of the sentences in lines where nearly all longer words are capitalised."""
    found: set[int] = set()
    for _, line in groupby(sentences, key=lambda s: s.offset):
        parts = list(line)
        tokens = [t.text for s in parts for t in s.tokens]
        if len(tokens) <= _LONGEST_LINE and _is_title_case(tokens):
            found.update(s.index for s in parts)
    return frozenset(found)


def _is_title_case(tokens: Sequence[str]) -> bool:
    longer = [t for t in tokens if len(t) > 3 and t[0].isalpha()]
    if len(longer) >= 4 and all(t.isupper() for t in longer):
        return True
    capital = sum(t[0].isupper() for t in longer)
    return len(longer) >= 3 and capital >= 0.75 * len(longer) and not tokens[-1].endswith((".", '."'))


def names_in_title_case(sentences: Iterable[Sentence], judged: Sequence[Judged]) -> list[Judged]:
    """The names of the lists and of the running text that title-case lines hold."""
    sentences = list(sentences)
    if not sentences:
        return []
    known = _known_names(judged)
    shouted = {tuple(t.upper() for t in name): kind for name, kind in known.items()}
    found = []
    for sentence in sentences:
        around = words_of(sentence)
        capitals = sentence.text.isupper()
        i = 0
        while i < len(around):
            kind, size = _longest(around, i, shouted if capitals else known, capitals)
            if kind:
                parts = tuple(around[i : i + size])
                found.append(Judged(Piece(parts, Run(sentence.index, parts, around, i, i + size, True), i), kind, 3))
            i += size
    return found


def _known_names(judged: Sequence[Judged]) -> dict[tuple[str, ...], Kind]:
    """The sure names of the running text, and what they are cut down to in a headline."""
    names: dict[tuple[str, ...], Kind] = {j.piece.texts: j.kind for j in judged if j.sure >= 3}
    for j in judged:
        if j.kind == "person" and len(j.piece.texts) > 1:
            names.setdefault(j.piece.texts[-1:], "person")
    return names


def _longest(around: Sequence[Word], i: int, known: dict[tuple[str, ...], Kind], capitals: bool) -> tuple[Kind | None, int]:
    """The kind and the number of words of the longest known name that starts at word `i`."""
    if not around[i].text[0].isupper():
        return None, 1
    for size in range(min(_LONGEST, len(around) - i), 0, -1):
        texts = tuple(w.text for w in around[i : i + size])
        if texts in known:
            return known[texts], size
        name = " ".join(texts)
        kind = _listed(name.title() if capitals and len(name) > 2 else name)
        if kind:
            return kind, size
    return None, 1


def _listed(name: str) -> Kind | None:
    lists = words()
    if name in lists.countries or name in lists.adjectives or name in lists.places:
        return "place"
    if name in lists.plurals:
        return "group"
    return "org" if name in lists.bodies else None
