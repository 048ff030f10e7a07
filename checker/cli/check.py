"""`checker check`: documents in, findings out, and an exit code for scripts."""

from datetime import datetime
from pathlib import Path
from typing import Literal

import click

from checker.cli import options
from checker.cli.backing import source_option
from checker.cli.formats import FormatCommand, format_options
from checker.errors import ExitCode

GATES = ("error", "warning", "note", "never")


@click.command("check", cls=FormatCommand)
@options.paths
@click.option("--fail-on", type=click.Choice(GATES), default="error", show_default=True, help="Exit 1 where a finding is at least this grave.")
@format_options
@click.option(
    "--scope", type=click.Choice(["document", "corpus"]), default="corpus", show_default=True, help="corpus: compare the documents with each other too."
)
@click.option("--select", multiple=True, callback=options.words, metavar="RULES", help="Run only these: ids, names or family letters, with commas.")
@click.option("--ignore", multiple=True, callback=options.words, metavar="RULES", help="Do not run these.")
@click.option("--preview", is_flag=True, help="Run the rules that are still being tried out, too.")
@source_option
@options.day
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes to work in.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--allow-empty", is_flag=True, help="Exit 0 where there is no document to check.")
@options.model
@options.display
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    fail_on: str,
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    scope: Literal["document", "corpus"],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preview: bool,
    sources: tuple[Path, ...],
    date: datetime | None,
    jobs: int,
    statistics: bool,
    allow_empty: bool,
    model: str,
    colour: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Find clashes and unsupported claims in PATHS: files, folders, or - for standard input.

    Without PATHS, the documents of the current folder. A .jsonl file holds one document a line.
    """
    from checker.cli.backing import check_against, read_sources
    from checker.cli.formats import deliver, destinations
    from checker.cli.output import style_for
    from checker.cli.progress import progress
    from checker.cli.reading import read
    from checker.report.base import Report

    where = destinations(ctx, formats, outputs)
    backing = read_sources(sources)
    documents, unreadable = read(paths, allow_empty=allow_empty)
    if unreadable and not documents:
        return ExitCode.CANNOT_WORK
    from checker.pipeline import CheckSettings  # seconds of loading, once there is something to check

    settings = CheckSettings(select=select, ignore=ignore, scope=scope, jobs=jobs, model=model, preview=preview, date=date.date() if date else None)
    with progress(quiet) as tell:
        result = check_against(backing, documents, settings, tell)
    report = Report(result, unreadable)
    deliver(report, where, style_for(colour, quiet=quiet, verbose=verbose, statistics=statistics))
    if unreadable:
        return ExitCode.CANNOT_WORK
    gated = GATES[: GATES.index(fail_on) + 1] if fail_on != "never" else ()
    return ExitCode.GATE_FAILED if any(finding.severity in gated for finding in result.findings) else ExitCode.CLEAN
