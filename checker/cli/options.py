"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.telling import log_format_option

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Day(click.DateTime):
    """A day as YYYY-MM-DD; what is none is told without the signs of a format."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day as a datetime at midnight."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"“{value}” is no day of the calendar; write it as YYYY-MM-DD.", param, ctx)


COLOURS = ("auto", "always", "never")


def paths(command: Callable[..., Any]) -> Callable[..., Any]:
    """PATHS…: files, folders, `-` for standard input; by default the current folder."""
    return click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))(command)


def model(command: Callable[..., Any]) -> Callable[..., Any]:
    """--model NAME: another spaCy pipeline."""
    return click.option("--model", default="", metavar="NAME", help="A spaCy pipeline to use instead of the one that comes with the checker.")(command)


def day(command: Callable[..., Any]) -> Callable[..., Any]:
    """--date YYYY-MM-DD: the day that undated documents were published."""
    return click.option("--date", type=Day(), metavar="YYYY-MM-DD", help="The date of documents that give none.")(command)


def display(command: Callable[..., Any]) -> Callable[..., Any]:
    """--color, -q, -v and --log-format."""
    command = log_format_option(command)
    command = click.option("-v", "--verbose", is_flag=True, help="Tell more, and add the traceback to an internal error.")(command)
    command = click.option("-q", "--quiet", is_flag=True, help="Print the results and nothing else.")(command)
    return click.option("--color", "colour", type=click.Choice(COLOURS), default="auto", show_default=True, help="Colours; NO_COLOR turns auto off.")(command)


def words(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an option that may be repeated and may hold several, with commas between them."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def complete_rules(_: click.Context, __: click.Parameter, typed: str) -> "list[CompletionItem]":
    """The rules that the last of the typed words, with commas between them, may be: ids, or names where it is in small letters.

    What keeps the rules from loading completes nothing; the command itself tells of it.
    """
    from click.shell_completion import CompletionItem

    from checker.cli.settings import settings_for
    from checker.errors import CheckerError
    from checker.registry import load_rules

    before, comma, word = typed.rpartition(",")
    try:
        metas = [rule.meta for rule in load_rules(settings_for(None).configuration.packs)]
    except CheckerError:
        return []
    known = [(meta.name if word[:1].islower() else meta.id, meta.summary) for meta in metas]
    return [CompletionItem(f"{before}{comma}{name}", help=summary) for name, summary in sorted(known) if name.startswith(word)]
