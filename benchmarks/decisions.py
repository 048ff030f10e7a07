"""How long it takes to know where 100,000 findings stand, with 20,000 decisions; CPU seconds of one process.

Wanted: the log opened in half a second, all standings in about one, a decision on the disk in ten milliseconds.
"""

import gc
import hashlib
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date as Date
from pathlib import Path
from typing import TypeVar

from checker.models.base import Severity
from checker.models.decisions import Decision, Reason
from checker.models.findings import Finding
from checker.triage import Triage
from checker.triage.anchors import anchor_of
from checker.triage.log import LOG, append

FINDINGS, DECISIONS = 100_000, 20_000
WANTED = {"open": 0.5, "standing": 1.25, "standing again": 0.5, "decide": 0.01, "refresh": 0.1}
T = TypeVar("T")


def main() -> int:
    """Measure each step; exit 1 where one is too slow."""
    gc.set_threshold(50_000, 20, 100)  # as the command line does
    findings = [_finding(number) for number in range(FINDINGS)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        append(folder / LOG, [_decision(number, findings[number * FINDINGS // DECISIONS]) for number in range(DECISIONS)])
        size = (folder / LOG).stat().st_size
        taken: dict[str, float] = {}
        triage = _timed(taken, "open", lambda: Triage.open(folder, "ada", Date(2026, 3, 10)))
        shown = _timed(taken, "standing", lambda: triage.standing(findings))
        _timed(taken, "standing again", lambda: triage.standing(findings))
        _timed(taken, "decide", lambda: triage.decide(findings[1], "confirm"))
        _timed(taken, "refresh", triage.refresh)
    assert sum(one.state == "dismissed" for one in shown) == DECISIONS
    sys.stdout.write(f"{FINDINGS:,} findings, {DECISIONS:,} decisions, {size / 1e6:.1f} MB\n")
    sys.stdout.writelines(f"{step:15} {seconds:7.4f} s (wanted {WANTED[step]} s)\n" for step, seconds in taken.items())
    return int(any(seconds > WANTED[step] for step, seconds in taken.items()))


def _timed(taken: dict[str, float], step: str, work: Callable[[], T]) -> T:
    started = time.process_time()
    result = work()
    taken[step] = time.process_time() - started
    return result


def _finding(number: int) -> Finding:
    """A finding that shares its words with a few others, as short claims do."""
    return Finding(
        id=f"F-{_hash('id', number)[:12]}",
        rule=f"XX{number % 40:02}",
        name="two-figures",
        family="numbers",
        severity=Severity.ERROR,
        confidence="high",
        message=f"{number % 900} boats and {number % 700} boats.",
        question="Which figure is right?",
        doc=f"news/{number % 2000}.txt",
        start=number,
        end=number + 9,
        line=1,
        column=1,
        quote=f"{number % 900} boats",
        fingerprint=_hash("words", number % (FINDINGS * 3 // 5)),
        second_key=_hash("sentence", number),
        prefix=f"the harbour master told the house in year {number % 3000}",
        suffix=f"had been lost off the coast in winter {number % 7000}",
    )


def _decision(number: int, finding: Finding) -> Decision:
    when = f"2026-03-01T10:00:00.{number:06}Z"
    return Decision(id=f"D-{number}", action="dismiss", anchor=anchor_of(finding), who="Ada", when=when, reason=Reason.SOURCED, note="the log book")


def _hash(kind: str, number: int) -> str:
    return hashlib.sha256(f"{kind} {number}".encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
