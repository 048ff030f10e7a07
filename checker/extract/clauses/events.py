"""Sentences to event claims: one for each verb of a clause, one for each noun that names an act."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.extract.clauses.agents import possible_agent
from checker.extract.clauses.arguments import Arguments, arguments_of, is_misread_main, is_predicate
from checker.extract.clauses.circumstances import circumstances_of
from checker.extract.clauses.frames import frame_of
from checker.extract.clauses.keys import NOTHING, UNOPPOSED, Name, act_key, changes, is_named, name_of, nominalisations, oppositions, scope_of
from checker.extract.clauses.modality import modality_of, tense_of
from checker.extract.clauses.polarity import negation_of, negative_phrase
from checker.extract.clauses.sources import names_source
from checker.extract.clauses.tree import Node, Tree, tree_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.base import Zone
from checker.models.claims import DateClaim, EventClaim, MentionClaim

_SKIPPED = frozenset((Zone.TAGS, Zone.TABLE))
# What belongs to the words of a clause; everything else is a clause of its own or a circumstance.
_CORE = frozenset(
    ("nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "neg", "prt", "dobj", "dative", "attr", "acomp", "oprd", "agent", "prep", "advmod", "npadvmod")
)
_DEMONSTRATIVES = frozenset(("this", "that", "it", "which"))
_EVENT_NOUN_PLACES = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "conj", "ROOT", "appos", "attr"))


class _Context(NamedTuple):
    """What the clauses of one sentence are read against: its tree and claims, the sentence before it, whether it names a source."""

    parsed: ParsedDocument
    tree: Tree
    mentions: list[MentionClaim]
    dates: dict[int, DateClaim]
    previous: Tree | None
    sourced: bool


def find_events(parsed: ParsedDocument, found: Found) -> list[EventClaim]:
    """The event claims of a document, in the order of the text."""
    events: list[EventClaim] = []
    previous: Tree | None = None
    for sentence in parsed.sentences:
        if sentence.zone not in _SKIPPED:
            tree = tree_of(sentence)
            dates = _date_owners(tree, found.within(DateClaim, sentence.start, sentence.end))
            mentions = found.within(MentionClaim, sentence.start, sentence.end)
            events += _of_sentence(_Context(parsed, tree, mentions, dates, previous, names_source(sentence.text)), len(events))
            previous = tree
    return events


def _of_sentence(context: _Context, order: int) -> Iterator[EventClaim]:
    """The events of one sentence; `order` counts those before it."""
    known = nominalisations()
    for node in context.tree.nodes:
        if node.is_verb and is_predicate(context.tree, node):
            yield _verbal(context, node, order)
        elif node.is_noun and node.lemma in known and node.dep in _EVENT_NOUN_PLACES:
            yield _nominal(context, node, order)
        else:
            continue
        order += 1


def _date_owners(tree: Tree, dates: list[DateClaim]) -> dict[int, DateClaim]:
    """Each verb's first date: a date belongs to the nearest verb above it."""
    owners: dict[int, DateClaim] = {}
    for date in dates:
        inside = [n for n in tree.nodes if n.start < date.end and date.start < n.end]
        if not inside:
            continue
        node = next((n for n in inside if not date.start <= tree.head(n).start < date.end or tree.head(n) is n), inside[0])
        for _ in range(12):
            if is_predicate(tree, node) or node.head == node.i:
                break
            node = tree.head(node)
        owners.setdefault(node.i, date)
    return owners


def _verbal(context: _Context, verb: Node, order: int) -> EventClaim:
    parsed, tree, mentions, owners, previous, sourced = context
    parts = arguments_of(tree, verb)
    subject, thing = name_of(tree, parts.subject, mentions, verb), name_of(tree, parts.object, mentions, verb)
    complement = _complement(tree, parts, mentions)
    around = circumstances_of(tree, verb, parts.complement, mentions, list(owners.values()))
    negations = negation_of(tree, verb, parts)
    modality, cue = modality_of(tree, verb)
    tense, perfect = tense_of(tree, verb)
    particle = next((k.lower for k in tree.kids[verb.i] if k.dep == "prt"), "")
    antecedent = _antecedent(tree, verb, parts, mentions)
    if antecedent is not None:
        subject, thing = (subject, antecedent) if parts.passive else (antecedent, thing)
    linked = verb.lemma == "be" and parts.complement is not None and parts.complement.dep in ("attr", "acomp")
    key = act_key(parts.complement.lemma) if linked and parts.complement is not None else act_key(verb.lemma, particle)
    opposed = oppositions().get(key, UNOPPOSED)
    depth, main = _embedding(tree, verb)
    date = owners.get(verb.i)
    start, end = _words_of(tree, verb)
    return EventClaim(
        **parsed.claim_fields("event", tree.nodes[start].start, tree.nodes[end - 1].end),
        predicate=verb.lemma,
        particle=particle,
        subject=subject.text,
        subject_key=subject.key,
        subject_type=subject.type,
        subject_scope=subject.scope,
        object=thing.text,
        object_key=thing.key,
        object_type=thing.type,
        complement=complement.text,
        complement_key=complement.key,
        modifiers=around.modifiers,
        scope=thing.scope,
        agent=subject.text if parts.passive else "",
        passive=parts.passive,
        agentless=parts.passive and parts.agent is None,
        relative=parts.relative,
        main=main,
        tense=tense,
        perfect=perfect,
        polarity="negative" if negations else "positive",
        polarity_cue=negations[0].text if negations else "",
        modality=modality,
        modality_cue=cue.text if cue is not None else "",
        when=date.quote if date is not None else "",
        earliest=date.earliest if date is not None else None,
        latest=date.latest if date is not None else None,
        place=around.place,
        because=around.because,
        occasion=around.occasion,
        key=key,
        subject_named=parts.subject is not None and is_named(tree, parts.subject),
        sourced=sourced,
        change=changes().get(key, ""),
        opposition=opposed.pair,
        opposition_kind=opposed.kind,
        pole=opposed.pole,
        frame=frame_of(tree, verb, parts, list(owners.values())),
        definite=(thing if thing.text else subject).definite,
        quantified=(thing if parts.passive else subject).quantified,
        order=order,
        depth=depth,
        by_pronoun=antecedent is not None,
        theme_key=(thing if thing.key else subject).key,
        theme_scope=thing.scope if thing.key else subject.scope,
        possible_agent=possible_agent(tree, verb, parts, previous) if parts.passive and parts.agent is None and main else "",
        verb_start=verb.start,
        verb_end=verb.end,
    )


