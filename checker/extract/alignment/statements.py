"""How much of each sentence of a document its source holds."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.found import beside
from checker.extract.alignment.source import Source, content_words
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim
from checker.reference.synonyms import can_stand_for


def statements(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """One claim for each sentence with a word that the source lacks and has no other word for; names are looked up apart."""
    for sentence in document.sentences:
        words = [t for t in content_words(sentence) if t.pos_ != "PROPN"]
        near = source.closest(sentence) if words else []
        held = {t.lemma_.lower() for other in near for t in content_words(other)}
        strange = [t for t in words if not source.has(t) and not any(can_stand_for(t.lemma_.lower(), other) for other in held)]
        if strange:
            yield _statement(document, sentence, words, strange, near, source)


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
        noun_support=1 - strange_nouns / nouns if nouns else 1.0,
        detail=", ".join(dict.fromkeys(t.text for t in strange)),
    )
