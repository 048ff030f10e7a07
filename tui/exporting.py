"""Writes findings, with what was decided about them, to a file in one of the report formats."""

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.models.document import Document
from checker.report.forms import FORMS, render
from checker.whole_files import write_whole

if TYPE_CHECKING:  # seconds of loading, which the first picture does without
    from checker.pipeline import CheckSettings
    from checker.report.base import Report
    from checker.report.review import Review, Reviewed


def formats() -> tuple[str, ...]:
    """The names of the formats that there are: those for people first."""
    from checker.cli.formats import FORMATS

    return tuple(dict.fromkeys((*FORMS, *FORMATS)))


def export(path: Path, format: str, found: "Sequence[Reviewed]", documents: Mapping[str, Document], settings: "CheckSettings") -> None:
    """Write findings. Raises OSError where the file cannot be written, and CheckerError where the format cannot be made of them."""
    from checker.pipeline import CheckResult
    from checker.report.base import Report, Style

    ordered = tuple(sorted(found, key=lambda one: one.finding.order))
    background = settings.background & documents.keys()
    report = Report(CheckResult(findings=tuple(one.finding for one in ordered), documents=tuple(documents.values()), background=background))
    if format in FORMS:
        rendered = render(format, _review(report, ordered, settings, with_claims=FORMS[format].claims))
    else:
        rendered = importlib.import_module(f"checker.report.{format}").render(report, Style(quiet=True))
    content = rendered if isinstance(rendered, bytes) else "".join(f"{line}\n" for line in rendered).encode("utf-8", "backslashreplace")
    write_whole(path, content)


def _review(report: "Report", found: "tuple[Reviewed, ...]", settings: "CheckSettings", *, with_claims: bool) -> "Review":
    from checker.cli.version import version_line
    from checker.pipeline import extract
    from checker.reference.house import using
    from checker.report.review import Review

    with using(settings.lists):
        claims = {document.id: tuple(claims) for document, claims in extract(report.checked, settings)} if with_claims else {}
    return Review(report, found, versions=version_line(), claims=claims)
