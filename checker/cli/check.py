"""`checker check`: documents in, findings out, and an exit code for scripts."""

from pathlib import Path
from typing import Any

import click

from checker.cli import options, settings
from checker.cli.backing import source_option
from checker.cli.formats import FormatCommand, format_options
from checker.errors import ExitCode

_EPILOG = """\b
Examples:
  checker check article.md
  checker check articles --select NU,DT --fail-on warning
  checker check new.md --corpus articles
  checker check --since main --format sarif --output found.sarif --format text
"""


@click.command("check", cls=FormatCommand, epilog=_EPILOG)
@options.paths
@click.option("--fail-on", type=click.Choice(settings.FAIL_ON), help="Exit 1 where a finding is at least this grave.  [default: error]")
@format_options
@settings.comparing_options
@source_option
@click.option("--since", metavar="REF", help="Check only what is new or changed since this git revision; the other documents are compared with.")
@click.option("--new-only", is_flag=True, help="With --since, let findings pass that were there at REF; else those of the baseline.")
@click.option(
    "--baseline", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The findings that are accepted.  [default: .checker/baseline.jsonl]"
)
@settings.rule_options
@options.day
@settings.jobs_option
@click.option("--no-cache", is_flag=True, help="Read every document anew, and keep nothing for the next check.")
@click.option("--watch", is_flag=True, help="Check again whenever a document or a setting changes, until Ctrl-C.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--allow-empty", is_flag=True, help="Exit 0 where there is no document to check.")
@click.option("--show-settings", is_flag=True, help="Print every setting, its value, and where that comes from.")
@settings.config_option
@options.model
@options.display
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    sources: tuple[Path, ...],
    since: str | None,
    new_only: bool,
    no_cache: bool,
    watch: bool,
    statistics: bool,
    allow_empty: bool,
    show_settings: bool,
    config: Path | None,
    colour: str,
    quiet: bool,
    verbose: bool,
    **chosen: Any,
) -> int:
    """Find clashes and unsupported claims in PATHS: files, folders, or - for standard input.

    Without PATHS, the configured ones, or the current folder. A .jsonl file holds one document a line.
    Exit codes: 0 clean, 1 findings at or above --fail-on, 2 something kept the checker from its work.
    """
    from checker.cli.formats import deliver, destinations
    from checker.cli.gathering import gather, places_of
    from checker.cli.output import print_lines, style_for

    where = destinations(ctx, formats, outputs)
    style = style_for(colour, quiet=quiet, verbose=verbose, statistics=statistics)
    project = settings.settings_for(config, **chosen)
    if show_settings:
        print_lines(settings.shown(project), style)
        return ExitCode.CLEAN

    written = [destination.path for destination in where if destination.path]

    def once() -> int:
        from checker.cli.judging import judged, refuse_contradictions

        project = settings.settings_for(config, **chosen)
        refuse_contradictions(project, new_only=new_only, revision=since)
        gathered = gather(project, paths, revision=since, allow_empty=allow_empty, outputs=written)
        if gathered.unreadable and not gathered.documents:
            return ExitCode.CANNOT_WORK
        report = judged(project, gathered, sources, earlier_at=since if new_only else None, quiet=quiet, with_cache=not no_cache)
        deliver(report, where, style)
        if report.unreadable:
            return ExitCode.CANNOT_WORK
        return ExitCode.GATE_FAILED if report.fails else ExitCode.CLEAN

    if not watch:
        return once()
    from checker.cli.watching import watch as repeat
    from checker.cli.watching import watched

    return repeat(once, watched(places_of(project, paths, sources), project.root, written), quiet=quiet)
