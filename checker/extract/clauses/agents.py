"""Who could have done what a passive leaves undone by anybody."""

from checker.extract.clauses.arguments import Arguments
from checker.extract.clauses.keys import nominalisations
from checker.extract.clauses.tree import Node, Tree
from checker.reference.tables import words

_NOT_AGENTS = frozenset(
    (
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter", "covid", "gmt",
    )
)  # fmt: skip

_NO_AGENT_AFTER = frozenset(
    ("after", "before", "when", "alongside", "with", "like", "until", "to", "from", "for", "against", "of", "as", "into", "out", "over")
)


def possible_agent(tree: Tree, verb: Node, parts: Arguments, previous: Tree | None) -> str:
    """A name or body of the sentence, or of the one before, that could have done it; "" if there is none.

    What the act is done to is left out, unless that is an act itself ("the US ban").
    """
    patient = parts.object
    left, right = (patient.left, patient.right) if patient is not None and patient.i < verb.i else (verb.i, verb.i)
    measure = patient is not None and patient.lemma in nominalisations()
    for node in tree.nodes:
        if (measure or not left <= node.i <= right) and _could_act(node) and not _in_later_clause(tree, node, verb):
            return node.text
    for node in previous.nodes if previous is not None else ():
        if _could_act(node):
            return node.text
    return ""


def _could_act(node: Node) -> bool:
    if node.pos == "PROPN":
        return node.lower not in _NOT_AGENTS and node.tag in ("NNP", "NNPS") and len(node.text) > 1
    return node.lower in words("acting_bodies.txt") or (node.tag == "PRP" and node.lower in ("he", "she", "they", "we", "i"))


def _in_later_clause(tree: Tree, node: Node, verb: Node) -> bool:
    """Whether a name stands after the verb in a part that cannot tell who did it: what was refused, to or from whom, and what came after."""
    for kid in tree.kids[verb.i]:
        if kid.i > verb.i and kid.left <= node.i <= kid.right:
            mark = tree.kid(kid, "mark") or kid
            return kid.dep in ("dobj", "oprd", "attr") or mark.lower in _NO_AGENT_AFTER
    return False
