"""Every way to fail, as an exit code and one sentence on stderr."""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

import click

from checker.cli.telling import as_json, document_of, tell
from checker.errors import CheckerError, ExitCode, UnreadableDocument

_SURROUNDINGS = frozenset((errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EIO))
"""What is wrong with the disk or the rights on it, and not with us."""


def run_safely(run: Callable[[], Any], verbose: bool) -> int:
    """The exit code of `run`, which returns a code or None; what it raises is told in one sentence.

    `verbose` adds the traceback of an internal error.
    """
    try:
        return int(run() or 0)
    except click.ClickException as error:
        if as_json():
            tell(error.format_message(), "error")
        else:
            error.show()
    except (click.Abort, KeyboardInterrupt):
        tell("stopped; nothing was written.", "error")
    except CheckerError as error:
        told = _visible(str(error))
        tell(told, "error", document_of(told) if isinstance(error, UnreadableDocument) else "")
    except OSError as error:
        if error.errno == errno.EPIPE:
            silence_stdout()
            return ExitCode.CLEAN
        if error.errno in _SURROUNDINGS:
            _tell_surroundings(error)
        else:
            _tell_internal_error(error, verbose)
    except Exception as error:
        _tell_internal_error(error, verbose)
    return ExitCode.CANNOT_WORK


def silence_stdout() -> None:
    """Nobody reads our output any more (`checker … | head`): let the rest of it, and the last flush, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_surroundings(error: OSError) -> None:
    if error.filename is None:
        silence_stdout()
    place = _visible(str(error.filename)) if error.filename is not None else "the output"
    tell(f"{place}: cannot be used ({error.strerror}); see that there is room, and that you may read and write there.", "error")


def _visible(text: str) -> str:
    """An error as a terminal may get it, its own lines kept."""
    from checker.report.plain import visible

    return "\n".join(visible(line) for line in text.split("\n"))


def _tell_internal_error(error: Exception, verbose: bool) -> None:
    if verbose:
        traceback.print_exc()
    told = " ".join(str(error).split()) or "no message"
    tell(f"internal error ({type(error).__name__}: {_visible(told)}); please report it{'' if verbose else ', with what -v adds'}.", "error")
