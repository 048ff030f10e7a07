"""`checker review`: the documents' findings in a terminal, to be decided about."""

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options, settings
from checker.errors import BadConfiguration, BadInstallation, UnreadableDocument

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.models.document import Document
    from checker.pipeline import CheckSettings

_INTERFACE, _WATCHING = "tui.run", "tui.watching"
_SERVER, _SERVER_PACKAGE = "tui.serving", "textual_serve"
_IN_A_BROWSER = "TEXTUAL_DRIVER"
"""Set for a review that textual-serve starts: its keys come through a pipe."""


@click.command("review", epilog="Example: checker review articles")
@options.paths
@settings.comparing_options
@settings.rule_options
@options.day
@click.option("--who", default="", metavar="NAME", help="Whose decisions these are. [default: the name that git knows, or the login]")
@click.option("--watch/--no-watch", default=True, show_default=True, help="Check documents again when they change on the disk.")
@click.option("--serve", is_flag=True, help="Review in a browser of this machine instead; nothing is reachable from others.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="For --serve: 0 takes any free one.")
@settings.config_option
@options.model
def command(paths: tuple[Path, ...], who: str, watch: bool, serve: bool, port: int, config: Path | None, **chosen: Any) -> int:
    """Decide about the findings in PATHS, one after the other, in the terminal.

    Every decision is written to .checker/decisions.jsonl of the project at once. Press ? for the keys, q to leave.
    """
    if serve:
        return _serve(port)
    _refuse_no_terminal()
    _refuse_missing(paths)
    from checker.triage.people import who_is

    reading = Reading(paths, lambda: settings.settings_for(config, **chosen))
    project = reading.project
    interface = importlib.import_module(_INTERFACE)
    return int(
        interface.review(
            folder=project.root,
            who=who_is(project.root, who),
            read=reading.read,
            settings=reading.settings,
            switch_rule=reading.switch_rule,
            keymap=project.configuration.review.keys,
            watch=reading.watched() if watch else None,
        )
    )


def _serve(port: int) -> int:
    """Serve this same command to the browser."""
    if find_spec(_SERVER_PACKAGE) is None:
        raise BadInstallation("Reviewing in a browser needs one more package; install it with `pipx install 'claim-consistency-checker[web]'`.")
    command = [sys.executable, "-c", "import sys; from checker.cli import main; sys.exit(main())", *_without_serving(sys.argv[1:])]
    try:
        return int(importlib.import_module(_SERVER).serve(command, port, lambda line: click.echo(line, err=True)))
    except OSError as error:
        raise BadConfiguration(f"Port {port} cannot be had ({error.strerror}); name another one with --port, or --port 0 for any.") from error


def _without_serving(arguments: Sequence[str]) -> list[str]:
    """The arguments of this command without --serve and --port, for the review that a browser shows."""
    left, words = [], iter(arguments)
    for word in words:
        if word == "--port":
            next(words, "")
        elif word != "--serve" and not word.startswith("--port="):
            left.append(word)
    return left


class Reading:
    """Reads what `checker check` reads of the same paths, as often as it is asked; and how that is checked.

    `find_settings` reads the project's settings, which a reviewer may change meanwhile.
    """

    def __init__(self, paths: Sequence[Path], find_settings: "Callable[[], Effective]") -> None:
        self._paths, self._find_settings = paths, find_settings
        self.project = find_settings()
        self._background: frozenset[str] = frozenset()

    def read(self, tell: Callable[[str], None]) -> "list[Document]":
        """The documents, those that they are compared with too; `tell` is given a sentence for each that cannot be read."""
        from checker.cli.gathering import gather

        self.project = self._find_settings()
        gathered = gather(self.project, self._paths, allow_empty=True, tell=tell)
        self._background = gathered.background
        return gathered.documents

    def settings(self) -> "CheckSettings":
        """The settings of the check, for the documents that were read last."""
        from checker.cli.gathering import check_settings

        return check_settings(self.project, self._background)

    def watched(self) -> Any:
        """Which files to check again when they change; decisions are not among them, for the review looks after those itself."""
        from checker.cli.gathering import places_of
        from checker.cli.watching import watched

        watching = importlib.import_module(_WATCHING)
        files = watched(places_of(self.project, self._paths), self.project.root, ())
        return watching.Watch(files.folders, lambda path: not path.endswith(".jsonl") and files.matters(path))

    def switch_rule(self, rule: str, off: bool) -> Path:
        """Switch a rule off for the project, or on again; gives the file that says so. Raises BadConfiguration."""
        from checker.configuration.edit import switch_rule

        changed = switch_rule(self.project.root, self.project.file, rule, off=off)
        self.project = self._find_settings()
        return changed


def _refuse_no_terminal() -> None:
    if _IN_A_BROWSER not in os.environ and not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise BadConfiguration("`checker review` needs a terminal for its input, output and errors; `checker check` works without one.")


def _refuse_missing(paths: Sequence[Path]) -> None:
    for path in paths:
        if str(path) == "-":
            raise BadConfiguration("`checker review` takes keys from the terminal, so it cannot read a document there; give a file.")
        if not path.exists():
            raise UnreadableDocument(f"{path}: there is no such file or folder; check the path.")
