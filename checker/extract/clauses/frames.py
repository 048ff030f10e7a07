"""What a clause says beside its verb and its heads, as words that can be compared with those of another clause."""

from checker.extract.clauses.arguments import Arguments
from checker.extract.clauses.tree import Node, Tree
from checker.models.claims import DateClaim

_CONTENT = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV", "SYM", "INTJ"))
_PARTS = frozenset(
    ("nsubj", "nsubjpass", "csubj", "dobj", "dative", "attr", "acomp", "oprd", "agent", "prep", "advmod", "npadvmod", "xcomp", "advcl", "ccomp", "prt", "intj")
)
_EMPTY = frozenset("not n't never nobody nothing none neither also too even just there one all every each any both 's then".split())


def frame_of(tree: Tree, verb: Node, parts: Arguments, dates: list[DateClaim]) -> tuple[str, ...]:
    """The lemmas of the content words of a clause, sorted, without its verb, the heads of its subject and object, negations and dates.

    Prepositions count too where a noun hangs on them: "from the house" is not "to the house".
    """
    heads = {verb.i} | {n.i for n in (parts.subject, parts.object, parts.own) if n is not None}
    if verb.lemma == "be" and parts.complement is not None:
        heads.add(parts.complement.i)  # the clause's key
    found: set[str] = set()
    for first, end in _extents(tree, verb, parts):
        for node in tree.nodes[first:end]:
            if node.i in heads or node.lower in _EMPTY or any(d.start <= node.start < d.end for d in dates):
                continue
            if node.dep == "compound" and node.head in heads and tree.nodes[node.head].pos == "PROPN":
                continue  # "Ada Reed" and "Reed" are told apart by their keys
            if node.pos in _CONTENT:
                found.add(node.lemma)
            elif node.dep in ("prep", "dative") and node.lower not in ("of", "by"):
                found.add(node.lower)
    return tuple(sorted(found))


def _extents(tree: Tree, verb: Node, parts: Arguments) -> list[tuple[int, int]]:
    extents = [(k.left, k.right + 1) for k in tree.kids[verb.i] if k.dep in _PARTS and not k.left <= verb.i <= k.right]
    for noun in (parts.subject, parts.object):
        if noun is None or any(first <= noun.i < end for first, end in extents):
            continue
        # A noun outside the clause ("the man sleeping there"): only what stands before it.
        extents.append((noun.left, noun.i + 1) if noun.left <= verb.i <= noun.right else (noun.left, noun.right + 1))
    return extents
