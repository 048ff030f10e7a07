"""The keys by which clauses meet: one for who or what a phrase names, one for the act whether told by verb or noun."""

from functools import lru_cache
from typing import Literal, NamedTuple, cast

from checker.extract.called import bare
from checker.extract.clauses.tree import Node, Tree
from checker.models.claims import MentionClaim
from checker.reference.house import cached
from checker.reference.tables import table

_PRONOUN_TAGS = frozenset(("PRP", "WP", "EX"))
_DEMONSTRATIVES = frozenset(("this", "that", "these", "those", "it", "which"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
_QUANTIFIERS = frozenset(("all", "no", "some", "every", "each", "most", "many", "few", "several", "any", "neither", "half", "both", "another", "other"))
# Prepositions that narrow down the noun before them ("ban on visits", "aid for farmers").
_NARROWING = frozenset(("on", "of", "against", "for", "to", "in", "from", "over", "about", "with", "between", "into", "at", "by", "without", "under", "near"))


class Name(NamedTuple):
    """What a noun phrase stands for: `key` is an entity id or head lemma, `type` the entity's, "pronoun" or empty."""

    text: str
    key: str
    type: str
    scope: tuple[str, ...]
    definite: bool
    quantified: str


Change = Literal["", "ended", "restored"]
Kind = Literal["", "outcome", "state", "change"]


class Opposed(NamedTuple):
    """A side of a pair of opposites: `pole` is 1 or -1, `kind` tells whether both can come to pass one after the other."""

    pair: str
    pole: int
    kind: Kind


UNOPPOSED = Opposed("", 0, "")
NOTHING = Name("", "", "", (), False, "")


@lru_cache(maxsize=1)
def nominalisations() -> dict[str, tuple[str, str]]:
    """Event nouns with the key of their verb and the part their "of" phrase plays ("object" or "subject")."""
    return {noun: (verb, part) for noun, verb, part in table("nominalisations.tsv")}


@lru_cache(maxsize=1)
def changes() -> dict[str, Change]:
    """Keys of verbs that end a thing for good ("ended") or bring it back ("restored")."""
    return {row[0]: cast(Change, row[1]) for row in table("one_way_changes.tsv")}


@lru_cache(maxsize=1)
def change_classes() -> dict[str, str]:
    """Keys of verbs that end a thing in one way, each with the name of that way ("lift" and "rescind": "undo")."""
    return {row[0]: row[2] for row in table("one_way_changes.tsv") if len(row) > 2}


@cached
def oppositions() -> dict[str, Opposed]:
    """Keys of acts and states with the pair of opposites they belong to; the first pair of the table that names a word counts."""
    found: dict[str, Opposed] = {}
    for left, right, kind in table("oppositions.tsv"):
        sides = left.split(), right.split()
        pair = f"{sides[0][0]}/{sides[1][0]}"
        for side, pole in zip(sides, (1, -1), strict=True):
            for key in side:
                found.setdefault(key, Opposed(pair, pole, cast(Kind, kind)))
    return found


@lru_cache(maxsize=4096)
def act_key(lemma: str, particle: str = "") -> str:
    """The key of an act: the verb with its particle, or the verb that an event noun names (also where the noun is used as a verb)."""
    if particle:
        return f"{lemma}_{particle}"
    known = nominalisations().get(lemma)
    return known[0] if known else lemma


def name_of(tree: Tree, node: Node | None, mentions: list[MentionClaim], clause: Node | None = None) -> Name:
    """What the phrase headed by `node` names; `mentions` are those of the sentence. A preposition stands for its object.

    The scope leaves out what `clause` (a verb) stands in: a clause that hangs on a noun does not narrow its own part down.
    """
    if node is None:
        return NOTHING
    if node.dep in ("prep", "dative", "agent") and node.pos == "ADP":
        inner = tree.kid(node, "pobj", "pcomp")
        return name_of(tree, inner, mentions, clause)._replace(text=tree.phrase(node)) if inner is not None else NOTHING
    text = tree.phrase(node)
    if node.tag in _PRONOUN_TAGS or (node.lower in _DEMONSTRATIVES and not node.is_noun):
        return Name(text, node.lower, "pronoun", (), True, "")
    mention = _mention_at(node, mentions)
    kids = tree.kids[node.i]
    return Name(
        text=text,
        key=mention.entity if mention is not None else head_key(tree, node),
        type=mention.type if mention is not None else "",
        scope=() if mention is not None and mention.form != "description" else scope_of(tree, node, clause),
        definite=mention is not None or node.pos == "PROPN" or any(k.lower in _DEFINITE or k.dep == "poss" for k in kids),
        quantified=quantifier_of(tree, node),
    )


def who_of(tree: Tree, node: Node | None, mentions: list[MentionClaim], clause: Node) -> Name:
    """What a subject or object names; a description with a name between commas ("the mayor, Ann Lee,") stands for that person or body."""
    name = name_of(tree, node, mentions, clause)
    apposed = _apposed(tree, node) if node is not None and not name.type else None
    mention = _mention_at(apposed, mentions) if apposed is not None else None
    if mention is None or mention.type not in ("person", "org"):
        return name
    return name._replace(key=mention.entity, type=mention.type, scope=(), definite=True, quantified="")


def _apposed(tree: Tree, noun: Node) -> Node | None:
    """The proper noun that stands in apposition to a singular description, right behind a comma."""
    if noun.tag != "NN" or not any(k.lower == "the" or k.dep == "poss" for k in tree.kids[noun.i]):
        return None
    kid = tree.kid(noun, "appos")
    return kid if kid is not None and kid.pos == "PROPN" and tree.nodes[kid.left - 1].text == "," else None


def _mention_at(node: Node, mentions: list[MentionClaim]) -> MentionClaim | None:
    for mention in mentions:
        if mention.start <= node.start and node.end <= mention.end and mention.form != "pronoun":
            return mention
    return None


def head_key(tree: Tree, node: Node) -> str:
    """The head's lemma; for a proper noun the whole name, in lower case."""
    if node.pos != "PROPN":
        return node.lower if node.tag == "VBG" else node.lemma
    return " ".join([*(k.lower for k in tree.kids[node.i] if k.dep in ("compound", "nmod") and k.pos == "PROPN" and k.i < node.i), node.lower])


def scope_of(tree: Tree, noun: Node, clause: Node | None = None) -> tuple[str, ...]:
    """The modifiers that narrow a noun down, sorted: adjectives, compounds, numbers, owners, "on visits", a relative clause."""
    found = []
    for kid in tree.kids[noun.i]:
        if kid.dep in ("amod", "nmod", "nummod", "poss", "npadvmod", "quantmod") or (kid.dep == "compound" and not (kid.pos == noun.pos == "PROPN")):
            found.append(tree.words(kid.left, kid.right + 1).lower().removesuffix("'s").removesuffix("'"))
        elif kid.dep == "prep" and kid.lower in _NARROWING and kid.i > noun.i:
            rest = tree.cut_off(noun)
            found.append(tree.words(kid.i, tree.phrase_end(rest if rest is not None else kid)).lower().replace(f"{kid.lower} the ", f"{kid.lower} ", 1))
        elif (
            kid.dep in ("relcl", "acl")
            and kid.i > noun.i
            and not (clause is not None and kid.left <= clause.i <= kid.right)
            and tree.nodes[kid.left - 1].text != ","
        ):
            found.append(tree.words(kid.left, kid.right + 1).lower())
    return tuple(sorted(w for w in found if w))


def quantifier_of(tree: Tree, noun: Node) -> str:
    """ "all", "no", "some", a number … before a noun; "bare" for a plural with nothing before it."""
    determined = False
    for kid in tree.kids[noun.i]:
        if kid.i < noun.i and kid.lower in _QUANTIFIERS:
            return kid.lower
        if kid.dep == "nummod":
            return kid.lower
        determined = determined or kid.dep in ("det", "poss", "predet")
    if noun.lower in _QUANTIFIERS or noun.lower == "none":
        return noun.lower
    return "bare" if noun.tag == "NNS" and not determined else ""


def is_named(tree: Tree, noun: Node) -> bool:
    """Whether a phrase is a name or gives one: in apposition, after "such as", "including" or "called"."""
    if noun.pos == "PROPN":
        return True
    for kid in tree.kids[noun.i]:
        if kid.i > noun.i and kid.lower in ("as", "such", "including", "like", "called", "named", "known"):
            return True
        if kid.dep == "appos" and kid.pos == "PROPN":
            return True
    return False


def proper_name(node: Node | None, key: str) -> str:
    """The name of who or what a node stands for, given its key; empty for what is called by a noun or a pronoun."""
    if node is None or not key:
        return ""
    return bare(key) if ":" in key else key if node.pos == "PROPN" else ""
