"""The gate on one page: what hides each finding, where it is told, and whether it makes the check fail."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.configuration.model import FailOn
from checker.configuration.policy import Policy, named
from checker.gate import baseline
from checker.gate.primary import at_new_document
from checker.gate.suppressions import Comment, find_comments
from checker.gate.unused import unused
from checker.models.decisions import State
from checker.models.document import Document
from checker.models.findings import Finding
from checker.models.rules import Meta
from checker.models.verdict import ACCEPTED, UNUSED_SUPPRESSION, Suppression, Verdict
from checker.pipeline import CheckResult
from checker.triage import Triage, Triaged

_ORDER: tuple[FailOn, ...] = ("error", "warning", "note")


@dataclass(frozen=True)
class Gate:
    """What a project asks of its gate. `accepted` are the entries of its baseline, `earlier` the findings that the documents had
    at the revision `earlier_at`, which new ones are told from. `policy` and `ignore` hold for the gate's own notes as for findings of rules."""

    fail_on: FailOn
    decisions: Triage
    accepted: Sequence[baseline.Entry] = ()
    earlier: Sequence[Finding] = ()
    earlier_at: str = ""
    policy: Policy = field(default_factory=Policy)
    ignore: Sequence[str] = ()

    def grave(self, finding: Finding) -> bool:
        """Whether a finding is grave enough to fail the check."""
        return self.fail_on != "never" and finding.severity in _ORDER[: _ORDER.index(self.fail_on) + 1]

    def wanted(self, notes: Sequence[Finding]) -> list[Finding]:
        """The notes on comments that the project wants, each as grave as it says."""
        if any(named(UNUSED_SUPPRESSION, word) for word in self.ignore):
            return []
        return self.policy.settle([note for note in notes if self.policy.reads(UNUSED_SUPPRESSION, (note.doc,))])


def judge(result: CheckResult, metas: Sequence[Meta], gate: Gate) -> tuple[CheckResult, tuple[Verdict, ...]]:
    """The result with each finding at its place and in its state, and the verdict on each.

    `metas` are those of all rules, also of those that did not run. Raises BadConfiguration for a comment that is no
    proper suppression.
    """
    documents = {d.id: d for d in result.documents}
    comments = find_comments(result.documents, metas)
    inline, notes = _inline(result, comments, {meta.id: meta for meta in metas}, documents)
    findings = [*result.findings, *gate.wanted(notes)]
    triaged = gate.decisions.standing(findings)
    accepted = baseline.match(gate.accepted, findings)
    earlier = baseline.match(baseline.entries_for(gate.earlier), findings)
    told: list[tuple[Finding, Verdict]] = []
    for finding, stands, entry, old in zip(findings, triaged, accepted, earlier, strict=True):
        hidden = inline.get(_place(finding)) or _decided(stands) or _accepted(stands, entry is not None, old is not None, gate)
        told.append((_settled(stands, hidden), Verdict(new=not (entry or old), suppression=hidden, gates=hidden is None and gate.grave(finding))))
    told = [(at_new_document(finding, result.background, documents), verdict) for finding, verdict in told]
    told.sort(key=lambda one: one[0].order)
    return result.model_copy(update={"findings": tuple(f for f, _ in told)}), tuple(v for _, v in told)


def _inline(
    result: CheckResult, comments: Sequence[Comment], metas: dict[str, Meta], documents: dict[str, Document]
) -> tuple[dict[tuple[str, int, int], Suppression], list[Finding]]:
    """What comments hide, by the places of the findings; and a note for each comment that hides nothing, where its rules ran."""
    hidden: dict[tuple[str, int, int], Suppression] = {}
    used: set[tuple[Comment, str]] = set()
    inside: dict[str, list[tuple[int, Comment]]] = {}
    for number, comment in enumerate(comments):
        inside.setdefault(comment.doc, []).append((number, comment))
    for finding in result.findings:
        names = {finding.doc, *(place.doc for place in finding.related)}
        for _, comment in sorted(one for name in names for one in inside.get(name, ())):
            word = comment.word_for(finding, metas)
            if word:
                used.add((comment, word))
                hidden.setdefault(_place(finding), Suppression(kind="inline", reason=comment.reason))
    judged = [comment for comment in comments if comment.doc not in result.background]
    ran = [metas[rule] for rule in result.rules_run if rule in metas]
    not_tried = {(comment, word) for comment in judged for word in comment.words if not any(named(meta, word) for meta in ran)}
    return hidden, list(unused(judged, used | not_tried, documents))


def _place(finding: Finding) -> tuple[str, int, int]:
    return finding.id, finding.start, finding.end


def _decided(stands: Triaged) -> Suppression | None:
    """What a decision hides: a finding that is dismissed, or deferred to a day to come."""
    decided = stands.standing.decided
    if stands.state not in (State.DISMISSED, State.DEFERRED) or decided is None:
        return None
    why = [decided.reason or "", f"until {decided.until}" if decided.until else "", decided.note]
    return Suppression(kind="decision", reason=": ".join(part for part in why if part), who=decided.who)


def _accepted(stands: Triaged, in_baseline: bool, was_there: bool, gate: Gate) -> Suppression | None:
    """What the baseline hides, or what was there before: a finding that nobody has decided about."""
    if stands.standing.decided is not None or not (in_baseline or was_there):
        return None
    return Suppression(kind="baseline", reason=ACCEPTED if in_baseline else f"there at {gate.earlier_at} already")


def _settled(stands: Triaged, hidden: Suppression | None) -> Finding:
    """The finding in the state that the verdict means."""
    state = {"inline": "suppressed", "baseline": "baselined"}.get(hidden.kind, stands.state.value) if hidden else stands.state.value
    return stands.finding if stands.finding.state == state else stands.finding.model_copy(update={"state": state})


def fails(verdicts: Sequence[Verdict]) -> bool:
    """Whether the check fails."""
    return any(verdict.gates for verdict in verdicts)
