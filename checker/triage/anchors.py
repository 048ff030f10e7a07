"""How much a finding looks like one that was decided before."""

from collections.abc import Iterable
from typing import Literal

from checker.engine.marks import hash_of, normalise
from checker.models.decisions import Anchor
from checker.models.findings import Finding, Related

Likeness = tuple[Literal["same", "moved", "changed"], float]
"""`same`: the claims have the same words. `moved`: the same text, read differently. `changed`: other words in the same place.
With it a number by which several candidates are compared; more is better."""

ENOUGH = 0.5
"""The share of the words around a finding that must be the same for it to be in the same place."""
NEAR = 16
"""How many code points right beside a finding tell its place among others like it."""
_SAME_SENTENCE, _SAME_DOCUMENT = 0.25, 0.1


def anchor_of(finding: Finding, *, alone: bool = True) -> Anchor:
    """What is written into a decision, so that the finding is known again; `alone`: no other one of its document has its words."""
    return Anchor(
        rule=finding.rule,
        fingerprint=finding.fingerprint,
        second_key=finding.second_key,
        quote=finding.quote,
        prefix=finding.prefix,
        suffix=finding.suffix,
        others=others_of(finding.related),
        alone=alone,
        doc=finding.doc,
    )


def others_of(related: Iterable[Related]) -> str:
    """A hash of the words of a finding's other places, in any order; empty where it has none."""
    quotes = sorted(normalise(place.quote) for place in related)
    return hash_of(*quotes)[:16] if quotes else ""


def likeness(anchor: Anchor, finding: Finding) -> Likeness | None:
    """Whether, and how surely, a finding is the one of an anchor.

    - The same fingerprint (the same words of the claims) is the same finding where its sentences or half of the words
      around it are the same too, or where it is still in the same document and was the only one like it there. Short
      words occur in many places ("officials said"), and a decision about one of them is none about the others.
    - The same sentences with another fingerprint: the rule or the reading has changed, the text has not.
    - The same quote, other places and words around it: the same, after an edit farther off.
    - Other words in the same document, where half of the words around are the same: the claim has changed.
    """
    if anchor.rule != finding.rule:
        return None
    same_sentence, here = anchor.second_key == finding.second_key, same_document(anchor.doc, finding.doc)
    around = agreement(anchor, finding)
    weight = around + _SAME_SENTENCE * same_sentence + _SAME_DOCUMENT * here
    if anchor.fingerprint == finding.fingerprint:
        same = same_sentence or (here and anchor.alone) or (around >= ENOUGH and (anchor.alone or _beside(anchor, finding)))
        return ("same", weight) if same else None
    if _reads_alike(anchor, finding, same_sentence):
        return "moved", weight
    return ("changed", weight) if here and around >= ENOUGH else None


def still_said(anchor: Anchor, finding: Finding) -> bool:
    """Whether what was decided at an anchor was decided about the very words that a finding has now."""
    same_sentence = anchor.second_key == finding.second_key
    return anchor.rule == finding.rule and (anchor.fingerprint == finding.fingerprint or _reads_alike(anchor, finding, same_sentence))


def _beside(anchor: Anchor, finding: Finding) -> bool:
    """Whether the words right beside are the same, on one side at least."""
    before, after = finding.prefix[-NEAR:], finding.suffix[:NEAR]
    return (len(before) == NEAR and anchor.prefix.endswith(before)) or (len(after) == NEAR and anchor.suffix.startswith(after))


def _reads_alike(anchor: Anchor, finding: Finding, same_sentence: bool) -> bool:
    ours, theirs = normalise(anchor.quote), normalise(finding.quote)
    if same_sentence:
        return ours in theirs or theirs in ours
    beside = (anchor.prefix, anchor.suffix)
    return any(beside) and ours == theirs and beside == (finding.prefix, finding.suffix) and anchor.others == others_of(finding.related)


def agreement(anchor: Anchor, finding: Finding) -> float:
    """The share of the words before and after that are the same on both sides, 0 to 1."""
    if (anchor.prefix, anchor.suffix) == (finding.prefix, finding.suffix):
        return 1.0
    shared = longer = 0
    for ours, theirs in ((anchor.prefix, finding.prefix), (anchor.suffix, finding.suffix)):
        words, others = set(ours.split()), set(theirs.split())
        shared += len(words & others)
        longer += max(len(words), len(others))
    return shared / longer if longer else 0.0


def same_document(one: str, other: str) -> bool:
    """Whether two names mean one document: the same path, or one seen from a folder nearer to it."""
    return one == other or one.endswith(f"/{other}") or other.endswith(f"/{one}")
