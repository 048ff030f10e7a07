"""`checker lsp`: findings in an editor."""

from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import settings
from checker.errors import BadInstallation, ExitCode
from checker.models.document import Document

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.language_server.page import Result
    from checker.report.base import Report

_EXTRA = "pygls"


@click.command("lsp")
@settings.config_option
def command(config: Path | None) -> int:
    """Speak the Language Server Protocol on standard input and output; editors start it.

    Each open document is checked alone, under the settings of the folder that the server is started in, and then
    compared with the documents that the settings name (paths, corpus).
    """
    if find_spec(_EXTRA) is None:
        raise BadInstallation("The language server needs one more package; install it with `pipx install 'claim-consistency-checker[lsp]'`.")
    from checker.language_server.server import build

    build(partial(check_text, config=config), partial(compare_text, config=config)).start_io()
    return ExitCode.CLEAN


def check_text(path: Path, text: str, *, config: Path | None) -> "Result":
    """Check one text as if it stood at `path`. The settings are read each time, so that a change of them counts at once. Raises CheckerError."""
    from checker.cli.gathering import Gathered
    from checker.cli.judging import judged

    project = settings.settings_for(config, scope="document")
    document = _document(path, text, project)
    return _result(document, judged(project, Gathered([document], ()), quiet=True, with_cache=False))


def compare_text(path: Path, text: str, *, config: Path | None) -> "Result | None":
    """Check one text as if it stood at `path`, beside the documents that the settings name; these are taken from the cache where they are unchanged.

    None where the settings name no documents, or only single ones are wanted. Raises CheckerError.
    """
    from checker.cli.gathering import gather
    from checker.cli.judging import judged
    from checker.ingest.problems import ignore

    project = settings.settings_for(config, jobs=1)
    configuration = project.configuration
    if configuration.scope == "document" or not (project.given("paths") or configuration.corpus):
        return None
    document, here = _document(path, text, project), path.resolve()
    gathered = gather(project, () if project.given("paths") else (path,), allow_empty=True, tell=ignore)
    others = [d for d in gathered.documents if not d.is_source and Path(d.id).resolve() != here]
    beside = replace(gathered, documents=[document, *others], unreadable=(), background=frozenset(d.id for d in others))
    return _result(document, judged(project, beside, quiet=True)) if others else None


def _document(path: Path, text: str, project: "Effective") -> Document:
    from checker.configuration.dates import dated
    from checker.ingest import plain
    from checker.ingest.reader import TEXT_READERS

    read = TEXT_READERS.get(path.suffix.lower(), plain.read)
    [document] = dated(read(path.as_posix(), text), project.configuration.date_from, project.configuration.date)
    return document


def _result(document: Document, report: "Report") -> "Result":
    from checker.language_server.page import Result

    findings = [finding for finding in report.shown if finding.doc == document.id]
    return Result(document, findings, {meta.id: meta for meta in report.result.rules}, {d.id: d for d in report.result.documents if d.id != document.id})
