"""Whether a clause is asserted, or possible, necessary, intended, conditional, counterfactual."""

from typing import Literal, cast

from checker.extract.clauses.arguments import is_purpose
from checker.extract.clauses.governors import governed_class, modal_words
from checker.extract.clauses.tree import Node, Tree
from checker.models.claims import Modality

Tense = Literal["past", "present", "future", "none"]
_DEEPEST = 6


def modality_of(tree: Tree, verb: Node, depth: int = 0) -> tuple[Modality, Node | None]:
    """The modality of the clause of `verb`, and the word that makes it so (None for a plain assertion)."""
    own = _own(tree, verb)
    if own[1] is not None:
        return own
    above = _from_above(tree, verb, depth)
    if above[1] is not None:
        return above
    return _of_sentence(tree, verb)


def _own(tree: Tree, verb: Node) -> tuple[Modality, Node | None]:
    auxiliaries, adverbs, marks = modal_words("aux"), modal_words("adverb"), modal_words("mark")
    first = tree.nodes[verb.left]
    if verb.dep == "advcl" and first.dep in ("aux", "auxpass") and first.lower in ("had", "were", "should"):
        return "counterfactual", first
    for kid in tree.kids[verb.i]:
        if kid.dep == "aux" and (found := auxiliaries.get(kid.lower)):
            if found == "conditional" or kid.lower == "could":
                past = verb.tag == "VBN" and any(k.dep == "aux" and k.lower in ("have", "'ve") for k in tree.kids[verb.i])
                return ("counterfactual" if past else cast(Modality, found)), kid
            return cast(Modality, found), kid
        if kid.dep == "advmod" and (found := adverbs.get(kid.lower)):
            return cast(Modality, found), kid
        if kid.dep == "mark" and (found := marks.get(kid.lower)):
            return cast(Modality, found), kid
    return "asserted", None


def _from_above(tree: Tree, verb: Node, depth: int) -> tuple[Modality, Node | None]:
    head = tree.head(verb)
    if depth > _DEEPEST or head is verb:
        return "asserted", None
    infinitive = verb.tag == "VB" and any(k.lower == "to" and k.dep == "aux" for k in tree.kids[verb.i])
    if infinitive and (verb.dep in ("advcl", "acl", "relcl") or is_purpose(tree, verb)):
        return "intended", head if verb.dep == "acl" else next(k for k in tree.kids[verb.i] if k.lower == "to")
    if verb.dep in ("xcomp", "ccomp") and (infinitive or (verb.dep == "xcomp" and verb.tag == "VBG")):
        made = governed_class(head)
        if made not in ("", "negative", "asserted"):
            return cast(Modality, made), head
        return modality_of(tree, head, depth + 1) if head.is_verb else ("asserted", None)
    if verb.dep == "ccomp" and head.lemma == "be" and (adjective := tree.kid(head, "acomp")) is not None:
        made = governed_class(adjective)
        return (cast(Modality, made), adjective) if made == "possible" else ("asserted", None)
    if verb.dep == "conj" and verb.tag == "VB" and head.is_verb and not any(k.dep in ("aux", "nsubj", "nsubjpass") for k in tree.kids[verb.i]):
        return modality_of(tree, head, depth + 1)
    return "asserted", None


def _of_sentence(tree: Tree, verb: Node) -> tuple[Modality, Node | None]:
    """Questions assert nothing, and a bare verb that opens a sentence is an order."""
    last = next((n for n in reversed(tree.nodes) if n.tag not in ("''", "-RRB-", "_SP")), None)
    if last is not None and last.text == "?" and verb.dep in ("ROOT", "conj"):
        return "possible", last
    if verb.tag == "VB" and verb.dep == "ROOT" and not any(k.dep in ("nsubj", "nsubjpass", "aux") for k in tree.kids[verb.i]):
        return "necessary", verb
    return "asserted", None


def tense_of(tree: Tree, verb: Node) -> tuple[Tense, bool]:
    """The tense ("past", "present", "future", "none") and whether it is a perfect."""
    auxiliaries = [k for k in tree.kids[verb.i] if k.dep in ("aux", "auxpass")]
    perfect = verb.tag in ("VBN", "VBG", "VBD") and any(k.lemma == "have" or k.lower == "'ve" for k in auxiliaries)
    lowers = {k.lower for k in auxiliaries}
    if lowers & {"will", "'ll", "wo", "shall"}:
        return "future", perfect
    if verb.dep == "xcomp" and verb.tag == "VB" and tree.head(verb).is_verb and governed_class(tree.head(verb)) == "negative":
        return tense_of(tree, tree.head(verb))  # "failed to pay" tells of the past
    for form in (*auxiliaries, verb):
        if form.tag == "VBD":
            return "past", perfect
        if form.tag in ("VBZ", "VBP"):
            return "present", perfect
    if verb.dep == "conj" and not auxiliaries and tree.head(verb).tag == verb.tag:
        return tense_of(tree, tree.head(verb))
    if verb.tag == "VBN" and verb.dep in ("acl", "conj", "advcl") and "being" not in lowers:
        return "past", perfect
    return "none", perfect
