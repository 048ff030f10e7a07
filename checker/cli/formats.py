"""`--format` and `--output`, where each `--output` belongs to the `--format` before it."""

import importlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from checker.cli.output import print_lines, refuse_unwritable, write_lines
from checker.report.base import Render, Report, Style

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown")
"""One module of `checker.report` each."""
_ORDER = "checker.formats"


@dataclass(frozen=True)
class Destination:
    """One format and the file it is written to; None is standard output."""

    format: str
    path: Path | None = None


class FormatCommand(click.Command):
    """A command that remembers in which order `--format` and `--output` were given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, and keep the order of the two options for `destinations`."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[_ORDER] = [str(option.name) for option in order if option.name in ("formats", "outputs")]
        return super().parse_args(ctx, args)


def format_options(command: Any) -> Any:
    """--format and --output, both repeatable."""
    command = click.option(
        "--output", "-o", "outputs", multiple=True, type=click.Path(path_type=Path), metavar="FILE", help="Write the --format before it to FILE."
    )(command)
    return click.option(
        "--format", "formats", multiple=True, type=click.Choice(FORMATS), help="How to print findings; repeat it, with an --output each. [default: text]"
    )(command)


def destinations(
    ctx: click.Context, formats: Sequence[str], outputs: Sequence[Path], *, default: str = "text", endings: Mapping[str, str] | None = None
) -> list[Destination]:
    """What to write where: `default` to standard output, where nothing is said. An --output without a --format has that of its file's
    ending, by `endings` (".md" → "md").

    Raises UsageError where an --output has no format, or two formats share standard output.
    """
    found: list[Destination] = []
    formats_left, outputs_left = iter(formats), iter(outputs)
    for name in ctx.meta[_ORDER]:
        if name == "formats":
            found.append(Destination(next(formats_left)))
        elif found and not found[-1].path:
            found[-1] = Destination(found[-1].format, next(outputs_left))
        else:
            path = next(outputs_left)
            found.append(Destination(_by_ending(ctx, path, endings or {}), path))
    if sum(d.path is None for d in found) > 1:
        raise click.UsageError("Two formats cannot share standard output; give all but one of them an --output.", ctx)
    for destination in found:
        if destination.path:
            refuse_unwritable(destination.path)
    return found or [Destination(default)]


def _by_ending(ctx: click.Context, path: Path, endings: Mapping[str, str]) -> str:
    if path.suffix.lower() not in endings:
        unknown = f"{path}: no format is known by this ending. " if endings and path.suffix else ""
        raise click.UsageError(f"{unknown}An --output belongs to the --format before it; give it one, as in --format json --output found.json.", ctx)
    return endings[path.suffix.lower()]


def deliver(report: Report, where: Iterable[Destination], style: Style) -> None:
    """Write a report in each of its formats; files hold no colours."""
    for destination in where:
        render: Render = importlib.import_module(f"checker.report.{destination.format}").render
        if destination.path:
            write_lines(destination.path, render(report, Style(quiet=style.quiet, verbose=style.verbose, statistics=style.statistics)))
        else:
            print_lines(render(report, style), style)
