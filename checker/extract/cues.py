"""Phrases that an editor asks about: judgements, superlatives, and what was done with or without somebody's part in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extract.clauses.arguments import arguments_of
from checker.extract.clauses.keys import name_of
from checker.extract.clauses.sources import names_source
from checker.extract.clauses.tree import Node, Tree, tree_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.base import Zone
from checker.models.claims import CueClaim
from checker.reference.tables import table

_SKIPPED = frozenset((Zone.TAGS, Zone.TABLE))
# What somebody can do something with or without: somebody's part in it.
_PARTS = (
    "help", "backing", "support", "participation", "involvement", "assistance", "aid", "mediation", "consent", "approval", "funding", "finance", "financing",
    "money", "interference", "intervention", "input", "permission", "cooperation", "sponsorship", "subsidy", "subsidies", "grant", "grants", "loan", "loans",
    "guarantee", "guarantees", "blessing", "advice", "labour", "labor", "funds", "donation", "donations", "encouragement", "guidance", "mediators", "intermediaries",
)  # fmt: skip
_WITH = re.compile(
    rf"\b(?:with|without)\b[^.;:]{{0,60}}\b(?:{'|'.join(_PARTS)})\b|\b(?:no|zero|free (?:of|from)) [^.;:]{{0,40}}\b(?:{'|'.join(_PARTS)})\b|\b(?:brokered|sponsored|subsidi[sz]ed|guaranteed|assisted|underwritten) by\b|\bbacked by\b|\bfunded by\b|\bfinanced by\b|\bmediated by\b|\bsupported by\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
_ME = re.compile(r"\bI(?:'m|'d|'ve|'ll)? [a-z]")
_QUOTED = re.compile(r"\"[^\"\n]*(?:\"|$)|\B'[^'\n]*'\B", re.MULTILINE)
_SUPERLATIVE = re.compile(
    r"(?P<one>\b(?:one|some|two|among) (?:of )?the )?\b(?P<words>first-ever|first ever|only (?:one|\w+) of (?:its|their) kind|(?:first|only|\w+est|most \w+|worst|best) \w+(?: \w+)? (?:ever|in history|of all time))\b",
    re.IGNORECASE,
)
_NONE = frozenset(("no", "zero"))
_PART_VERBS = frozenset(("back", "fund", "finance", "mediate", "support", "sponsor", "subsidise", "subsidize", "broker", "guarantee", "assist", "underwrite"))


def find_cues(parsed: ParsedDocument, found: Found) -> list[CueClaim]:
    """The cue claims of a document, in the order of the text."""
    claims: list[CueClaim] = []
    judging = _judging()
    told_by_me: bool | None = None
    for sentence in parsed.sentences:
        text = sentence.text
        if sentence.zone in _SKIPPED:
            continue
        claims += _superlatives(parsed, sentence)
        judges, parts = judging.search(text), _WITH.search(text)
        if not (judges or parts):
            continue
        tree = tree_of(sentence)
        if judges:
            told_by_me = _is_told_by_me(parsed) if told_by_me is None else told_by_me
            claims += _judgements(parsed, sentence, tree, told_by_me)
        if parts:
            claims += _participations(parsed, sentence, tree)
    return sorted(claims, key=lambda c: (c.start, c.end))


def _superlatives(parsed: ParsedDocument, sentence: Sentence) -> Iterator[CueClaim]:
    """ "first-ever", "the only one of its kind", "the largest theft in history"; not after "one of the"."""
    for match in _SUPERLATIVE.finditer(sentence.text):
        start = sentence.start + match.start("words")
        quoted = sentence.text[: match.start()].count('"') % 2 == 1
        fields = parsed.claim_fields("cue", start, sentence.start + match.end())
        yield CueClaim(**fields, type="superlative", attributed=names_source(sentence.text), guarded=quoted or bool(match["one"]))


@lru_cache(maxsize=1)
def _judgement_words() -> dict[str, tuple[str, frozenset[str]]]:
    """Each judging lemma with its part of speech and the words one of which must stand before it (none: always)."""
    return {lemma: (part, frozenset(beside.replace("*", "").split())) for lemma, part, beside in table("judgements.tsv")}


@lru_cache(maxsize=1)
def _judging() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_judgement_words())})s?\b", re.IGNORECASE)


def _judgements(parsed: ParsedDocument, sentence: Sentence, tree: Tree, told_by_me: bool) -> Iterator[CueClaim]:
    words = _judgement_words()
    for node in tree.nodes:
        known = words.get(node.lemma) or words.get(node.lower) or words.get(_with_word_before(tree, node))
        if known is None or node.pos not in ("NOUN", "ADJ", "VERB", "ADV"):
            continue
        beside = [k for k in tree.kids[node.i] if k.lower in known[1]]
        if (known[1] and not beside) or (node.i > 0 and node.is_noun and (tree.nodes[node.i - 1].pos == "PROPN" or tree.nodes[node.i - 1].lower == "in")):
            continue  # "the Bay of Pigs fiasco" is a name, "resigned in disgrace" a phrase
        first = min([node, *beside], key=lambda n: n.i)
        about = _about(tree, node)
        yield CueClaim(
            **parsed.claim_fields("cue", first.start, node.end),
            type="judgement",
            detail=node.lemma,
            attributed=names_source(sentence.text),
            guarded=told_by_me or _is_said(sentence, node),
            subject=about.text if about is not None else "",
        )


def _with_word_before(tree: Tree, node: Node) -> str:
    return f"{tree.nodes[node.i - 1].lower} {node.lemma}" if node.i else ""


def _is_said(sentence: Sentence, node: Node) -> bool:
    """Whether a word stands in quotation marks, or the sentence speaks of "I" and "we", or is a post with a handle or code."""
    before = sentence.text[: node.start - sentence.start].replace('""', '"')
    return before.count('"') % 2 == 1 or bool(_FIRST_PERSON.search(sentence.text)) or any(sign in sentence.text for sign in "@<")


def _is_told_by_me(parsed: ParsedDocument) -> bool:
    """Whether somebody tells the whole text as "I", as columns and letters do."""
    return bool(_ME.search(_QUOTED.sub(" ", parsed.plain)))


def _about(tree: Tree, node: Node) -> Node | None:
    """What is judged: the subject of "was a fiasco", the noun of "a botched sale"."""
    head = tree.head(node)
    if node.dep in ("attr", "acomp"):
        return arguments_of(tree, head).subject
    return head if node.dep == "amod" else None


def _participations(parsed: ParsedDocument, sentence: Sentence, tree: Tree) -> Iterator[CueClaim]:
    """ "without outside help", "with the king's backing", "backed by the king": each with the part taken and whose it is."""
    names = " ".join(n.lower for n in tree.nodes if n.pos == "PROPN")
    for node in tree.nodes:
        if node.lower in ("with", "without") and node.pos in ("ADP", "SCONJ"):
            part = tree.kid(node, "pobj")
            if part is not None and part.lower in _PARTS:
                yield _participation(parsed, sentence, tree, node, part, _whose(tree, part), names, node.lower == "without" or _is_none(tree, part))
        elif node.lower in _PARTS and (start := _nobodys(tree, node)) is not None:
            yield _participation(parsed, sentence, tree, start, node, None, names, True)
        elif node.lemma in _PART_VERBS and node.tag == "VBN":
            agent = arguments_of(tree, node).agent
            if agent is not None and node.dep in ("acl", "ROOT", "conj", "advcl", "relcl"):
                yield _participation(parsed, sentence, tree, node, node, agent, names, False)


def _is_none(tree: Tree, part: Node) -> bool:
    return any(k.lower in _NONE and k.i < part.i for k in tree.kids[part.i])


def _nobodys(tree: Tree, part: Node) -> Node | None:
    """Where the phrase "no outside help" (of "no outside help was sought") or "free of outside help" begins; None where it is neither."""
    above = tree.head(part)
    if part.dep in ("nsubj", "nsubjpass", "dobj", "attr") and _is_none(tree, part):
        return next(k for k in tree.kids[part.i] if k.lower in _NONE)
    free = tree.head(above)
    return free if part.dep == "pobj" and above.lower in ("of", "from") and free.lower == "free" else None


def _whose(tree: Tree, part: Node) -> Node | None:
    """Who takes part: "the king's backing", "the backing of the king", "a grant from the king"."""
    owner = tree.kid(part, "poss")
    if owner is not None:
        return owner
    for kid in tree.kids[part.i]:
        if kid.dep == "prep" and kid.lower in ("of", "from", "by"):
            return tree.kid(kid, "pobj")
    return None


def _participation(parsed: ParsedDocument, sentence: Sentence, tree: Tree, start: Node, part: Node, whose: Node | None, names: str, without: bool) -> CueClaim:
    governor = tree.head(start)
    while not governor.is_verb and governor.head != governor.i:
        governor = tree.head(governor)
    clause = arguments_of(tree, governor) if governor.is_verb else None
    about = name_of(tree, tree.head(start) if start.dep == "acl" else (clause.object or clause.subject) if clause is not None else None, [])
    last = max(part.i, whose.i if whose is not None else 0)
    kinds = " ".join(k.lower for k in tree.kids[part.i] if k.lower not in _NONE and k.dep in ("amod", "det", "compound", "nmod"))
    return CueClaim(
        **parsed.claim_fields("cue", start.start, tree.nodes[last].end),
        type="without part" if without else "with part",
        detail=kinds if without else part.lower,
        subject=tree.phrase(whose).lower().removesuffix("'s") if whose is not None else "",
        subject_key=about.key,
        attributed=names_source(sentence.text),
        context=names,
        clause=governor.lemma if governor.is_verb else "",
    )
