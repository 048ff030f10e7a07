"""The decision log: one JSON object a line, only ever appended to, so that several people and `git merge` can add to it.

Its lines may stand in any order and repeatedly (`merge=union` in `.gitattributes` keeps the lines of both sides).
"""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from checker.errors import BadDecision
from checker.models.decisions import Decision
from checker.triage.entries import Entry
from checker.triage.lock import locked

LOG = Path(".checker") / "decisions.jsonl"
VERSION = 1
LONG = 20_000_000
"""From so many bytes on (some 40,000 decisions) a log is read through its index. Measured: 20,000 decisions take 0.18 s CPU without it
and 0.27 s with it (SQLAlchemy has to be loaded), 200,000 take 2.7 s and 710 MB without it, 2.0 s and 490 MB with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One good line: its entry, and where it stands, in bytes."""

    entry: Entry
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a log holds: its good lines, a sentence for each bad one, and how much of it was read.

    `size` counts bytes up to the end of the last whole line, `digest` is their hash; `torn` is a sentence about a last
    line that was cut off, or is still being written.
    """

    lines: tuple[Line, ...] = ()
    problems: tuple[str, ...] = ()
    torn: str = ""
    size: int = 0
    digest: bytes = hashlib.blake2b(b"").digest()


def read(path: Path, known: Contents | None = None) -> tuple[Contents, bool]:
    """What a log holds beyond `known`, and whether `known` still stands before it; nothing where there is no log.

    Raises BadDecision for a log that cannot be read or that a newer checker wrote. A line that is no decision is left
    out and told, and so is a last line that was cut off.
    """
    content = content_of(path)
    known = known or Contents()
    follows = len(content) >= known.size and digest_of(content[: known.size]) == known.digest
    return parse(path, content, known.size if follows else 0), follows


def content_of(path: Path) -> bytes:
    """The bytes of a log; none where there is none. Raises BadDecision where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise BadDecision(f"{path}: cannot be read ({error.strerror}).") from error


def is_long(path: Path) -> bool:
    """Whether a log is worth an index."""
    return path.is_file() and path.stat().st_size >= LONG


def digest_of(content: bytes) -> bytes:
    """The hash by which a log is known to be the one that was read before."""
    return hashlib.blake2b(content).digest()


def parse(path: Path, content: bytes, start: int) -> Contents:
    """The lines of a log from a byte on."""
    lines: list[Line] = []
    problems: list[str] = []
    for begin, end, whole in _cut(content, start):
        try:
            decision = decision_of(content[begin:end])
        except _NewerVersion as error:
            raise BadDecision(f"{_place(path, content, begin)}: {error}.") from None
        except ValueError as error:
            if not whole:
                torn = f"{_place(path, content, begin)}: the last line is cut off; it is left out."
                return Contents(tuple(lines), tuple(problems), torn, begin, digest_of(content[:begin]))
            problems.append(f"{_place(path, content, begin)}: {error}; the line is left out.")
            continue
        if decision:
            lines.append(Line(decision, begin, end))
    return Contents(tuple(lines), tuple(problems), "", len(content), digest_of(content))


def _place(path: Path, content: bytes, start: int) -> str:
    number = content.count(b"\n", 0, start) + 1
    return f"{path}:{number}"


def _cut(content: bytes, start: int) -> Iterator[tuple[int, int, bool]]:
    """Each line as (start, end, ends with a line break)."""
    while start < len(content):
        end = content.find(b"\n", start)
        yield start, end if end >= 0 else len(content), end >= 0
        start = end + 1 if end >= 0 else len(content)


class _NewerVersion(ValueError):
    """A line of a checker that does not exist yet."""


def decision_of(line: bytes | str) -> Decision | None:
    """The decision of a line; None for an empty one. Raises ValueError with a few words on what is wrong."""
    if not line.strip():
        return None
    try:
        return Decision.model_validate_json(line)
    except ValidationError as error:
        raise _problem(line, error) from None


def _problem(line: bytes | str, error: ValidationError) -> Exception:
    try:
        version = json.loads(line)["version"]
    except (ValueError, KeyError, TypeError):
        version = VERSION
    if isinstance(version, int) and version > VERSION:
        return _NewerVersion(f"written by a newer checker (version {version} of the log, this one knows {VERSION}); update the checker")
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return ValueError(f"no decision ({where}: {first['msg']})" if where else "no decision (not JSON)")


def line_of(decision: Decision) -> str:
    """A decision as its line, without the line break."""
    return json.dumps({"version": decision.version, **decision.model_dump(mode="json", exclude_defaults=True)}, ensure_ascii=False)


def append(path: Path, decisions: Sequence[Decision]) -> None:
    """Add lines; they are on the disk when this returns. Raises BadDecision where they cannot be, and then nothing has been added."""
    content = "".join(line_of(decision) + "\n" for decision in decisions).encode("utf-8", "surrogatepass")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        made = not path.exists()
        with _open_locked(path) as descriptor:
            _append(descriptor, content)
        if made:
            _sync_folder(path.parent)
    except OSError as error:
        raise BadDecision(f"{path}: cannot be written ({error.strerror}); nothing was recorded.") from error


@contextmanager
def _open_locked(path: Path) -> Iterator[int]:
    """The log, open for appending and held. Another file may have taken its place while we waited (`git merge` does that)."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            with locked(path, descriptor):
                if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
                    yield descriptor
                    return
        finally:
            os.close(descriptor)


def _append(descriptor: int, content: bytes) -> None:
    """Write at the end, on a line of its own, and wait for the disk; take back what could not be written whole."""
    size = os.fstat(descriptor).st_size
    torn = size > 0 and _last_byte(descriptor, size) != b"\n"
    content = b"\n" + content if torn else content
    try:
        written = os.write(descriptor, content)
        while written < len(content):
            written += os.write(descriptor, content[written:])
        os.fsync(descriptor)
    except BaseException:
        os.ftruncate(descriptor, size)
        raise


def _last_byte(descriptor: int, size: int) -> bytes:
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1)


def _sync_folder(folder: Path) -> None:
    """Wait until a new file's name is on the disk; where folders cannot be opened, the system does without."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
