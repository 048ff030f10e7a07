"""Attributions without a reporting verb: "according to X", "in X's view", "the claim that", "reportedly", "X: …"."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from checker.extract.attribution.cues import ACCORDING, LABEL, REPORTEDLY, Cue, noun_cues
from checker.extract.attribution.sources import NOBODY, Source, source_at, subject_of
from checker.extract.attribution.told import Told, is_negative, modality_of, pieces_of, subtree

_VIEWS = frozenset("view opinion words eyes estimation judgment judgement assessment telling".split())
OTHER_WORDS = frozenset(("according", *_VIEWS, *REPORTEDLY))
"""The words beside the nouns and adjectives of the lexicon that `told_by_word` reads."""
# "According to plan" names a standard, not a source.
_STANDARDS = frozenset(
    "plan process procedure principle schedule script need taste size type custom tradition preference ability age rank rule law weight merit".split()
)
_LIGHT_VERBS = frozenset("make issue release give offer express voice raise repeat have face reject deny dismiss drop receive draw".split())
_LABEL = re.compile(r"[\"']?((?:[A-Z][\w.'\-]*|of|at|the|and|for)(?: (?:[A-Z][\w.'\-]*|of|at|the|and|for)){0,5}) ?:\s+\S")
_NO_LABELS = frozenset(
    "note update updated breaking watch read related photo photos video abstract correction more source sources the here how why what when where this result "
    "question answer q a tags topics also and but see table figure chart editor's".split()
)
_GENERIC_LABELS = frozenset("poll survey report study police officials experts analysts newspaper judge court union mayor minister president ministry".split())


def told_by_word(doc: Doc, offset: int, token: Token) -> Told | None:
    """What one word that is no verb tells: a noun, an adverb, "according"."""
    lower = token.lower_
    if lower == "according":
        return _according(doc, offset, token)
    if lower in REPORTEDLY:
        return _adverb(doc, offset, token, REPORTEDLY[lower])
    if lower in _VIEWS and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
        viewed = _in_view_of(doc, offset, token)
        if viewed is not None:
            return viewed
    cue = noun_cues().get(token.lemma_)
    if cue is None:
        return None
    if token.pos_ == "NOUN":
        return _noun(doc, offset, token, cue)
    return _adjective(doc, offset, token, cue) if token.pos_ in ("ADJ", "VERB") and token.dep_ in ("acomp", "ccomp", "conj", "oprd") else None


def told_by_label(doc: Doc, offset: int, text: str) -> Told | None:
    """The line of a transcript, or a headline, that begins with its speaker and a colon.

    A speaker is named in capitals, again in `text`, or is one of the usual reporting bodies ("Poll: …").
    """
    match = _LABEL.match(doc.text[:80])
    if match is None:
        return None
    words = match.group(1).split()
    if words[0].lower() in _NO_LABELS or not (match.group(1).isupper() or words[-1].lower() in _GENERIC_LABELS or text.count(words[-1]) > 1):
        return None
    colon = next((t for t in doc if t.idx >= match.end(1) and t.text == ":"), None)
    if colon is None:
        return None
    pieces = pieces_of(doc, offset, range(colon.i + 1, len(doc)))
    first = 1 if doc[0].text in ('"', "'") else 0
    source = Source("generic" if words[-1].lower() in _GENERIC_LABELS else "named", first, colon.i - 1, colon.i - 1, False, match.group(1))
    transcript = match.group(1).isupper() or text.count(f"\n{match.group(1)}:") > 1
    return Told(LABEL, doc, offset, colon.i, colon.i, pieces, source, direct=transcript) if pieces else None


def _according(doc: Doc, offset: int, token: Token) -> Told | None:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    if to is None and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
        to = doc[token.i + 1]
    named = next((c for c in to.children if c.dep_ in ("pobj", "pcomp")), None) if to is not None else None
    if to is None or named is None or named.lemma_ in _STANDARDS:
        return None
    phrase = set(range(token.i, max(to.right_edge.i, named.right_edge.i) + 1))
    pieces = pieces_of(doc, offset, _clause_beside(token, phrase))
    return Told(ACCORDING, doc, offset, token.i, to.i, pieces, source_at(named)) if pieces else None


def _in_view_of(doc: Doc, offset: int, noun: Token) -> Told | None:
    holder = next((c for c in noun.children if c.dep_ == "poss"), None)
    if holder is None:
        holder = next((g for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), None)
    if holder is None:
        return None
    preposition = noun.head
    pieces = pieces_of(doc, offset, _clause_beside(preposition, set(subtree(preposition))))
    return Told(Cue("believed", "thought"), doc, offset, preposition.i, noun.i, pieces, source_at(holder)) if pieces else None


def _adverb(doc: Doc, offset: int, adverb: Token, cue: Cue) -> Told | None:
    head = adverb.head
    pieces = pieces_of(doc, offset, [i for i in subtree(head) if i != adverb.i])
    return Told(cue, doc, offset, adverb.i, adverb.i, pieces, NOBODY) if pieces else None


def _clause_beside(phrase_head: Token, phrase: set[int]) -> Iterator[int]:
    """The clause that a phrase of attribution is put to, without the phrase."""
    top = phrase_head.head
    while top.pos_ not in ("VERB", "AUX") and top.dep_ != "ROOT":
        top = top.head
    for index in subtree(top):
        if index not in phrase:
            yield index


def _noun(doc: Doc, offset: int, noun: Token, cue: Cue) -> Told | None:
    frame, content = _content(noun, cue)
    pieces = pieces_of(doc, offset, content)
    return Told(cue, doc, offset, noun.i, noun.i, pieces, _holder(noun, cue), frame=frame) if pieces else None


def _adjective(doc: Doc, offset: int, adjective: Token, cue: Cue) -> Told | None:
    """ "She is sure that …": what somebody is sure, worried or proud of; "it is unclear" has nobody."""
    frame, content = _content(adjective, cue)
    if not content and "s" in cue.frames:
        clause = next((c for c in adjective.head.rights if c.dep_ == "ccomp" and c.i > adjective.i), None)
        frame, content = "s", subtree(clause) if clause is not None else content
    pieces = pieces_of(doc, offset, content)
    if not pieces:
        return None
    subject = subject_of(adjective) or subject_of(adjective.head)
    source = source_at(subject) if subject is not None and subject.lower_ not in ("it", "there", "what") else NOBODY
    return Told(
        cue, doc, offset, adjective.i, adjective.i, pieces, source, frame=frame, negative=is_negative(adjective.head), modality=modality_of(adjective.head)
    )


def _content(noun: Token, cue: Cue) -> tuple[str, range]:
    """The frame and the token indices of what a noun or an adjective tells; no indices where it tells nothing."""
    for child in noun.rights:
        if (
            "s" in cue.frames
            and child.dep_ in ("acl", "ccomp", "relcl", "advcl")
            and (_is_that_clause(child) or (noun.pos_ != "NOUN" and child.dep_ == "ccomp"))
        ):
            return "s", subtree(child)
        if "t" in cue.frames and child.dep_ in ("acl", "xcomp") and any(c.tag_ == "TO" for c in child.children):
            return "t", subtree(child)
        if child.dep_ == "prep" and child.lower_ in cue.prepositions:
            objects = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if objects:
                return "of", range(objects[0].left_edge.i, child.right_edge.i + 1)
    return "", range(0)


def _is_that_clause(clause: Token) -> bool:
    """A clause that says what is claimed, not a relative one: its "that" is no subject or object."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _holder(noun: Token, cue: Cue) -> Source:
    for child in noun.children:
        if child.dep_ == "poss":
            return source_at(child)
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of", "among") and child.lower_ not in cue.prepositions:
            objects = [c for c in child.children if c.dep_ == "pobj"]
            if objects:
                return source_at(objects[0])
    if noun.dep_ == "dobj" and noun.head.lemma_ in _LIGHT_VERBS:
        return source_at(subject_of(noun.head))
    return NOBODY
