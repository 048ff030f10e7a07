"""Where a document denies what its source affirms, affirms what it denies, or uses the opposite word."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from checker.extract.alignment.fixed_words import RANKS
from checker.extract.alignment.found import Place, beside
from checker.extract.alignment.poles import opposed
from checker.extract.alignment.slots import side_by_side
from checker.extract.alignment.source import Source, content_words, is_content, stem
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim, EventClaim
from checker.reference.synonyms import can_stand_for

_LEAST_SHARED = 0.4
"""A sentence with less of its content words in one of the source is about something else."""
_THE_SAME_SENTENCE = 0.75
"""Share of its words from which on a sentence denies what the other says, whatever else it names."""
_NEGATIONS = frozenset("not n't never no none nobody nothing neither nor cannot without".split())
# They deny what hangs on them as "not" does, so that a sentence that has one of them is not compared.
_DENYING = frozenset("fail refuse deny lack avoid unable hardly barely scarcely few little reject prevent stop decline rule impossible unlikely".split())
# One act told from its two sides: "she gave him the lead", "he took the lead".
_CONVERSE = frozenset("give take buy sell lend borrow teach learn send receive win lose".split())
_STAND_INS = frozenset("it he she they this that these those which who him her them what i you we".split())
_NOMINAL = ("ADP", "NOUN", "PROPN")
_WIDEST_SLOT = 10
"""Words between two that both sentences have; in a longer row they need not answer each other."""
_NOBODY = frozenset("no none nobody no-one nothing".split())
_SCANTY = frozenset("few little lack".split())
_EMPTY = frozenset("be have do seem appear become get remain feel look".split())
# "Did not open until May" is "opened in May", and what no longer is has been.
_BOUNDS = frozenset("until till before longer currently now anymore yet".split())
# Opposites that stand in most long sentences without answering each other: they count only in each other's place.
_SMALL = frozenset("first last before after later earlier former latter on off in out with within here there".split())
_DENIALS = _NEGATIONS | frozenset("hardly barely scarcely".split())


def reversals(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Clauses of opposite polarity with one predicate, words whose opposite the closest sentences of the source have, and
    words that one text denies and the other does not. `same` is the share of the sentence's words that the other has."""
    events = [c for c in claims if isinstance(c, EventClaim) and c.modality == "asserted"]
    theirs = [c for c in source.claims if isinstance(c, EventClaim) and c.modality == "asserted"]
    for sentence in document.sentences:
        near = [other for other in source.closest(sentence) if source.shared(sentence, other) >= _LEAST_SHARED]
        ours = [e for e in events if e.sentence == sentence.index]
        denied = [
            claim
            for other in near
            if len(_denied(sentence)) != len(_denied(other)) and not _is_bounded(sentence, other) and not _denies_less(sentence, other, source)
            for claim in _denials(document, ours, [e for e in theirs if e.sentence == other.index], source.shared(sentence, other))
        ]
        yield from denied
        if near:
            yield from _opposites(document, sentence, near, source)
        if near and not denied:
            yield from _negated(document, sentence, near, source)


def _denials(document: ParsedDocument, ours: list[EventClaim], theirs: list[EventClaim], shared: float) -> Iterator[AlignmentClaim]:
    for event in ours:
        same = [e for e in theirs if _same_act(event, e)]
        if same and all(e.polarity != event.polarity for e in same):
            first = same[0]
            yield beside(document, "denial", event.start, event.end, Place(first.doc, first.start, first.end, first.quote), relation="reversed", same=shared)


def _denies_less(sentence: Sentence, other: Sentence, source: Source) -> bool:
    """Whether the one of two sentences that is affirmed denies in other words ("has few" beside "does not have many"), what is denied is a
    comparison ("nobody ran more than she did"), or ours denies of a name or figure that the other does not have."""
    denying, affirming = (sentence, other) if len(_denied(sentence)) > len(_denied(other)) else (other, sentence)
    if any(t.lemma_.lower() in _SCANTY for t in affirming.tokens) or _compares(denying):
        return True
    return denying is sentence and source.shared(sentence, other) < _THE_SAME_SENTENCE and not _named_words(sentence) <= {t.lower_ for t in other.tokens}


