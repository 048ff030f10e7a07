"""Where a document says "all" and its source "some", or drops the "one of" or "up to" of its source."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Token

from checker.extract.alignment.found import beside
from checker.extract.alignment.source import Source, stem
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim

_LEAST_SHARED = 0.4
_WHOLE, _MOST, _PART = 3, 2, 1
_LEVELS = (
    dict.fromkeys("all every each both entire whole always".split(), _WHOLE)
    | dict.fromkeys("most majority mostly usually".split(), _MOST)
    | dict.fromkeys("some several many few certain half part sometimes often".split(), _PART)
)
_SUPERLATIVE = frozenset(["JJS", "RBS"])
_BOUNDS = frozenset("to than most maximum within under limit about as - –".split())
_FIRSTS = frozenset("first only last sole".split())


def amounts(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Quantities in words that are more ("stronger") or less ("weaker") than the closest sentence of the source has of the same noun,
    superlatives of one where the source has one among several, and limits ("up to 40") told as the number itself."""
    for sentence in document.sentences:
        near = source.closest(sentence)
        if near and source.shared(sentence, near[0]) >= _LEAST_SHARED:
            yield from _quantified(document, sentence, near[0], source)
            yield from _one_of(document, sentence, near[0], source)
            yield from _limits(document, sentence, near[0], source)


def _quantified(document: ParsedDocument, sentence: Sentence, other: Sentence, source: Source) -> Iterator[AlignmentClaim]:
    ours, theirs = _quantifiers(sentence), _quantifiers(other)
    own, held = {t.lower_ for t in sentence.tokens}, {t.lower_ for t in other.tokens}
    for noun, word in ours.items():
        rival = theirs.get(noun)
        if rival is not None and word.lower_ not in held and rival.lower_ not in own and _level(word) != _level(rival):
            relation = "stronger" if _level(word) > _level(rival) else "weaker"
            start, end = sentence.start_of(word), sentence.end_of(word)
            yield beside(document, "amount", start, end, source.place(other, rival), relation=relation, same=source.shared(sentence, other), detail=rival.text)


def _level(token: Token) -> int:
    return _LEVELS[token.lower_]


def _quantifiers(sentence: Sentence) -> dict[str, Token]:
    """The quantifying words of a sentence by the stem of what they quantify; "some" before a number and "at all" are none."""
    found: dict[str, Token] = {}
    for token in sentence.tokens:
        if token.lower_ in _LEVELS and token.dep_ != "pobj" and token.head.i != token.i:
            of = next((p for c in token.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"), None)
            noun = of if of is not None else token.head
            if noun.pos_ in ("NOUN", "PROPN", "VERB") and token.head.pos_ != "NUM":
                found.setdefault(stem(noun.lemma_), token)
    return found


def _one_of(document: ParsedDocument, sentence: Sentence, other: Sentence, source: Source) -> Iterator[AlignmentClaim]:
    """The one that is the most of something, where the source has "one of the" or "among the"."""
    if _among(sentence):
        return
    for among in _among(other):
        top = next((t for t in other.tokens[among.i - other.tokens.start :] if t.tag_ in _SUPERLATIVE or t.lower_ in _FIRSTS), None)
        if top is None or top.i - among.i > 4:
            continue
        for token in sentence.tokens:
            if token.lower_ == top.lower_ and stem(token.head.lemma_) == stem(top.head.lemma_) and token.head.tag_ not in ("NNS", "NNPS"):
                start, end, place = sentence.start_of(token), sentence.end_of(token), source.stretch(other, among, top)
                yield beside(document, "amount", start, end, place, relation="stronger", same=source.shared(sentence, other), detail=among.text)


def _among(sentence: Sentence) -> list[Token]:
    """The "one" of "one of", or "among"."""
    tokens = list(sentence.tokens)
    return [t for t, after in pairwise(tokens) if t.lower_ in ("among", "amongst") or (t.lower_ == "one" and after.lower_ == "of")]


def _limits(document: ParsedDocument, sentence: Sentence, other: Sentence, source: Source) -> Iterator[AlignmentClaim]:
    """A number told flat, of which the source has "up to"."""
    tokens = list(other.tokens)
    limits = {
        c.lower_: a
        for a, b, *cs in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)
        if (a.lower_, b.lower_) == ("up", "to")
        for c in cs
        if c.text[0].isdigit()
    }
    words = list(sentence.tokens)
    for before, token in zip([words[0], *words], words, strict=False):
        limit = limits.get(token.lower_)
        bounded = {t.lower_ for t in words[max(0, token.i - words[0].i - 4) : token.i - words[0].i]} & _BOUNDS
        if limit is not None and not bounded and before is not token:
            rival = next(t for t in tokens if t.lower_ == token.lower_ and t.i > limit.i)
            start, end = sentence.start_of(token), sentence.end_of(token)
            yield beside(
                document, "limit", start, end, source.stretch(other, limit, rival), relation="stronger", same=source.shared(sentence, other), detail="up to"
            )
