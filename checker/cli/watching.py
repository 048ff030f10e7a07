"""`--watch`: a check again and again, whenever a document or a setting has changed."""

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from checker.cli.telling import tell
from checker.errors import CheckerError, ExitCode
from checker.ingest.formats import SUFFIXES

_SETTINGS = frozenset(("checker.toml", "pyproject.toml", "decisions.jsonl", "baseline.jsonl"))
_PAUSE = 200  # milliseconds that changes are gathered for


@dataclass(frozen=True)
class Watched:
    """The files and folders that a check reads (absolute), the project's folder, and the files that it writes itself."""

    paths: tuple[Path, ...]
    project: Path
    written: frozenset[Path]

    def matters(self, changed: str) -> bool:
        """Whether a changed file is one that the check reads."""
        path = Path(changed)
        if path in self.written or path.name.startswith("."):
            return False
        if path.name in _SETTINGS:
            return path.is_relative_to(self.project)
        return path.suffix.lower() in SUFFIXES and any(path == place or place in path.parents for place in self.paths)

    @property
    def folders(self) -> list[Path]:
        """What to listen to. A file's folder, not the file: editors put another one in its place."""
        found = [place if place.is_dir() else place.parent for place in self.paths]
        extra = [place for place in (self.project, self.project / ".checker") if place.is_dir()]
        return list(dict.fromkeys([*found, *extra]))


def watched(paths: Sequence[Path], project: Path, outputs: Iterable[Path]) -> Watched:
    """What a check of `paths` is to be repeated for. Raises UsageError for standard input, which is read once."""
    if any(str(path) == "-" for path in paths):
        raise click.UsageError("--watch cannot read standard input again; name a file or a folder.")
    return Watched(tuple(path.resolve() for path in paths), project.resolve(), frozenset(path.resolve() for path in outputs))


def watch(check: Callable[[], int], what: Watched, *, quiet: bool) -> int:
    """Check, and check again after every change, until Ctrl-C; what a check raises is told, and waited over. Returns the last exit code."""
    from watchfiles import watch as changes

    listening = changes(
        *what.folders, watch_filter=lambda _, path: what.matters(path), debounce=_PAUSE, raise_interrupt=True, rust_timeout=500, yield_on_timeout=True
    )
    code = int(ExitCode.CLEAN)
    with suppress(KeyboardInterrupt):
        next(listening)  # it listens before the first check, so that no change during that is missed
        code = _checked(check)
        _tell_that_it_waits(quiet)
        for changed in listening:
            if changed:
                if sys.stdout.isatty():
                    click.clear()
                code = _checked(check)
                _tell_that_it_waits(quiet)
    return code


def _checked(check: Callable[[], int]) -> int:
    try:
        code = check()
    except CheckerError as error:
        tell(str(error))
        code = ExitCode.CANNOT_WORK
    sys.stdout.flush()
    return code


def _tell_that_it_waits(quiet: bool) -> None:
    if not quiet:
        tell("Waiting for changes; Ctrl-C ends.", "info", name_us=False)
