"""Comparisons: one thing is older, larger, earlier than another, all turned the same way round."""

import re
from collections.abc import Iterator

from checker.extract.clauses.arguments import arguments_of, surface_subject
from checker.extract.clauses.keys import head_key, proper_name
from checker.extract.clauses.modality import modality_of, tense_of
from checker.extract.clauses.polarity import negation_of
from checker.extract.clauses.tree import Node, Tree, tree_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import ComparisonClaim, MentionClaim

_HINT = re.compile(r"\bthan\b", re.IGNORECASE)
# A comparative and the dimension it lies on; those of the second table run the other way.
_MORE = {"old": "age", "large": "size", "big": "size", "tall": "height", "high": "height", "long": "length", "heavy": "weight", "fast": "speed", "quick": "speed",
         "expensive": "price", "dear": "price", "late": "time", "strong": "strength", "rich": "wealth", "wealthy": "wealth", "wide": "width", "deep": "depth", "hot": "heat",
         "warm": "heat", "bright": "brightness", "loud": "loudness", "good": "quality", "safe": "safety", "popular": "popularity", "populous": "population"}  # fmt: skip
_LESS = {"young": "age", "small": "size", "little": "size", "short": "height", "low": "height", "light": "weight", "slow": "speed", "cheap": "price", "early": "time",
         "weak": "strength", "poor": "wealth", "narrow": "width", "shallow": "depth", "cold": "heat", "cool": "heat", "dim": "brightness", "quiet": "loudness",
         "bad": "quality", "dangerous": "safety"}  # fmt: skip


def find_comparisons(parsed: ParsedDocument, found: Found) -> list[ComparisonClaim]:
    """The comparison claims of a document, in the order of the text."""
    claims: list[ComparisonClaim] = []
    for sentence in parsed.sentences:
        if _HINT.search(sentence.text):
            mentions = found.within(MentionClaim, sentence.start, sentence.end)
            claims += _of_sentence(parsed, tree_of(sentence), mentions)
    return claims


def _of_sentence(parsed: ParsedDocument, tree: Tree, mentions: list[MentionClaim]) -> Iterator[ComparisonClaim]:
    for than in tree.nodes:
        if than.lower != "than":
            continue
        other = tree.kid(than, "pobj")
        adjective = tree.head(than)
        verb = tree.head(adjective)
        if other is None or adjective.dep not in ("acomp", "advmod") or not verb.is_verb or _is_measured(tree, other):
            continue
        subject = surface_subject(tree, verb)
        if subject is None or negation_of(tree, verb, arguments_of(tree, verb)) or modality_of(tree, verb)[0] != "asserted":
            continue
        dimension, forward = _dimension(tree, adjective)
        if dimension:
            pair = (_name(tree, subject, mentions), _name(tree, other, mentions))
            named = (proper_name(subject, pair[0]), proper_name(other, pair[1]))
            (left, right), (left_name, right_name) = (pair, named) if forward else (pair[::-1], named[::-1])
            start, end = tree.nodes[tree.phrase_start(subject)].start, tree.nodes[tree.phrase_end(other) - 1].end
            if start < end:
                yield ComparisonClaim(
                    **parsed.claim_fields("comparison", start, end),
                    left=left,
                    right=right,
                    dimension=dimension,
                    cue=adjective.text,
                    left_name=left_name,
                    right_name=right_name,
                    tense=tense_of(tree, verb)[0],
                )


def _is_measured(tree: Tree, other: Node) -> bool:
    """Whether the other side is a figure ("taller than 40 metres") or a thought ("older than expected")."""
    return other.pos not in ("NOUN", "PROPN") or any(k.dep == "nummod" for k in tree.kids[other.i])


def _dimension(tree: Tree, adjective: Node) -> tuple[str, bool]:
    """The dimension of a comparative, and whether it runs upwards; "" for one that is not known."""
    turned = any(k.lower == "less" for k in tree.kids[adjective.i])
    lemma = adjective.lemma
    if adjective.tag not in ("JJR", "RBR") and not any(k.lower in ("more", "less") for k in tree.kids[adjective.i]):
        return "", True
    if lemma in _MORE:
        return _MORE[lemma], not turned
    return _LESS.get(lemma, ""), turned


def _name(tree: Tree, node: Node, mentions: list[MentionClaim]) -> str:
    """What is compared: an entity, or the whole phrase, so that "the old bridge" and "the new bridge" are two things."""
    for mention in mentions:
        if mention.start <= node.start and node.end <= mention.end and mention.form != "pronoun":
            return mention.entity
    return tree.phrase(node).lower() if node.pos != "PROPN" else head_key(tree, node)
