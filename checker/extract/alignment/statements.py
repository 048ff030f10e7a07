"""How much of each sentence of a document its source holds."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.found import beside
from checker.extract.alignment.names import is_named
from checker.extract.alignment.source import Source, content_words
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim
from checker.reference.synonyms import can_stand_for


def statements(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """One claim for each sentence with a word or name that the source lacks and has no other word for."""
    for sentence in document.sentences:
        words = list(content_words(sentence))
        near = source.closest(sentence) if words else []
        held = {t.lemma_.lower() for other in near for t in content_words(other)}
        strange = [t for t in words if not _is_held(t, held, source)]
        if strange:
            yield _statement(document, sentence, words, strange, near, source)


def _is_held(token: Token, held: set[str], source: Source) -> bool:
    """Whether the source has a word or name in some form, or its closest sentences have a word that it can stand for."""
    if token.pos_ == "PROPN" or token.text[0].isupper():
        # "Chinese" beside "China" is held as a name is.
        return source.has(token) or is_named(token.text, source) or any(can_stand_for(token.lemma_.lower(), other) for other in held)
    return source.has(token) or any(can_stand_for(token.lemma_.lower(), other) for other in held)


def _statement(document: ParsedDocument, sentence: Sentence, words: list[Token], strange: list[Token], near: list[Sentence], source: Source) -> AlignmentClaim:
    nouns, strange_nouns = (sum(t.pos_ == "NOUN" for t in tokens) for tokens in (words, strange))
    return beside(
        document,
        "statement",
        sentence.start,
        sentence.end,
        source.whole(near[0]) if near else None,
        relation="missing",
        support=1 - len(strange) / len(words),
        words=len(strange),
        of=len(words),
        length=sum(t.text[0].isalnum() for t in sentence.tokens),
        nouns=strange_nouns,
        names=sum(t.pos_ == "PROPN" for t in strange),
        noun_support=1 - strange_nouns / nouns if nouns else 1.0,
        excerpt=source.is_excerpt,
        detail=", ".join(dict.fromkeys(t.text for t in strange)),
    )
