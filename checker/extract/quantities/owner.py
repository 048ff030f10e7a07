"""Whose figure it is: an entity of the document, or a thing by its own words."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from checker.extract.nlp import Sentence
from checker.extract.quantities.figures import Figure
from checker.extract.quantities.parts import Counted
from checker.models.claims import MentionClaim

_DEFINITE = frozenset("the this that these those its their his her".split())
_QUALIFYING = frozenset({"amod", "compound", "nmod", "nummod", "poss"})


class Owner(NamedTuple):
    """A key by which an owner is compared, whether it is a named entity, and whether it is known already."""

    key: str = ""
    named: bool = False
    definite: bool = False


def owner_of(figure: Figure, what: Counted, sentence: Sentence, mentions: Sequence[MentionClaim]) -> Owner:
    """The owner of a figure; `mentions` are those of its sentence. A pronoun is nobody."""
    token = what.owner_token
    if figure.measure == "age":
        start = sentence.start + figure.start
        beside = [m for m in mentions if 0 <= start - m.end <= 2]
        if beside:
            return Owner(beside[-1].entity, True, True)
        token = what.noun_token or token
    if token is None or token.pos_ == "PRON":
        return Owner()
    start, end = sentence.start_of(token), sentence.end_of(token)
    covering = [m for m in mentions if m.start <= start and end <= m.end]
    if covering:
        mention = min(covering, key=lambda m: m.end - m.start)
        return Owner(mention.entity, mention.form not in ("pronoun", "description"), True)
    return _by_words(token)


def _by_words(token: Token) -> Owner:
    qualifiers = [c for c in token.children if c.dep_ in _QUALIFYING and c.i < token.i]
    named = token.pos_ == "PROPN"
    definite = named or any(c.lower_ in _DEFINITE for c in token.children if c.i < token.i)
    return Owner(" ".join([*(c.lemma_.lower() for c in qualifiers), token.lemma_.lower()]), named, definite)
