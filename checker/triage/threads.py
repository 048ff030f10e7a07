"""Threads: all that was decided about one finding, gathered from the lines of a log."""

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date as Date

from checker.triage.entries import Entry, Known, whole
from checker.triage.states import Standing, fold, in_time


@dataclass(slots=True)
class Thread:
    """Everything that was decided about one finding, oldest first."""

    entries: list[Entry] = field(default_factory=list)
    _folded: tuple[int, Date, Standing] | None = None

    def standing(self, today: Date) -> Standing:
        """Where it stands on a day."""
        if self._folded is None or self._folded[:2] != (len(self.entries), today):
            self._folded = (len(self.entries), today, fold(map(whole, self.entries), today))
        return self._folded[2]

    def anchors(self) -> Iterator[Known]:
        """The marks by which the finding was known, the newest first, each once."""
        seen: set[tuple[str, str, str, str]] = set()
        for entry in reversed(self.entries):
            anchor = entry.anchor
            key = (anchor.fingerprint, anchor.second_key, anchor.prefix, anchor.suffix)
            if key not in seen:
                seen.add(key)
                yield anchor


class Threads:
    """The threads of a log.

    An entry belongs with the one that its writer saw (`after`) or undoes; the first one about a finding, with others
    about the same words in the same sentence. Entries known already are passed over, so repeated lines do no harm.
    """

    def __init__(self) -> None:
        self.all: list[Thread] = []
        self._by_id: dict[str, Thread] = {}
        self._by_words: dict[tuple[str, str], Thread] = {}

    def add(self, entries: Iterable[Entry]) -> bool:
        """Take in entries, in any order; True where a new thread began."""
        begun = len(self.all)
        for entry in sorted((e for e in entries if e.id not in self._by_id), key=in_time):
            if entry.id not in self._by_id:
                self._add(entry)
        return len(self.all) > begun

    def _add(self, entry: Entry) -> None:
        words = (entry.anchor.fingerprint, entry.anchor.second_key)
        thread = self._by_id.get(entry.after) or self._by_id.get(entry.undoes) or self._by_words.get(words)
        if thread is None:
            thread = Thread()
            self.all.append(thread)
        insort(thread.entries, entry, key=in_time)
        self._by_id[entry.id] = self._by_words[words] = thread

    def __contains__(self, decision_id: str) -> bool:
        return decision_id in self._by_id

    def of(self, decision_id: str) -> Thread | None:
        """The thread that a decision belongs to."""
        return self._by_id.get(decision_id)
