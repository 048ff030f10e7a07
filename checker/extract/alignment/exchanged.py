"""Where the two sides of an act, a way or a comparison have changed places: "A beat B" where the source has "B beat A"."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from spacy.tokens import Token

from checker.extract.alignment.found import Place, beside
from checker.extract.alignment.source import Source, stem
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim, ComparisonClaim, EventClaim

_LEAST_SHARED = 0.4
_MUTUAL = frozenset("meet marry face play join fight resemble match equal divorce date be have".split())
"""Acts that are the same from either side."""
_LEAST_LETTERS = 3
_SMALL = frozenset("the and his her its their that this".split())
_WAYS = ("from", "to")
Sides = tuple[frozenset[str], frozenset[str]]
C = TypeVar("C", bound=Claim)


def exchanged(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Acts whose doer and whose other side have changed places, comparisons that are turned round, and ways from one place
    to another that lead back; in sentences that share most of their words with the closest of the source."""
    events, compared = _by_sentence(claims, EventClaim), _by_sentence(claims, ComparisonClaim)
    their_events, their_compared = _by_sentence(source.claims, EventClaim), _by_sentence(source.claims, ComparisonClaim)
    for sentence in document.sentences:
        near = [other for other in source.closest(sentence) if source.shared(sentence, other) >= _LEAST_SHARED]
        for other in near:
            same = source.shared(sentence, other)
            yield from _acts(document, events.get(sentence.index, []), their_events.get(other.index, []), same)
            yield from _comparisons(document, compared.get(sentence.index, []), their_compared.get(other.index, []), same)
            yield from _ways(document, sentence, other, source)


def _by_sentence(claims: Iterable[Claim], kind: type[C]) -> dict[int, list[C]]:
    """The claims of one kind by the sentence that they stand in."""
    found: dict[int, list[C]] = {}
    for claim in claims:
        if isinstance(claim, kind):
            found.setdefault(claim.sentence, []).append(claim)
    return found


def _acts(document: ParsedDocument, ours: list[EventClaim], theirs: list[EventClaim], same: float) -> Iterator[AlignmentClaim]:
    for event in ours:
        sides = _words(event.subject), _words(event.object)
        alike = [e for e in theirs if e.predicate == event.predicate and e.particle == event.particle]
        if event.predicate in _MUTUAL or any(not _crossed(sides, (_words(e.subject), _words(e.object))) for e in alike):
            continue
        if alike and alike[0].polarity == event.polarity:
            yield _told(document, event, alike[0], same)


def _comparisons(document: ParsedDocument, ours: list[ComparisonClaim], theirs: list[ComparisonClaim], same: float) -> Iterator[AlignmentClaim]:
    for claim in ours:
        sides = _words(claim.left), _words(claim.right)
        alike = [c for c in theirs if c.dimension == claim.dimension]
        yield from (_told(document, claim, c, same) for c in alike if _crossed(sides, (_words(c.left), _words(c.right))))


def _told(document: ParsedDocument, claim: Claim, other: Claim, same: float) -> AlignmentClaim:
    return beside(document, "roles", claim.start, claim.end, Place(other.doc, other.start, other.end, other.quote), relation="reversed", same=same)


def _words(phrase: str) -> frozenset[str]:
    return frozenset(w.lower() for w in phrase.replace("'s", "").split() if len(w) >= _LEAST_LETTERS) - _SMALL


def _crossed(ours: Sides, theirs: Sides) -> bool:
    """Whether each side of ours is the other side of theirs, and not its own."""
    crossing = ours[0] & theirs[1] and ours[1] & theirs[0]
    return bool(crossing) and not ours[0] & theirs[0] and not ours[1] & theirs[1]


def _ways(document: ParsedDocument, sentence: Sentence, other: Sentence, source: Source) -> Iterator[AlignmentClaim]:
    ours, theirs = _ends(sentence), _ends(other)
    if ours and theirs and _mover(ours) == _mover(theirs) and _crossed(_stems(ours), _stems(theirs)):
        (start, end), place = (sentence.start_of(min(ours, key=lambda t: t.i)), sentence.end_of(max(ours, key=lambda t: t.i))), source.stretch(other, *theirs)
        yield beside(document, "roles", start, end, place, relation="reversed", same=source.shared(sentence, other))


def _ends(sentence: Sentence) -> tuple[Token, Token] | None:
    """What stands after the only "from" and after the only "to" of a sentence, where both are nouns or names or numbers."""
    found: dict[str, list[Token]] = {way: [] for way in _WAYS}
    for token in sentence.tokens:
        if token.lower_ in _WAYS and token.pos_ == "ADP":
            found[token.lower_].extend(c for c in token.children if c.dep_ == "pobj" and c.pos_ in ("NOUN", "PROPN", "NUM"))
    return (found["from"][0], found["to"][0]) if len(found["from"]) == len(found["to"]) == 1 else None


def _mover(ends: tuple[Token, Token]) -> str:
    """The stem of the word that the way from one end hangs on."""
    return stem(ends[0].head.head.lemma_)


def _stems(ends: tuple[Token, Token]) -> Sides:
    first, last = (frozenset(stem(t.lemma_) for t in (end, *end.lefts) if t.pos_ in ("NOUN", "PROPN", "NUM")) for end in ends)
    return first, last
