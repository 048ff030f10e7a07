"""`checker baseline`: the findings that a project accepts for now."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.errors import BadConfiguration, ExitCode

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.gate.baseline import Entry
    from checker.report.base import Report


@click.group("baseline")
def command() -> None:
    """Accept the findings that there are, so that only new ones fail the check.

    The file has one finding a line, sorted, without line numbers and times; keep it under version control.
    """


def _check_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """What a check of the same documents takes."""
    takes = (
        options.paths,
        click.option("--baseline", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The file.  [default: .checker/baseline.jsonl]"),
        settings.comparing_options,
        settings.rule_options,
        options.day,
        settings.jobs_option,
        settings.config_option,
        options.model,
        options.display,
    )
    for option in reversed(takes):
        function = option(function)
    return function


@command.command("create", short_help="Accept all findings that there are.", epilog="Example: checker baseline create")
@click.option("--force", is_flag=True, help="Write the file anew where there is one.")
@_check_options
def create(paths: tuple[Path, ...], force: bool, config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> int:
    """Write a baseline of all findings in PATHS that nobody has decided about and no comment hides."""
    from checker.cli.judging import baseline_of
    from checker.gate.baseline import entries_for

    project = settings.settings_for(config, **chosen)
    file = baseline_of(project)
    if file.exists() and not force:
        raise BadConfiguration(f"{file}: there is a baseline already; `checker baseline prune` takes out what is gone, --force writes it anew.")
    report = _checked(project, paths, quiet)
    entries = entries_for([f for f in report.shown if f.state == "open"])
    _write(file, entries)
    _say(f"{file}: {len(entries):,} accepted.", quiet)
    return ExitCode.CANNOT_WORK if report.unreadable else ExitCode.CLEAN


@command.command("prune", short_help="Take out what is no longer found.")
@_check_options
def prune(paths: tuple[Path, ...], config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> int:
    """Take out of the baseline what is no longer found in PATHS; what no rule of this run looks for stays."""
    from checker.cli.judging import baseline_of
    from checker.gate import baseline

    project = settings.settings_for(config, **chosen)
    file = baseline_of(project)
    entries = baseline.read(file)
    report = _checked(project, paths, quiet)
    if report.unreadable:
        raise BadConfiguration("Nothing was taken out: what could not be read may still have its findings.")
    gone = _gone(entries, report, project, everything=not paths)
    if gone:
        _write(file, [entry for entry in entries if entry not in gone])
    _say(f"{file}: {len(gone):,} taken out, {len(entries) - len(gone):,} left.", quiet)
    return ExitCode.CLEAN


@command.command("diff", short_help="Show what is new, and what is gone.")
@_check_options
def diff(paths: tuple[Path, ...], config: Path | None, colour: str, quiet: bool, verbose: bool, **chosen: Any) -> int:
    """Show what is found in PATHS and not in the baseline (+), and what is in it and no longer found (-).

    Exit code 1 where there is a difference.
    """
    from checker.cli.judging import baseline_of
    from checker.cli.output import print_lines, style_for
    from checker.gate import baseline
    from checker.report.plain import visible

    project = settings.settings_for(config, **chosen)
    entries = baseline.read(baseline_of(project))
    report = _checked(project, paths, quiet)
    findings = [f for f in report.shown if f.state == "open"]
    matched = baseline.match(entries, report.result.findings)
    accepted = {(f.id, f.start, f.end) for f, entry in zip(report.result.findings, matched, strict=True) if entry}
    new = [f"+ {visible(f.doc)}: {f.rule} {visible(f.quote)}" for f in findings if (f.id, f.start, f.end) not in accepted]
    gone = [f"- {visible(e.anchor.doc)}: {e.anchor.rule} {visible(e.anchor.quote)}" for e in _gone(entries, report, project, everything=not paths)]
    print_lines([*new, *gone], style_for(colour, quiet=quiet, verbose=verbose))
    if report.unreadable:
        return ExitCode.CANNOT_WORK
    return ExitCode.GATE_FAILED if new or gone else ExitCode.CLEAN


def _checked(project: "Effective", paths: Sequence[Path], quiet: bool) -> "Report":
    from checker.cli.gathering import gather
    from checker.cli.judging import judged

    return judged(project, gather(project, paths), quiet=quiet, with_baseline=False)


def _gone(entries: "Sequence[Entry]", report: "Report", project: "Effective", *, everything: bool) -> "list[Entry]":
    """The entries that no finding has, where their rule ran and (unless everything was checked) their document was checked."""
    from checker.gate import baseline
    from checker.models.verdict import UNUSED_SUPPRESSION
    from checker.triage.anchors import same_document

    there = {id(entry) for entry in baseline.match(entries, report.result.findings) if entry}
    ignored = set(UNUSED_SUPPRESSION.words) & set(project.configuration.ignore)
    ran = {*report.result.rules_run, *(() if ignored else (UNUSED_SUPPRESSION.id,))}
    names = [d.id for d in report.checked]
    absent = [entry for entry in entries if id(entry) not in there and entry.anchor.rule in ran]
    return [entry for entry in absent if everything or any(same_document(entry.anchor.doc, name) for name in names)]


def _write(file: Path, entries: "Sequence[Entry]") -> None:
    from checker.cli.output import write_lines
    from checker.gate.baseline import lines_of

    file.parent.mkdir(parents=True, exist_ok=True)
    write_lines(file, lines_of(entries))


def _say(told: str, quiet: bool) -> None:
    if not quiet:
        click.echo(told)
