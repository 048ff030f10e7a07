"""Who does it and what it is done to: the arguments of a verb, also those that grammar leaves unsaid."""

from typing import NamedTuple

from checker.extract.clauses.governors import is_governor
from checker.extract.clauses.tree import CLAUSAL, SUBJECTS, Node, Tree

_DEEPEST = 8
_RELATIVES = frozenset(("who", "whom", "which", "that"))
# Prepositions that tell circumstances, never what the verb needs.
_CIRCUMSTANTIAL = frozenset(
    (
        "because",
        "due",
        "despite",
        "after",
        "before",
        "during",
        "since",
        "until",
        "without",
        "amid",
        "according",
        "following",
        "thanks",
        "besides",
        "including",
        "like",
    )
)
_OF_A_DEED = frozenset(("accuse", "suspect", "acquit", "convict", "clear", "charge"))
_TIMES = frozenset(
    (
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minutes",
        "night", "morning", "afternoon", "evening", "spring", "summer", "autumn", "winter", "decade", "century", "time", "weekend", "quarter", "moment",
    )
)  # fmt: skip
# "X promised Y to go": X goes. With nearly every other verb it is Y.
_SUBJECT_CONTROL = frozenset(("promise", "vow", "pledge", "threaten"))
_OBJECT_CONTROL = frozenset(
    (
        "ask", "order", "tell", "force", "urge", "allow", "permit", "enable", "help", "invite", "persuade", "press", "want", "expect", "require", "encourage",
        "instruct", "advise", "authorise", "authorize", "appoint", "choose", "warn", "teach", "train", "hire", "lead", "cause", "get", "push", "pressure", "request",
        "direct", "command", "oblige", "compel", "elect", "name", "believe", "think", "consider", "see", "hear", "watch", "make", "let", "forbid", "prevent",
    )
)  # fmt: skip


class Arguments(NamedTuple):
    """The parts of a clause. In a passive, `object` is what the act is done to and `subject` the agent, if there is one.

    `own` is the surface subject that stands in the clause itself, None where it is taken over from another clause.
    """

    subject: Node | None
    object: Node | None
    complement: Node | None
    agent: Node | None
    own: Node | None
    passive: bool
    relative: bool


def is_predicate(tree: Tree, node: Node) -> bool:
    """Whether a token is the verb of a clause: not an auxiliary, not an adjective."""
    if not node.is_verb or node.dep in ("aux", "auxpass"):
        return False
    if node.tag == "MD":
        return tree.kid(node, *SUBJECTS) is not None
    return node.dep in CLAUSAL or tree.kid(node, *SUBJECTS) is not None


def arguments_of(tree: Tree, verb: Node) -> Arguments:
    """The arguments of one verb."""
    own = own_subject(tree, verb)
    passive = is_passive(tree, verb)
    surface = surface_subject(tree, verb)
    relative = verb.dep == "relcl"
    direct = tree.kid(verb, "dobj")
    if direct is not None and direct.lower in _RELATIVES and relative:
        direct = tree.head(verb)
    complement = _complement(tree, verb)
    if passive:
        agent = agent_of(tree, verb)
        return Arguments(agent, surface, direct or complement, agent, own, True, relative)
    if relative and direct is None and own is not None and own.lower not in _RELATIVES and complement is None:
        direct = tree.head(verb)
    return Arguments(surface, direct, complement, None, own, False, relative)


def own_subject(tree: Tree, verb: Node) -> Node | None:
    """The subject that stands in the clause itself."""
    subject = tree.kid(verb, *SUBJECTS)
    if subject is not None and (inner := tree.kid(subject, "nsubj")) is not None and tree.cut_off(inner) is not None:
        return inner
    return subject


def surface_subject(tree: Tree, verb: Node, depth: int = 0) -> Node | None:
    """The grammatical subject, also where it is shared with another clause or stands outside (relative and participle clauses)."""
    own = own_subject(tree, verb)
    head = tree.head(verb)
    if own is not None:
        return head if own.lower in _RELATIVES and verb.dep == "relcl" else own
    if depth > _DEEPEST or verb.dep == "ROOT":
        return None
    if verb.dep in ("relcl", "acl"):
        return head if verb.tag in ("VBN", "VBG", "VBD") and head.is_noun else None
    if head.is_verb and is_purpose(tree, verb) and is_passive(tree, head):
        return agent_of(tree, head)
    if verb.dep == "xcomp":
        return _controller(tree, head, depth)
    if verb.dep in ("conj", "advcl", "parataxis"):
        return surface_subject(tree, head, depth + 1) if head.is_verb and head.dep not in ("aux", "auxpass") else None
    if verb.dep == "pcomp":
        above = tree.head(head)
        return surface_subject(tree, above, depth + 1) if above.is_verb else None
    return None


