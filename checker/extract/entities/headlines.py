"""Lines in title case or capitals, where capitals tell nothing: only names known otherwise are read there."""

from collections.abc import Iterable, Sequence

from checker.extract.entities.kinds import Judged, Kind
from checker.extract.entities.pieces import Piece
from checker.extract.entities.runs import Run, Word, words_of
from checker.extract.entities.words import words
from checker.extract.nlp import Sentence

_LONGEST = 6


def is_title_case(sentence: Sentence) -> bool:
    """Whether nearly all longer words of a line are capitalised, without it being just one name."""
    longer = [t.text for t in sentence.tokens if len(t.text) > 3 and t.text[0].isalpha()]
    capital = sum(t[0].isupper() for t in longer)
    return (len(longer) >= 3 and capital >= 0.75 * len(longer) and sentence.text.rstrip()[-1:] not in ".\"”'") or (len(longer) >= 4 and sentence.text.isupper())


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
                run = Run(sentence.index, parts, around, i, i + size, True)
                found.append(Judged(Piece(parts, run, i), kind, 3))
            i += max(size, 1)
    return found


def _known_names(judged: Sequence[Judged]) -> dict[tuple[str, ...], Kind]:
    names = {j.piece.texts: j.kind for j in judged if j.sure >= 3}
    for j in judged:
        if j.kind == "person" and len(j.piece.texts) > 1:
            names.setdefault(j.piece.texts[-1:], "person")
    return names


def _longest(around: Sequence[Word], i: int, known: dict[tuple[str, ...], Kind], capitals: bool) -> tuple[Kind | None, int]:
    if not around[i].text[0].isupper():
        return None, 1
    lists = words()
    for size in range(min(_LONGEST, len(around) - i), 0, -1):
        texts = tuple(w.text for w in around[i : i + size])
        if texts in known:
            return known[texts], size
        name = " ".join(texts)
        if capitals and not (size == 1 and len(name) < 3):
            name = name.title()
        if name in lists.countries or name in lists.adjectives or name in lists.places:
            return "place", size
        if name in lists.plurals:
            return "group", size
        if name in lists.bodies:
            return "org", size
    return None, 1
