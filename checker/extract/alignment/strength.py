"""Where a document states flatly what its source hedges, or hedges what its source states flatly."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.found import beside
from checker.extract.alignment.source import Source, content_words, is_content, stem
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim

_LEAST_SHARED = 0.4
_MAY = frozenset("may might could".split())
_ADVERBS = frozenset("possibly perhaps maybe allegedly reportedly probably potentially apparently supposedly presumably purportedly".split())
_LIKELY = frozenset("likely unlikely".split())
_ALLEGED = frozenset("alleged suspected purported".split())
"""Of adjectives only those of guilt: a "proposed merger" is a merger in any headline."""
_WISHES = frozenset("plan intend aim hope seek propose consider threaten try attempt want offer expect".split())
_BELIEFS = frozenset("believe think claim allege suspect fear accuse speculate".split())
_OTHER_MARKS = frozenset(
    "would should can must ca if whether potential possible possibility chance risk plan proposal hope bid effort aim intention threat accusation allegation".split()
)
_MARKS = _MAY | _ADVERBS | _LIKELY | _ALLEGED | _WISHES | _BELIEFS | _OTHER_MARKS
_FINITE = frozenset(["VBD", "VBZ", "VBP"])
_PAST = frozenset("was were has have had been".split())
_NOW = frozenset("is are will 'll".split())
_HEDGEABLE = frozenset(["VERB", "AUX", "ADJ"])
_OBJECTS = frozenset(["dobj", "obj", "nsubjpass"])
_COMPLEMENTS = frozenset(["xcomp", "ccomp"])


def strengths(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Words of a sentence that tell of something as a fact, where its closest sentence of the source hedges it ("stronger"), and words that
    it hedges where those have the same with no hedge ("weaker"). `detail` is the hedge; `same` the share of the words that are shared."""
    for sentence in document.sentences:
        near = source.closest(sentence)
        if near and source.shared(sentence, near[0]) >= _LEAST_SHARED:
            yield from _stronger(document, sentence, near, source)
            yield from _weaker(document, sentence, near, source)


def _stronger(document: ParsedDocument, sentence: Sentence, near: list[Sentence], source: Source) -> Iterator[AlignmentClaim]:
    hedged = list(_hedged(near[0]))
    for hedge, word in hedged:
        for token in content_words(sentence):
            if _is_one(token, word) and _is_told(token, hedge) and not _hangs_on_hedge(token) and _times(word, near) == 1:
                place = source.stretch(near[0], hedge, word)
                start, end = sentence.start_of(token), sentence.end_of(token)
                yield beside(document, "hedge", start, end, place, relation="stronger", same=source.shared(sentence, near[0]), detail=hedge.text)


def _weaker(document: ParsedDocument, sentence: Sentence, near: list[Sentence], source: Source) -> Iterator[AlignmentClaim]:
    hedged = list(_hedged(sentence))
    for hedge, word in hedged:
        rival = next((t for t in content_words(near[0]) if _is_one(t, word) and _is_told(t, hedge) and not _hangs_on_hedge(t)), None)
        if rival is not None:
            first, last = sorted((hedge, word), key=lambda t: t.i)
            start, end = sentence.start_of(first), sentence.end_of(last)
            place = source.place(near[0], rival)
            yield beside(document, "hedge", start, end, place, relation="weaker", same=source.shared(sentence, near[0]), detail=hedge.text)


def _hedged(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """Each hedge of a sentence with the word that it hedges."""
    for token in sentence.tokens:
        lower = token.lower_
        before_verb = (lower in _MAY and token.dep_ == "aux" and token.tag_ == "MD") or (lower in _ADVERBS and token.head.pos_ in _HEDGEABLE)
        if before_verb or (lower in _ALLEGED and token.dep_ == "amod"):
            yield token, token.head
        elif token.lemma_.lower() in _WISHES | _BELIEFS or lower in _LIKELY:
            yield from ((token, child) for child in token.children if child.dep_ in _COMPLEMENTS and child.pos_ == "VERB")


def _hangs_on_hedge(token: Token) -> bool:
    """Whether a hedge stands beside a word or over it, in its clause or a wider one."""
    over = [token, *token.ancestors]
    return any(t.lower_ in _MARKS or t.lemma_.lower() in _MARKS for word in over for t in (word, *word.lefts))


def _is_one(token: Token, word: Token) -> bool:
    """Whether two words are forms of one noun, or of one verb that is done to one thing (where one has no object: with a word in common)."""
    if stem(token.lemma_) != stem(word.lemma_) or token.pos_ != word.pos_:
        return False
    if token.pos_ == "NOUN":
        return True
    ours, theirs = _stems(_objects(token)), _stems(_objects(word))
    if ours and theirs:
        return not ours.isdisjoint(theirs)
    return not _stems(_around(token)).isdisjoint(_stems(_around(word)))


def _objects(verb: Token) -> list[Token]:
    """What a verb is done to, with the words before it."""
    return [t for child in verb.children if child.dep_ in _OBJECTS for t in (child, *child.lefts)]


def _around(verb: Token) -> list[Token]:
    """What hangs on a verb, the prepositions between left out."""
    return [t for child in verb.children for t in (child, *(child.children if child.dep_ in ("prep", "agent") else ()))]


def _stems(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(stem(t.lemma_) for t in tokens if is_content(t))


def _is_told(token: Token, hedge: Token) -> bool:
    """Whether a word is told as a fact: a noun, or a verb that is no infinitive. What was wished or likely is told as one in the past only."""
    if token.pos_ != "VERB":
        return True
    marks = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass", "neg", "mark")}
    if "to" in marks or "n't" in marks or "not" in marks:
        return False
    if hedge.lemma_.lower() in _BELIEFS and _is_said(token):
        return False
    if hedge.lemma_.lower() in _WISHES or hedge.lower_ in _LIKELY:
        return token.tag_ == "VBD" or not marks.isdisjoint(_PAST)
    return token.tag_ in _FINITE or not marks.isdisjoint(_PAST | _NOW)


def _is_said(token: Token) -> bool:
    """Whether a clause is somebody's words or stands within another one."""
    return any(t.pos_ == "VERB" for t in token.ancestors)


def _times(word: Token, sentences: list[Sentence]) -> int:
    return sum(stem(t.lemma_) == stem(word.lemma_) for s in sentences for t in s.tokens)
