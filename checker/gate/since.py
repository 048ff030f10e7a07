"""`--since`: the documents that are new or changed since a revision, and what they were before."""

import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import UnreadableDocument
from checker.gate.git import revision
from checker.ingest.formats import SUFFIXES
from checker.ingest.limits import DEFAULT_LIMITS, Limits
from checker.ingest.reader import read_path
from checker.models.document import Document


@dataclass(frozen=True)
class Since:
    """The ids of the new and changed documents, and the earlier texts of the changed ones, under their present names."""

    changed: frozenset[str]
    before: tuple[Document, ...] = ()


def since(ref: str, files: Sequence[Path], documents: Sequence[Document], limits: Limits = DEFAULT_LIMITS) -> Since:
    """What has happened to the documents read from `files` since a revision; standard input is always new. Raises BadConfiguration."""
    on_disk = [file for file in files if str(file) != "-"]
    then = revision(Path(), ref).found_again(on_disk)
    touched = [file for file in on_disk if not then.is_unchanged(file)]
    old: dict[str, Document] = {}
    for file in touched:
        path = then.before(file)
        old.update((d.id, d) for d in (_read_as(file, then.content(path), limits) if path else ()))
    present = {d.id: d for d in documents}
    names = {name for file in touched for name in _names_in(file, present, limits)} | ({"<stdin>"} & present.keys())
    changed = frozenset(name for name in names if name not in old or old[name].text != present[name].text)
    return Since(changed, tuple(d for name, d in old.items() if name.removesuffix("#source") in changed))


def lost(ref: str, folders: Sequence[Path], is_wanted: Callable[[Path], bool], limits: Limits = DEFAULT_LIMITS) -> Iterator[Document]:
    """The documents that there were below `folders` at a revision and that are there no longer, by the names that they would have now.

    Those that were only moved, as far as git knows, are not lost. Raises BadConfiguration.
    """
    then = revision(Path(), ref)
    moved = set(then.moved.values())
    for path in sorted(then.files.keys() - moved):
        if Path(path).suffix.lower() in SUFFIXES and not (then.top / path).exists():
            file = next(_below(then.top / path, folders), None)
            if file is not None and is_wanted(file):
                yield from _read_as(file, then.content(path), limits)


def _below(file: Path, folders: Sequence[Path]) -> Iterator[Path]:
    """The names that a file would be read by: as found below one of `folders`, which leaves out what is hidden."""
    for folder in folders:
        if file.is_relative_to(folder.resolve()):
            below = file.relative_to(folder.resolve())
            if not any(part.startswith(".") for part in below.parts):
                yield folder / below


def _read_as(file: Path, content: bytes, limits: Limits) -> list[Document]:
    """The documents of a file as it was, under the names they have now; what could not be read then had no findings."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        copy.write_bytes(content)
        try:
            found = read_path(copy, lambda _: None, limits)
        except UnreadableDocument:
            return []
        return [_renamed(d, copy.as_posix(), file.as_posix()) for d in found]


def _renamed(document: Document, old: str, new: str) -> Document:
    return document.model_copy(update={"id": document.id.replace(old, new), "path": document.path.replace(old, new)})


def _names_in(file: Path, present: Collection[str], limits: Limits) -> Iterator[str]:
    """The ids of the documents that a file holds."""
    if file.as_posix() in present:
        yield file.as_posix()
        return
    yield from (d.id for d in read_path(file, lambda _: None, limits) if d.id in present and not d.is_source)
