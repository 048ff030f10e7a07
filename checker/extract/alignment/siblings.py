"""Words of a document in whose place its source has another of the same kind: "wheat" for "barley"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.found import beside
from checker.extract.alignment.slots import is_number, side_by_side
from checker.extract.alignment.source import Source, is_content
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim
from checker.reference.closed_kinds import is_other_name, shut_out
from checker.reference.synonyms import are_siblings, can_stand_for

_LEAST_SHARED = 0.4
_POS = ("NOUN", "ADJ")


def siblings(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Nouns and adjectives in whose place the closest sentence of the source has another of their kind; neither sentence has the other's.

    The `detail` is "closed" where the kind is one of those whose words shut one another out.
    """
    for sentence in document.sentences:
        near = source.closest(sentence)
        if near and source.shared(sentence, near[0]) >= _LEAST_SHARED:
            yield from _exchanged(document, sentence, near, source)


def _exchanged(document: ParsedDocument, sentence: Sentence, near: list[Sentence], source: Source) -> Iterator[AlignmentClaim]:
    own = {t.lemma_.lower() for t in sentence.tokens}
    held = {t.lemma_.lower() for s in near for t in s.tokens}
    for slot in side_by_side(sentence, near[0]).slots:
        for token in slot.ours:
            if _is_strange(token, held):
                rival = next((t for t in slot.theirs if t.pos_ in _POS and t.lemma_.lower() not in own and _are_siblings(token, t)), None)
                if rival is not None:
                    start, end = sentence.start_of(token), sentence.end_of(token)
                    shared = source.shared(sentence, near[0])
                    closed = "closed" if shut_out(token.lemma_.lower(), rival.lemma_.lower()) else ""
                    yield beside(document, "sibling", start, end, source.place(near[0], rival), same=shared, elsewhere=source.has(token), detail=closed)


def _are_siblings(token: Token, other: Token) -> bool:
    """Whether two nouns are kinds of one thing, and not forms of one word ("champions", "championships")."""
    one, two = token.lemma_.lower(), other.lemma_.lower()
    if shut_out(one, two):
        return True
    return token.pos_ == other.pos_ == "NOUN" and are_siblings(one, two) and not one.startswith(two) and not two.startswith(one)


def _is_strange(token: Token, held: set[str]) -> bool:
    """Whether a noun is none of the words held and stands for none of them."""
    lemma = token.lemma_.lower()
    return (
        token.pos_ in _POS
        and is_content(token)
        and not is_number(token)
        and lemma not in held
        and not any(can_stand_for(lemma, word) or is_other_name(lemma, word) for word in held)
    )
