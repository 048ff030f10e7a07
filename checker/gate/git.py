"""What git knows about the documents: which are other than at a revision, and what they were then."""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from checker.errors import BadConfiguration

_QUIETLY = ("-c", "core.fsmonitor=false", "-c", "core.quotepath=false")
"""A checkout of somebody else's names no program for us to run."""


@dataclass(frozen=True)
class Revision:
    """A commit of the checkout at `top`, with the files in it: path → name of the content."""

    top: Path
    commit: str
    files: dict[str, str]
    moved: dict[str, str] = field(default_factory=dict)
    """Where a file that is elsewhere now was then."""
    touched: frozenset[str] = frozenset()

    def before(self, file: Path) -> str | None:
        """The path that a file had at the revision; None where it was not there."""
        path = self._path(file)
        return path if path in self.files else self.moved.get(path)

    def is_unchanged(self, file: Path) -> bool:
        """Whether a file holds what it, or the one it was moved from, held at the revision."""
        path = self._path(file)
        if path in self.files:
            return path not in self.touched
        old = self.moved.get(path)
        return old is not None and self._content(file) == self.files[old]

    def committed(self) -> datetime:
        """When the commit was made, UTC."""
        return datetime.fromtimestamp(int(_git(self.top, "show", "--no-patch", "--format=%ct", self.commit)), UTC)

    def content(self, path: str) -> bytes:
        """What a path of the revision held."""
        return _git(self.top, "cat-file", "blob", f"{self.commit}:{path}")

    def found_again(self, files: list[Path]) -> "Revision":
        """The revision, knowing too which of `files` were moved without telling git: equal to one that is gone."""
        gone = {name: path for path, name in self.files.items() if not (self.top / path).exists()}
        fresh = [(path, file) for file in files if (path := self._path(file)) not in self.files and path not in self.moved]
        moved = {path: gone[name] for path, file in fresh if gone and (name := self._content(file)) in gone}
        return Revision(self.top, self.commit, self.files, {**self.moved, **moved}, self.touched)

    def _path(self, file: Path) -> str:
        return Path(os.path.relpath(file.resolve(), self.top)).as_posix()

    def _content(self, file: Path) -> str:
        """The name that git gives to the content of a file on the disk."""
        try:
            data = file.read_bytes()
        except OSError:
            return ""
        name = hashlib.new("sha256" if len(self.commit) == 64 else "sha1", f"blob {len(data)}\0".encode(), usedforsecurity=False)
        name.update(data)
        return name.hexdigest()


def revision(folder: Path, ref: str) -> Revision:
    """The commit where the present one left `ref`, or else `ref` itself, and how the files on the disk differ from it.

    Raises BadConfiguration where git is missing, the folder is in no checkout, or there is no such revision.
    """
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n"))).resolve()
    named = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}", told=f"--since {ref}: git knows no such revision")
    commit = _left_at(top, named.decode().strip())
    changes = list(_changes(_git(top, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-textconv", commit, "--")))
    return Revision(
        top,
        commit,
        files=dict(_files(_git(top, "ls-tree", "-r", "-z", "--full-tree", commit))),
        moved={new: old for old, new in changes if old != new},
        touched=frozenset(new for _, new in changes),
    )


def _left_at(top: Path, commit: str) -> str:
    """The commit where the present one left another: what was changed there since is none of ours."""
    try:
        return _git(top, "merge-base", commit, "HEAD").decode().split()[0]
    except (BadConfiguration, IndexError):  # A shallow checkout, or histories that never met.
        return commit


def _changes(listing: bytes) -> Iterator[tuple[str, str]]:
    """The (old, new) paths of `git diff --name-status -z`."""
    fields = iter(os.fsdecode(listing).split("\0"))
    for status in fields:
        if status:
            old = next(fields)
            yield old, next(fields) if status[0] in "RC" else old


def _files(listing: bytes) -> Iterator[tuple[str, str]]:
    for line in os.fsdecode(listing).split("\0"):
        if line:
            about, _, path = line.partition("\t")
            yield path, about.split()[2]


def _git(folder: Path, *arguments: str, told: str = "") -> bytes:
    try:
        done = subprocess.run(["git", *_QUIETLY, *arguments], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise BadConfiguration("--since asks git what has changed, and git is not installed; install it, or leave --since out.") from None
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split()) or "no reason given"
        problem = told or (f"--since: {folder} is in no git checkout" if "not a git repository" in said else f"--since: git failed ({said})")
        raise BadConfiguration(f"{problem}; name a commit, a branch or a tag of the checkout that the documents are in.")
    return done.stdout
