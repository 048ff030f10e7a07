"""`checker claims`: what the rules get to see of a document."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from checker.cli import options, settings
from checker.errors import ExitCode

_EPILOG = """\b
Examples:
  checker claims article.md
  checker claims articles --kind date,quantity --format jsonl
"""


@click.command("claims", epilog=_EPILOG)
@options.paths
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="How to print claims.")
@click.option("--kind", "kinds", multiple=True, callback=options.words, metavar="KINDS", help="Only claims of these kinds, with commas.")
@options.day
@settings.config_option
@options.model
@options.display
def command(
    paths: tuple[Path, ...],
    form: str,
    kinds: tuple[str, ...],
    date: datetime | None,
    config: Path | None,
    model: str,
    colour: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Show the claims of PATHS, sentence by sentence, each with the words it stands on."""
    from checker.cli.gathering import gather
    from checker.cli.output import print_lines, style_for
    from checker.configuration.lists import house_lists
    from checker.extract.claims import find_claims
    from checker.extract.nlp import parse
    from checker.reference.house import using
    from checker.report import claims as report

    report.refuse_unknown(kinds)
    project = settings.settings_for(config, date=date, model=model, scope="document")
    gathered = gather(project, paths)
    style = style_for(colour, quiet=quiet, verbose=verbose)
    render = report.as_table if form == "text" else report.as_lines

    def lines() -> Iterator[str]:
        for parsed in parse(gathered.documents, project.configuration.model):
            wanted = [claim for claim in find_claims(parsed) if not kinds or claim.kind in kinds]
            yield from render(parsed, wanted, style)

    with using(house_lists(project)):
        print_lines(lines(), style)
    return ExitCode.CANNOT_WORK if gathered.unreadable else ExitCode.CLEAN
