"""The options that are settings of the project too, and the settings that hold for one run."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options

if TYPE_CHECKING:  # Reading settings takes longer than `--help` may.
    from checker.configuration.effective import Effective

FAIL_ON = ("error", "warning", "note", "never")


def config_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--config FILE."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Settings to use instead of the nearest checker.toml or pyproject.toml.",
    )(command)


def rule_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--select, --ignore and --preview."""
    command = pack_option(command)
    command = click.option("--preview/--no-preview", default=None, help="Run the rules that are still being tried out, too.")(command)
    for option in (rules_option("--ignore", "Do not run these."), rules_option("--select", "Run only these: ids, names or family letters, with commas.")):
        command = option(command)
    return command


def rules_option(name: str, told: str) -> Callable[..., Any]:
    """An option that names rules; shells complete them."""
    return click.option(name, multiple=True, callback=options.words, metavar="RULES", help=told, shell_complete=options.complete_rules)


def comparing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--scope and --corpus."""
    command = click.option(
        "--corpus",
        multiple=True,
        metavar="DIR|STORE",
        help="Compare PATHS with the documents of this folder or stored corpus, too, and report only what involves PATHS.",
    )(command)
    return click.option("--scope", type=click.Choice(["document", "corpus"]), help="corpus: compare the documents with each other too.  [default: corpus]")(
        command
    )


def store_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--store PLACE."""
    told = "The stored corpus: a folder, or postgresql://user@host/name.  [default: .checker/corpus]"
    return click.option("--store", metavar="PLACE", help=told)(command)


def jobs_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--jobs N."""
    return click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes to work in.  [default: 1]")(command)


def pack_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--pack NAME, repeatable."""
    return click.option(
        "--pack",
        "more_packs",
        multiple=True,
        metavar="PACK",
        help="Read the rules of this pack, too: a name, or a folder written with a slash. It is code that runs.",
    )(command)


def settings_for(config: Path | None, *, more_packs: tuple[str, ...] = (), **given: Any) -> "Effective":
    """The settings that hold in the current folder, under the options that were given. Raises BadConfiguration.

    `more_packs` join the configured ones.
    """
    from checker.configuration.effective import effective

    found = effective(Path.cwd(), {name: _plain(value) for name, value in given.items()}, file=config)
    packs = (*(_pack(found.path("packs", pack), pack) for pack in found.configuration.packs), *(_pack(Path(pack), pack) for pack in more_packs))
    return found.model_copy(update={"configuration": found.configuration.model_copy(update={"packs": tuple(dict.fromkeys(packs))})})


def _pack(folder: Path, pack: str) -> str:
    """A pack as it is found from any folder."""
    return str(folder.absolute()) if "/" in pack else pack


def _plain(value: Any) -> Any:
    """The value of an option as a setting has it."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    return value or None


def shown(settings: "Effective") -> Iterator[str]:
    """The lines of `--show-settings`: each setting with its value and where that comes from."""
    from checker.report.plain import visible

    yield f"# {settings.file or 'no file of settings'}; the project's folder is {settings.root}"
    rows = [(f"{name} = {value}", origin) for name, value, origin in settings.shown()]
    width = min(60, max(len(row) for row, _ in rows))
    yield from (visible(f"{row:{width}}  # {origin}") for row, origin in rows)
