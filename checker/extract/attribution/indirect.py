"""Attributions told by a verb and the clause, infinitive or object it takes."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from checker.extract.attribution.cues import Cue, verb_cues
from checker.extract.attribution.sources import NOBODY, Source, agent_of, source_at, subject_of
from checker.extract.attribution.told import Told, is_negative, modality_of, pieces_of, subtree

_VERB = frozenset(("VERB", "AUX"))
_HEARER = frozenset(
    "tell ask urge advise warn caution assure reassure remind inform order instruct command direct invite encourage beg implore press lobby challenge".split()
)
_INFINITIVE = frozenset(("xcomp", "ccomp", "advcl"))


def told_by_verb(doc: Doc, offset: int, verb: Token, cue: Cue) -> Told | None:
    """What a reporting verb tells, or None where it stands without content (or is no verb here)."""
    if verb.pos_ not in _VERB:
        return None
    passive = _is_passive(verb)
    content = _content(verb, cue, passive)
    source: Source = NOBODY
    if content is None:
        content = _around(verb, cue)
        if content is None:
            return None
    if passive:
        source = source_at(agent_of(verb))
    else:
        subject = subject_of(verb)
        source = source_at(subject) if subject is not None and subject.i not in content else NOBODY
    block = {*subtree_without(verb, content)}
    if source.first is not None and source.last is not None:
        block |= set(range(source.first, source.last + 1))
    pieces = pieces_of(doc, offset, [i for i in content if i not in block])
    if not pieces:
        return None
    return Told(cue, doc, offset, verb.i, verb.i, pieces, source, negative=is_negative(verb), modality=modality_of(verb))


def subtree_without(verb: Token, content: set[int]) -> Iterator[int]:
    """The verb itself and its auxiliaries: never part of what it tells."""
    yield verb.i
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass", "neg") and child.i in content:
            yield child.i


def _is_passive(verb: Token) -> bool:
    return (verb.tag_ == "VBN" and any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)) or (verb.tag_ == "VBN" and verb.dep_ == "acl")


def _content(verb: Token, cue: Cue, passive: bool) -> set[int] | None:
    """Token indices of the content, by the first of the verb's frames that the parse fills."""
    children = list(verb.children)
    frames = cue.frames
    if "s" in frames:
        for child in children:
            if child.dep_ == "ccomp" and not _is_infinitive(child):
                return _clause(child)
    obj = next((c for c in children if c.dep_ in ("dobj", "nsubjpass")), None)
    if passive:
        return _passive_content(verb, cue, children, obj)
    complement = _complement(cue, children, obj)
    if complement is not None:
        return complement
    if "o" in frames or "t" in frames:
        for child in children:
            if child.dep_ in _INFINITIVE and _is_infinitive(child) and child.i > verb.i:
                return set(
                    range(
                        min(child.left_edge.i, obj.left_edge.i if obj is not None and obj.i > verb.i and "o" in frames else child.left_edge.i),
                        child.right_edge.i + 1,
                    )
                )
    if "n" in frames and obj is not None and obj.i > verb.i and verb.lemma_ not in ("tell", "ask"):
        return set(subtree(obj))
    return _prepositional(cue, children)


def _passive_content(verb: Token, cue: Cue, children: list[Token], subject: Token | None) -> set[int] | None:
    hearer = verb.lemma_ in _HEARER
    for child in children:
        if child.dep_ in ("xcomp", "oprd", "ccomp") and child.i > verb.i and not hearer:
            return set(subtree(child)) | (set(subtree(subject)) if subject is not None else set())
        if child.dep_ == "prep" and child.lower_ == "as" and "as" in cue.frames and subject is not None:
            return set(subtree(child)) | set(subtree(subject))
    if hearer:
        for child in children:
            if child.dep_ in _INFINITIVE and child.i > verb.i:
                return set(subtree(child))
        return _prepositional(cue, children)
    if "n" in cue.frames:
        if subject is not None:
            return set(subtree(subject))
        if verb.dep_ == "acl" and any(c.dep_ == "agent" for c in children):
            return set(range(verb.head.left_edge.i, verb.head.i + 1))
    return _prepositional(cue, children)


def _complement(cue: Cue, children: list[Token], obj: Token | None) -> set[int] | None:
    """An object with what it is called, or what it is done for: "call X a failure", "accuse X of theft"."""
    for child in children:
        dep = child.dep_
        if ("c" in cue.frames and dep in ("oprd", "acomp")) or (
            "c" in cue.frames and dep == "ccomp" and not _is_infinitive(child) and not any(c.dep_ == "mark" for c in child.children)
        ):
            return set(subtree(child)) | (set(subtree(obj)) if obj is not None else set())
        if dep == "prep" and obj is not None and (("as" in cue.frames and child.lower_ == "as") or child.lower_ in cue.after_object):
            return set(subtree(child)) | set(subtree(obj))
    return None


def _prepositional(cue: Cue, children: list[Token]) -> set[int] | None:
    for child in children:
        if child.dep_ == "prep" and child.lower_ in cue.prepositions:
            objects = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
            if objects:
                return set(range(objects[0].left_edge.i, child.right_edge.i + 1))
    return None


def _clause(child: Token) -> set[int]:
    return {t.i for t in child.subtree}


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def _around(verb: Token, cue: Cue) -> set[int] | None:
    """The clause that a reporting verb is put into ("The talks, analysts said, had stalled"; "as he noted")."""
    if "s" not in cue.frames or verb.dep_ not in ("parataxis", "advcl", "dep", "intj"):
        return None
    if verb.dep_ == "advcl" and not any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.children):
        return None
    if not any(c.dep_ == "nsubj" for c in verb.children):
        return None
    own = set(subtree(verb))
    return {t.i for t in verb.head.subtree if t.i not in own}


def cue_of(verb: Token) -> Cue | None:
    """The entry of a verb in the lexicon, by its lemma."""
    return verb_cues().get(verb.lemma_.lower())
