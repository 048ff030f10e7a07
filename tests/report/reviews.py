"""Reviews made by hand: findings that people decided about, documents with and without findings, hostile text."""

from datetime import date as Date
from typing import Any

from checker.models.base import Severity
from checker.models.decisions import Action, Decision
from checker.models.findings import Finding
from checker.models.verdict import Suppression, Verdict
from checker.pipeline import CheckResult
from checker.report.base import Report
from checker.report.changes import Changes
from checker.report.review import Review, Reviewed
from checker.triage.anchors import anchor_of
from checker.triage.states import fold
from tests.report.build import document, finding, hostile_report, related

TODAY = Date(2026, 3, 10)
FERRY = """Ferry to pause

The ferry carried 900 people in May. The company said the ferry carried 950 people in May.

Anna Krol, 41, has run the harbour since 2019. Krol, 43, said the harbour would stay open.
"""
MILL = "The mill closed in 1990.\n\nNobody objected, and the mill never closed.\n"
QUIET = "Nothing happened in the town.\n"


def decision(about: Finding, number: int, action: Action, who: str = "Ana Roe", **what: Any) -> Decision:
    """A decision of 2 March 2026, the later the higher its number."""
    when = f"2026-03-02T09:{number:02}:00.000000Z"
    return Decision.model_validate({"id": f"D-{number:012}", "action": action, "anchor": anchor_of(about), "who": who, "when": when, **what})


def reviewed(about: Finding, *history: Decision, verdict: Verdict | None = None) -> Reviewed:
    """A finding in the state that its history, or what hides it, means on the day of the tests."""
    standing = fold(history, TODAY)
    state = {"inline": "suppressed", "baseline": "baselined"}.get(verdict.suppression.kind) if verdict and verdict.suppression else None
    return Reviewed(about.model_copy(update={"state": state or standing.state.value}), standing, verdict or Verdict())


def small_review(**fields: Any) -> Review:
    """Three documents, one of them silent; findings of every severity, open, decided, hidden, overlapping, and between two documents."""
    ferry, mill, quiet = document("ferry.txt", FERRY), document("town/mill.txt", MILL), document("quiet.txt", QUIET)
    people = finding(ferry, "900 people", related=(related(ferry, "950 people"),))
    ages = finding(ferry, "Krol, 41, has run the harbour since 2019. Krol, 43", rule="NU09", severity=Severity.WARNING, message="Krol is 41 and 43.")
    age = finding(ferry, "43", rule="AT04", severity=Severity.NOTE, message="Who says that Krol is 43?")
    closed = finding(mill, "closed in 1990", rule="EV01", related=(related(mill, "never closed"), related(ferry, "stay open")))
    nobody = finding(mill, "Nobody objected", rule="AT04", severity=Severity.NOTE, question="Who was asked?")
    dismissed = (
        decision(ages, 1, "confirm", who="Ben Okri"),
        decision(ages, 2, "dismiss", reason="sourced", note="Two people of that name; see the register.", after="D-000000000001"),
    )
    findings = (
        reviewed(people, decision(people, 3, "confirm", note="Ask the company for its count.")),
        reviewed(ages, *dismissed),
        reviewed(age, decision(age, 5, "assign", assignee="Ben Okri")),
        reviewed(closed),
        reviewed(nobody, verdict=Verdict(suppression=Suppression(kind="inline", reason="The council keeps no minutes."))),
    )
    result = CheckResult(
        findings=tuple(one.finding for one in findings),
        documents=(ferry, quiet, mill),
        claims_by_kind={"quantity": 2, "date": 3},
        sentences=7,
        skipped_sentences=1,
        rules_run=("AT04", "EV01", "NU09"),
        rules_off=("ZZ01",),
        notes=("ferry.txt: NU09 compared only 120 of 130 like statements",),
    )
    report = Report(result, ("gone.txt: there is no such file or folder; check the path.",), tuple(one.verdict for one in findings))
    return Review(report, findings, versions="checker VERSION, model 3.8.0, rules 0a1b2c3d (3 files)", **fields)


def changed_review() -> Review:
    """The small review with what has happened since an earlier check."""
    review = small_review()
    ids = [one.finding.id for one in review.findings]
    gone = finding(document("ferry.txt", FERRY), "since 2019", rule="DT06", message="It was 2018 before.")
    changes = Changes("main", new=frozenset(ids[3:4]), gone=(gone,), reopened=frozenset(ids[2:3]), decided=frozenset(ids[:2]))
    return small_review(changes=changes, day=TODAY, title="Ferry and mill")


def hostile_review() -> Review:
    """Text, names and notes that a report must show and not obey."""
    report = hostile_report()
    words = "<script>document.title = 'obeyed'</script><img src=x onerror=alert(1)> \" ' javascript:alert(1) \u202egnp.exe"
    first, *others = report.result.findings
    found = [reviewed(first, decision(first, 1, "dismiss", who=words, reason="intentional", note=words)), *map(reviewed, others)]
    odd = first.model_copy(update={"id": f'F-1"><script>{words}', "doc": f"javascript:{words}", "family": words, "rule": words, "name": words})
    found.append(Reviewed(odd))
    result = report.result.model_copy(update={"findings": tuple(one.finding for one in found), "notes": (words,)})
    return Review(Report(result, report.unreadable), tuple(found), title=words, versions=words, problems=(words,), changes=Changes(words, gone=(odd,)))
