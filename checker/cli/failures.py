"""Every way to fail, as an exit code and one sentence on stderr."""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

import click

from checker.errors import CheckerError, ExitCode


def run_safely(run: Callable[[], Any], verbose: bool) -> int:
    """The exit code of `run`, which returns a code or None; what it raises is told in one sentence.

    `verbose` adds the traceback of an internal error.
    """
    try:
        return int(run() or 0)
    except click.ClickException as error:
        error.show()
    except (click.Abort, KeyboardInterrupt):
        click.echo("checker: stopped; nothing was written.", err=True)
    except CheckerError as error:
        click.echo(f"checker: {_visible(str(error))}", err=True)
    except OSError as error:
        if error.errno == errno.EPIPE:
            silence_stdout()
            return ExitCode.CLEAN
        _tell_internal_error(error, verbose)
    except Exception as error:
        _tell_internal_error(error, verbose)
    return ExitCode.CANNOT_WORK


def silence_stdout() -> None:
    """Nobody reads our output any more (`checker … | head`): let the rest of it, and the last flush, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _visible(text: str) -> str:
    """An error as a terminal may get it, its own lines kept."""
    from checker.report.plain import visible

    return "\n".join(visible(line) for line in text.split("\n"))


def _tell_internal_error(error: Exception, verbose: bool) -> None:
    if verbose:
        traceback.print_exc()
    told = " ".join(str(error).split()) or "no message"
    click.echo(f"checker: internal error ({type(error).__name__}: {_visible(told)}); please report it{'' if verbose else ', with what -v adds'}.", err=True)
