"""The documents that go into a corpus and out of it, by the files and folders that they come from."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.reading import on_standard_error
from checker.errors import UnreadableDocument

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.corpus.run import Run
    from checker.corpus.updating import Updating
    from checker.models.document import Document, Pair

_PAGE = 200
_HOLD_MANY = (".jsonl", ".zip")


class Incoming:
    """The documents of files and folders, one after another; `problems` tells which could not be read."""

    def __init__(self, project: "Effective", paths: Sequence[Path]) -> None:
        from checker.cli.gathering import files_of

        self._project = project
        self.places = [path.as_posix() for path in paths]
        self.files = files_of(project, paths, on_standard_error)
        self.problems: list[str] = []

    @property
    def total(self) -> int | None:
        """How many documents there are, where that is known before they are read."""
        return None if any(file.suffix.lower() in _HOLD_MANY for file in self.files) else len(self.files)

    def pairs(self) -> "Iterator[Pair]":
        """The documents, each with its source."""
        from checker.configuration.dates import dated
        from checker.corpus.reading import pairs_of
        from checker.ingest.stream import stream_documents

        settings = self._project.configuration
        found = stream_documents(self.files, self._note, limits=settings.limits, on_note=on_standard_error)
        return pairs_of(one for document in found for one in dated([document], settings.date_from, settings.date))

    def _note(self, problem: UnreadableDocument) -> None:
        self.problems.append(str(problem))
        on_standard_error(str(problem))


def gone(run: "Run", updating: "Updating", incoming: Incoming) -> list[str]:
    """The documents of the corpus that came from the places given and are there no longer; what could not be read now is still there."""
    broken = {problem.partition(":")[0] for problem in incoming.problems}
    found = _documents(run, updating.not_seen())
    return [d.id for d in found if _is_from(d, incoming.places) and not {d.id, d.path} & broken and not Path(d.id).exists()]


def named(run: "Run", known: Sequence[str], names: Sequence[str]) -> tuple[list[str], list[str]]:
    """The documents that names mean, each a document's own or that of a folder or file that they came from; and the names that mean none."""
    there = frozenset(known)
    found = [name for name in names if name in there]
    places = {Path(name).as_posix(): name for name in names if name not in there}
    meant: set[str] = set()
    for document in _documents(run, known) if places else ():
        holders = [place for place in places if _is_from(document, [place])]
        meant.update(holders)
        found += [document.id] if holders else []
    return found, [name for place, name in places.items() if place not in meant]


def _is_from(document: "Document", places: Sequence[str]) -> bool:
    """Whether a document is one of these files, is held by one, or lies in one of these folders."""
    names = [name for name in (document.id, document.path) if name]
    return any(place in (".", name) or name.startswith(f"{place}/") for place in places for name in names)


def _documents(run: "Run", names: Sequence[str]) -> "Iterator[Document]":
    for start in range(0, len(names), _PAGE):
        yield from run.store.documents([name for name in names[start : start + _PAGE] if not name.endswith("#source")]).values()
