"""`checker new-rule`: a rule file to fill in."""

from pathlib import Path

import click

from checker.errors import ExitCode


@click.command("new-rule", epilog="Example: checker new-rule figures/round-figure")
@click.argument("rule", metavar="FAMILY/NAME")
@click.option("--pack", type=click.Path(path_type=Path, file_okay=False), default="house_rules", show_default=True, help="The folder of the rule pack.")
def command(rule: str, pack: Path) -> int:
    """Write the skeleton of a rule with examples to fill in, in a pack of your own.

    Its examples fail until the rule is written; `checker rules --check PACK` tries them.
    """
    from checker.packs.skeleton import write_rule

    file = write_rule(pack, rule)
    folder = f"./{pack.as_posix()}" if not pack.is_absolute() else str(pack)
    click.echo(f"Wrote {file}. Fill it in, and try it with:\n  checker rules --check {folder}")
    click.echo(f'To run it with ours, name the pack in checker.toml:\n  packs = ["rules", "{folder}"]')
    return ExitCode.CLEAN
