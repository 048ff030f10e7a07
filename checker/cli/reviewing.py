"""From paths, or from two files of findings, to the review that a report is rendered from."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import UnreadableDocument
from checker.report.forms import FORMS

if TYPE_CHECKING:
    from checker.cli.gathering import Gathered
    from checker.configuration.effective import Effective
    from checker.models.claims import Claim
    from checker.report.base import Report
    from checker.report.review import Review
    from checker.triage import Triage


@dataclass(frozen=True)
class Asked:
    """What a report is to be about; `written` are the files that it goes to, which are no documents."""

    paths: tuple[Path, ...]
    forms: tuple[str, ...]
    written: tuple[Path, ...] = ()
    sources: tuple[Path, ...] = ()
    title: str = ""
    as_of: datetime | None = None
    no_cache: bool = False


def review_of(project: "Effective", asked: Asked, *, quiet: bool) -> "Review":
    """Check and gather what people decided. Raises UsageError for what cannot be asked at once, and as `checker check` does."""
    from checker.cli.gathering import gather
    from checker.cli.judging import judged
    from checker.triage import Triage

    decisions = Triage.open(project.root, who="", today=asked.as_of.date() if asked.as_of else None)
    gathered = gather(project, asked.paths, outputs=asked.written)
    if gathered.unreadable and not gathered.documents:
        raise UnreadableDocument("No document could be read, so there is nothing to report.")
    report = judged(project, gathered, asked.sources, quiet=quiet, with_cache=not asked.no_cache, decisions=decisions)
    return _review(project, asked, gathered, report, decisions)


def _review(project: "Effective", asked: Asked, gathered: "Gathered", report: "Report", decisions: "Triage") -> "Review":
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
