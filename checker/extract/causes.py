"""Causes, purposes and motives, each with its effect."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.extract.called import first_name
from checker.extract.clauses.arguments import arguments_of, is_purpose, surface_subject
from checker.extract.clauses.keys import Name, act_key, name_of, nominalisations
from checker.extract.clauses.modality import modality_of
from checker.extract.clauses.polarity import negation_of
from checker.extract.clauses.sources import names_source
from checker.extract.clauses.tree import Node, Tree, tree_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.base import Zone
from checker.models.claims import AttributionClaim, CauseClaim
from checker.reference.tables import table

_SKIPPED = frozenset((Zone.TAGS, Zone.TABLE))
_HINT = re.compile(
    r"\b(?:because|due to|owing to|thanks to|as a result of|on account of|result(?:s|ed|ing)? (?:in|from)|le(?:d|ads?|ading) to|caus(?:e|es|ed|ing)|prompt(?:s|ed|ing)?"
    r"|trigger(?:s|ed|ing)?|spark(?:s|ed|ing)?|provok(?:e|es|ed|ing)|stem(?:s|med|ming)? from|br(?:ought|ings?|inging) about|sank|sunk|sinks|(?:wreck|derail|doom|torpedo|scupper|halt|stall|delay|scuttl|spoil|kill)\w*|reasons? (?:for|behind)|blamed on"
    r"|links?|linked|associat\w+|correlat\w+|connection|tied to|out of|driven by|motivated by|to [a-z]+)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our)\b")
_FORWARD = {"lead": "to", "result": "in", "cause": "", "prompt": "", "trigger": "", "spark": "", "provoke": ""}
_BACKWARD = {"result": "from", "stem": "from", "arise": "from"}
_UNDOING = frozenset(("sink", "wreck", "derail", "doom", "torpedo", "scupper", "halt", "stall", "delay", "scuttle", "spoil", "kill"))
_DEEDS = frozenset(
    ("presence", "absence", "remark", "comment", "speech", "decision", "refusal", "insistence", "outburst", "letter", "statement", "storm", "rain")
)
_LINK_NOUNS = frozenset(("link", "association", "correlation", "connection"))
_LINK_VERBS = {"link": ("to", "with"), "associate": ("with",), "correlate": ("with",), "tie": ("to",)}
_CAUSE_NOUNS = frozenset(("cause", "reason", "trigger"))
_DRIVING = frozenset(("drive", "motivate", "move", "prompt", "consume"))
_BIDS = frozenset(("bid", "effort", "attempt", "ploy", "order", "ruse", "gambit", "manoeuvre", "maneuver"))
_MAIN_ADVERBS = frozenset(("mainly", "primarily", "largely", "chiefly", "principally", "mostly", "predominantly"))
_MAIN_ADJECTIVES = frozenset(("main", "primary", "chief", "principal", "root", "prime", "leading", "biggest", "sole", "only", "real"))
Type = Literal["cause", "purpose", "motive", "association"]


class _Link(NamedTuple):
    """Tokens that a cause claim is made of: `cue` runs from one token to another."""

    cue: tuple[Node, Node]
    cause: Node
    effect: Node
    main: bool
    type: Type
    actor: Node | None = None
    verb: Node | None = None


def find_causes(parsed: ParsedDocument, found: Found) -> list[CauseClaim]:
    """The cause claims of a document, in the order of the text."""
    claims: list[CauseClaim] = []
    for sentence in parsed.sentences:
        if sentence.zone in _SKIPPED or not _HINT.search(sentence.text):
            continue
        tree = tree_of(sentence)
        claims += [_claim(parsed, found, sentence, tree, link) for link in _links(tree)]
    return sorted(claims, key=lambda c: (c.start, c.end))


def _links(tree: Tree) -> Iterator[_Link]:
    for node in tree.nodes:
        if node.is_verb:
            yield from _verb_links(tree, node)
            yield from _purposes(tree, node)
            yield from _associations(tree, node)
            yield from _driven(tree, node)
        elif node.lower in _CAUSE_NOUNS and node.is_noun:
            yield from _noun_links(tree, node)
        elif node.lower in ("because", "due", "owing", "thanks", "as", "on", "out"):
            yield from _preposition_links(tree, node)


def _undone(tree: Tree, verb: Node) -> Iterator[_Link]:
    """ "His remarks sank the talks": an act, told by a noun, that ends or hinders something."""
    parts = arguments_of(tree, verb)
    if parts.passive or parts.subject is None or parts.object is None or not parts.object.is_noun or parts.subject.pos != "NOUN":
        return
    if parts.subject.lemma in nominalisations() or parts.subject.lemma in _DEEDS:
        yield _Link((verb, verb), parts.subject, parts.object, _is_main(tree, verb), "cause", verb=verb)


def _verb_links(tree: Tree, verb: Node) -> Iterator[_Link]:
    """ "The rain caused the delay", "The rain led to the delay", "The delay stemmed from the rain", "The delay was caused by the rain"."""
    if verb.lemma in _UNDOING:
        yield from _undone(tree, verb)
        return
    preposition = "" if verb.lemma == "bring" and (about := tree.kid(verb, "prt")) is not None and about.lower == "about" else _FORWARD.get(verb.lemma)
    if preposition is None and verb.lemma not in _BACKWARD:
        return
    parts = arguments_of(tree, verb)
    main = _is_main(tree, verb)
    if preposition == "":
        brought = parts.object if parts.object is not None else tree.kid(verb, "ccomp")
        if parts.subject is not None and brought is not None:
            yield _Link((verb, verb), parts.subject, brought, main, "cause", verb=verb)
        return
    for kid in tree.kids[verb.i]:
        if kid.dep != "prep":
            continue
        target = tree.kid(kid, "pobj")
        if target is None or parts.subject is None or parts.passive:
            continue
        if kid.lower == preposition and parts.object is None:
            yield _Link((verb, kid), parts.subject, target, main, "cause", verb=verb)
        elif kid.lower == _BACKWARD.get(verb.lemma):
            yield _Link((verb, kid), target, parts.subject, main, "cause", verb=verb)


def _noun_links(tree: Tree, noun: Node) -> Iterator[_Link]:
    """ "The main cause of the delay was the rain" and "The rain was the main cause of the delay"."""
    of = next((k for k in tree.kids[noun.i] if k.dep == "prep" and k.lower in ("of", "for", "behind")), None)
    effect = tree.kid(of, "pobj") if of is not None else None
    link = tree.head(noun)
    if effect is None or link.lemma != "be" or noun.dep not in ("nsubj", "attr"):
        return
    other = tree.kid(link, "attr") if noun.dep == "nsubj" else tree.kid(link, "nsubj")
    if other is None or other.tag in ("EX", "WP", "WDT"):
        return
    main = any(k.lower in _MAIN_ADJECTIVES for k in tree.kids[noun.i])
    yield _Link((noun, noun), other, effect, main, "cause", verb=link)


def _preposition_links(tree: Tree, node: Node) -> Iterator[_Link]:
    """ "because it rained", "because of", "due to", "thanks to", "as a result of", "out of fear"."""
    following = tree.nodes[node.i + 1].lower if node.i + 1 < len(tree.nodes) else ""
    effect = tree.head(node)
    if node.lower == "because" and node.dep == "mark":
        clause = effect
        above = tree.head(clause)
        if clause.dep == "advcl" and above is not clause:
            yield from _because(tree, node, clause, above)
        return
    last, cause = _phrase_after(tree, node, following)
    if cause is None or effect is node:
        return
    feeling = node.lower == "out"
    if effect.lemma == "be" and node.dep in ("acomp", "prep", "amod") and (subject := surface_subject(tree, effect)) is not None:
        effect = subject
    yield _Link(
        (node, last), cause, effect, _is_main(tree, node), "motive" if feeling else "cause", surface_subject(tree, effect) if effect.is_verb else None, effect
    )


def _because(tree: Tree, mark: Node, clause: Node, above: Node) -> Iterator[_Link]:
    mind = _motives("mind")
    subject = tree.kid(clause, "nsubj")
    inner = subject is not None and subject.tag == "PRP" and subject.lower not in ("i", "we", "you") and clause.lemma in mind
    yield _Link(
        (mark, mark), clause, above, _is_main(tree, mark) or _is_main(tree, clause), "motive" if inner else "cause", surface_subject(tree, above), above
    )


def _phrase_after(tree: Tree, node: Node, following: str) -> tuple[Node, Node | None]:
    """The last token of a compound preposition, and the noun after it (None where the words make no such preposition)."""
    if (node.lower, following) in (("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to")):
        second = tree.nodes[node.i + 1]
        return second, tree.kid(node, "pobj") or tree.kid(second, "pobj")
    if node.lower in ("as", "on") and following in ("a", "account", "result"):
        noun = tree.kid(node, "pobj")
        if noun is not None and noun.lower in ("result", "account", "consequence"):
            of = tree.kid(noun, "prep")
            return (of, tree.kid(of, "pobj")) if of is not None and of.lower == "of" else (node, None)
    if node.lower == "out" and following == "of":
        of = tree.nodes[node.i + 1]
        noun = tree.kid(of, "pobj")
        if noun is not None and noun.lower in _motives("feeling") and (node.dep == "prep" or of.dep == "prep"):
            return of, noun
    return node, None


def _associations(tree: Tree, verb: Node) -> Iterator[_Link]:
    """ "a link between noise and asthma", "noise was linked to asthma", "noise is associated with asthma"."""
    for noun in (k for k in tree.kids[verb.i] if k.lemma in _LINK_NOUNS):
        between = next((k for k in tree.kids[noun.i] if k.dep == "prep" and k.lower == "between"), None)
        pair = tree.conjuncts(inner) if between is not None and (inner := tree.kid(between, "pobj")) is not None else []
        if len(pair) == 2:
            yield _Link((noun, noun), pair[0], pair[1], False, "association", verb=verb)
    preposition = _LINK_VERBS.get(verb.lemma)
    if preposition is None:
        return
    parts = arguments_of(tree, verb)
    other = next((tree.kid(k, "pobj") for k in tree.kids[verb.i] if k.dep == "prep" and k.lower in preposition), None)
    one = parts.object if parts.passive else parts.subject
    if one is not None and other is not None:
        yield _Link((verb, verb), one, other, False, "association", verb=verb)


def _purposes(tree: Tree, verb: Node) -> Iterator[_Link]:
    """ "blocked the deal to keep its influence": the aim of an act, a motive where the aim is one of the mind or of self-interest."""
    if verb.tag != "VB":
        return
    act = tree.head(verb) if is_purpose(tree, verb) else _act_of_bid(tree, verb)
    if act is None:
        return
    if act.tag == "VB" and not any(k.dep == "aux" and k.tag == "MD" for k in tree.kids[act.i]):
        return
    to = next(k for k in tree.kids[verb.i] if k.lower == "to")
    actor = arguments_of(tree, act).subject
    yield _Link((to, to), verb, act, False, "motive" if _tells_motive(tree, verb) else "purpose", actor, act)


def _driven(tree: Tree, verb: Node) -> Iterator[_Link]:
    """ "driven by ambition, the leader split the party": a feeling as the reason of the clause around it."""
    if verb.tag != "VBN" or verb.lemma not in _DRIVING or verb.dep not in ("acl", "advcl"):
        return
    feeling = arguments_of(tree, verb).agent
    noun = tree.head(verb)
    act = noun if noun.is_verb else tree.head(noun)
    if feeling is not None and feeling.lemma in _motives("feeling") and act.is_verb:
        yield _Link((verb, verb), feeling, act, False, "motive", arguments_of(tree, act).subject, act)


def _act_of_bid(tree: Tree, verb: Node) -> Node | None:
    """The act of "closed the road in a bid to save money"."""
    bid = tree.head(verb)
    if verb.dep != "acl" or bid.lower not in _BIDS or not any(k.lower == "to" and k.dep == "aux" for k in tree.kids[verb.i]):
        return None
    preposition = tree.head(bid)
    act = tree.head(preposition)
    return act if preposition.dep == "prep" and preposition.lower in ("in", "as") and act.is_verb else None


def _tells_motive(tree: Tree, verb: Node) -> bool:
    """Whether an infinitive and its object are a motive by `motives.tsv`."""
    thing = tree.kid(verb, "dobj") or next((tree.kid(k, "pobj") for k in tree.kids[verb.i] if k.dep == "prep" and k.lower in ("on", "to")), None)
    needed = _motives("verb").get(verb.lemma)
    if needed is not None:
        return needed == "*" or (thing is not None and thing.lower in needed.split())
    if verb.lemma not in _motives("keeper") or thing is None or thing.lemma not in _motives("kept"):
        return False
    return any(k.dep == "poss" for k in tree.kids[thing.i])


@lru_cache(maxsize=8)
def _motives(part: str) -> dict[str, str]:
    return {word: needs for kind, word, needs in table("motives.tsv") if kind == part}


def _is_main(tree: Tree, node: Node) -> bool:
    """Whether an adverb calls this the main cause; it stands right before the cue or on it."""
    return any(k.lower in _MAIN_ADVERBS for k in tree.kids[node.i]) or (node.i > 0 and tree.nodes[node.i - 1].lower in _MAIN_ADVERBS)


def _claim(parsed: ParsedDocument, found: Found, sentence: Sentence, tree: Tree, link: _Link) -> CauseClaim:
    brought = link.effect if link.type in ("purpose", "motive") else _brought_about(tree, link.effect)
    cause, effect = _extent(tree, link.cause), _extent(tree, brought)
    actor = name_of(tree, link.actor, [])
    start, end = min(cause[0], effect[0], link.cue[0].start), max(cause[1], effect[1], link.cue[1].end)
    verb = link.verb if link.verb is not None and link.verb.is_verb else None
    negative = verb is not None and bool(negation_of(tree, verb, arguments_of(tree, verb)))
    inner = found.covering(AttributionClaim, link.cue[0].start, link.cue[0].end)
    return CauseClaim(
        **parsed.claim_fields("cause", start, end),
        cue=parsed.text[link.cue[0].start : link.cue[1].end],
        cue_start=link.cue[0].start,
        cue_end=link.cue[1].end,
        cause=parsed.text[slice(*cause)],
        cause_start=cause[0],
        cause_end=cause[1],
        effect=parsed.text[slice(*effect)],
        effect_start=effect[0],
        effect_end=effect[1],
        effect_key=_key(tree, brought),
        effect_name=first_name(parsed.text[slice(*effect)]),
        cause_key=_key(tree, link.cause),
        effect_definite=name_of(tree, brought, []).definite if brought.is_noun else True,
        main=link.main,
        type=link.type,
        subject=actor.text,
        subject_key=actor.key,
        subject_type=_type_of(link.actor, actor),
        sourced=bool(inner) or names_source(sentence.text) or bool(_FIRST_PERSON.search(sentence.text)),
        polarity="negative" if negative else "positive",
        modality=modality_of(tree, verb)[0] if verb is not None else "asserted",
    )


def _type_of(node: Node | None, name: Name) -> str:
    if node is None:
        return ""
    return "name" if node.pos == "PROPN" else name.type


def _brought_about(tree: Tree, effect: Node) -> Node:
    """What was brought about: of "rain led to the delay, due to the strike" the delay, not the leading."""
    if effect.is_verb:
        for link in _verb_links(tree, effect):
            if link.cause.i < effect.i:
                return link.effect
    return effect


def _key(tree: Tree, node: Node) -> str:
    return act_key(node.lemma) if node.pos != "PROPN" else name_of(tree, node, []).key


def _extent(tree: Tree, node: Node) -> tuple[int, int]:
    """Start and end, in the text, of a noun phrase, or of a clause from its subject on without what hangs on it further out."""
    if node.is_verb:
        kids = [k for k in tree.kids[node.i] if k.dep in ("nsubj", "nsubjpass", "dobj", "attr", "acomp", "auxpass", "aux", "neg", "prt")]
        return min([node.start, *(tree.nodes[tree.phrase_start(k)].start for k in kids)]), max(
            [node.end, *(tree.nodes[tree.phrase_end(k) - 1].end for k in kids)]
        )
    return tree.nodes[tree.phrase_start(node)].start, tree.nodes[tree.phrase_end(node) - 1].end
