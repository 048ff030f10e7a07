"""The verdicts of the gate: what hides a finding, which state that is, and what fails."""

from datetime import date
from pathlib import Path

import pytest

from checker.gate import baseline
from checker.gate.gate import Gate, judge
from checker.ingest import plain
from checker.models.base import Severity
from checker.models.decisions import Reason
from checker.models.document import Document
from checker.models.findings import Finding
from checker.models.verdict import Suppression, Verdict
from checker.pipeline import CheckResult, CheckSettings, check
from checker.registry import load_rules
from checker.triage import Triage
from tests.gate.repository import FLAWED, NEW, OLD

METAS = [rule.meta for rule in load_rules()]
TODAY, LATER = date(2030, 5, 1), date(2030, 6, 1)


def documents(**texts: str) -> list[Document]:
    """`a="…"` is the document a.txt."""
    return [document for name, text in texts.items() for document in plain.read(f"{name}.txt", text)]


def result_of(*background: str, **texts: str) -> CheckResult:
    """The findings of two rules in some documents."""
    return check(documents(**texts), CheckSettings(select=("DT06", "DT08"), background=frozenset(background)))


def judged(project: Path, result: CheckResult, **asked: object) -> list[tuple[Finding, Verdict]]:
    """The findings with their verdicts, on a day in May."""
    decisions = Triage.open(project, "", asked.pop("today", TODAY))  # type: ignore[arg-type]
    told, verdicts = judge(result, METAS, Gate(**{"fail_on": "error", "decisions": decisions, **asked}))  # type: ignore[arg-type]
    return list(zip(told.findings, verdicts, strict=True))


@pytest.fixture
def flawed() -> CheckResult:
    """One document with one error."""
    found = result_of(a=FLAWED)
    assert [(f.rule, f.severity) for f in found.findings] == [("DT06", Severity.ERROR)]
    return found


def test_an_open_finding_gates(tmp_path: Path, flawed: CheckResult) -> None:
    """At the severity asked for, and above; nothing is written."""
    [(finding, verdict)] = judged(tmp_path, flawed)
    assert (finding.state, verdict) == ("open", Verdict(new=True, suppression=None, gates=True))
    assert not judged(tmp_path, flawed, fail_on="never")[0][1].gates
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("action", "fields", "day", "state", "why"),
    [
        ("confirm", {}, TODAY, "confirmed", None),
        ("dismiss", {"reason": Reason.SOURCED, "note": "see the log"}, TODAY, "dismissed", "sourced: see the log"),
        ("dismiss", {"reason": Reason.SOURCED, "expires": LATER}, TODAY, "dismissed", "sourced"),
        ("dismiss", {"reason": Reason.SOURCED, "expires": LATER}, LATER, "open", None),
        ("defer", {"until": LATER}, TODAY, "deferred", "until 2030-06-01"),
        ("defer", {"until": LATER}, LATER, "open", None),
    ],
)
def test_decisions(tmp_path: Path, flawed: CheckResult, action: str, fields: dict[str, object], day: date, state: str, why: str | None) -> None:
    """Dismissed ones pass until they expire, deferred ones until their day; confirmed ones gate, in spite of a baseline."""
    Triage.open(tmp_path, "Ada", TODAY).decide(flawed.findings[0], action, **fields)  # type: ignore[arg-type]
    for accepted in ([], baseline.entries_for(flawed.findings)):
        [(finding, verdict)] = judged(tmp_path, flawed, today=day, accepted=accepted)
        assert finding.state == state
        assert verdict.suppression == (Suppression(kind="decision", reason=why, who="Ada") if why else None)
        assert verdict.gates == (why is None)


def test_the_baseline_and_what_was_there(tmp_path: Path, flawed: CheckResult) -> None:
    """Both are accepted, and are no news."""
    [(finding, verdict)] = judged(tmp_path, flawed, accepted=baseline.entries_for(flawed.findings))
    assert (finding.state, verdict) == ("baselined", Verdict(new=False, suppression=Suppression(kind="baseline", reason="accepted")))
    [(finding, verdict)] = judged(tmp_path, flawed, earlier=flawed.findings, earlier_at="v1")
    assert (finding.state, verdict) == ("baselined", Verdict(new=False, suppression=Suppression(kind="baseline", reason="there at v1 already")))


def test_a_suppression_hides_and_is_used(tmp_path: Path) -> None:
    """Its reason is told; no note about it."""
    [(finding, verdict)] = judged(tmp_path, result_of(a=f"<!-- checker: ignore[DT] reason: swapped by the archive -->\n{FLAWED}"))
    assert (finding.rule, finding.state) == ("DT06", "suppressed")
    assert verdict == Verdict(new=True, suppression=Suppression(kind="inline", reason="swapped by the archive"))


def test_an_unused_suppression_is_a_note(tmp_path: Path) -> None:
    """On the comment itself; but not where its rule did not run, or the document is only compared with."""
    text = f"{FLAWED}\n<!-- checker: ignore[DT08, NU09] reason: was needed once -->\nThe hall is old.\n"
    (error, _), (note, verdict) = judged(tmp_path, result_of(a=text), fail_on="note")
    assert error.rule == "DT06"
    assert (note.rule, note.severity, note.line, text[note.start : note.end]) == ("SU01", "note", 3, note.quote)
    assert note.message.startswith("The comment hides findings of DT08, and")
    assert verdict.gates
    assert [f.rule for f, _ in judged(tmp_path, result_of("a.txt", a=text, b=FLAWED))] == ["DT06"]


@pytest.mark.parametrize("name", ["a", "z"], ids=["before", "after"])
def test_the_new_document_is_the_place_of_a_conflict(tmp_path: Path, name: str) -> None:
    """Whichever name comes first; the finding stays the same one."""
    texts = {"m": OLD, name: NEW}
    [alone] = result_of(**texts).findings
    [(finding, _)] = judged(tmp_path, result_of("m.txt", **texts))
    [place] = finding.related
    assert (finding.doc, finding.quote, place.doc, place.quote) == (f"{name}.txt", NEW.strip(".\n"), "m.txt", OLD.strip(".\n"))
    assert (finding.line, finding.column, NEW[finding.start : finding.end]) == (1, 1, finding.quote)
    assert (finding.id, finding.fingerprint, finding.claims) == (alone.id, alone.fingerprint, alone.claims)


def test_documents_only_compared_with_have_no_findings(tmp_path: Path) -> None:
    """Neither of their own, nor between two of them."""
    result = result_of("m.txt", "n.txt", "o.txt", m=OLD, n=NEW, o=FLAWED, p="The hall is old.\n")
    assert judged(tmp_path, result) == []
    assert result.background == {"m.txt", "n.txt", "o.txt"}
