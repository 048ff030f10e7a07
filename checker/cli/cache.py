"""`checker cache`: what is kept between checks."""

import logging
from contextlib import closing
from typing import TYPE_CHECKING

import click

from checker.cli import settings
from checker.errors import ExitCode

if TYPE_CHECKING:
    from checker.cache.store import Store


@click.group("cache")
def command() -> None:
    """Look at the cache of claims and findings, or empty it; it is only ever there to save time."""


@command.command("info", short_help="Tell what the cache holds.")
def info() -> int:
    """Tell where the cache is, what it holds, and how large it may grow."""
    from checker.cache.place import cache_file
    from checker.report.summary import count_of

    path = cache_file()
    limit = settings.settings_for(None).configuration.cache.size_mb
    click.echo(f"{path}: {'nothing is kept (cache.size-mb is 0)' if not limit else f'at most {limit:,} MB'}")
    if not path.exists():
        click.echo("It is empty.")
        return ExitCode.CLEAN
    with _opened() as store:
        contents = store.contents()
    for kind, (count, size) in contents.entries.items():
        click.echo(f"{kind}: {count_of(count, 'entry', 'entries')}, {size / 1e6:.1f} MB")
    click.echo(f"The file takes {contents.size / 1e6:.1f} MB.")
    return ExitCode.CLEAN


@command.command("clean")
def clean() -> int:
    """Empty the cache. The next check reads every document anew."""
    from checker.cache.place import cache_file
    from checker.report.summary import count_of

    if not cache_file().exists():
        click.echo("The cache is empty.")
        return ExitCode.CLEAN
    with _opened() as store:
        dropped = store.clean()
    click.echo(f"Dropped {count_of(dropped, 'entry', 'entries')}.")
    return ExitCode.CLEAN


def _opened() -> "closing[Store]":
    from checker.cache.place import cache_file
    from checker.cache.store import Store

    return closing(Store(cache_file(), 0, logging.getLogger("checker.cache").warning))
