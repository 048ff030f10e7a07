"""`checker report`: the findings with their documents and decisions, as files that people read."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.cli.backing import source_option
from checker.cli.formats import Destination, FormatCommand, destinations
from checker.cli.telling import tell
from checker.errors import ExitCode
from checker.report.forms import FORMS

if TYPE_CHECKING:
    from checker.report.review import Review

_FILE = click.Path(path_type=Path, dir_okay=False)
_ENDINGS = {f".{form.ending}": name for name, form in reversed(FORMS.items())}
"""Of two formats with one ending, the first."""


@click.command("report", cls=FormatCommand, epilog="Example: checker report articles -o report.html")
@options.paths
@click.option("--format", "formats", multiple=True, type=click.Choice(tuple(FORMS)), help="What to write; repeat it, with an --output each. [default: html]")
@click.option("--output", "-o", "outputs", multiple=True, type=_FILE, metavar="FILE", help="Write the --format before it, or that of its ending, to FILE.")
@click.option("--title", default="", metavar="WORDS", help="The title of the report.")
@click.option("--as-of", type=options.Day(), metavar="YYYY-MM-DD", help="Tell decisions as they stand on this day, and name it.")
@click.option("--since", default="", metavar="REF", help="Tell, too, what is new, gone, open again or decided since this git revision.")
@click.option("--compare", nargs=2, type=_FILE, metavar="OLD NEW", help="Tell what is other between two files of findings (.jsonl), without PATHS.")
@settings.comparing_options
@source_option
@settings.rule_options
@options.day
@settings.jobs_option
@click.option("--no-cache", is_flag=True, help="Read every document anew, and keep nothing for the next check.")
@settings.config_option
@options.model
@options.display
@click.pass_context
def command(
    ctx: click.Context, /, formats: tuple[str, ...], outputs: tuple[Path, ...], config: Path | None, colour: str, quiet: bool, verbose: bool, **asked: Any
) -> int:
    """Write what was found in PATHS, and what people decided about it, in files to read, share and print.

    Without PATHS, the configured ones, or the current folder. The exit code is 0 where the report was written, whatever is in
    it, and 2 where it was not, or a document could not be read.
    """
    from checker.cli.reviewing import Asked, review_of

    where = destinations(ctx, formats, outputs, default="html", endings=_ENDINGS)
    for destination in where:
        if FORMS[destination.format].binary and destination.path is None:
            raise click.UsageError(f"{destination.format} is no text to print; give it an --output.", ctx)
    wanted = {name: asked.pop(name) for name in ("paths", "sources", "title", "as_of", "since", "compare", "no_cache")}
    names = tuple(destination.format for destination in where)
    written = tuple(destination.path for destination in where if destination.path)
    review = review_of(settings.settings_for(config, **asked), Asked(**wanted, forms=names, written=written), quiet=quiet)
    _deliver(review, where)
    if not quiet:
        _tell(review, names)
    return ExitCode.CANNOT_WORK if review.report.unreadable else ExitCode.CLEAN


def _deliver(review: "Review", where: Sequence[Destination]) -> None:
    """Write a review in each of its formats."""
    from checker.cli.output import print_lines, write_bytes, write_lines
    from checker.report.forms import render

    for destination in where:
        rendered = render(destination.format, review)
        if destination.path is None:
            print_lines(rendered if not isinstance(rendered, bytes) else [])
        elif isinstance(rendered, bytes):
            write_bytes(destination.path, rendered)
        else:
            write_lines(destination.path, rendered)


def _tell(review: "Review", names: Sequence[str]) -> None:
    """What there is to know of how the formats turned out, on standard error."""
    from checker.report.forms import notes
    from checker.report.plain import visible

    for name in dict.fromkeys(names):
        for told in notes(name, review):
            tell(visible(told))
