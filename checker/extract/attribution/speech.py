"""The stage that reads a document for speech: its quotations and its attributions, each with its source."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from spacy.tokens import Doc, Span, Token

from checker.extract.attribution.context import with_context
from checker.extract.attribution.cues import noun_cues, verb_cue
from checker.extract.attribution.direct import Lead, lead_of, told_by_quotation
from checker.extract.attribution.indirect import told_by_verb
from checker.extract.attribution.nominal import OTHER_WORDS, told_by_label, told_by_word
from checker.extract.attribution.quote_claims import quote_claims
from checker.extract.attribution.sources import NOBODY
from checker.extract.attribution.speakers import with_speakers
from checker.extract.attribution.told import Piece, Told, asserts
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.extract.quotes import Quotation, quotations
from checker.models.claims import AttributionClaim, Claim, MentionClaim


def find_speech(parsed: ParsedDocument, found: Found) -> list[Claim]:
    """The attribution and quote claims of a document."""
    quoted = quotations(parsed)
    attributions = _layered([(told, _attribution(parsed, found, told)) for told in _all_told(parsed, quoted)])
    attributions = with_context(parsed, found, with_speakers(parsed, found, attributions))
    return [*attributions, *quote_claims(parsed, quoted, attributions)]


def _all_told(parsed: ParsedDocument, quoted: Sequence[Quotation]) -> Iterator[Told]:
    by_segment: dict[int, list[Quotation]] = {}
    for quotation in quoted:
        by_segment.setdefault(quotation.segment, []).append(quotation)
    starts = [segment.start for segment in parsed.document.segments]
    lead: Lead | None = None
    for paragraph in _paragraphs(parsed):
        label = told_by_label(paragraph.doc, paragraph.offset, parsed.plain)
        if label is not None:
            yield label
        yield from _told_in(paragraph, by_segment.get(bisect_right(starts, paragraph.offset) - 1, ()), lead)
        lead = lead_of(paragraph.doc, paragraph.offset)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One segment's parse, with the sentences of it that are read."""

    doc: Doc
    offset: int
    sentences: Sequence[Span]


def _paragraphs(parsed: ParsedDocument) -> Iterator[_Paragraph]:
    for offset, sentences in groupby(parsed.sentences, key=lambda sentence: sentence.offset):
        spans = [sentence.tokens for sentence in sentences]
        yield _Paragraph(spans[0].doc, offset, spans)


def _told_in(paragraph: _Paragraph, quoted: Sequence[Quotation], lead: Lead | None) -> Iterator[Told]:
    before: Told | None = None
    for told in sorted(_read(paragraph, quoted, lead), key=lambda one: (one.offset, one.cue_first)):
        if told.source is NOBODY and before is not None and _adds_to(before, told):
            # "…," he said, adding "…": what is added has its speaker from the verb before.
            told = replace(told, source=before.source)
        yield told
        before = told


def _adds_to(before: Told, told: Told) -> bool:
    cue = told.doc[told.cue_first]
    return told.doc is before.doc and cue.tag_ == "VBG" and cue.sent.start <= before.cue_first < cue.sent.end


def _read(paragraph: _Paragraph, quoted: Sequence[Quotation], lead: Lead | None) -> Iterator[Told]:
    doc, offset = paragraph.doc, paragraph.offset
    direct = told_by_quotation(doc, offset, quoted, lead) if quoted else []
    yield from direct
    used = {told.cue_first for told in direct if told.doc is doc}
    speech = _Regions([(q.start, q.end) for q in quoted if q.sentence_like and not q.nested])
    nouns = noun_cues()
    for token in chain.from_iterable(paragraph.sentences):
        cue = verb_cue(token)
        is_word = token.lemma_ in nouns or token.lower_ in OTHER_WORDS
        if (cue is None and not is_word) or token.i in used or speech.hold(offset + token.idx):
            continue
        told = told_by_verb(doc, offset, token, cue) if cue is not None else None
        if told is None and is_word:
            told = told_by_word(doc, offset, token)
        if told is not None:
            yield told


