"""`checker explain`: one rule, or why one finding came up."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from checker.cli import options
from checker.cli.backing import read_sources, source_option
from checker.errors import BadConfiguration, ExitCode
from checker.report.base import Style

_FINDING = "F-"


@click.command("explain")
@click.argument("name", metavar="RULE|FINDING")
@options.paths
@source_option
@options.day
@options.model
@options.display
def command(name: str, paths: tuple[Path, ...], sources: tuple[Path, ...], date: datetime | None, model: str, colour: str, quiet: bool, verbose: bool) -> int:
    """Tell everything about a RULE (its id or name), or why a FINDING (F-…) came up.

    For a finding, PATHS (by default the current folder) are checked again; give the same ones as
    to the check that printed it. The rule is then fired once more on the finding's facts alone.
    """
    from checker.cli.output import print_lines, style_for

    style = style_for(colour, quiet=quiet, verbose=verbose)
    if name.startswith(_FINDING):
        print_lines(_finding(name, paths, sources, date, model, style), style)
    elif paths:
        raise BadConfiguration("PATHS belong to a finding (F-…); a rule is explained by its id alone.")
    else:
        print_lines(_rule(name, style), style)
    return ExitCode.CLEAN


def _rule(name: str, style: Style) -> Iterator[str]:
    from checker.registry import load_rules
    from checker.report.plain import paint
    from checker.report.rules import page

    rule = next((r for r in load_rules() if name in (r.meta.id, r.meta.name)), None)
    if rule is None:
        raise BadConfiguration(f"There is no rule {name!r}; `checker rules` lists them. The id of a finding starts with {_FINDING}.")
    for line in page(rule):
        yield paint(line, style, bold=True) if line.startswith("#") else line


def _finding(name: str, paths: tuple[Path, ...], sources: tuple[Path, ...], date: datetime | None, model: str, style: Style) -> Iterator[str]:
    from checker.cli.reading import read
    from checker.explain import explain, find_by_id
    from checker.ingest.sources import with_sources
    from checker.pipeline import CheckSettings, check
    from checker.registry import load_rules
    from checker.report.explanation import render

    backing = read_sources(sources)
    documents, _ = read(paths)
    if backing:
        documents = with_sources(documents, backing)
    result = check(documents, CheckSettings(preview=True, date=date.date() if date else None, model=model))
    finding = find_by_id(result.findings, name)
    rule = next(r for r in load_rules() if r.meta.id == finding.rule)
    known = {d.id: d for d in result.documents}
    yield from render(explain(finding, rule, known, model), rule, known, style)
