"""`checker rules`: the catalogue."""

from dataclasses import replace
from pathlib import Path

import click

from checker.cli import options, settings
from checker.errors import ExitCode

_EPILOG = """\b
Examples:
  checker rules --select DT
  checker rules --check ./house_rules
"""


@click.command("rules", epilog=_EPILOG)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print rules.")
@settings.rules_option("--select", "Only these: ids, names or family letters, with commas.")
@click.option("--check", "pack", metavar="PACK", help="Tell what is wrong with a rule pack, by file and line, and try its examples; exit 1 if anything is.")
@settings.pack_option
@settings.config_option
@options.display
def command(
    form: str, select: tuple[str, ...], pack: str | None, more_packs: tuple[str, ...], config: Path | None, colour: str, quiet: bool, verbose: bool
) -> int:
    """List the rules by family, with how grave their findings are and whether they are still being tried out."""
    if pack is not None:
        return _check(pack)
    from checker.cli.output import print_lines, style_for
    from checker.registry import choose, load_rules
    from checker.report import rules as report

    project = settings.settings_for(config, more_packs=more_packs)
    rules = choose(load_rules(project.configuration.packs), select, preview=True)
    style = style_for(colour, quiet=quiet, verbose=verbose)
    print_lines(report.as_table(rules, style) if form == "text" else report.as_json(rules), style)
    return ExitCode.CLEAN


def _check(pack: str) -> int:
    from checker.packs.linting import look_at
    from checker.report.summary import count_of

    verdict = look_at(pack)
    for problem in verdict.problems:
        here = problem.file.relative_to(Path.cwd()) if problem.file.is_relative_to(Path.cwd()) else problem.file
        click.echo(str(replace(problem, file=here)))
    if verdict.problems:
        return ExitCode.GATE_FAILED
    click.echo(f"{count_of(verdict.rules, 'rule')}, {count_of(verdict.tried, 'example')}: nothing wrong.")
    return ExitCode.CLEAN
