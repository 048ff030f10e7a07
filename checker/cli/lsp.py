"""`checker lsp`: findings in an editor."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import click

from checker.cli import settings
from checker.errors import BadInstallation, ExitCode
from checker.models.document import Document
from checker.models.findings import Finding
from checker.models.rules import Meta

_EXTRA = "pygls"


@click.command("lsp")
@settings.config_option
def command(config: Path | None) -> int:
    """Speak the Language Server Protocol on standard input and output; editors start it.

    Each open document is checked alone, under the settings of the folder that the server is started in.
    """
    if find_spec(_EXTRA) is None:
        raise BadInstallation("The language server needs one more package; install it with `pipx install 'claim-consistency-checker[lsp]'`.")
    from checker.language_server.server import build

    def check(path: Path, text: str) -> tuple[Document, Sequence[Finding], dict[str, Meta]]:
        return check_text(path, text, config)

    build(check).start_io()
    return ExitCode.CLEAN


def check_text(path: Path, text: str, config: Path | None) -> tuple[Document, Sequence[Finding], dict[str, Meta]]:
    """Check one text as if it stood at `path`. The settings are read each time, so that a change of them counts at once. Raises CheckerError."""
    from checker.cli.gathering import Gathered
    from checker.cli.judging import judged
    from checker.configuration.dates import dated
    from checker.ingest import markdown, plain

    project = settings.settings_for(config, scope="document")
    read = markdown.read if path.suffix.lower() in (".md", ".markdown") else plain.read
    [document] = dated(read(path.as_posix(), text), project.configuration.date_from, project.configuration.date)
    report = judged(project, Gathered([document], ()), quiet=True, with_cache=False)
    return document, report.shown, {meta.id: meta for meta in report.result.rules}
