"""From paths, or from two files of findings, to the review that a report is rendered from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.errors import UnreadableDocument
from checker.report.forms import FORMS

if TYPE_CHECKING:
    from checker.cli.gathering import Gathered
    from checker.cli.reading import Tell
    from checker.configuration.effective import Effective
    from checker.models.claims import Claim
    from checker.models.findings import Finding
    from checker.report.base import Report
    from checker.report.changes import Changes
    from checker.report.review import Review
    from checker.triage import Triage, Triaged


@dataclass(frozen=True)
class Asked:
    """What a report is to be about; `written` are the files that it goes to, which are no documents."""

    paths: tuple[Path, ...]
    forms: tuple[str, ...]
    written: tuple[Path, ...] = ()
    sources: tuple[Path, ...] = ()
    title: str = ""
    as_of: datetime | None = None
    since: str = ""
    compare: tuple[Path, Path] | None = None
    no_cache: bool = False


def review_of(project: "Effective", asked: Asked, *, quiet: bool) -> "Review":
    """Check and gather what people decided. Raises UsageError for what cannot be asked at once, and as `checker check` does."""
    from checker.cli.gathering import gather
    from checker.triage import Triage

    _refuse_contradictions(asked)
    if asked.compare:
        return _compared(asked, *asked.compare)
    decisions = Triage.open(project.root, who="", today=asked.as_of.date() if asked.as_of else None)
    told: list[str] = []
    gathered = gather(project, asked.paths, outputs=asked.written, tell=_noting(told))
    if gathered.unreadable and not gathered.documents:
        raise UnreadableDocument("No document could be read, so there is nothing to report.")
    report = _judged(project, asked, gathered, decisions, quiet=quiet)
    review = replace(_review(project, asked, report, decisions), notes=tuple(note for note in told if note not in report.unreadable))
    return replace(review, changes=_changes(project, asked, gathered, decisions, report.result.findings)) if asked.since else review


def _noting(told: list[str]) -> "Tell":
    """Tells people, and keeps what was told for the report."""
    from checker.cli.reading import on_standard_error

    def tell(sentence: str) -> None:
        told.append(sentence)
        on_standard_error(sentence)

    return tell


def _refuse_contradictions(asked: Asked) -> None:
    if asked.compare and (asked.paths or asked.since):
        raise click.UsageError("--compare reads two files of findings; leave out PATHS and --since.")
    for name in asked.forms:
        if asked.compare and FORMS[name].texts:
            raise click.UsageError(f"{name} needs the documents, which --compare does not read; choose another --format.")


def _judged(project: "Effective", asked: Asked, gathered: "Gathered", decisions: "Triage", *, quiet: bool) -> "Report":
    from checker.cli.judging import judged

    return judged(project, gathered, asked.sources, quiet=quiet, with_cache=not asked.no_cache, decisions=decisions)


def _review(project: "Effective", asked: Asked, report: "Report", decisions: "Triage") -> "Review":
    from checker.cli.version import version_line
    from checker.report.review import Review, Reviewed

    standings = [triaged.standing for triaged in decisions.standing(report.result.findings)]
    findings = tuple(Reviewed(f, s, report.verdict_of(f)) for f, s in zip(report.result.findings, standings, strict=True))
    return Review(
        report,
        findings,
        versions=version_line(),
        title=asked.title or Review.title,
        day=asked.as_of.date() if asked.as_of else None,
        claims=_claims(project, report) if any(FORMS[name].claims for name in asked.forms) else {},
        problems=decisions.problems,
    )


def _claims(project: "Effective", report: "Report") -> "dict[str, tuple[Claim, ...]]":
    """The claims of the documents that were checked, for formats that list them."""
    from checker.cli.gathering import check_settings
    from checker.pipeline import extract
    from checker.reference.house import using

    check_with = check_settings(project)
    with using(check_with.lists):
        return {document.id: tuple(claims) for document, claims in extract(report.checked, check_with)}


def _changes(project: "Effective", asked: Asked, gathered: "Gathered", decisions: "Triage", now: "Sequence[Finding]") -> "Changes":
    """What is other than at a revision: in the texts as they were, and in the decisions that there were when it was committed."""
    from checker.cli.gathering import as_it_was
    from checker.gate.git import revision
    from checker.report.changes import changes_between

    then = revision(Path(), asked.since).committed()
    before = replace(gathered, documents=as_it_was(asked.since, project, asked.paths, gathered))
    old = _judged(project, asked, before, decisions, quiet=True).result.findings
    return changes_between(asked.since, [_as_decided(*pair, then) for pair in zip(old, decisions.standing(old), strict=True)], now)


def _as_decided(finding: "Finding", triaged: "Triaged", then: datetime) -> "Finding":
    """A finding in the state that people had given it by a time; what a comment or the baseline hides stays so."""
    from checker.triage import fold

    if finding.state != triaged.state:
        return finding
    until_then = [entry for entry in triaged.history if datetime.fromisoformat(entry.when) <= then]
    return finding.model_copy(update={"state": fold(until_then, then.date()).state.value})


def _compared(asked: Asked, old: Path, new: Path) -> "Review":
    """What is other between two files of findings; there are no documents then."""
    from checker.pipeline import CheckResult
    from checker.report.base import Report
    from checker.report.changes import changes_between
    from checker.report.published import findings_in
    from checker.report.review import Review, Reviewed

    before, now = findings_in(old), tuple(sorted(findings_in(new), key=lambda f: f.order))
    report = Report(CheckResult(findings=now))
    return Review(report, tuple(map(Reviewed, now)), title=asked.title or Review.title, changes=changes_between(str(old), before, now))
