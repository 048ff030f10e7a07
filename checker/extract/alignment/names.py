"""Names of a document that its source never mentions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from spacy.tokens import Token

from checker.extract.alignment.found import Place, beside
from checker.extract.alignment.slots import side_by_side
from checker.extract.alignment.source import Source
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AlignmentClaim, Claim, MentionClaim
from checker.reference.dictionary import frequency
from checker.reference.names import given_names, nicknames
from checker.reference.nations import country_in
from checker.reference.offices import plain_name

_SMALL = frozenset("the of and for in de la al von van der den di da du el bin ibn st mr mrs ms dr sir inc ltd plc corp llc jr sr".split())
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_STAND_INS = frozenset("he she they his her hers their theirs him them".split())
_NAMED = ("full", "surname", "single", "given")
_NUMBERED = re.compile(r"-?\d+$")
_EVERYDAY = 5_000
"""About 6,000 English words are met as often in the corpus of `dictionary.frequency`."""
_LEAST_SAME = 0.5
"""Share of a sentence's words that another must have in their order, so that a name of one stands in the place of the other's."""
_ENDINGS = ("s", "'s", "n", "an", "ian", "ese", "ish")


def unsupported_names(document: ParsedDocument, claims: Iterable[Claim], source: Source) -> Iterator[AlignmentClaim]:
    """Names that the source lacks: of persons, bodies and places, and what other words in a sentence are written as names."""
    mentions = [c for c in claims if isinstance(c, MentionClaim)]
    found = list(_unsupported_mentions(document, mentions, source))
    yield from found
    # The parts of a person's full name are weighed there: a first name that the source leaves out is no other person.
    weighed = [c for c in mentions if c.type == "person" and c.form == "full" and c.confidence != "low"]
    yield from _unsupported_words(document, [(c.start, c.end) for c in (*found, *weighed)], source)


def _unsupported_mentions(document: ParsedDocument, mentions: Iterable[MentionClaim], source: Source) -> Iterator[AlignmentClaim]:
    """The first mention of each person, body or place of whose names the source lacks a word."""
    seen: set[str] = set()
    for claim in mentions:
        if claim.form in _NAMED and claim.type != "group" and claim.confidence != "low" and claim.entity not in seen:
            seen.add(claim.entity)
            missing = _missing(document, claim, source)
            if missing:
                rival, same = _in_its_place(document.sentences[claim.sentence], claim.start, claim.end, source)
                topic = rival is None and _is_topic(document, claim, source)
                yield beside(document, "name", claim.start, claim.end, rival, same=same, detail=" ".join(missing), topic=topic)


def _unsupported_words(document: ParsedDocument, told: Sequence[tuple[int, int]], source: Source) -> Iterator[AlignmentClaim]:
    """Rows of proper nouns within a sentence, outside the places `told`, of which a word that is no everyday word stands nowhere in a
    source that is no excerpt: products, titles of works, acronyms, second names."""
    for sentence in document.sentences if not source.is_excerpt else ():
        for run in _runs(sentence):
            missing = [t for t in run if t.i != sentence.tokens.start and _is_telling(t) and not source.has(t) and not is_named(t.text, source)]
            start, end = sentence.start_of(run[0]), sentence.end_of(run[-1])
            if missing and not any(s < end and start < e for s, e in told) and not _is_joined([t.text for t in run], source):
                rival, same = _in_its_place(sentence, start, end, source)
                yield beside(document, "name", start, end, rival, same=same, detail=" ".join(t.text for t in missing))


def _runs(sentence: Sentence) -> Iterator[list[Token]]:
    """The proper nouns of a sentence in rows."""
    for is_name, tokens in groupby(sentence.tokens, key=lambda t: t.pos_ == "PROPN" and t.text[0].isupper()):
        if is_name:
            yield list(tokens)


def _is_telling(token: Token) -> bool:
    """Whether a word of a name can be looked up: in letters, no month or day, no word that is met every day."""
    lower = token.lower_
    return token.is_alpha and len(token) > 1 and lower not in _SMALL and lower not in _CALENDAR and not _is_common(token.text)


def _in_its_place(sentence: Sentence, start: int, end: int, source: Source) -> tuple[Place | None, float]:
    """The name that the closest sentence of the source has in the place of one, where ours lacks it and the rest agrees."""
    near = source.closest(sentence)
    if not near:
        return None, 0.0
    both = side_by_side(sentence, near[0])
    own = {t.lower_ for t in sentence.tokens}
    for slot in both.slots:
        if both.same >= _LEAST_SAME and any(start <= sentence.start_of(t) < end for t in slot.ours):
            theirs = slot.theirs
            if theirs and all(t.pos_ == "PROPN" and t.text[0].isupper() and t.lower_ not in own for t in theirs):
                first, last = near[0].start_of(theirs[0]), near[0].end_of(theirs[-1])
                return Place(source.parsed.document.id, first, last, source.parsed.text[first:last]), both.same
    return None, both.same


def _is_topic(document: ParsedDocument, claim: MentionClaim, source: Source) -> bool:
    """Whether a name opens its sentence while the source is an excerpt, which need not say whom it is about, or has no name in its
    closest sentence, which may have "he" for it."""
    sentence = document.sentences[claim.sentence]
    before = sentence.text[: max(0, claim.start - sentence.start)].split()
    near = source.closest(sentence)
    return len(before) <= 1 and (source.is_excerpt or not any(t.pos_ == "PROPN" for s in near[:1] for t in s.tokens))


def _missing(document: ParsedDocument, claim: MentionClaim, source: Source) -> list[str]:
    """The words of a name that the source lacks; none where it has the country, the surname, or the letters as an acronym."""
    words = [w.strip(".,'()\"") for w in document.plain[claim.start : claim.end].replace("-", " ").split()]
    words = [w for w in words if w.lower() not in _SMALL and len(w) > 1 and w != "s"]
    if (claim.country and claim.country in source.countries) or _is_implied(claim, source):
        return []
    if len(words) > 1 and "".join(w[0] for w in words).lower() in source.words:
        return []
    if claim.type == "person" and claim.form == "full" and words and words[-1].lower() in source.words and not _other_given(claim, source):
        return []
    missing = [w for w in words if not is_named(w, source)]
    if missing and _is_joined(words, source):
        return []
    # Of "Villa Park", where the source has "Villa", the rest is a word that anybody may add.
    return missing if len(missing) == len(words) or not all(_is_common(w) for w in missing) else []


def _is_implied(claim: MentionClaim, source: Source) -> bool:
    """Whether a country or region (no nationality) holds a place that the source names, as England does London."""
    return claim.type == "place" and claim.sieve != "nationality" and not source.whereabouts.isdisjoint((claim.name, claim.quote, claim.country))


def _is_joined(words: list[str], source: Source) -> bool:
    """Whether the source writes a name of several words as one, in an address perhaps ("TechCrunch" for "Tech Crunch")."""
    joined = "".join(words).lower()
    return len(words) > 1 and any(joined in word for word in source.words)


def _is_common(word: str) -> bool:
    """Whether a word of a name is an everyday word as well, and no first name."""
    return word not in given_names() and frequency(word.lower()) >= _EVERYDAY


def _other_given(claim: MentionClaim, source: Source) -> bool:
    """Whether the source gives a bearer of this surname, and none of this first name, another first name."""
    theirs = {m.given for m in source.claims if isinstance(m, MentionClaim) and m.type == "person" and m.surname == claim.surname and m.given}
    return bool(claim.given) and bool(theirs) and not any(_is_one_given(claim.given, given) for given in theirs)


def _is_one_given(name: str, other: str) -> bool:
    """Whether a given name is another or a short form of it or of the same ("Andy", "Andrew")."""
    return name == other or not nicknames().get(name, frozenset()).isdisjoint(nicknames().get(other, frozenset()))


def is_named(word: str, source: Source) -> bool:
    """Whether the source has a word of a name: as it stands, without accents, in the possessive or plural, as a nationality, by its initials."""
    lower = _NUMBERED.sub("", word.lower())
    if sum(c.isupper() for c in word) > 1 and lower in source.letters:
        return True
    if lower in source.words or plain_name(word) in source.plain_words:
        return True
    if any(full.lower() in source.words for full in nicknames().get(word, ())):
        return True
    country = country_in(word)
    return bool(country and country in source.countries) or any(lower.removesuffix(e) in source.words for e in _ENDINGS if len(lower) - len(e) >= 4)
