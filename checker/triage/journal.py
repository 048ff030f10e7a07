"""Where decisions are kept: a journal that is only ever added to, by several people at once; a project's is its log."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from checker.models.decisions import Decision
from checker.triage import log
from checker.triage.entries import Entry


class News(NamedTuple):
    """What a journal holds beyond what it had told before; where `follows` is not so, that is to be forgotten.

    `problems` has a sentence for each entry that could not be read, `torn` one about a last entry that is still being written.
    """

    entries: Sequence[Entry] = ()
    problems: tuple[str, ...] = ()
    torn: str = ""
    follows: bool = True


class Journal(Protocol):
    """Decisions, as `Triage` reads and writes them."""

    def news(self) -> News:
        """What it holds that was not told before; all of it at first. Raises BadDecision where it cannot be read."""

    def append(self, decisions: Sequence[Decision]) -> None:
        """Add decisions; they are on the disk when this returns. Raises BadDecision where they cannot be, and then none was added."""


class LogJournal:
    """The decision log of a project folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, folder / log.LOG
        self._contents = log.Contents()

    def news(self) -> News:
        """The lines that the log was given since; at first, and where it is long, through its index."""
        if self._contents.size or not log.is_long(self._path):
            read, follows = log.read(self._path, self._contents)
        else:
            from checker.triage import index  # SQLAlchemy takes longer to load than a short log to read

            read, follows = index.read(self._folder), True
        self._contents = read
        return News([line.entry for line in read.lines], read.problems, read.torn, follows)

    def append(self, decisions: Sequence[Decision]) -> None:
        """Add lines to the log."""
        log.append(self._path, decisions)
