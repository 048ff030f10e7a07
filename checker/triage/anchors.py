"""How much a finding looks like one that was decided before."""

from collections.abc import Iterable

from checker.engine.marks import hash_of, normalise
from checker.models.decisions import Anchor
from checker.models.findings import Finding, Related
from checker.triage.entries import Known

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


def same_words(anchor: Known, finding: Finding) -> float:
    """How surely a finding with the fingerprint of an anchor is the very one; 0 where it is another with the same words.

    It is the same where its sentences, or half of the words around it, are the same too, or where it is still in the same
    document and was the only one like it there. Short words occur in many places ("officials said"), and a decision
    about one of them is none about the others.
    """
    if anchor.rule != finding.rule:
        return 0.0
    same_sentence, here = anchor.second_key == finding.second_key, same_document(anchor.doc, finding.doc)
    around = agreement(anchor, finding)
    same = same_sentence or (here and anchor.alone) or (around >= ENOUGH and (anchor.alone or _beside(anchor, finding)))
    return _weight(around, same_sentence, here) if same else 0.0


def same_text(anchor: Known, finding: Finding) -> float:
    """How surely a finding is the one of an anchor though its fingerprint is another: the rule, or the reading, has changed, and the text has not.

    Either its sentences are the same, or its quote, its other places and the words right around it. 0 where neither holds.
    """
    if anchor.rule != finding.rule:
        return 0.0
    same_sentence = anchor.second_key == finding.second_key != ""
    if not (same_sentence and _overlap(anchor, finding)) and not _same_place(anchor, finding):
        return 0.0
    return _weight(agreement(anchor, finding), same_sentence, same_document(anchor.doc, finding.doc))


def _overlap(anchor: Known, finding: Finding) -> bool:
    """Whether one quote is part of the other: a sentence can have several findings."""
    ours, theirs = normalise(anchor.quote), normalise(finding.quote)
    return ours in theirs or theirs in ours


def _same_place(anchor: Known, finding: Finding) -> bool:
    beside = (anchor.prefix, anchor.suffix)
    return (
        any(beside)
        and beside == (finding.prefix, finding.suffix)
        and normalise(anchor.quote) == normalise(finding.quote)
        and anchor.others == others_of(finding.related)
    )


def changed_words(anchor: Known, finding: Finding) -> float:
    """How surely a finding is the one of an anchor with other words: in the same document, half of the words around are the same."""
    if anchor.rule != finding.rule or not same_document(anchor.doc, finding.doc):
        return 0.0
    around = agreement(anchor, finding)
    return _weight(around, False, True) if around >= ENOUGH else 0.0


def still_said(anchor: Known, finding: Finding) -> bool:
    """Whether what was decided at an anchor was decided about the very words that a finding has now."""
    return anchor.rule == finding.rule and (anchor.fingerprint == finding.fingerprint or same_text(anchor, finding) > 0)


def _weight(around: float, same_sentence: bool, here: bool) -> float:
    return around + _SAME_SENTENCE * same_sentence + _SAME_DOCUMENT * here


def _beside(anchor: Known, finding: Finding) -> bool:
    """Whether the words right beside are the same, on one side at least."""
    before, after = finding.prefix[-NEAR:], finding.suffix[:NEAR]
    return (len(before) == NEAR and anchor.prefix.endswith(before)) or (len(after) == NEAR and anchor.suffix.startswith(after))


def agreement(anchor: Known, finding: Finding) -> float:
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
