"""`checker rules`: the catalogue."""

import click

from checker.cli import options


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print rules.")
@click.option("--select", multiple=True, callback=options.words, metavar="RULES", help="Only these: ids, names or family letters, with commas.")
@options.display
def command(form: str, select: tuple[str, ...], colour: str, quiet: bool, verbose: bool) -> None:
    """List the rules by family, with how grave their findings are and whether they are still being tried out."""
    from checker.cli.output import print_lines, style_for
    from checker.registry import choose, load_rules
    from checker.report import rules as report

    rules = choose(load_rules(), select, preview=True)
    style = style_for(colour, quiet=quiet, verbose=verbose)
    print_lines(report.as_table(rules, style) if form == "text" else report.as_json(rules), style)
