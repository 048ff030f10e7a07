"""Part of speech, morphology and lemma of each word, looked up once for each word form.

spaCy's attribute ruler and lemmatizer work token by token in Python and cost a third of the parser's
time, though what they give depends on nothing but a token's word, tag and dependency (save the lemmas
of a few contractions such as "gonna"). So each such triple is asked for once and remembered.
"""

from collections.abc import Callable
from typing import Any

import numpy
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

_MOST_REMEMBERED = 300_000  # word forms; about 60 MB
_COPIED = ("attribute_ruler", "lemmatizer")

Triple = tuple[int, int, int]


class WordForms:
    """A pipeline component that fills POS, MORPH and LEMMA as `components`, run in turn, would."""

    def __init__(self, components: list[Callable[[Doc], Doc]]) -> None:
        self._components = components
        self._known: dict[Triple, Triple] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Fill the three attributes of every token of a tagged and parsed document."""
        if not len(doc):
            return doc
        triples: list[Triple] = list(map(tuple, doc.to_array([ORTH, TAG, DEP]).tolist()))
        self._learn(doc, triples)
        known = self._known
        values: Any = numpy.array([known[triple] for triple in triples], dtype="uint64")
        filled: Doc = doc.from_array([POS, MORPH, LEMMA], values)
        return filled

    def _learn(self, doc: Doc, triples: list[Triple]) -> None:
        new = [t for t in dict.fromkeys(triples) if t not in self._known]
        if not new:
            return
        if len(self._known) + len(new) > _MOST_REMEMBERED:
            self._known.clear()
            new = list(dict.fromkeys(triples))
        strings = doc.vocab.strings
        sample = Doc(doc.vocab, words=[strings[orth] for orth, _, _ in new])
        tags: Any = numpy.array([(tag, dep) for _, tag, dep in new], dtype="uint64")
        sample.from_array([TAG, DEP], tags)
        for component in self._components:
            sample = component(sample)
        self._known.update(zip(new, map(tuple, sample.to_array([POS, MORPH, LEMMA]).tolist()), strict=True))


@Language.factory("word_forms")
def _make_word_forms(nlp: Language, name: str) -> WordForms:
    return WordForms([nlp.get_pipe(component) for component in _COPIED])


def remember_word_forms(nlp: Language) -> Language:
    """Put `WordForms` in the place of the components it copies, where the pipeline has them both."""
    if all(name in nlp.pipe_names for name in _COPIED):
        nlp.add_pipe("word_forms", last=True)
        for name in _COPIED:
            nlp.disable_pipe(name)
    return nlp
