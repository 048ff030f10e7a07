"""`checker explain`: one rule, or why one finding came up."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli import options, settings
from checker.cli.backing import read_sources, source_option
from checker.errors import BadConfiguration, ExitCode
from checker.report.base import Style

if TYPE_CHECKING:
    from checker.configuration.effective import Effective

_FINDING = "F-"
_EPILOG = """\b
Examples:
  checker explain DT06
  checker explain end-before-start
  checker explain F-07949d5f42a2 articles
"""


@click.command("explain", epilog=_EPILOG)
@click.argument("name", metavar="RULE|FINDING", shell_complete=options.complete_rules)
@options.paths
@source_option
@settings.pack_option
@options.day
@settings.config_option
@options.model
@options.display
def command(
    name: str,
    paths: tuple[Path, ...],
    sources: tuple[Path, ...],
    date: datetime | None,
    more_packs: tuple[str, ...],
    config: Path | None,
    model: str,
    colour: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Tell everything about a RULE (its id or name), or why a FINDING (F-…) came up.

    For a finding, PATHS (by default the configured ones) are checked again; give the same ones as
    to the check that printed it. The rule is then fired once more on the finding's facts alone.
    """
    from checker.cli.output import print_lines, style_for

    style = style_for(colour, quiet=quiet, verbose=verbose)
    project = settings.settings_for(config, more_packs=more_packs, date=date, model=model)
    if name.startswith(_FINDING):
        print_lines(_finding(name, paths, sources, project, style), style)
    elif paths:
        raise BadConfiguration("PATHS belong to a finding (F-…); a rule is explained by its id alone.")
    else:
        print_lines(_rule(name, project, style), style)
    return ExitCode.CLEAN


def _rule(name: str, project: "Effective", style: Style) -> Iterator[str]:
    from checker.gate import unused
    from checker.registry import load_rules
    from checker.report.plain import paint
    from checker.report.rules import page

    rule = next((r for r in load_rules(project.configuration.packs) if name in (r.meta.id, r.meta.name)), None)
    lines = page(rule) if rule else unused.ABOUT.splitlines() if name in (unused.RULE, unused.NAME) else None
    if lines is None:
        raise BadConfiguration(f"There is no rule {name!r}; `checker rules` lists them. The id of a finding starts with {_FINDING}.")
    for line in lines:
        yield paint(line, style, bold=True) if line.startswith("#") else line


def _finding(name: str, paths: tuple[Path, ...], sources: tuple[Path, ...], project: "Effective", style: Style) -> Iterator[str]:
    from checker.cli.gathering import check_settings, gather
    from checker.explain import explain, find_by_id
    from checker.ingest.sources import with_sources
    from checker.pipeline import check
    from checker.reference.house import using
    from checker.registry import load_rules
    from checker.report.explanation import render

    backing = read_sources(sources, project.configuration.limits)
    gathered = gather(project, paths)
    documents = with_sources(gathered.documents, backing) if backing else gathered.documents
    everything = check_settings(project, gathered.background).model_copy(update={"preview": True, "select": (), "ignore": ()})
    result = check(documents, everything)
    finding = find_by_id(result.findings, name)
    rule = next(r for r in load_rules(everything.packs) if r.meta.id == finding.rule)
    known = {d.id: d for d in result.documents}
    with using(everything.lists):
        explanation = explain(finding, rule, known, everything.model)
    yield from render(explanation, rule, known, style)
