"""`checker claims`: what the rules get to see of a document."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from checker.cli import options
from checker.errors import ExitCode


@click.command("claims")
@options.paths
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="How to print claims.")
@click.option("--kind", "kinds", multiple=True, callback=options.words, metavar="KINDS", help="Only claims of these kinds, with commas.")
@options.day
@options.model
@options.display
def command(
    paths: tuple[Path, ...],
    form: str,
    kinds: tuple[str, ...],
    date: datetime | None,
    model: str,
    colour: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Show the claims of PATHS, sentence by sentence, each with the words it stands on."""
    from checker.cli.output import print_lines, style_for
    from checker.cli.reading import read
    from checker.extract.claims import find_claims
    from checker.extract.nlp import parse
    from checker.report import claims as report

    report.refuse_unknown(kinds)
    documents, unreadable = read(paths)
    dated = [d if d.date or not date else d.model_copy(update={"date": date.date()}) for d in documents]
    style = style_for(colour, quiet=quiet, verbose=verbose)
    render = report.as_table if form == "text" else report.as_lines

    def lines() -> Iterator[str]:
        for parsed in parse(dated, model):
            wanted = [claim for claim in find_claims(parsed) if not kinds or claim.kind in kinds]
            yield from render(parsed, wanted, style)

    print_lines(lines(), style)
    return ExitCode.CANNOT_WORK if unreadable else ExitCode.CLEAN
