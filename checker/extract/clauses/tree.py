"""One sentence's dependency tree, read once into plain tuples, so that later looks cost no parser calls."""

from typing import NamedTuple

from spacy.tokens import Token

from checker.extract.nlp import Sentence

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
CLAUSAL = frozenset(("ROOT", "conj", "ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "csubj", "csubjpass", "parataxis", "dep", "intj", "appos"))
# What hangs on the right of a noun phrase and is a statement of its own.
_LOOSE = frozenset(("relcl", "acl", "appos", "advcl", "parataxis", "punct", "cc", "conj", "ccomp"))
# The lemmatiser of the model takes these for forms of "hop", "scrap", "star" … (found by running it over 200 verbs in -e).
_LEMMAS = {
    form: verb
    for verb in ("bathe", "dine", "hope", "rape", "rate", "ride", "scrape", "shine", "stare", "wage")
    for form in (verb + "s", verb + "d", verb[:-1] + "ing")
} | {
    # Verbs derived by rule from a noun or from another language.
    "rescissioned": "rescission",
    "annulated": "annul",
    "revocated": "revoke",
    "abolitioned": "abolish",
    "ratificated": "ratify",
    "cancelated": "cancel",
}
_ARTICLES = frozenset(("a", "an", "the"))


class Node(NamedTuple):
    """One token: `i`, `head`, `left` and `right` count tokens of the sentence, `start` and `end` code points of the text."""

    i: int
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    left: int
    right: int
    start: int
    end: int

    @property
    def is_verb(self) -> bool:
        """Whether the token is a verb form (of any use)."""
        return self.tag[0] == "V" or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """Whether the token is a common or proper noun."""
        return self.tag[0] == "N"


class Tree(NamedTuple):
    """The tokens of a sentence and, for each, its direct dependents in order."""

    nodes: tuple[Node, ...]
    kids: tuple[list[Node], ...]

    def head(self, node: Node) -> Node:
        """The token that `node` hangs on; itself for the root."""
        return self.nodes[node.head]

    def kid(self, node: Node, *deps: str) -> Node | None:
        """The first dependent of `node` with one of the relations `deps`."""
        for kid in self.kids[node.i]:
            if kid.dep in deps:
                return kid
        return None

    def conjuncts(self, node: Node) -> list[Node]:
        """`node` and what is joined to it by "and", "or", commas."""
        found = [node]
        for member in found:
            found += [k for k in self.kids[member.i] if k.dep == "conj"]
        return found

    def phrase_end(self, node: Node, joined: bool = True) -> int:
        """The index after the last token of a phrase, without its relative clauses, appositions and (unless `joined`) conjuncts."""
        last = node.i
        for kid in self.kids[node.i]:
            if kid.i > last and (kid.dep not in _LOOSE or (joined and kid.dep == "conj" and kid.pos == node.pos)):
                last = max(last, self.phrase_end(kid) - 1)
        return last + 1

    def cut_off(self, noun: Node) -> Node | None:
        """The noun that the parser took for a verb behind a subject: "visits" in "the ban on Fijian visits was lifted"."""
        head = self.nodes[noun.head]
        misread = noun.dep == "nsubj" and head.tag in ("NNS", "VBZ") and head.dep in ("nsubj", "nsubjpass") and head.i > noun.i
        return head if misread and self.nodes[head.i - 1].dep == "pobj" else None

    def phrase_start(self, node: Node) -> int:
        """The index of the first token of a phrase."""
        first = node.left
        while first < node.i and self.nodes[first].tag in ("CC", ",", ":", "''", "``") and self.nodes[first].lower not in ("both", "either", "neither"):
            first += 1
        return first

    def words(self, first: int, end: int) -> str:
        """The tokens `[first, end)`, spaced as in the text, without a leading article."""
        if first < end and self.nodes[first].lower in _ARTICLES:
            first += 1
        parts: list[str] = []
        for node in self.nodes[first:end]:
            if parts and node.start > self.nodes[node.i - 1].end:
                parts.append(" ")
            parts.append(node.text)
        return "".join(parts)

    def phrase(self, node: Node) -> str:
        """A noun phrase or prepositional phrase, without a leading article."""
        rest = self.cut_off(node)
        return self.words(self.phrase_start(node), self.phrase_end(rest if rest is not None else node))


def lemma_of(token: Token) -> str:
    """The lemma of a token in lower case, set right where the model's lemmatiser is known to err."""
    return _LEMMAS.get(token.lower_) or token.lemma_.lower()


def tree_of(sentence: Sentence) -> Tree:
    """The tree of one sentence."""
    span = sentence.tokens
    first, offset = span.start, sentence.offset
    nodes = []
    for i, token in enumerate(span):
        text, start = token.text, offset + token.idx
        lower = text.lower()
        nodes.append(
            Node(
                i,
                text,
                lower,
                lemma_of(token),
                token.tag_ or "XX",
                token.pos_,
                token.dep_,
                token.head.i - first,
                token.left_edge.i - first,
                token.right_edge.i - first,
                start,
                start + len(text),
            )
        )
    kids: tuple[list[Node], ...] = tuple([] for _ in nodes)
    for node in nodes:
        if node.head != node.i and 0 <= node.head < len(nodes):
            kids[node.head].append(node)
    return Tree(tuple(nodes), kids)
