"""Whether a clause says that something is, or that it is not."""

from checker.extract.clauses.arguments import Arguments
from checker.extract.clauses.governors import governed_class
from checker.extract.clauses.tree import SUBJECTS, Node, Tree

_NEGATIVE_ADVERBS = frozenset(("never", "neither", "nowhere", "nor"))
_NEGATIVE_PRONOUNS = frozenset(("nobody", "nothing", "none", "neither", "no-one"))
_NEGATIVE_DETERMINERS = frozenset(("no", "neither"))


def negation_of(tree: Tree, verb: Node, arguments: Arguments) -> tuple[Node, ...]:
    """The tokens that make the clause of `verb` negative; empty for a positive one. Two negations make a positive."""
    cues = [*_own_negations(tree, verb), *_negated_arguments(tree, verb, arguments), *_negation_from_above(tree, verb)]
    return tuple(cues) if len(cues) % 2 else ()


def _own_negations(tree: Tree, verb: Node) -> list[Node]:
    found = []
    for kid in tree.kids[verb.i]:
        if kid.dep == "neg" or (kid.dep in ("advmod", "preconj", "cc") and kid.lower in _NEGATIVE_ADVERBS and kid.i < verb.i):
            if not _not_only(tree, kid):
                found.append(kid)
        elif kid.lower == "longer" and kid.dep == "advmod" and (no := tree.kid(kid, "neg", "det")) is not None:
            found.append(no)
    return found


def _not_only(tree: Tree, negation: Node) -> bool:
    """ "not only", "not just" and "not least" deny nothing."""
    after = negation.i + 1
    return after < len(tree.nodes) and tree.nodes[after].lower in ("only", "just", "least", "merely", "simply", "surprisingly")


def _negated_arguments(tree: Tree, verb: Node, arguments: Arguments) -> list[Node]:
    found = []
    for part in (arguments.own, tree.kid(verb, "dobj"), tree.kid(verb, "attr")):
        if part is not None and (cue := negative_phrase(tree, part)) is not None:
            found.append(cue)
    return found


def negative_phrase(tree: Tree, noun: Node) -> Node | None:
    """The word that empties a noun phrase: "no member", "nobody", "neither party"."""
    if noun.lower in _NEGATIVE_PRONOUNS:
        return noun
    for kid in tree.kids[noun.i]:
        if kid.i < noun.i and kid.dep in ("det", "preconj", "cc", "neg") and kid.lower in _NEGATIVE_DETERMINERS:
            return kid
    return None


def _negation_from_above(tree: Tree, verb: Node) -> list[Node]:
    """Negation that another word lends: "failed to pay", "without paying", "did not pay or sign"."""
    head = tree.head(verb)
    if head is verb:
        return []
    if verb.dep == "pcomp" and head.lower == "without":
        return [head]
    if verb.dep in ("acl", "relcl") and _is_said_to_exist(tree, head):
        cue = negative_phrase(tree, head)
        return [cue] if cue is not None else []
    if verb.dep in ("xcomp", "ccomp") and governed_class(head) == "negative":
        above = _own_negations(tree, head)
        return [] if above else [head]
    if verb.dep == "xcomp" and head.is_verb:
        return _own_negations(tree, head)
    if verb.dep == "conj" and head.is_verb and shares_auxiliaries(tree, verb):
        return _own_negations(tree, head)
    return []


def _is_said_to_exist(tree: Tree, noun: Node) -> bool:
    """Whether a noun is what there is or is not ("there is no man sleeping")."""
    above = tree.head(noun)
    return noun.dep in ("attr", "nsubj") and above.lemma == "be" and tree.kid(above, "expl") is not None


def shares_auxiliaries(tree: Tree, verb: Node) -> bool:
    """Whether a joined verb stands under the auxiliaries of the first one ("did not eat or drink")."""
    kids = tree.kids[verb.i]
    if any(k.dep in ("aux", "auxpass", "neg") or k.dep in SUBJECTS for k in kids):
        return False
    return verb.tag == "VB" or (verb.tag in ("VBN", "VBG") and tree.head(verb).tag == verb.tag)
