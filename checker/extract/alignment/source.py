"""The source of a document, made ready to be looked things up in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from math import fsum, log

from spacy.tokens import Token

from checker.extract.alignment.found import Place
from checker.extract.alignment.numerals import Numeral, numerals
from checker.extract.alignment.whereabouts import whereabouts
from checker.extract.attribution.context import key_of
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import Claim, DateClaim, MentionClaim, QuantityClaim
from checker.reference.nations import country_in
from checker.reference.offices import plain_name

_CONTENT = frozenset(["NOUN", "VERB", "ADJ", "ADV", "PROPN"])
# Words that carry no fact of their own, or that any account of a text may add to it.
_LIGHT = frozenset(
    "have do be get make take go come become use give also more most such other well still then now just very even so too only own same new many much several "
    "say tell add note report state announce accord company people year time day week month way thing part number total include involve "
    "however meanwhile moreover additionally addition respectively overall former formerly latest recent recently current currently reportedly approximately "
    "nearly almost especially particularly mainly mostly various certain related several later previously".split()
)
_ENDINGS = ("ational", "ization", "isation", "ation", "ition", "ment", "ness", "ing", "ity", "ion", "ive", "al", "ly", "er", "or", "ed", "s", "e", "y")
_JOINING = frozenset("of the and for".split())
_LONGEST_STEM = 7
_CLOSEST = 2
"""Sentences of the source that one sentence of the document is compared with."""
_EXCERPT = 5


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its ending, so that "decide", "decision" and "deciding" meet; rough on purpose."""
    word = word.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:_LONGEST_STEM]


def content_words(sentence: Sentence) -> Iterator[Token]:
    """The words of a sentence that say something: nouns, verbs, adjectives, adverbs and names, the commonest left out."""
    return (token for token in sentence.tokens if is_content(token))


def is_content(token: Token) -> bool:
    """Whether a word says something of its own."""
    return token.pos_ in _CONTENT and len(token) > 2 and token.lemma_.lower() not in _LIGHT


def _keys(sentence: Sentence) -> frozenset[str]:
    """What a sentence is found by: the stems of its content words, and its figures as printed."""
    return frozenset(stem(t.lemma_) for t in content_words(sentence)) | {t.lower_ for t in sentence.tokens if t.text[0].isdigit()}


class Source:
    """A source text with its words, figures and dates; built once, asked for each sentence of the document."""

    def __init__(self, parsed: ParsedDocument, claims: Iterable[Claim]) -> None:
        self.parsed = parsed
        self.claims = tuple(claims)
        self._stems = [_keys(s) for s in parsed.sentences]
        times = Counter(s for stems in self._stems for s in stems)
        self._weight = {s: log(1 + len(self._stems) / n) for s, n in times.items()}
        self._closest: dict[Sentence, list[Sentence]] = {}
        self._wanted: dict[Sentence, list[str]] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the source in small letters, as written and as a lemma."""
        return frozenset(form.lower() for s in self.parsed.sentences for t in s.tokens for form in (t.text, t.lemma_))

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Its words without accents."""
        return frozenset(plain_name(word) for word in self.words)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that it names or whose people or nationality it names."""
        named = {c.country for c in self.claims if isinstance(c, MentionClaim) and c.country}
        return frozenset(named | {country_in(t.text) for s in self.parsed.sentences for t in s.tokens if t.text[0].isupper()})

    @cached_property
    def whereabouts(self) -> frozenset[str]:
        """The countries and regions that hold a place which it names."""
        return whereabouts(self.parsed)

    @cached_property
    def running_words(self) -> str:
        """Its text as quotations are compared: small letters, no marks, a space before and after."""
        return f" {key_of(self.parsed.text)} "

    @cached_property
    def letters(self) -> str:
        """The first letters of all its words in a row, small words joined and left out, in which an acronym is looked for."""
        every = [t.lower_[0] for s in self.parsed.sentences for t in s.tokens if t.text[0].isalpha()]
        main = [t.lower_[0] for s in self.parsed.sentences for t in s.tokens if t.text[0].isalpha() and t.lower_ not in _JOINING]
        return f"{''.join(every)} {''.join(main)}"

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of every word of the source."""
        return frozenset(stem(word) for word in self.words)

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """Its printed numbers."""
        return tuple(n for s in self.parsed.sentences for n in numerals(s.text))

    @cached_property
    def figures(self) -> tuple[QuantityClaim, ...]:
        """Its quantities."""
        return tuple(c for c in self.claims if isinstance(c, QuantityClaim))

    @cached_property
    def dates(self) -> tuple[DateClaim, ...]:
        """Its dates that have a place in the calendar."""
        return tuple(c for c in self.claims if isinstance(c, DateClaim) and c.earliest and c.latest)

    @property
    def is_excerpt(self) -> bool:
        """Whether it is a few sentences only, which leave out what the text around them has said; what they lack tells little."""
        return len(self.parsed.sentences) <= _EXCERPT

    def has(self, token: Token) -> bool:
        """Whether a word stands anywhere in the source, in any form."""
        lemma = token.lemma_.lower()
        return lemma in self.words or token.lower_ in self.words or stem(lemma) in self.stems

    def whole(self, sentence: Sentence) -> Place:
        """One of its sentences as a place."""
        return Place(self.parsed.document.id, sentence.start, sentence.end, sentence.text)

    def place(self, sentence: Sentence, token: Token) -> Place:
        """Where a token of one of its sentences stands."""
        return Place(self.parsed.document.id, sentence.start_of(token), sentence.end_of(token), token.text)

    def stretch(self, sentence: Sentence, one: Token, other: Token) -> Place:
        """From one token of one of its sentences to another, whichever comes first."""
        first, last = sorted((one, other), key=lambda t: t.i)
        start, end = sentence.start_of(first), sentence.end_of(last)
        return Place(self.parsed.document.id, start, end, self.parsed.text[start:end])

    def closest(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of the source that share most with one of the document, rare words counting more; the best first.

        Every part of the comparison asks for them, so they are looked for once.
        """
        if sentence not in self._closest:
            self._closest[sentence] = self._looked_for(sentence)
        return self._closest[sentence]

    def _looked_for(self, sentence: Sentence) -> list[Sentence]:
        wanted = _keys(sentence)
        # `fsum` gives one sum in whatever order a set hands out its words, so that ties are ties in every run.
        scores = [fsum(self._weight[s] for s in stems & wanted) for stems in self._stems]
        ranked = sorted(range(len(scores)), key=lambda i: (-scores[i], i))[:_CLOSEST]
        return [self.parsed.sentences[i] for i in ranked if scores[i] > 0]

    def shared(self, sentence: Sentence, other: Sentence) -> float:
        """The share of a sentence's content words that one sentence of the source has too, 0 to 1."""
        if sentence not in self._wanted:
            self._wanted[sentence] = [stem(t.lemma_) for t in content_words(sentence)]
        wanted, held = self._wanted[sentence], self._stems[other.index]
        return sum(s in held for s in wanted) / len(wanted) if wanted else 0.0