@dataclass(frozen=True)
class _Regions:
    """Stretches of the text that do not overlap, in order."""

    pieces: Sequence[Piece]

    def hold(self, place: int) -> bool:
        """Whether a code point lies in one of them."""
        index = bisect_right(self.pieces, (place, len(self.pieces) + 10**9)) - 1
        return index >= 0 and self.pieces[index][0] <= place < self.pieces[index][1]


def _attribution(parsed: ParsedDocument, found: Found, told: Told) -> AttributionClaim:
    source, doc, offset = told.source, told.doc, told.offset
    cue_start, cue_end = _span(doc, offset, told.cue_first, told.cue_last)
    start, end = told.pieces[0] if told.direct else max(told.pieces, key=lambda piece: piece[1] - piece[0])
    place = _span(doc, offset, source.first, source.last) if source.first is not None and source.last is not None else (None, None)
    return AttributionClaim(
        **parsed.claim_fields("attribution", start, end),
        source=source.words,
        source_entity=_entity(found, told),
        source_start=place[0],
        source_end=place[1],
        source_kind=source.kind,
        cue=parsed.text[cue_start:cue_end],
        cue_lemma=doc[told.cue_first].lemma_.lower(),
        cue_start=cue_start,
        cue_end=cue_end,
        cue_class=told.cue.name,
        mode=told.cue.mode,
        asserts=asserts(told),
        content_start=start,
        content_end=end,
        rest=tuple(piece for piece in told.pieces if piece != (start, end)),
        direct=told.direct,
        polarity="negative" if told.negative else "positive",
        modality=told.modality,
        plural=source.plural,
    )


def _span(doc: Doc, offset: int, first: int, last: int) -> tuple[int, int]:
    return offset + doc[first].idx, offset + doc[last].idx + len(doc[last])


def _entity(found: Found, told: Told) -> str:
    """The entity of the mention that holds the source's head word, if there is one."""
    if told.source.head is None:
        return ""
    head = told.doc[told.source.head]
    place, end = told.offset + head.idx, told.offset + head.right_edge.idx + len(head.right_edge)
    mentions = found.within(MentionClaim, told.offset + head.left_edge.idx, end)
    return next((m.entity for m in mentions if m.start <= place < m.end), "") or _entity_beside(told, head, mentions)


def _entity_beside(told: Told, head: Token, mentions: Sequence[MentionClaim]) -> str:
    """The person or body named between commas behind a description: "the harbour master, Ruth Adler, said"."""
    name = next((c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if name is None or head.tag_ != "NN" or head.doc[name.left_edge.i - 1].text != ",":
        return ""
    place = told.offset + name.idx
    return next((m.entity for m in mentions if m.start <= place < m.end and m.type in ("person", "org")), "")


def _layered(made: Sequence[tuple[Told, AttributionClaim]]) -> list[AttributionClaim]:
    """The attributions with their depth; inside another's words only clauses and quotations count as a layer."""
    by_paragraph: dict[int, list[AttributionClaim]] = {}
    for _, claim in made:
        by_paragraph.setdefault(claim.paragraph, []).append(claim)
    layered = []
    for told, claim in made:
        depth = sum(1 for other in by_paragraph[claim.paragraph] if other is not claim and _holds(other, claim))
        if depth == 0 or told.direct or (told.frame == "s" and told.cue.mode in ("speech", "thought")):
            layered.append(claim.model_copy(update={"depth": depth}) if depth else claim)
    return layered


def _holds(outer: AttributionClaim, inner: AttributionClaim) -> bool:
    cue = inner.cue_start if inner.cue_start is not None else inner.start
    return any(start <= cue < end for start, end in ((outer.content_start, outer.content_end), *outer.rest))
