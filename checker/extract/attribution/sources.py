"""Who is speaking: the words that name a source, and what kind of source they make it."""

from dataclasses import dataclass

from spacy.tokens import Token

from checker.models.claims import SourceKind

_SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_PLURAL_TAGS = frozenset(("NNS", "NNPS"))
_PLURAL_PRONOUNS = frozenset("they we these those some many others several both".split())
_PRONOUNS = frozenset(("PRP", "WP", "WDT"))
_RELATIVES = frozenset(("who", "which", "that", "whom"))
# What follows these is about the source, not its name.
_BESIDE = frozenset(("relcl", "acl", "appos", "advcl", "parataxis", "punct", "ccomp"))
_VAGUE_WORDS = frozenset(
    "some many others several few people sources source officials experts analysts critics observers insiders supporters opponents aides "
    "residents witnesses traders dealers economists researchers scientists investigators authorities commentators skeptics sceptics pundits".split()
)
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_LONGEST_CLIMB = 6


@dataclass(frozen=True, slots=True)
class Source:
    """A source in a segment: token indices `first` to `last` (inclusive), or none where nobody is named."""

    kind: SourceKind
    first: int | None = None
    last: int | None = None
    head: int | None = None
    plural: bool = False
    words: str = ""


NOBODY = Source("agentless")


def speaker_of(verb: Token) -> Token | None:
    """The subject of a reporting verb, or what stands in its place where the parse has none."""
    subject = subject_of(verb)
    return beside(verb) if subject is None and verb.tag_ in _FINITE else subject


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, or the one it shares with the verb or noun it hangs on."""
    token = verb
    for _ in range(_LONGEST_CLIMB):
        for child in token.children:
            if child.dep_ in _SUBJECT:
                return child
        dep, head = token.dep_, token.head
        if dep in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
            return head
        if (
            dep == "xcomp"
            and (shared := _object_of(head)) is not None
            and head.lemma_ in ("urge", "ask", "tell", "order", "let", "make", "force", "allow", "lead", "prompt")
        ):
            return shared
        if dep not in ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "aux", "auxpass", "dep") or dep == "ROOT":
            return None
        if dep == "ccomp" and token.tag_ not in ("VBG", "VBN"):
            return None
        token = head
    return None


def beside(verb: Token) -> Token | None:
    """The noun straight before a finite verb, or a name straight after it: the subject where the parse gives none."""
    doc, index = verb.doc, verb.i - 1
    while index >= 0 and (doc[index].pos_ in ("ADV", "AUX") or doc[index].text == ","):
        index -= 1
    if index >= 0 and doc[index].pos_ in _NOMINAL:
        noun = doc[index]
        for _ in range(_LONGEST_CLIMB):
            if noun.dep_ in _SUBJECT or noun.dep_ == "ROOT" or noun.head.i >= verb.i or noun.head.pos_ in ("VERB", "AUX"):
                break
            noun = noun.head
        return noun if noun.pos_ in _NOMINAL else doc[index]
    after = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    return after if after is not None and after.pos_ == "PROPN" else None


def agent_of(verb: Token) -> Token | None:
    """The one after "by" of a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return grandchild
    return None


def _object_of(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)


def source_at(head: Token | None) -> Source:
    """The source whose head word this is, without what is told of it (clauses, appositions)."""
    if head is None:
        return NOBODY
    first, last = head.left_edge.i, head.i
    for child in head.rights:
        if child.dep_ in _BESIDE:
            break
        last = child.right_edge.i
    for child in head.lefts:
        if child.dep_ in ("punct", "cc", "mark", "advmod") and child.left_edge.i == first:
            first = child.right_edge.i + 1
    doc = head.doc
    words = doc[first : last + 1]
    if head.lower_ in _RELATIVES and head.tag_ in _PRONOUNS | {"IN"}:
        return _relative(head)
    return Source(_kind(head, first, last), first, last, head.i, _is_plural(head), words.text)


def _relative(pronoun: Token) -> Source:
    """A relative pronoun speaks for the noun before it: the place is the pronoun's, the words are the noun's."""
    clause = pronoun
    while clause.dep_ not in ("relcl", "acl", "ROOT"):
        clause = clause.head
    if clause.dep_ not in ("relcl", "acl"):
        return Source("pronoun", pronoun.i, pronoun.i, pronoun.i, False, pronoun.text)
    noun = source_at(clause.head) if clause.head.lower_ not in _RELATIVES else NOBODY
    return Source(noun.kind, pronoun.i, pronoun.i, noun.head, noun.plural, noun.words)


def _kind(head: Token, first: int, last: int) -> SourceKind:
    if head.tag_ in ("PRP", "WP", "DT", "EX"):
        return "pronoun" if head.lower_ not in _VAGUE_WORDS else "vague"
    tokens = head.doc[first : last + 1]
    if any(t.pos_ == "PROPN" for t in tokens):
        return "named"
    if head.lower_ in _VAGUE_WORDS and not any(t.dep_ in ("poss", "nummod") or t.lower_ in ("the", "these", "those") for t in tokens):
        return "vague"
    return "generic"


def _is_plural(head: Token) -> bool:
    return head.tag_ in _PLURAL_TAGS or head.lower_ in _PLURAL_PRONOUNS or any(c.dep_ == "conj" for c in head.children)
