"""The report of a stored corpus: its documents are had from the store when a format asks for one, and never all at once."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, overload

from checker.models.document import Document
from checker.report.base import Report

if TYPE_CHECKING:
    from checker.corpus.store import CorpusStore

_PAGE = 20
_HELD = 200


@dataclass(frozen=True)
class StoredReport(Report):
    """A check of a stored corpus. `texts` are all of its documents, sources too, `counted` the words of those that are no sources."""

    texts: "Texts | None" = None
    counted: int = 0

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents, sources too, by id."""
        return self.texts or {}

    @cached_property
    def checked(self) -> Sequence[Document]:
        """The documents without sources."""
        return _Checked(self.texts) if self.texts else ()

    @property
    def words(self) -> int:
        """Words between spaces in the documents."""
        return self.counted


class Texts(Mapping[str, Document]):
    """The documents of a store by name, a few of them held."""

    def __init__(self, store: "CorpusStore", names: Sequence[str]) -> None:
        self._store = store
        self.names = sorted(names)
        self._at = {name: index for index, name in enumerate(self.names)}
        self._held: OrderedDict[str, Document] = OrderedDict()

    def __getitem__(self, name: str) -> Document:
        if name not in self._held:
            at = self._at[name]
            self._held.update(self._store.documents(self.names[at : at + _PAGE]))
            while len(self._held) > _HELD:
                self._held.popitem(last=False)
        return self._held[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


class _Checked(Sequence[Document]):
    """The documents that are no sources, one after another."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._names = [name for name in texts.names if not name.endswith("#source")]

    def __len__(self) -> int:
        return len(self._names)

    @overload
    def __getitem__(self, index: int) -> Document: ...

    @overload
    def __getitem__(self, index: slice) -> list[Document]: ...

    def __getitem__(self, index: int | slice) -> Document | list[Document]:
        return self._texts[self._names[index]] if isinstance(index, int) else [self._texts[name] for name in self._names[index]]