def _complement(tree: Tree, parts: Arguments, mentions: list[MentionClaim]) -> Name:
    node = parts.complement
    if node is None:
        return NOTHING
    if node.dep == "acomp":
        return Name(tree.phrase(node), node.lemma, "", (), False, "")
    return name_of(tree, node, mentions)


def _antecedent(tree: Tree, verb: Node, parts: Arguments, mentions: list[MentionClaim]) -> Name | None:
    """What "this" or "it" stands for as the subject of a joined clause: the subject of the clause before, if that is one thing."""
    own = parts.own
    if own is None or own.lower not in _DEMONSTRATIVES or own.is_noun or verb.dep not in ("conj", "ccomp", "parataxis", "advcl") or tree.kids[own.i]:
        return None
    before = arguments_of(tree, tree.head(verb))
    surface = before.object if before.passive else before.subject
    if surface is None or surface.tag not in ("NN", "NNP") or surface.i > verb.i or len(tree.conjuncts(surface)) > 1:
        return None
    if not before.passive and before.object is not None:
        return None
    name = name_of(tree, surface, mentions)
    return None if name.type == "person" else name


def _embedding(tree: Tree, verb: Node) -> tuple[int, bool]:
    """How many clauses stand around this one, and whether it is a main clause."""
    depth, node = 0, verb
    main = True
    if is_misread_main(tree, verb):
        return 0, True
    while node.head != node.i and depth < 20:
        if node.dep != "conj":
            main = False
            depth += 1 if is_predicate(tree, node) else 0
        node = tree.head(node)
    return depth, main


def _words_of(tree: Tree, verb: Node) -> tuple[int, int]:
    """The tokens of the clause itself: from its own subject or first auxiliary to the end of its arguments."""
    first, end = verb.i, verb.i + 1
    if is_misread_main(tree, verb):
        first = tree.phrase_start(tree.head(verb))
    for kid in tree.kids[verb.i]:
        if kid.dep not in _CORE:
            continue
        if kid.i < verb.i:
            if kid.dep not in ("prep", "advmod", "npadvmod", "agent"):
                first = min(first, tree.phrase_start(kid))
        elif all(n.text not in (",", "-", ";") for n in tree.nodes[end : kid.left]):
            end = max(end, tree.phrase_end(kid))
    return first, end


def _nominal(context: _Context, noun: Node, order: int) -> EventClaim:
    parsed, tree, mentions, owners, _, sourced = context
    key, part = nominalisations()[noun.lemma]
    owner = tree.kid(noun, "poss")
    of = next((k for k in tree.kids[noun.i] if k.dep == "prep" and k.lower in ("of", "on")), None)
    by = next((k for k in tree.kids[noun.i] if k.dep in ("prep", "agent") and k.lower == "by"), None)
    does = by or (of if part == "subject" and of is not None and of.lower == "of" else None)
    subject = name_of(tree, _inside(tree, does) or owner, mentions)
    thing = name_of(tree, _inside(tree, of) if part == "object" else None, mentions)
    itself = name_of(tree, noun, [])
    date = owners.get(noun.i)
    negative = negative_phrase(tree, noun)
    start, end = tree.phrase_start(noun), tree.phrase_end(noun, joined=False)
    return EventClaim(
        **parsed.claim_fields("event", tree.nodes[start].start, tree.nodes[end - 1].end),
        predicate=noun.lemma,
        subject=subject.text,
        subject_key=subject.key,
        subject_type=subject.type,
        object=thing.text,
        object_key=thing.key,
        object_type=thing.type,
        scope=scope_of(tree, noun),
        nominal=True,
        main=False,
        polarity="negative" if negative is not None else "positive",
        polarity_cue=negative.text if negative is not None else "",
        when=date.quote if date is not None else "",
        earliest=date.earliest if date is not None else None,
        latest=date.latest if date is not None else None,
        key=key,
        theme_key=thing.key or subject.key,
        sourced=sourced,
        definite=itself.definite,
        quantified=itself.quantified,
        order=order,
        verb_start=noun.start,
        verb_end=noun.end,
    )


def _inside(tree: Tree, preposition: Node | None) -> Node | None:
    return tree.kid(preposition, "pobj") if preposition is not None else None
