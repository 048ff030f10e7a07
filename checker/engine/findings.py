"""Firings to findings: the words, the places, the question, and the marks by which a finding is known again."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from checker.engine.marks import hash_of, marks_of
from checker.engine.runner import Firing
from checker.errors import BadRule
from checker.models.claims import AlignmentClaim, Claim, DocumentClaim, PassageClaim
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.models.rules import Meta

Claims = Mapping[tuple[str, str], Claim]
_SPACE = re.compile(r"\s+")


def make_findings(firings: Iterable[Firing], claims: Claims, documents: Mapping[str, Document]) -> list[Finding]:
    """One finding for each firing that stands for itself, sorted by (document, start, rule)."""
    fired = list(firings)
    made = [make_finding(f, claims, documents) for f in fired]
    return settled(made, {f.rule.meta.id: f.rule.meta for f in fired})


def settled(made: Iterable[Finding], metas: Mapping[str, Meta]) -> list[Finding]:
    """Those of the findings of single firings that stand for themselves, in their order and with their ids; `metas` are those of their rules."""
    return number(fold(once_each(sorted(made, key=_order)), metas))


def make_finding(firing: Firing, claims: Claims, documents: Mapping[str, Document]) -> Finding:
    """The finding of one firing. Raises BadRule where a template names what the rule did not report."""
    meta, match = firing.rule.meta, firing.match
    evidence = {name: claims[key] for name, key in match.evidence}
    primary = next(iter(evidence.values()))
    document = documents[primary.doc]
    start, end = match.span or (primary.start, primary.end)
    line, column = document.line_and_column(start)
    words = {**evidence, **dict(match.words)}
    return Finding(
        id="",
        rule=meta.id,
        name=meta.name,
        family=firing.rule.__module__.split(".")[-2],
        severity=match.severity or meta.severity,
        confidence=meta.confidence,
        message=_fill(meta, meta.message, words),
        question=_fill(meta, meta.question, words),
        doc=document.id,
        start=start,
        end=end,
        line=line,
        column=column,
        place=document.place_of(start),
        quote=document.text[start:end],
        related=tuple(_related_places(evidence, document)),
        claims=tuple(claim.id for claim in evidence.values()),
        **marks_of(meta.id, meta.revision, evidence.values(), (start, end), documents)._asdict(),
        rule_revision=meta.revision,
        bindings=tuple((name, str(value.quote if isinstance(value, Claim) else value)) for name, value in words.items()),
        block=firing.block,
    )


def _order(finding: Finding) -> tuple[object, ...]:
    """By place; and all of one place by what they say, the gravest first, so that it is never by chance which of them stands for the others."""
    others = tuple((place.doc, place.start, place.end, place.role) for place in finding.related)
    return finding.doc, finding.start, finding.rule, finding.end, finding.claims, finding.severity.rank, others, finding.bindings, finding.block


def _fill(meta: Any, template: str, words: Mapping[str, object]) -> str:
    """A template with its words, on one line and with a capital first letter."""
    try:
        filled = _SPACE.sub(" ", template.format_map(words))
        return filled[:1].upper() + filled[1:]
    except (KeyError, AttributeError, IndexError) as error:
        raise BadRule(f"{meta.id}: its wording asks for {error}, which the rule does not report; report it by that name.") from error


def _related_places(evidence: Mapping[str, Claim], document: Document) -> Iterator[Related]:
    """The other facts' places (a whole document is none), or else the place that the only fact was compared with."""
    primary, *others = evidence.items()
    yield from (_related(name, claim) for name, claim in others if not isinstance(claim, DocumentClaim))
    claim = primary[1]
    if isinstance(claim, AlignmentClaim) and claim.other_start is not None and claim.other_end is not None:
        yield Related(doc=claim.other_doc, start=claim.other_start, end=claim.other_end, quote=claim.other, role="source")
    if isinstance(claim, PassageClaim) and not others and claim.twin_start is not None and claim.twin_end is not None:
        yield Related(doc=claim.twin_doc, start=claim.twin_start, end=claim.twin_end, quote=document.text[claim.twin_start : claim.twin_end], role="earlier")


def _related(role: str, place: Claim | Finding) -> Related:
    return Related(doc=place.doc, start=place.start, end=place.end, quote=place.quote, role=role)