def _compares(sentence: Sentence) -> bool:
    """Whether a sentence says that nobody or nothing is more than another."""
    words = [t.lower_ for t in sentence.tokens]
    return "than" in words and not _NOBODY.isdisjoint(words)


def _named_words(sentence: Sentence) -> set[str]:
    """The words of names and the figures of a sentence after its first negation."""
    first = min(denial.i for denial, _ in _denied(sentence))
    return {t.lower_ for t in sentence.tokens if t.i > first and (t.pos_ == "PROPN" or t.text[0].isdigit())}


def _same_act(event: EventClaim, other: EventClaim) -> bool:
    """One predicate; of "be" and "have" one complement or object too."""
    if (event.predicate, event.particle) != (other.predicate, other.particle):
        return False
    if event.predicate not in _EMPTY:
        return not _are_two_things(event.theme_key, other.theme_key)
    return bool(event.complement_key or event.object_key) and (event.complement_key, event.object_key) == (other.complement_key, other.object_key)


def _are_two_things(one: str, other: str) -> bool:
    """Whether what is acted on is two common nouns that cannot stand for each other; names and pronouns may stand for anything."""
    if not (one.islower() and one.isalpha() and other.islower() and other.isalpha()) or not {one, other}.isdisjoint(_STAND_INS):
        return False
    return stem(one) != stem(other) and not can_stand_for(one, other) and not can_stand_for(other, one)


def _opposites(document: ParsedDocument, sentence: Sentence, near: list[Sentence], source: Source) -> Iterator[AlignmentClaim]:
    """Words of a sentence that its closest sentences lack, while they have the opposite."""
    held = {t.lemma_.lower(): t for other in reversed(near) for t in other.tokens if t.is_alpha and t.pos_ != "PROPN"}
    forms = {t.lower_ for t in held.values()}
    own = {t.lemma_.lower() for t in sentence.tokens}
    for token in sentence.tokens:
        lemma = token.lemma_.lower()
        if token.is_alpha and token.pos_ != "PROPN" and lemma not in held and lemma not in _EMPTY and token.lower_ not in forms:
            rival = opposed(lemma, held)
            if rival is not None and rival.lemma_.lower() not in own:
                rivals = [(t, s) for s in near for t in s.tokens if t.lemma_.lower() == rival.lemma_.lower()]
                answers = [pair for pair in rivals if _answers(token, pair[0], sentence, pair[1])]
                if not answers and not (len(rivals) > 1 and _can_stand_alone(token, rivals)):
                    continue
                rival, other = (answers or rivals)[0]
                alone = not answers
                shared = source.shared(sentence, other)
                yield beside(
                    document,
                    "opposite",
                    sentence.start_of(token),
                    sentence.end_of(token),
                    source.place(other, rival),
                    relation="reversed",
                    same=shared,
                    elsewhere=alone,
                )


def _answers(token: Token, rival: Token, sentence: Sentence, other: Sentence) -> bool:
    """Whether a word and its opposite say opposite things: neither is denied ("not like", "dislike"), no noun stands against a
    pronoun, no rank against a rank, and they stand in each other's place or with the same word ("last quarter", "first quarter"; "sales fell", "rise of sales")."""
    if (token.pos_ == "PRON") != (rival.pos_ == "PRON") or _is_denied(token) != _is_denied(rival) or (token.lower_ in RANKS and rival.lower_ in RANKS):
        return False
    if token.lemma_.lower() in _CONVERSE and _subject(token) != _subject(rival):
        return False
    if token.lemma_.lower() not in _SMALL and not _beside(token).isdisjoint(_beside(rival)):
        return True
    if token.head.lemma_ == rival.head.lemma_ and token.head.i != token.i:
        return True
    slots = side_by_side(sentence, other).slots
    return any(token in slot.ours and rival in slot.theirs and len(slot.theirs) <= _WIDEST_SLOT for slot in slots)


def _subject(token: Token) -> str:
    return next((stem(t.lemma_) for t in token.lefts if t.dep_ in ("nsubj", "nsubjpass")), "")


def _can_stand_alone(token: Token, rivals: list[tuple[Token, Sentence]]) -> bool:
    """Whether a word is no small one, so that a source that says the opposite twice, and never this, answers it wherever it says so."""
    return token.lemma_.lower() not in _SMALL | _CONVERSE and not _is_denied(token) and not any(_is_denied(rival) for rival, _ in rivals)


