"""What a check knows already: claims of a document, its own findings, and what documents say against each other."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError

from checker.cache.store import Store
from checker.models.base import Frozen
from checker.models.coverage import Coverage
from checker.models.document import Document, Pair
from checker.models.extracted import Extracted
from checker.models.findings import Finding

Model = TypeVar("Model", bound=BaseModel)
_KEPT_AT_ONCE = 64
"""Entries that are written together: few enough that a run which is stopped has kept most of its work."""


class OwnFindings(Frozen):
    """What the document rules and the source rules found in one document, and the counts of what was read from it; `words` where they were counted."""

    findings: tuple[Finding, ...]
    claims_by_kind: dict[str, int]
    sentences: int
    skipped: int
    notes: tuple[str, ...] = ()
    words: int = 0


class Across(Frozen):
    """What documents say against each other, and what was compared for that."""

    findings: tuple[Finding, ...]
    coverage: Coverage


_KINDS: dict[type, str] = {Extracted: "claims of documents", OwnFindings: "findings in documents", Across: "findings between documents"}
"""What is kept, as people are told of it."""


class Memory:
    """The cache as one check uses it. `reading` names all that claims depend on beside the text, `judging` all that findings do."""

    def __init__(self, store: Store, reading: str, judging: str) -> None:
        self._store, self._reading, self._judging = store, reading, judging
        self._waiting: dict[str, list[tuple[str, bytes]]] = {}
        self._used: list[str] = []

    def claims_key(self, pair: Pair) -> str:
        """Names what is read from a document and its source."""
        return _key("claims", self._reading, *(content_of(document) for document in pair))

    def findings_key(self, claims_key: str, *, background: bool) -> str:
        """Names what is found in a document alone and against its source, given the name of what is read from them."""
        return _key("findings", claims_key, self._judging, str(background))

    def across_key(self, findings_keys: Sequence[str]) -> str:
        """Names what is found between documents."""
        return _key("across", self._judging, *sorted(findings_keys))

    def claims(self, keys: Sequence[str]) -> dict[str, Extracted]:
        """What was read before, by key."""
        return self._found(keys, Extracted.model_validate_json)

    def findings(self, keys: Sequence[str]) -> dict[str, OwnFindings]:
        """What was found before in single documents, by key."""
        return self._found(keys, OwnFindings.model_validate_json)

    def across(self, key: str) -> Across | None:
        """What was found before between documents."""
        return self._found([key], Across.model_validate_json).get(key)

    def known(self, keys: Sequence[str]) -> set[str]:
        """Those of `keys` that there is something for."""
        known = self._store.known(keys)
        self._used += known
        return known

    def keep(self, key: str, value: BaseModel) -> None:
        """Remember a value; it is written with others, at the latest at `close`."""
        kind = _KINDS[type(value)]
        waiting = self._waiting.setdefault(kind, [])
        try:
            waiting.append((key, value.__pydantic_serializer__.to_json(value)))
        except PydanticSerializationError:  # half a character, which UTF-8 cannot hold
            return
        if len(waiting) >= _KEPT_AT_ONCE:
            self._write(kind)

    def close(self) -> None:
        """Write what waits, keep to the limit of size, and close the file."""
        wrote = any(self._waiting.values())
        for kind in self._waiting:
            self._write(kind)
        self._store.touch(self._used)
        if wrote:
            self._store.shrink()
        self._store.close()

    def _write(self, kind: str) -> None:
        if self._waiting[kind]:
            self._store.put(kind, self._waiting[kind])
            self._waiting[kind] = []

    def _found(self, keys: Sequence[str], read: Callable[[bytes], Model]) -> dict[str, Model]:
        found: dict[str, Model] = {}
        for key, value in self._store.get(keys).items():
            try:
                found[key] = read(value)
            except ValidationError:  # not what we wrote: as good as not there
                continue
        self._used += found
        return found


def content_of(document: Document) -> str:
    """A document in words, all that is read of it; wherever its file lies in a batch."""
    try:
        return document.model_dump_json(exclude={"path", "line"})  # a line may be put before others
    except PydanticSerializationError:  # half a character, which UTF-8 cannot hold
        return repr(document)


def _key(*parts: str) -> str:
    total = sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        total.update(f"{len(data)}:".encode())
        total.update(data)
    return total.hexdigest()
