"""Attributions told by a verb and the clause, infinitive or object it takes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from checker.extract.attribution.cues import DESCRIBED, HEARERS, Cue, verb_cue
from checker.extract.attribution.sources import NOBODY, Source, agent_of, source_at, speaker_of
from checker.extract.attribution.told import Told, is_negative, modality_of, pieces_of, subtree

_INFINITIVE = frozenset(("xcomp", "ccomp", "advcl"))
# "A website called Real News" tells a name, not what somebody thinks of it.
_NAMING = frozenset(("call", "name", "dub", "term", "label", "title"))
_AROUND = frozenset(("parataxis", "advcl", "dep", "intj", "conj", "appos"))


@dataclass(frozen=True, slots=True)
class _Content:
    """Token indices of a content, and the frame they fill: "s" for a clause, as in reporting_cues.tsv."""

    indices: frozenset[int]
    frame: str


def told_by_verb(doc: Doc, offset: int, verb: Token, cue: Cue) -> Told | None:
    """What a reporting verb tells, or None where it stands without content (or is no verb here)."""
    if verb.pos_ == "NOUN":
        return _mistagged(doc, offset, verb, cue)
    if verb.pos_ not in ("VERB", "AUX") or (verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _NAMING):
        return None
    children = list(verb.children)
    passive = _is_passive(verb, children)
    content = (_passive_content if passive else _active_content)(verb, cue, children) or _around(verb, cue, children)
    if content is None:
        return None
    source = _source(verb, content, passive)
    pieces = pieces_of(doc, offset, content.indices - _own_words(verb, children, source))
    if not pieces:
        return None
    told = Told(cue, doc, offset, verb.i, verb.i, pieces, source, frame=content.frame)
    if content.frame == "c" and cue.mode == "speech":
        told = replace(told, cue=DESCRIBED)
    return replace(told, negative=is_negative(verb), modality=modality_of(verb))


def _source(verb: Token, content: _Content, passive: bool) -> Source:
    if passive:
        return source_at(agent_of(verb))
    subject = speaker_of(verb)
    return source_at(subject) if subject is not None and subject.i not in content.indices else NOBODY


def _own_words(verb: Token, children: Iterable[Token], source: Source) -> set[int]:
    """The verb, its auxiliaries and its source: never part of what it tells."""
    own = {verb.i, *(c.i for c in children if c.dep_ in ("aux", "auxpass", "neg"))}
    return own | set(range(source.first, source.last + 1)) if source.first is not None and source.last is not None else own


def _is_passive(verb: Token, children: Iterable[Token]) -> bool:
    return verb.tag_ == "VBN" and (verb.dep_ == "acl" or any(c.dep_ in ("auxpass", "nsubjpass") for c in children))


def _active_content(verb: Token, cue: Cue, children: list[Token]) -> _Content | None:
    """The content of an active verb, by the first of its frames that the parse fills."""
    obj = next((c for c in children if c.dep_ == "dobj"), None)
    return (
        _clausal(verb, cue, children)
        or _complement(cue, children, obj)
        or _infinitive(verb, cue, children, obj)
        or _object(verb, cue, obj)
        or _prepositional(cue, children)
    )


def _clausal(verb: Token, cue: Cue, children: Iterable[Token]) -> _Content | None:
    """A clause after the verb, else one before it."""
    if "s" not in cue.frames:
        return None
    clauses = [c for c in children if (c.dep_ == "ccomp" and not _is_infinitive(c)) or (c.dep_ == "xcomp" and c.tag_ == "VBG" and c.i > verb.i)]
    chosen = next((c for c in clauses if c.i > verb.i), clauses[0] if clauses else None)
    return _Content(_clause(chosen), "s") if chosen is not None else None


def _clause(head: Token) -> frozenset[int]:
    """A clause without what is joined to it by another reporting verb: "said it would rain and added that …"."""
    indices = {t.i for t in head.subtree}
    for joined in head.conjuncts:
        cue = verb_cue(joined)
        if joined.i > head.i and cue is not None and "s" in cue.frames and any(c.dep_ in ("ccomp", "xcomp") for c in joined.children):
            cut = joined.left_edge.i
            return frozenset(i for i in indices if i < cut and not (i >= cut - 2 and head.doc[i].dep_ in ("cc", "punct")))
    return frozenset(indices)


def _complement(cue: Cue, children: Iterable[Token], obj: Token | None) -> _Content | None:
    """An object with what it is called or done for: "call X a failure", "see X as a threat", "accuse X of theft"."""
    for child in children:
        called = child.dep_ in ("oprd", "acomp") or (child.dep_ == "ccomp" and not _is_infinitive(child) and not any(c.dep_ == "mark" for c in child.children))
        if called and "c" in cue.frames:
            return _joined("c", child, obj)
        if child.dep_ == "prep" and obj is not None and (child.lower_ in cue.after_object or (child.lower_ == "as" and "as" in cue.frames)):
            return _joined("as", child, obj)
    return None


def _infinitive(verb: Token, cue: Cue, children: Iterable[Token], obj: Token | None) -> _Content | None:
    if not cue.frames & {"o", "t"}:
        return None
    for child in children:
        if child.dep_ in _INFINITIVE and child.i > verb.i and _is_infinitive(child):
            whom = obj if obj is not None and "o" in cue.frames and obj.i > verb.i else None
            return _joined("t", child, whom)
    return None


def _object(verb: Token, cue: Cue, obj: Token | None) -> _Content | None:
    return _Content(frozenset(subtree(obj)), "n") if obj is not None and "n" in cue.frames and obj.i > verb.i else None


def _prepositional(cue: Cue, children: list[Token]) -> _Content | None:
    for child in children:
        if child.dep_ == "prep" and child.lower_ in cue.prepositions:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            purpose = next((c for c in children if c.dep_ in _INFINITIVE and child.lower_ == "on" and c.i > child.i and _is_infinitive(c)), None)
            if inner is not None:
                last = purpose.right_edge.i if purpose is not None else child.right_edge.i
                return _Content(frozenset(range(inner.left_edge.i, last + 1)), "p")
    return None


def _passive_content(verb: Token, cue: Cue, children: list[Token]) -> _Content | None:
    """The content of a passive verb: "X is said to …", "X was criticised", "it was announced that"; the hearer is no content."""
    clausal = _clausal(verb, cue, children)
    if clausal is not None:
        return clausal
    subject = next((c for c in children if c.dep_ == "nsubjpass"), None)
    if verb.lemma_ in HEARERS:
        return _infinitive(verb, cue, children, None) or _prepositional(cue, children)
    for child in children:
        if child.dep_ in ("xcomp", "oprd", "ccomp") and child.i > verb.i:
            return _joined("s" if child.dep_ == "xcomp" else "c", child, subject)
        if child.dep_ == "prep" and subject is not None and (child.lower_ in cue.after_object or (child.lower_ == "as" and "as" in cue.frames)):
            return _joined("as", child, subject)
    if "n" in cue.frames and subject is not None:
        return _Content(frozenset(subtree(subject)), "n")
    if "n" in cue.frames and verb.dep_ == "acl" and any(c.dep_ == "agent" for c in children):
        return _Content(frozenset(range(verb.head.left_edge.i, verb.head.i + 1)), "n")
    return _prepositional(cue, children)


def _joined(frame: str, child: Token, other: Token | None) -> _Content:
    return _Content(frozenset(subtree(child)) | (frozenset(subtree(other)) if other is not None else frozenset()), frame)


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def _around(verb: Token, cue: Cue, children: Iterable[Token]) -> _Content | None:
    """The clause that a reporting verb is put into ("The talks, analysts said, had stalled"; "as he noted")."""
    dep, head = verb.dep_, verb.head
    if "s" not in cue.frames or dep not in _AROUND or not any(c.dep_ == "nsubj" for c in children):
        return None
    if dep == "advcl" and not any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in children):
        return None
    if dep == "conj" and (any(c.dep_ == "cc" for c in head.children) or verb.left_edge.i == 0 or verb.doc[verb.left_edge.i - 1].text != ","):
        return None
    own = set(subtree(verb))
    indices = frozenset(t.i for t in head.subtree if t.i not in own)
    return _Content(indices, "s") if indices else None


def _mistagged(doc: Doc, offset: int, word: Token, cue: Cue) -> Told | None:
    """A verb read as a noun at the end of its clause: "sales fell, the records show."."""
    if cue.mode != "speech" or "s" not in cue.frames or word.i == 0 or not (word.i + 1 == len(doc) or doc[word.i + 1].text in (".", ",")):
        return None
    clause = next((c for c in word.children if c.dep_ == "ccomp" and c.i < word.i), None)
    if clause is None and word.dep_ == "nsubj" and word.head.i < word.i:
        clause = word.head
    if clause is None:
        return None
    first = word.left_edge.i if word.left_edge.i > clause.i else next((i for i in range(word.i - 1, clause.i, -1) if doc[i].text == ","), word.i - 1) + 1
    while first < word.i and doc[first].pos_ == "PUNCT":
        first += 1
    words = doc[first : word.i]
    if not len(words) or len(words) > 8:
        return None
    source = Source("named" if any(t.pos_ == "PROPN" for t in words) else "generic", first, word.i - 1, word.i - 1, words[-1].tag_ == "NNS", words.text)
    pieces = pieces_of(doc, offset, [t.i for t in clause.subtree if t.i < first])
    return Told(cue, doc, offset, word.i, word.i, pieces, source) if pieces else None