def _beside(token: Token) -> frozenset[str]:
    """The stems of the content words and figures that hang on a word, or that it hangs on, the prepositions between left out."""
    over = (token.head, token.head.head) if token.head.pos_ in ("ADP", "AUX") else (token.head,)
    below = (
        t
        for word in (token, *(w for w in over if w.pos_ in ("AUX", "NOUN")))
        for child in word.children
        for t in (child, *(child.children if child.pos_ in _NOMINAL else ()))
    )
    return frozenset(stem(t.lemma_) for t in (*over, *below) if t.i != token.i and (is_content(t) or t.text[0].isdigit()))


def _is_denied(token: Token) -> bool:
    """Whether a negation hangs on a word, or on one of the next two that it hangs on ("did not have many friends")."""
    return any(t.lower_ in _DENIALS for word in (token, token.head, token.head.head) for t in word.lefts)


def _is_bounded(sentence: Sentence, other: Sentence) -> bool:
    """Whether a denial of either holds up to or from some time only, and the other has no such bound."""
    ours, theirs = (bool(_denied(s)) and any(t.lower_ in _BOUNDS for t in s.tokens) for s in (sentence, other))
    return ours != theirs


def _negated(document: ParsedDocument, sentence: Sentence, near: list[Sentence], source: Source) -> Iterator[AlignmentClaim]:
    """A negation of ours whose word the closest sentence has without one, or the other way about."""
    ours, theirs = _denied(sentence), _denied(near[0])
    if _is_bounded(sentence, near[0]) or (len(ours) != len(theirs) and _denies_less(sentence, near[0], source)):
        return
    if ours and not theirs and not _denies(near):
        yield from _negation_added(document, sentence, near[0], ours, source)
    elif theirs and not ours and not _denies([sentence]):
        yield from _negation_lost(document, sentence, near, theirs, source)


def _negation_added(document: ParsedDocument, sentence: Sentence, other: Sentence, ours: list[tuple[Token, Token]], source: Source) -> Iterator[AlignmentClaim]:
    held = {t.lemma_.lower(): t for t in other.tokens}
    for pair in ours:
        if opposed(pair[1].lemma_.lower(), held) is not None:
            continue  # "did not like" beside "dislikes"
        rival = next((t for t in content_words(other) if _one_word(pair[1], t)), None)
        place = source.place(other, rival) if rival is not None else source.whole(other)
        first, last = sorted(pair, key=lambda t: t.i)
        start, end = sentence.start_of(first), sentence.end_of(last)
        yield beside(document, "negation", start, end, place, relation="reversed", same=source.shared(sentence, other), elsewhere=rival is not None)


def _negation_lost(
    document: ParsedDocument, sentence: Sentence, near: list[Sentence], theirs: list[tuple[Token, Token]], source: Source
) -> Iterator[AlignmentClaim]:
    """Words that the closest sentence denies, where it and the next have them only this once."""
    for denial, word in theirs:
        for token in content_words(sentence):
            if stem(token.lemma_) == stem(word.lemma_) and _times(word, near) == 1:
                start, end, place = sentence.start_of(token), sentence.end_of(token), source.stretch(near[0], denial, word)
                yield beside(document, "negation", start, end, place, relation="reversed", same=source.shared(sentence, near[0]), elsewhere=True)


def _times(word: Token, sentences: list[Sentence]) -> int:
    """How often sentences have a word, in whatever form."""
    return sum(stem(t.lemma_) == stem(word.lemma_) for s in sentences for t in s.tokens)


def _denied(sentence: Sentence) -> list[tuple[Token, Token]]:
    """Each negation of a sentence with the word that it denies."""
    return [(t, t.head) for t in sentence.tokens if t.lower_ in _NEGATIONS and t.lower_ != "without" and t.head.i != t.i]


def _denies(sentences: list[Sentence]) -> bool:
    return any(t.lower_ in _NEGATIONS or t.lemma_.lower() in _DENYING for s in sentences for t in s.tokens)


def _one_word(word: Token, other: Token) -> bool:
    one, two = word.lemma_.lower(), other.lemma_.lower()
    return one not in _EMPTY and (stem(one) == stem(two) or (word.pos_ == other.pos_ and can_stand_for(one, two)))
