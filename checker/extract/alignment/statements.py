"""How much of each sentence of a document its source holds."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.source import Source, content_words, stem
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim


def statements(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """One claim for each sentence with a word that the source lacks: `support` is the share of its content
    words that the source has, `detail` lists the others."""
    for sentence in document.sentences:
        words = list(content_words(sentence))
        strange = [t for t in words if not _held(t, source)]
        if strange:
            yield _statement(document, sentence, strange, 1 - len(strange) / len(words), source)


def _held(token: Token, source: Source) -> bool:
    lemma = token.lemma_.lower()
    return lemma in source.words or token.lower_ in source.words or stem(lemma) in source.stems


def _statement(document: ParsedDocument, sentence: Sentence, strange: list[Token], support: float, source: Source) -> AlignmentClaim:
    near = source.closest(sentence)[:1]
    return AlignmentClaim(
        **{**document.claim_fields("alignment", sentence.start, sentence.end), "id": f"alignment:statement:{sentence.start}-{sentence.end}"},
        type="statement",
        relation="missing",
        support=support,
        detail=", ".join(dict.fromkeys(t.text for t in strange)),
        words=len(strange),
        other=near[0].text if near else "",
        other_doc=source.parsed.document.id if near else "",
        other_start=near[0].start if near else None,
        other_end=near[0].end if near else None,
    )
