"""The speaker of a quotation: the reporting verb after it, before it, or that of the quotation it goes on from."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from checker.extract.attribution.cues import LABEL, Cue, verb_cue
from checker.extract.attribution.sources import NOBODY, Source, beside, source_at, subject_of
from checker.extract.attribution.told import Told, is_negative, modality_of
from checker.extract.quotes import Quotation

_STOP = frozenset((".", "!", "?", ";"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"))
_FARTHEST = 40  # tokens between a quotation and its verb: a name with a long apposition
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One segment's parse with its quotations, top level only, in the order of the text."""

    doc: Doc
    offset: int
    starts: tuple[int, ...]
    quotations: tuple[Quotation, ...]

    def token_from(self, place: int) -> int:
        """The index of the first token that starts at or after a code point of the text."""
        return bisect_left(self.starts, place - self.offset)


@dataclass(frozen=True, slots=True)
class Lead:
    """A reporting verb that speaks for the paragraph after its own; `offset` is where its segment begins."""

    verb: Token
    offset: int


def told_by_quotation(doc: Doc, offset: int, quotations: Sequence[Quotation], lead: Lead | None = None) -> list[Told]:
    """The attributions of one paragraph's sentence-like quotations; pieces of one utterance come together.

    `lead` is the verb of the paragraph before, where that one ends in a colon.
    """
    paragraph = Paragraph(doc, offset, tuple(t.idx for t in doc), tuple(q for q in quotations if not q.nested))
    verbs: list[Token | None] = []
    for place, quotation in enumerate(paragraph.quotations):
        verb = _verb_of(paragraph, place) if quotation.sentence_like else None
        if verb is None and quotation.sentence_like and verbs and verbs[-1] is not None and _goes_on(paragraph, place):
            verb = verbs[-1]
        verbs.append(verb)
    groups: dict[int, list[Quotation]] = {}
    for verb, quotation in zip(verbs, paragraph.quotations, strict=True):
        if verb is not None:
            groups.setdefault(verb.i, []).append(quotation)
    told = [_told(paragraph, doc[index], group) for index, group in groups.items()]
    if lead is not None and verbs and verbs[0] is None and paragraph.quotations[0].start == offset and paragraph.quotations[0].sentence_like:
        opening = [q for q, verb in zip(paragraph.quotations, verbs, strict=True) if verb is None and q.sentence_like]
        told.insert(0, _told(Paragraph(lead.verb.doc, lead.offset, (), ()), lead.verb, opening))
    return told


def lead_of(doc: Doc, offset: int) -> Lead | None:
    """The reporting verb of a paragraph that ends in a colon and leaves the quotation to the next one."""
    if not len(doc) or doc[-1].text != ":":
        return None
    for token in reversed(doc[max(0, len(doc) - _FARTHEST) :]):
        if token.text in _STOP:
            return None
        if _is_cue(token):
            return Lead(token, offset)
    return None


def _told(paragraph: Paragraph, verb: Token, group: Sequence[Quotation]) -> Told:
    pieces = tuple((q.start, q.end) for q in group)
    source = _speaker(paragraph, verb)
    return Told(
        _cue(verb),
        paragraph.doc,
        paragraph.offset,
        verb.i,
        verb.i,
        pieces,
        source,
        direct=True,
        frame="q",
        negative=is_negative(verb),
        modality=modality_of(verb),
    )


def _cue(word: Token) -> Cue:
    return verb_cue(word) or LABEL


def _verb_of(paragraph: Paragraph, place: int) -> Token | None:
    quotation = paragraph.quotations[place]
    last = paragraph.doc.text[quotation.inside_end - 1 - paragraph.offset : quotation.inside_end - paragraph.offset]
    before = _verb_before(paragraph, place)
    if before is not None and (last == "." or _introduces(paragraph, place)):
        return before
    after = _verb_after(paragraph, place) if last != "." else None
    for word in (after, before, _name_before(paragraph, place), _any_verb_after(paragraph, place) if last == "," else None):
        if word is not None:
            return word
    return None


