"""Places in a ranking: "Lune is the second-largest port", "Lune, the country's largest port,"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from checker.extract.nlp import Sentence
from checker.extract.quantities.numerals import ORDINAL_VALUES
from checker.extract.quantities.parts import NOUNS, Counted, is_word, object_of

MAYBE_RANK = re.compile(r"\b(?:[a-z]{3,}(?<!pr)est|most|best|worst)\b")
_NOT_THE_PLACE = frozenset({"not", "one", "among", "arguably", "perhaps", "probably", "possibly", "once"})
_NO_RANKING = frozenset({"latest", "rest", "best-known", "most", "least"})


class Rank(NamedTuple):
    """A place in a ranking, from code point `start` to `end` of the document."""

    start: int
    end: int
    place: int
    ranking: str
    what: Counted


def ranks(sentence: Sentence) -> Iterator[Rank]:
    """The places that a sentence gives its subjects, by a form of "be" or by apposition."""
    for token in sentence.tokens:
        if token.tag_ == "JJS" and token.dep_ == "amod" and token.lower_ not in _NO_RANKING and token.head.pos_ in NOUNS:
            rank = _rank(sentence, token, token.head)
            if rank:
                yield rank


def _rank(sentence: Sentence, superlative: Token, noun: Token) -> Rank | None:
    subject, verb = _holder(noun)
    if subject is None or subject.pos_ not in NOUNS or not _is_unique(noun, superlative, verb):
        return None
    ordinal, place = _place_before(sentence, superlative)
    qualifiers = [c.lemma_.lower() for c in noun.children if c.dep_ in ("amod", "compound", "nmod") and superlative.i < c.i < noun.i]
    ranking = " ".join(("rank", superlative.lower_, *qualifiers, noun.lemma_.lower()))
    what = Counted(
        noun.lemma_.lower(), noun, (), subject, "clause" if verb is not None else "name", "be", verb, "value", tuple(sorted(_field_of(noun))), definite=True
    )
    return Rank(sentence.start_of(ordinal), sentence.end_of(noun), place, ranking, what)


def _holder(noun: Token) -> tuple[Token | None, Token | None]:
    """Who has the place: the subject of "be", or the noun that this one stands beside."""
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        return next((c for c in noun.head.children if c.dep_ == "nsubj"), None), noun.head
    return (noun.head, None) if noun.dep_ == "appos" else (None, None)


def _is_unique(noun: Token, superlative: Token, verb: Token | None) -> bool:
    """Whether one holder is meant: "the" or an owner before it, and no "one of", "not" or plural."""
    before = [c for c in noun.children if c.i < superlative.i]
    around = [*before, *(verb.children if verb is not None else ())]
    known = any(c.dep_ == "poss" or c.lower_ == "the" for c in before)
    return known and noun.tag_ in ("NN", "NNP") and not any(c.lower_ in _NOT_THE_PLACE or c.dep_ == "neg" for c in around)


def _place_before(sentence: Sentence, superlative: Token) -> tuple[Token, int]:
    """The ordinal before a superlative and its value; the superlative itself and 1 where there is none."""
    at = superlative.i - 1
    doc = superlative.doc
    if at > sentence.tokens.start and doc[at].text == "-":
        at -= 1
    word = doc[at].lower_ if at >= sentence.tokens.start else ""
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word)
    place = int(digits[1]) if digits else ORDINAL_VALUES.get(word, 0)
    return (doc[at], place) if place else (superlative, 1)


def _field_of(noun: Token) -> Iterator[str]:
    """What the ranking is of: the world in "the world's largest", in "the largest in the world"."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child.lemma_.lower()
        elif child.dep_ == "prep":
            target = object_of(child)
            if target is not None and is_word(target):
                yield target.lemma_.lower()
        elif child.dep_ in ("relcl", "acl"):
            yield child.lemma_.lower()
