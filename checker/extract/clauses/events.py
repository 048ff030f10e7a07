"""Sentences to event claims: one for each verb of a clause, one for each noun that names an act, one for each apposition."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.extract.called import bare, first_name, last_name
from checker.extract.clauses.agents import possible_agent
from checker.extract.clauses.arguments import Arguments, arguments_of, is_misread_main, is_predicate
from checker.extract.clauses.circumstances import circumstances_of
from checker.extract.clauses.frames import frame_of
from checker.extract.clauses.keys import (
    NOTHING,
    UNOPPOSED,
    Name,
    act_key,
    change_classes,
    changes,
    is_named,
    name_of,
    nominalisations,
    oppositions,
    proper_name,
    scope_of,
    who_of,
)
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
# What brings a thing back, or brings it about for the first time.
_ALSO_FIRST = frozenset(("impose", "arrest", "jail"))
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
    return _first_imposed(events)


def _first_imposed(events: list[EventClaim]) -> list[EventClaim]:
    """The events, with what is imposed or arrested before it was ever ended no longer counted as brought back."""
    ended: set[str] = set()
    told = []
    for event in events:
        if event.change == "ended":
            ended.add(event.theme_key)
        first = event.change == "restored" and event.key in _ALSO_FIRST and event.theme_key not in ended
        told.append(event.model_copy(update={"change": ""}) if first else event)
    return _with_returns(told)


def _with_returns(events: list[EventClaim]) -> list[EventClaim]:
    """The events, with those that end what the text somewhere has brought back told as such."""
    back = {event.theme_key for event in events if event.change == "restored"}
    return [event.model_copy(update={"restored": True}) if event.change == "ended" and event.theme_key in back else event for event in events]


def _of_sentence(context: _Context, order: int) -> Iterator[EventClaim]:
    """The events of one sentence; `order` counts those before it."""
    known = nominalisations()
    for node in context.tree.nodes:
        if node.is_verb and is_predicate(context.tree, node):
            yield _verbal(context, node, order)
        elif node.is_noun and node.lemma in known and node.dep in _EVENT_NOUN_PLACES:
            yield _nominal(context, node, order)
        elif _is_apposed(context.tree, node):
            yield _apposed(context, node, order)
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
    """The event of a verb."""
    tree = context.tree
    parts = arguments_of(tree, verb)
    depth, main = _embedding(tree, verb)
    start, end = _words_of(tree, verb)
    unsaid = parts.passive and parts.agent is None
    return EventClaim(
        **context.parsed.claim_fields("event", tree.nodes[start].start, tree.nodes[end - 1].end),
        **_who(context, verb, parts),
        **_what(tree, verb, parts),
        **_how(tree, verb, parts),
        **_when(context, verb),
        **circumstances_of(tree, verb, parts.complement, context.mentions, list(context.dates.values()))._asdict(),
        passive=parts.passive,
        agentless=unsaid,
        possible_agent=possible_agent(tree, verb, parts, context.previous) if unsaid and main else "",
        relative=parts.relative,
        main=main,
        frame=frame_of(tree, verb, parts, list(context.dates.values())),
        sourced=context.sourced,
        order=order,
        depth=depth,
        verb_start=verb.start,
        verb_end=verb.end,
        group_start=_group_start(tree, verb),
    )


def _group_start(tree: Tree, verb: Node) -> int:
    """Where the verb with its auxiliaries and the adverbs among them begins."""
    first = verb.i
    while first > 0 and tree.nodes[first - 1].head == verb.i and tree.nodes[first - 1].dep in ("aux", "auxpass", "advmod", "neg"):
        first -= 1
    return tree.nodes[first].start


def _who(context: _Context, verb: Node, parts: Arguments) -> dict[str, Any]:
    """Subject, object and complement, and what of them changes (the theme)."""
    tree, mentions = context.tree, context.mentions
    subject, thing = who_of(tree, parts.subject, mentions, verb), who_of(tree, parts.object, mentions, verb)
    antecedent = _antecedent(tree, verb, parts, mentions)
    if antecedent is not None:
        subject, thing = (subject, antecedent) if parts.passive else (antecedent, thing)
    complement = _complement(tree, parts, mentions)
    theme = thing if thing.key else subject
    return {
        "subject": subject.text,
        "subject_key": subject.key,
        "subject_type": subject.type,
        "subject_scope": subject.scope,
        "subject_start": tree.nodes[tree.phrase_start(parts.subject)].start if parts.subject is not None else -1,
        "subject_named": parts.subject is not None and is_named(tree, parts.subject),
        "object": thing.text,
        "object_key": thing.key,
        "object_type": thing.type,
        "scope": thing.scope,
        "complement": complement.text,
        "complement_key": complement.key,
        "agent": subject.text if parts.passive else "",
        "theme_key": theme.key,
        "theme_scope": theme.scope,
        "subject_name": proper_name(parts.subject, subject.key),
        "theme_name": _theme_name(theme, proper_name(parts.subject, subject.key)),
        "by_pronoun": antecedent is not None,
        "definite": theme.definite,
        "object_quantified": thing.quantified,
        "quantified": (thing if parts.passive else subject).quantified,
    }


def _theme_name(theme: Name, owner: str) -> str:
    """What a theme can be called by in another text: its name, the first name in its phrase, or who has "its ban" or lifts "the ban"."""
    if not theme.key or theme.type == "pronoun":
        return ""
    return bare(theme.key) or first_name(theme.text) or (owner if theme.definite else "")


def _what(tree: Tree, verb: Node, parts: Arguments) -> dict[str, Any]:
    """The act: verb, particle, key, what it changes and what it is opposed to."""
    particle = next((k.lower for k in tree.kids[verb.i] if k.dep == "prt"), "")
    key = act_key(verb.lemma, particle)
    if verb.lemma == "be" and parts.complement is not None and parts.complement.dep in ("attr", "acomp"):
        key = act_key(parts.complement.lemma)
    opposed = oppositions().get(key, UNOPPOSED)
    return {
        "predicate": verb.lemma,
        "particle": particle,
        "key": key,
        "change": changes().get(key, ""),
        "change_key": change_classes().get(key, key) if key in changes() else "",
        "opposition": opposed.pair,
        "opposition_kind": opposed.kind,
        "pole": opposed.pole,
    }


def _how(tree: Tree, verb: Node, parts: Arguments) -> dict[str, Any]:
    """Polarity, modality and tense, with the words that show them."""
    negations = negation_of(tree, verb, parts)
    modality, cue = modality_of(tree, verb)
    tense, perfect = tense_of(tree, verb)
    return {
        "polarity": "negative" if negations else "positive",
        "polarity_cue": negations[0].text if negations else "",
        "modality": modality,
        "modality_cue": cue.text if cue is not None else "",
        "tense": tense,
        "perfect": perfect,
    }


def _when(context: _Context, node: Node) -> dict[str, Any]:
    """The date that belongs to a verb or an event noun."""
    date = context.dates.get(node.i)
    return {"when": date.quote, "earliest": date.earliest, "latest": date.latest} if date is not None else {}


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
    """The event of a noun that names an act: "the ban on visits", "its withdrawal"."""
    tree = context.tree
    itself, negative = name_of(tree, noun, []), negative_phrase(tree, noun)
    rest = tree.cut_off(noun)
    start, end = tree.phrase_start(noun), tree.phrase_end(rest if rest is not None else noun, joined=False)
    return EventClaim(
        **context.parsed.claim_fields("event", tree.nodes[start].start, tree.nodes[end - 1].end),
        **_parties(context, noun),
        **_when(context, noun),
        predicate=noun.lemma,
        key=act_key(noun.lemma),
        scope=scope_of(tree, noun),
        theme_name=last_name(context.parsed.plain[tree.nodes[start].start : tree.nodes[end - 1].end]),
        target=_target(tree, noun),
        nominal=True,
        main=False,
        polarity="negative" if negative is not None else "positive",
        polarity_cue=negative.text if negative is not None else "",
        sourced=context.sourced,
        definite=itself.definite,
        quantified=itself.quantified,
        order=order,
        verb_start=noun.start,
        verb_end=noun.end,
    )


def _is_apposed(tree: Tree, node: Node) -> bool:
    """Whether a noun tells, between commas or dashes, what the noun before it is; of two names neither does."""
    head = tree.head(node)
    if node.dep != "appos" or not head.is_noun or head.i > node.i or head.pos == node.pos == "PROPN":
        return False
    between = tree.nodes[head.i + 1 : node.i]
    return any(n.text in (",", "-") for n in between) and node.tag[:2] == "NN"


def _apposed(context: _Context, noun: Node, order: int) -> EventClaim:
    """The statement of an apposition: "Ada Okafor, the harbour master," and "the harbour master, Ada Okafor,"."""
    tree, head = context.tree, context.tree.head(noun)
    bearer, property_ = (noun, head) if noun.pos == "PROPN" else (head, noun)
    subject, complement = name_of(tree, bearer, context.mentions), name_of(tree, property_, context.mentions)
    start, end = tree.phrase_start(head), tree.phrase_end(noun, joined=False)
    return EventClaim(
        **context.parsed.claim_fields("event", tree.nodes[start].start, tree.nodes[end - 1].end),
        **_when(context, noun),
        predicate="be",
        key=act_key(property_.lemma),
        subject=subject.text,
        subject_key=subject.key,
        subject_type=subject.type,
        subject_scope=subject.scope,
        subject_named=is_named(tree, bearer),
        complement=complement.text,
        complement_key=complement.key,
        theme_key=subject.key,
        definite=subject.definite,
        quantified=subject.quantified,
        apposition=True,
        main=False,
        sourced=context.sourced,
        order=order,
        verb_start=noun.start,
        verb_end=noun.end,
    )


def _parties(context: _Context, noun: Node) -> dict[str, Any]:
    """Who does what an event noun names, and to what: its owner, its "by" and its "of" or "on" phrase."""
    tree = context.tree
    _, part = nominalisations()[noun.lemma]
    of = next((k for k in tree.kids[noun.i] if k.dep == "prep" and k.lower in ("of", "on")), None)
    by = next((k for k in tree.kids[noun.i] if k.dep in ("prep", "agent") and k.lower == "by"), None)
    does = by or (of if part == "subject" and of is not None and of.lower == "of" else None)
    subject = name_of(tree, _inside(tree, does) or tree.kid(noun, "poss"), context.mentions)
    thing = name_of(tree, _inside(tree, of) if part == "object" else None, context.mentions)
    return {
        "subject": subject.text,
        "subject_key": subject.key,
        "subject_type": subject.type,
        "object": thing.text,
        "object_key": thing.key,
        "object_type": thing.type,
        "theme_key": thing.key or subject.key,
    }


def _target(tree: Tree, noun: Node) -> str:
    """The noun that a measure is on: "visit" of "a ban on high-level visits"."""
    for kid in tree.kids[noun.i]:
        if kid.dep == "prep" and kid.lower in ("on", "of", "for", "against"):
            inside = _inside(tree, kid)
            return inside.lemma if inside is not None else ""
    return ""


def _inside(tree: Tree, preposition: Node | None) -> Node | None:
    return tree.kid(preposition, "pobj") if preposition is not None else None
