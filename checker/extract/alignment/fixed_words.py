"""Words of which only one can be right, days of the week, ranks and orders of magnitude, where the source has another."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.found import Place, beside
from checker.extract.alignment.slots import side_by_side
from checker.extract.alignment.source import Source, stem
from checker.extract.dates.words import WEEKDAYS
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim

_DAYS = tuple(WEEKDAYS)
RANKS = {
    word: rank
    for rank, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th"), 1)
    for word in words.split()
} | {"youngest": -1, "eldest": -2, "oldest": -2}
_ORDERS = {"thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}


def unsupported_days(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Days of the week that the source neither names nor has a date of, or in whose place its closest sentence has another."""
    dated = {_DAYS[d.earliest.weekday()] for d in source.dates if d.earliest and d.earliest == d.latest}
    for sentence in document.sentences:
        for token in sentence.tokens:
            if token.lower_ in _DAYS and token.text[0].isupper():
                known = token.lower_ in source.words or token.lower_[:3] in source.words or f"{token.lower_[:3]}." in source.words or token.lower_ in dated
                yield from _told(document, sentence, token, known, "date", _DAYS, source)


def unsupported_orders(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """ "Millions" without a number, where the source has "billions" and no millions."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            order = _ORDERS.get(token.lower_)
            if order:
                known = token.lower_ in source.words or any(order <= n.value < 1e3 * order for n in source.numerals)
                yield from (c for c in _told(document, sentence, token, known, "figure", tuple(_ORDERS), source) if c.other)


def unsupported_ranks(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """ "The second bridge", where the closest sentence of the source has the third, or the youngest child where it has the eldest."""
    for sentence in document.sentences:
        ranked = [t for t in sentence.tokens if t.lower_ in RANKS and t.head.i != t.i]
        near = source.closest(sentence)[:1] if ranked else []
        for other in near:
            theirs = [t for t in other.tokens if t.lower_ in RANKS]
            for token in ranked:
                rival = next((t for t in theirs if stem(t.head.lemma_) == stem(token.head.lemma_)), None)
                if rival is not None and not {RANKS[t.lower_] for t in theirs} & {RANKS[t.lower_] for t in ranked}:
                    start, end, same = sentence.start_of(token), sentence.end_of(token), source.shared(sentence, other)
                    yield beside(document, "rank", start, end, source.place(other, rival), same=same, elsewhere=token.lower_ in source.words)


def _told(
    document: ParsedDocument, sentence: Sentence, token: Token, known: bool, kind: str, words: tuple[str, ...], source: Source
) -> Iterator[AlignmentClaim]:
    near = source.closest(sentence)
    rival, same = _in_its_place(sentence, token, near[0], words, source) if near else (None, 0.0)
    if rival or not known:
        yield beside(document, kind, sentence.start_of(token), sentence.end_of(token), rival, same=same, elsewhere=known)


def _in_its_place(sentence: Sentence, token: Token, other: Sentence, words: tuple[str, ...], source: Source) -> tuple[Place | None, float]:
    """The word of the same kind that a sentence of the source has for one that it lacks, and how far the two agree."""
    if any(t.lower_ == token.lower_ for t in other.tokens):
        return None, 0.0
    both = side_by_side(sentence, other)
    for slot in both.slots:
        if token in slot.ours:
            rival = next((t for t in slot.theirs if t.lower_ in words), None)
            return (source.place(other, rival) if rival is not None else None), both.same
    return None, both.same
