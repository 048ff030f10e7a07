"""Reports made by hand, so that tests of formats need neither a model nor rules."""

from dataclasses import replace
from typing import Any

from checker.ingest import plain
from checker.models.base import Severity, Zone
from checker.models.document import Document, Segment
from checker.models.findings import Finding, Related
from checker.models.verdict import Suppression, Verdict
from checker.pipeline import CheckResult
from checker.report.base import Report

FERRY = "Ferry to pause\n\nThe ferry carried 900 people in May. The company said the ferry carried 950 people in May.\n"
MILL = "The mill closed in 1990. Nobody objected.\n"


def document(name: str, text: str) -> Document:
    """One document, as ingest makes it."""
    return plain.read(name, text)[0]


def finding(
    where: Document, quote: str, *, rule: str = "NU09", severity: Severity = Severity.ERROR, related: tuple[Related, ...] = (), **fields: Any
) -> Finding:
    """A finding on the first place that holds `quote`."""
    start = where.text.index(quote)
    line, column = where.line_and_column(start)
    return Finding(
        id=f"F-{rule.lower()}{start:04}",
        rule=rule,
        name="quantity-conflict",
        family="numbers",
        severity=severity,
        confidence="high",
        message=fields.get("message", f"“{quote}” does not agree with what is said elsewhere."),
        question=fields.get("question", "Which is right?"),
        doc=where.id,
        start=start,
        end=start + len(quote),
        line=line,
        column=column,
        quote=quote,
        related=related,
        claims=(f"quantity:{start}-{start + len(quote)}",),
        fingerprint="0" * 64,
    )


def related(where: Document, quote: str, role: str = "other") -> Related:
    """Another place of a finding."""
    start = where.text.index(quote)
    return Related(doc=where.id, start=start, end=start + len(quote), quote=quote, role=role)


def small_report() -> Report:
    """Two documents, three findings of the three severities, one across both, and an unreadable third."""
    ferry, mill = document("ferry.txt", FERRY), document("town/mill.txt", MILL)
    findings = (
        finding(ferry, "900 people", related=(related(ferry, "950 people"),)),
        finding(ferry, "May", rule="DT06", severity=Severity.WARNING, related=(related(mill, "1990"),), message="The two texts give different years."),
        finding(mill, "Nobody objected", rule="AT04", severity=Severity.NOTE, question="Who was asked?"),
    )
    result = CheckResult(
        findings=findings,
        documents=(ferry, mill),
        claims_by_kind={"quantity": 2, "date": 3},
        sentences=5,
        rules_run=("AT04", "DT06", "NU09"),
        rules_off=("ZZ01",),
        notes=("ferry.txt: NU09 compared only 120 of 130 like statements",),
    )
    return Report(result, ("gone.txt: there is no such file or folder; check the path.",))


def gated_report() -> Report:
    """The small report behind a gate: an error that fails it, a warning of the baseline, a note that a comment hides."""
    verdicts = (
        Verdict(gates=True),
        Verdict(new=False, suppression=Suppression(kind="baseline")),
        Verdict(suppression=Suppression(kind="inline", reason="The council keeps no minutes.", who="")),
    )
    return replace(small_report(), verdicts=verdicts, baseline=".checker/baseline.jsonl")


HOSTILE_NAME = "a b,c:d%\u00e9#\U0001f40e<x>.txt"
HOSTILE = "A \U0001f40e said \x00]]> ::error::x ##[add-mask]y <script>alert(1)</script> | `@all` \x1b[31m & \u202eten\nmen\ufffe\ud800 today.\n"


def hostile_report() -> Report:
    """Text that every format must keep from being obeyed or from breaking it: one finding over two lines, one after an astral character."""
    text = Document(id=HOSTILE_NAME, text=HOSTILE, segments=(Segment(start=0, end=len(HOSTILE), zone=Zone.BODY, paragraph=0, line=1),))
    words = HOSTILE[HOSTILE.index("said") : HOSTILE.index(" today")]
    findings = (
        finding(text, words, message=f"{words} clashes.", question=words, related=(related(text, words, role=words),)),
        finding(text, "today", rule="DT01", message="::warning::no"),
    )
    return Report(CheckResult(findings=findings, documents=(text,)), (f"{HOSTILE_NAME}: {words}",))