def _any_verb_after(paragraph: Paragraph, place: int) -> Token | None:
    """The verb beside the name after a quotation that ends in a comma, be it in the lexicon or not: “…,” hissed Park."""
    first = paragraph.token_from(paragraph.quotations[place].end)
    near = paragraph.doc[first : first + 4]
    for left, right in pairwise(near):
        for verb, noun in ((left, right), (right, left)):
            if verb.tag_ in ("VBD", "VBZ") and verb.pos_ == "VERB" and noun.pos_ in ("PROPN", "PRON") and verb.i <= first + 2:
                return verb
    return None


def _introduces(paragraph: Paragraph, place: int) -> bool:
    """Whether the words before a quotation end in a colon, or lead straight from the verb into it."""
    index = paragraph.token_from(paragraph.quotations[place].start) - 1
    return index >= 0 and (paragraph.doc[index].text == ":" or _is_cue(paragraph.doc[index]))


def _name_before(paragraph: Paragraph, place: int) -> Token | None:
    """The colon between a name and the quotation: "More from Park: “…”"."""
    index = paragraph.token_from(paragraph.quotations[place].start) - 1
    if index > 0 and paragraph.doc[index].text == ":" and paragraph.doc[index - 1].pos_ == "PROPN":
        return paragraph.doc[index]
    return None


def _verb_after(paragraph: Paragraph, place: int) -> Token | None:
    quotation = paragraph.quotations[place]
    first = paragraph.token_from(quotation.end)
    limit = paragraph.token_from(paragraph.quotations[place + 1].start) if place + 1 < len(paragraph.quotations) else len(paragraph.doc)
    for token in paragraph.doc[first : min(limit, first + _FARTHEST)]:
        if token.text in _STOP:
            return None
        if _is_cue(token):
            return token
    return None


def _verb_before(paragraph: Paragraph, place: int) -> Token | None:
    quotation = paragraph.quotations[place]
    end = paragraph.token_from(quotation.start)
    limit = paragraph.token_from(paragraph.quotations[place - 1].end) if place else 0
    if end <= limit:
        return None
    punctuated = paragraph.doc[end - 1].text in (",", ":", "that", "-", "--")
    for steps, token in enumerate(reversed(paragraph.doc[max(limit, end - _FARTHEST) : end])):
        if token.text in _STOP or (not punctuated and steps > _NEAR):
            return None
        if _is_cue(token) and not (place and _is_taken(paragraph, place - 1, token)):
            return token
    return None


def _is_taken(paragraph: Paragraph, place: int, verb: Token) -> bool:
    """Whether a verb between two quotations closes the first and a new sentence begins after it."""
    return any(t.text in _STOP for t in paragraph.doc[verb.i : paragraph.token_from(paragraph.quotations[place + 1].start)])


def _goes_on(paragraph: Paragraph, place: int) -> bool:
    """Whether a quotation goes on from the one before it: no sentence of the writer's own begins between them."""
    first = paragraph.token_from(paragraph.quotations[place - 1].end)
    last = paragraph.token_from(paragraph.quotations[place].start)
    return not any(t.text in _STOP for t in paragraph.doc[first : max(first, last - 1)])


def _is_cue(token: Token) -> bool:
    cue = verb_cue(token)
    return cue is not None and "q" in cue.frames and token.tag_ in _FINITE


def _speaker(paragraph: Paragraph, verb: Token) -> Source:
    if verb.text == ":":
        return source_at(verb.nbor(-1))
    for speaker in (subject_of(verb), beside(verb)):
        if speaker is not None and not _is_quoted(paragraph, speaker):
            return source_at(speaker)
    return NOBODY


def _is_quoted(paragraph: Paragraph, token: Token) -> bool:
    place = paragraph.offset + token.idx
    return any(q.start <= place < q.end for q in paragraph.quotations)