def once_each(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without repetitions: one for each rule, place, and set of documents that it is about.

    Two documents that clash with one place are two findings, so that to accept the one does not hide the other.
    """
    seen: set[tuple[str, str, int, int, frozenset[str]]] = set()
    kept = []
    for finding in findings:
        key = (finding.rule, finding.doc, finding.start, finding.end, _documents(finding))
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept


def fold(findings: Sequence[Finding], metas: Mapping[str, Meta]) -> list[Finding]:
    """One flaw, one finding: what another rule says better of the same words becomes a related place of
    that finding, which is then as severe as the gravest of them, and a once-only rule keeps its first."""
    better = _by_place((i, f) for i, f in enumerate(findings) if metas[f.rule].supersedes)
    said_better = {rule for meta in metas.values() for rule in meta.supersedes}
    over = {i: head for i, f in enumerate(findings) if f.rule in said_better and (head := _superseded_by(f, better, metas)) is not None}
    folded: dict[int, list[Finding]] = {}
    for index in over:
        folded.setdefault(_last_head(index, over), []).append(findings[index])
    kept: list[Finding] = []
    shown: set[tuple[str, str, frozenset[str]]] = set()
    for index, finding in enumerate(findings):
        about = (finding.doc, finding.rule, _documents(finding))
        repeated = metas[finding.rule].once and about in shown
        if index not in over and not repeated:
            shown.add(about)
            kept.append(_with(finding, folded[index]) if index in folded else finding)
    return kept


def _by_place(indexed: Iterable[tuple[int, Finding]]) -> dict[str, dict[int, Finding]]:
    """Findings by the documents that they have places in, so that none is held against those of other texts."""
    found: dict[str, dict[int, Finding]] = {}
    for index, finding in indexed:
        for doc in (finding.doc, *(place.doc for place in finding.related)):
            found.setdefault(doc, {})[index] = finding
    return found


def _last_head(index: int, over: Mapping[int, int]) -> int:
    """The finding that stands for another, itself stood for by none; what a rule supersedes never comes round to it (see the registry)."""
    while index in over:
        index = over[index]
    return index


def _with(finding: Finding, others: Sequence[Finding]) -> Finding:
    """A finding that stands for others too: their places are related ones, and it is no less severe than any of them."""
    places = [_related(other.name, other) for other in others if other.quote != finding.quote]
    gravest = min((finding.severity, *(other.severity for other in others)), key=lambda severity: severity.rank)
    return finding.model_copy(update={"related": (*finding.related, *places), "severity": gravest})


def _superseded_by(finding: Finding, better: Mapping[str, Mapping[int, Finding]], metas: Mapping[str, Any]) -> int | None:
    """The index of the first finding that says the same thing better, if there is one on the same words of the same documents."""
    near = {index: other for doc in {finding.doc, *(place.doc for place in finding.related)} for index, other in better.get(doc, {}).items()}
    for index, other in sorted(near.items(), key=lambda one: one[0]):
        if finding.rule in metas[other.rule].supersedes and _documents(finding) <= _documents(other) and _touch(finding, other):
            return index
    return None


def _documents(finding: Finding) -> frozenset[str]:
    """The documents that a finding is about; a document and its source are one."""
    return frozenset(doc.removesuffix("#source") for doc in (finding.doc, *(place.doc for place in finding.related)))


def _touch(one: Finding, other: Finding) -> bool:
    """Whether two findings share words: their places, or a place and the other's related places."""
    ours = [(one.doc, one.start, one.end), *((r.doc, r.start, r.end) for r in one.related)]
    theirs = [(other.doc, other.start, other.end), *((r.doc, r.start, r.end) for r in other.related)]
    return any(a[0] == b[0] and a[1] < b[2] and b[1] < a[2] for a in ours for b in theirs)


def number(findings: Sequence[Finding]) -> list[Finding]:
    """Give each finding its id, from its marks; those of one rule on the same sentences are told apart by their order.

    The order is counted among these alone: another finding that comes or goes elsewhere changes no mark.
    """
    counts: dict[tuple[str, str], int] = {}
    done = []
    for finding in findings:
        ordinal = counts[finding.doc, finding.second_key] = counts.get((finding.doc, finding.second_key), -1) + 1
        second = hash_of(finding.second_key, str(ordinal))
        done.append(finding.model_copy(update={"id": "F-" + hash_of(finding.fingerprint, second, finding.doc)[:12], "second_key": second}))
    return done