def _controller(tree: Tree, governor: Node, depth: int) -> Node | None:
    """Who an infinitive is about: "asked the firm to pay" the firm, "hoped to pay" the one who hopes."""
    if governor.lemma in _OBJECT_CONTROL and not is_passive(tree, governor):
        target = tree.kid(governor, "dobj")
        if target is not None:
            return target
    return surface_subject(tree, governor, depth + 1) if governor.is_verb else _adjective_subject(tree, governor, depth)


def _adjective_subject(tree: Tree, adjective: Node, depth: int) -> Node | None:
    head = tree.head(adjective)
    return surface_subject(tree, head, depth + 1) if adjective.dep in ("acomp", "attr", "oprd") and head.is_verb else None


def is_passive(tree: Tree, verb: Node, depth: int = 0) -> bool:
    """Whether the subject is the one that the act is done to."""
    if verb.tag not in ("VBN", "VBD"):
        return False
    kids = tree.kids[verb.i]
    if any(k.dep in ("auxpass", "nsubjpass", "csubjpass") for k in kids):
        return True
    if verb.tag != "VBN" or any(k.dep == "aux" for k in kids):
        return False
    if verb.dep == "acl":
        return not is_misread_main(tree, verb) and not any(k.dep == "dobj" for k in kids)
    if verb.dep == "conj" and depth < _DEEPEST:
        return not any(k.dep in SUBJECTS for k in kids) and is_passive(tree, tree.head(verb), depth + 1)
    return verb.dep in ("advcl", "relcl") and not any(k.dep in SUBJECTS or k.dep == "dobj" for k in kids)


def is_misread_main(tree: Tree, verb: Node) -> bool:
    """Whether the parser made a participle of the only verb of a sentence ("Powerful lobbies pressed for the bill.")."""
    noun = tree.head(verb)
    if noun.dep != "ROOT" or verb.dep != "acl" or verb.tag != "VBN" or tree.nodes[-1].text != "." or not verb.lower.endswith("ed"):
        return False
    between = tree.nodes[noun.i + 1 : verb.i]
    return all(n.pos == "ADV" for n in between) and not any(k.dep == "agent" for k in tree.kids[verb.i])


def agent_of(tree: Tree, verb: Node) -> Node | None:
    """The one named with "by"."""
    by = tree.kid(verb, "agent")
    return tree.kid(by, "pobj", "pcomp") if by is not None else None


def _complement(tree: Tree, verb: Node) -> Node | None:
    """What completes the verb beside its object: "closed", "a fiasco", "of fraud"."""
    kids = tree.kids[verb.i]
    for kid in kids:
        if kid.dep in ("attr", "acomp", "oprd"):
            return kid
    if verb.lemma in _OF_A_DEED and (whom := tree.kid(verb, "dobj")) is not None and (of := tree.kid(whom, "prep")) is not None and of.lower in ("of", "with"):
        return of  # the parser hangs it on the name: "accuse Reed of bribery"
    for kid in kids:
        if kid.dep in ("prep", "dative") and kid.i > verb.i and kid.lower not in _CIRCUMSTANTIAL and not tells_time(tree, kid):
            return kid
    return None


def tells_time(tree: Tree, preposition: Node) -> bool:
    """Whether a prepositional phrase tells when, as far as one word shows it (or holds no noun at all)."""
    inner = tree.kid(preposition, "pobj", "pcomp")
    return inner is None or inner.lower in _TIMES or (inner.pos == "NUM" and len(inner.text) == 4)


def is_purpose(tree: Tree, verb: Node) -> bool:
    """Whether an infinitive tells what the act above it was for ("closed the road to save money"), not what a verb needs ("hoped to close")."""
    head = tree.head(verb)
    if verb.tag != "VB" or not head.is_verb or not any(k.lower == "to" and k.dep == "aux" for k in tree.kids[verb.i]):
        return False
    if verb.dep == "advcl":
        return own_subject(tree, verb) is None
    takes_infinitive = head.lemma in _OBJECT_CONTROL or head.lemma in _SUBJECT_CONTROL or is_governor(head)
    return verb.dep == "xcomp" and not takes_infinitive and (is_passive(tree, head) or tree.kid(head, "dobj") is not None)
