"""The files to read: those named, and those below the folders named."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.errors import UnreadableDocument
from checker.ingest.formats import SUFFIXES
from checker.ingest.problems import OnNote, OnProblem, ignore, refuse


def find_files(paths: Iterable[Path], on_problem: OnProblem = refuse, on_note: OnNote = ignore) -> Iterator[Path]:
    """The files to read below `paths`, each once, in a fixed order; a file named outright is always tried.

    `-` stands for standard input. A path that does not exist goes to `on_problem`, a file in a folder that is left out to `on_note`. A folder
    that cannot be opened is given as a file would be: whoever reads it learns why.
    """
    seen: set[Path] = set()
    for path in paths:
        if not (str(path) == "-" or path.exists()):
            on_problem(UnreadableDocument(f"{path}: there is no such file or folder; check the path."))
            continue
        for file in _below(path, on_note) if path.is_dir() else (path,):
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _below(folder: Path, on_note: OnNote) -> Iterator[Path]:
    """The readable files of a folder and its folders; hidden ones are left out, and links that lead out of the folder."""
    top = folder.resolve()
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(root, name) for name in sorted(files) if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES):
            if path.is_symlink() and not path.resolve().is_relative_to(top):
                on_note(f"{path.as_posix()}: this link leads out of the folder and was not followed; name the file itself to check it.")
            elif path.exists() and not path.is_file():
                on_note(f"{path.as_posix()}: this is not a regular file and was left out; name it to read it.")
            else:
                yield path
    yield from closed
