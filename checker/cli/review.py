"""`checker review`: the documents' findings in a terminal, to be decided about."""

import importlib
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from checker.cli import options
from checker.errors import BadConfiguration, UnreadableDocument

if TYPE_CHECKING:
    from checker.models.document import Document
    from checker.pipeline import CheckSettings

_INTERFACE = "tui.run"


@click.command("review")
@options.paths
@click.option(
    "--scope", type=click.Choice(["document", "corpus"]), default="corpus", show_default=True, help="corpus: compare the documents with each other too."
)
@click.option("--select", multiple=True, callback=options.words, metavar="RULES", help="Run only these: ids, names or family letters, with commas.")
@click.option("--ignore", multiple=True, callback=options.words, metavar="RULES", help="Do not run these.")
@click.option("--preview", is_flag=True, help="Run the rules that are still being tried out, too.")
@options.day
@click.option("--who", default="", metavar="NAME", help="Whose decisions these are. [default: the name that git knows, or the login]")
@options.model
def command(
    paths: tuple[Path, ...],
    scope: Literal["document", "corpus"],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preview: bool,
    date: datetime | None,
    who: str,
    model: str,
) -> int:
    """Decide about the findings in PATHS, one after the other, in the terminal.

    Every decision is written to .checker/decisions.jsonl at once. Press ? for the keys, q to leave.
    """
    _refuse_no_terminal()
    _refuse_missing(paths)

    def settings() -> "CheckSettings":
        from checker.pipeline import CheckSettings

        return CheckSettings(select=select, ignore=ignore, scope=scope, model=model, preview=preview, date=date.date() if date else None)

    interface = importlib.import_module(_INTERFACE)
    return int(interface.review(folder=Path.cwd(), who=who or _name_of_user(), read=_reader(paths), settings=settings))


def _refuse_no_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadConfiguration("`checker review` needs a terminal for its input and output; `checker check` works without one.")


def _refuse_missing(paths: Sequence[Path]) -> None:
    for path in paths:
        if str(path) == "-":
            raise BadConfiguration("`checker review` takes keys from the terminal, so it cannot read a document there; give a file.")
        if not path.exists():
            raise UnreadableDocument(f"{path}: there is no such file or folder; check the path.")


def _reader(paths: Sequence[Path]) -> Callable[[Callable[[str], None]], "list[Document]"]:
    """Reads what `checker check` reads of the same paths."""

    def read(tell: Callable[[str], None]) -> "list[Document]":
        from checker.ingest.reader import read_documents

        return list(read_documents(paths or [Path()], lambda problem: tell(str(problem))))

    return read


def _name_of_user() -> str:
    """Who sits here, as git knows them; else the login."""
    import getpass
    import subprocess

    arguments: dict[str, Any] = {"capture_output": True, "text": True, "check": False, "timeout": 2}
    try:
        name = subprocess.run(["git", "config", "user.name"], **arguments).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    return name or getpass.getuser()
