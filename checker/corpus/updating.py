"""Documents into the store: those that are new, those that are others than before, those that were read by an earlier checker; and out of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.corpus.pool import Workers
from checker.corpus.reading import SOURCE, Reader, Task, key_of, lots_of, pack_lot, prefix_of
from checker.corpus.stopping import Stop
from checker.corpus.store import CorpusStore
from checker.models.document import Pair

_PAGE = 200


@dataclass
class Counts:
    """How many documents came in: read for the first time, changed since, known as they are; and how many were taken out."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0

    @property
    def read(self) -> int:
        """How many were read."""
        return self.added + self.changed


class Updating:
    """One run's changes to a store. What was read of a lot of documents is written in one transaction, and is then done for good."""

    def __init__(self, store: CorpusStore, reader: Reader, workers: Workers, stop: Stop) -> None:
        self._store, self._workers, self._stop = store, workers, stop
        self._reader, self._versions = reader, reader.versions
        self._known = dict(store.known())
        self._seen: set[str] = set()
        self.counts = Counts()

    @property
    def known(self) -> Mapping[str, str]:
        """The keys of all documents that were there when this began, by their names."""
        return self._known

    def take_in(self, pairs: Iterable[Pair]) -> Iterator[int]:
        """Read those of the documents that are not known as they are, and store them; tells how many are done after each lot."""
        done = 0
        for stored in self._workers.work(pack_lot, lots_of(self._tasks(pairs), self._reader), self._stop):
            self._store.put(stored)
            done += sum(not one.background for one in stored)
            yield done

    def stale(self) -> list[str]:
        """The documents that were read by another checker or under other rules, and were not given in this run, by their names."""
        prefix = prefix_of(self._versions)
        return [name for name in self.not_seen() if not self._known[name].startswith(prefix)]

    def all_again(self) -> list[str]:
        """All documents, by their names, none of which counts as known any more: each is read again when it is given."""
        self._known = dict.fromkeys(self._known, "")
        return [name for name in self._known if not name.endswith(SOURCE)]

    def read_again(self, names: Iterable[str]) -> Iterator[int]:
        """Read stored documents again, from what is stored of them."""
        yield from self.take_in(self._stored(list(names)))

    def remove(self, names: Iterable[str]) -> int:
        """Take documents out, each with its source; how many there were."""
        gone = [name for name in dict.fromkeys(names) if name in self._known]
        for start in range(0, len(gone), _PAGE):
            some = gone[start : start + _PAGE]
            some += [name + SOURCE for name in some if name + SOURCE in self._known]
            self._store.remove(some)
            for name in some:
                del self._known[name]
        self.counts.removed += len(gone)
        return len(gone)

    def not_seen(self) -> list[str]:
        """The documents that were there before and that nobody has given in this run."""
        return [name for name in self._known if not name.endswith(SOURCE) and name not in self._seen]

    def _tasks(self, pairs: Iterable[Pair]) -> Iterator[Task]:
        for pair in pairs:
            name, key = pair[0].id, key_of(pair, self._versions)
            self._seen.add(name)
            if self._known.get(name) == key:
                self.counts.unchanged += 1
                continue
            self.counts.changed += name in self._known
            self.counts.added += name not in self._known
            if len(pair) == 1 and name + SOURCE in self._known:
                self._store.remove([name + SOURCE])
            yield Task(pair, key)

    def _stored(self, names: list[str]) -> Iterator[Pair]:
        for start in range(0, len(names), _PAGE):
            some = names[start : start + _PAGE]
            found = self._store.documents([*some, *(name + SOURCE for name in some if name + SOURCE in self._known)])
            for name in some:
                if name in found:
                    yield tuple(found[each] for each in (name, name + SOURCE) if each in found)
