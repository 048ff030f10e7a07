"""The whole way from documents to a report with verdicts, for `checker check` and `checker baseline`."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.backing import check_against, read_sources
from checker.cli.gathering import Gathered, check_settings
from checker.cli.progress import progress
from checker.cli.telling import tell
from checker.report.base import Report

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.gate.gate import Gate
    from checker.models.document import Document
    from checker.pipeline import CheckResult, CheckSettings, Progress
    from checker.triage import Triage


def judged(
    project: "Effective",
    gathered: Gathered,
    sources: Sequence[Path] = (),
    *,
    earlier_at: str | None = None,
    quiet: bool = False,
    with_baseline: bool = True,
    with_cache: bool = True,
    decisions: "Triage | None" = None,
) -> Report:
    """Check, then let the gate judge. `earlier_at` is the revision whose findings pass; `with_baseline`, those of the baseline do.

    `decisions` are the project's, as they stand on a day other than today.
    """
    backing = read_sources(sources, project.configuration.limits)
    if gathered.nothing_to_check:
        gathered = replace(gathered, documents=[])
    check_with = check_settings(project, gathered.background, with_cache=with_cache)
    with progress(quiet) as show:
        result = check_beside(gathered, backing, gathered.documents, check_with, show)
    gate = _gate(project, check_with, decisions, with_baseline=with_baseline)
    if earlier_at is not None and gathered.before:
        earlier = check_beside(gathered, backing, gathered.as_it_was(), check_with)
        gate = replace(gate, earlier=earlier.findings, earlier_at=earlier_at)
    return _report(result, gathered, gate, check_with, project)


def check_beside(
    gathered: Gathered, backing: "Sequence[Document]", documents: "Sequence[Document]", check_with: "CheckSettings", show: "Progress | None" = None
) -> "CheckResult":
    """Check documents, also against the stored corpus, where there is one."""
    if not gathered.store:
        return check_against(backing, documents, check_with, show)
    from checker.corpus.against import Against
    from checker.corpus.store import open_corpus

    with open_corpus(gathered.store) as store:
        against = Against(store, check_with, frozenset(d.id for d in gathered.documents if not d.is_source))
        if against.stale:
            tell(
                f"{against.stale:,} documents of the corpus were read by another version of the checker or its rules; `checker corpus check` reads them again."
            )
        result = check_against(backing, documents, check_with, show, against)
    return result.model_copy(update={"documents": (*result.documents, *against.documents), "background": result.background | against.names})


def _gate(project: "Effective", check_with: "CheckSettings", decisions: "Triage | None", *, with_baseline: bool) -> "Gate":
    """What the project asks of its gate. Raises BadDecision where the log of decisions cannot be read; a line of it that cannot is told."""
    from checker.gate import baseline
    from checker.gate.gate import Gate
    from checker.triage import Triage

    decisions = decisions or Triage.open(project.root, who="")
    for problem in decisions.problems:
        tell(str(problem))
    path = baseline_of(project)
    wanted = with_baseline and (project.given("baseline") or path.exists())
    accepted = baseline.read(path) if wanted else ()
    return Gate(project.configuration.fail_on, decisions, accepted, policy=check_with.policy, ignore=check_with.ignore)


def _report(result: "CheckResult", gathered: Gathered, gate: "Gate", check_with: "CheckSettings", project: "Effective") -> Report:
    from checker.gate.gate import judge
    from checker.registry import load_rules

    told, verdicts = judge(result, [rule.meta for rule in load_rules(check_with.packs)], gate)
    return Report(told, gathered.unreadable, verdicts, str(baseline_of(project)) if gate.accepted else "")


def baseline_of(project: "Effective") -> Path:
    """The file of accepted findings, whether or not it is there."""
    return project.path("baseline", project.configuration.baseline)


def refuse_contradictions(project: "Effective", *, new_only: bool, revision: str | None) -> None:
    """Raises UsageError for options that leave each other nothing to do."""
    if new_only and revision is None and not baseline_of(project).exists():
        raise click.UsageError(f"--new-only needs to know what was there before: give --since REF, or a baseline ({baseline_of(project)}).")
    if project.configuration.scope == "document" and project.origins.get("corpus") == project.origins.get("scope") == "option":
        raise click.UsageError("--corpus compares documents, and --scope document does not; leave one of them out.")
