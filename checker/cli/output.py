"""Where results go: standard output or files; what is written there, and in which colours."""

import io
import os
import shutil
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import click

from checker.cli.failures import silence_stdout
from checker.errors import BadConfiguration
from checker.report.base import Style
from checker.whole_files import write_whole

_PIPE_WIDTH = 100
_LINES_AT_ONCE = 200


def style_for(colour: str, *, quiet: bool = False, verbose: bool = False, statistics: bool = False) -> Style:
    """How text is shown on standard output: `colour` is auto, always or never; auto follows the terminal and NO_COLOR."""
    terminal = sys.stdout.isatty()
    wanted = colour == "always" or (colour == "auto" and terminal and not os.environ.get("NO_COLOR"))
    width = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns if terminal else _PIPE_WIDTH
    return Style(colour=wanted, width=width, quiet=quiet, verbose=verbose, statistics=statistics)


def print_lines(lines: Iterable[str], style: Style | None = None) -> None:
    """Write lines to standard output, many at a time. A reader that has gone away is no failure: the rest is dropped."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    remaining = iter(lines)
    try:
        while some := list(islice(remaining, _LINES_AT_ONCE)):
            click.echo("\n".join(some), color=bool(style and style.colour))
    except BrokenPipeError:
        silence_stdout()


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines to a file, UTF-8, whole or not at all. Raises BadConfiguration where that cannot be done."""
    write_bytes(path, "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all. Raises BadConfiguration where that cannot be done."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise BadConfiguration(f"{path}: cannot be written ({error.strerror}); choose another --output.") from error


def refuse_unwritable(path: Path) -> None:
    """Raises BadConfiguration before any work is done, where a result could not be written afterwards."""
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise BadConfiguration(f"{path}: there is no folder to write this file in; choose another --output.")
