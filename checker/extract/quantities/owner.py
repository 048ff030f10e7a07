"""Whose figure it is: an entity of the document, or a thing by its own words."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from checker.extract.called import bare, first_name
from checker.extract.found import Found
from checker.extract.nlp import Sentence
from checker.extract.quantities.figures import Figure
from checker.extract.quantities.parts import NOUNS, Counted, event_class, is_definite, object_of, phrase, words_before
from checker.models.claims import MentionClaim

_PRONOUNS = {
    "it": ("org", "place"), "its": ("org", "place"), "they": ("org", "group"), "their": ("org", "group"),
    "he": ("person",), "his": ("person",), "she": ("person",), "her": ("person",),
}  # fmt: skip

_WHERE = frozenset({"in", "at", "near", "outside"})


class Owner(NamedTuple):
    """A key by which an owner is compared, whether it is a named entity, whether it is known already, and what restricts it."""

    key: str = ""
    named: bool = False
    definite: bool = False
    scope: tuple[str, ...] = ()


def owner_of(figure: Figure | None, what: Counted, sentence: Sentence, mentions: Sequence[MentionClaim]) -> Owner:
    """The owner of a figure, or of a rank if there is none; `mentions` are those of its sentence.

    A pronoun is the one entity that its sentence has named before it and that it can stand for, or nobody.
    """
    token = what.owner_token
    if figure is not None and figure.measure == "age":
        start = sentence.start + figure.start
        beside = [m for m in mentions if 0 <= start - m.end <= 2]
        if beside:
            return Owner(beside[-1].entity, True, True)
        token = what.noun_token or token
    if token is None:
        return Owner()
    token = _meant(token)
    if token.pos_ == "PRON":
        speaker = _speaker_before(token)
        if speaker is None:
            return _behind_pronoun(token, sentence, mentions)
        token = speaker
    start, end = sentence.start_of(token), sentence.end_of(token)
    covering = [m for m in mentions if m.start <= start and end <= m.end]
    if covering:
        mention = min(covering, key=lambda m: m.end - m.start)
        return Owner(mention.entity, mention.form not in ("pronoun", "description"), True)
    return by_words(token, event=what.owner == "event")


def name_of_owner(owner: Owner, what: Counted) -> str:
    """What another text can call an owner by: its proper name, or its noun with the first name that its phrase has ("fire orr"); empty without one.

    An event that its phrase does not name is called by the place of its clause: "a blast killed 11 people in Lune".
    """
    token = _meant(what.owner_token) if what.owner_token is not None else None
    if ":" in owner.key or token is None or token.pos_ == "PRON":
        return bare(owner.key)
    if not owner.key or token.pos_ not in NOUNS:
        return ""
    if token.pos_ == "PROPN" and what.owner != "event":
        return owner.key
    name = first_name(_phrase_of(token))
    if name == token.lower_ and token.pos_ == "NOUN":  # a sentence begins with it
        name = ""
    if not name and what.owner == "event":
        beside = [child for head in (what.verb_token, what.noun_token) if head is not None for child in head.children if child.lower_ in _WHERE]
        name = next((n for child in beside if (n := first_name(_phrase_of(child)))), "")
    return f"{event_class(token.lemma_.lower())} {name}" if name else ""


def name_of_thing(thing: str, what: Counted, owner: str) -> str:
    """The name that singles out what a sum of money belongs to: "kestrel" of "the $4 million Kestrel Fund", else its owner's."""
    noun = what.noun_token if what.noun_token is not None and what.noun == thing else what.owner_token
    name = first_name(_phrase_of(noun)) if noun is not None else ""
    return (name or owner).removesuffix(f" {thing}")


def _meant(token: Token) -> Token:
    """The noun that a relative pronoun stands for: "the bridge, which is 140 metres long"."""
    stands_for_one = token.lower_ in ("which", "that") and token.dep_ == "nsubj" and token.head.dep_ == "relcl"
    return token.head.head if stands_for_one else token


def _phrase_of(token: Token) -> str:
    return str(token.doc[token.left_edge.i : token.right_edge.i + 1].text)


def named_elsewhere(owner: Owner, found: Found) -> Owner:
    """An owner by its words as the entity of that name, where the document names it in another place."""
    if not owner.key or ":" in owner.key:
        return owner
    entity = next((m.entity for m in found.of(MentionClaim) if m.entity.rpartition(":")[2] == owner.key), "")
    return Owner(entity, True, True, owner.scope) if entity else owner


def of_itself(noun: Token) -> Owner:
    """What is measured and has no owner beside it stands for itself: "turnout was 61 percent"."""
    owner = by_words(noun, event=False)
    return Owner(f"the {owner.key}", False, owner.definite or noun.tag_ == "NN", owner.scope)


def _behind_pronoun(token: Token, sentence: Sentence, mentions: Sequence[MentionClaim]) -> Owner:
    types = _PRONOUNS.get(token.lower_, ())
    start = sentence.start_of(token)
    candidates = {m.entity for m in mentions if m.type in types and m.end <= start and m.form != "pronoun"}
    return Owner(candidates.pop(), False, True) if len(candidates) == 1 else Owner()


def _speaker_before(token: Token) -> Token | None:
    """The subject of a speech verb for the pronoun that it governs: the hospital in "the hospital said it …"."""
    verb = token.head
    if token.dep_ != "nsubj" or token.lower_ not in ("it", "they") or verb.dep_ != "ccomp" or verb.head.i > token.i:
        return None
    return next((c for c in verb.head.children if c.dep_ == "nsubj" and c.pos_ in NOUNS and (c.tag_ in ("NNS", "NNPS")) == (token.lower_ == "they")), None)


def by_words(token: Token, *, event: bool) -> Owner:
    """An owner that no mention covers, by its noun and what qualifies it."""
    children = list(token.children)
    phrases = ((c, object_of(c)) for c in children if c.dep_ == "prep" and c.i > token.i)
    named = token.pos_ == "PROPN"
    word = token.lemma_.lower()
    word = event_class(word) if event else word
    key = words_before(token) + (f"{word} (several)" if token.tag_ == "NNS" else word)
    return Owner(key, named, is_definite(token), tuple(phrase(c, t) for c, t in phrases if t is not None))
