"""Where a document denies what its source affirms, affirms what it denies, or uses the opposite word."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.source import Source, content_words
from checker.extract.clauses.keys import UNOPPOSED, oppositions
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim, EventClaim

_NEARLY_THE_SAME = 0.5
"""A sentence is about the same thing as one of the source that has half of its content words."""


def reversals(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Clauses of opposite polarity with one predicate, and words whose opposite the closest sentence of the source has in their place."""
    events = [c for c in claims if isinstance(c, EventClaim) and c.modality == "asserted"]
    theirs = [c for c in source.claims if isinstance(c, EventClaim) and c.modality == "asserted"]
    for sentence in document.sentences:
        near = source.closest(sentence)
        said = {t.lemma_.lower() for other in near for t in content_words(other)}
        for other in near:
            if source.shared(sentence, other) >= _NEARLY_THE_SAME:
                ours = [e for e in events if e.sentence == sentence.index]
                yield from _denials(document, ours, [e for e in theirs if e.sentence == other.index])
                yield from _opposites(document, sentence, other, said, source)


def _denials(document: ParsedDocument, ours: list[EventClaim], theirs: list[EventClaim]) -> Iterator[AlignmentClaim]:
    for event in ours:
        same = [e for e in theirs if e.predicate == event.predicate and e.particle == event.particle]
        if same and all(e.polarity != event.polarity for e in same):
            yield _reversal(document, event.start, event.end, "denial", same[0].doc, same[0].start, same[0].end, same[0].quote)


def _opposites(document: ParsedDocument, sentence: Sentence, other: Sentence, said: set[str], source: Source) -> Iterator[AlignmentClaim]:
    held = {t.lemma_.lower(): t for t in content_words(other)}
    for token in content_words(sentence):
        word = token.lemma_.lower()
        rival = _opposite(word, held)
        if rival is not None and word not in said:
            start = other.start_of(rival)
            yield _reversal(
                document,
                sentence.start_of(token),
                sentence.end_of(token),
                "opposite",
                source.parsed.document.id,
                start,
                start + len(rival),
                rival.text,
            )


def _opposite(word: str, held: dict[str, Token]) -> Token | None:
    """The word among `held` that stands on the other side of the pair of opposites that `word` belongs to."""
    ours = oppositions().get(word, UNOPPOSED)
    for lemma, token in held.items() if ours.pair else ():
        theirs = oppositions().get(lemma, UNOPPOSED)
        if theirs.pair == ours.pair and theirs.pole != ours.pole:
            return token
    return None


def _reversal(document: ParsedDocument, start: int, end: int, kind: str, doc: str, other_start: int, other_end: int, other: str) -> AlignmentClaim:
    return AlignmentClaim(
        **{**document.claim_fields("alignment", start, end), "id": f"alignment:{kind}:{start}-{end}"},
        type=kind,
        relation="reversed",
        other=other,
        other_doc=doc,
        other_start=other_start,
        other_end=other_end,
    )
