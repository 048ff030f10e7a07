"""A run over a corpus on one page: documents are read and stored, the blocks that they touch are checked, what is found is settled.

Every step keeps what it has done as it goes, so that a run which ends before its time is gone on with by the next: a document counts as
read once its lot is written, a block waits for its check until its findings are. Any number of processes, in any order, comes to the same findings.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from checker.checking import CheckSettings
from checker.corpus.blocks import check_lot, lots_of
from checker.corpus.pool import Workers
from checker.corpus.reading import Reader
from checker.corpus.settling import Settled, settle
from checker.corpus.stopping import Stop, stoppable
from checker.corpus.store import CorpusStore, open_corpus
from checker.corpus.updating import Counts, Updating
from checker.errors import BadStore, CorpusStopped
from checker.models.document import Pair

Show = Callable[[str, int, int | None], None]
"""Given how far a run is: what is being done ("Read", "Compared"), how many are done, and of how many, where that is known."""
_ATTEMPTS = 5
_GO_ON = "what was done is kept; run the same again to go on"


def show_nothing(doing: str, done: int, total: int | None) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Run:
    """An open corpus, and what a run over it works with."""

    where: str
    store: CorpusStore
    settings: CheckSettings
    reader: Reader
    workers: Workers
    stop: Stop
    show: Show

    def update(self) -> Updating:
        """The documents that are there, to be changed."""
        return Updating(self.store, self.reader, self.workers, self.stop)


@contextmanager
def open_run(where: str, settings: CheckSettings, show: Show = show_nothing) -> Iterator[Run]:
    """A corpus for one run, made where there is none. Ctrl-C lets what is under way be finished. Raises BadStore, CorpusStopped."""
    with stoppable() as stop:
        try:
            with open_corpus(where) as store, Workers(settings.jobs) as workers:
                yield Run(where, store, settings, Reader.of(settings), workers, stop, show)
        except KeyboardInterrupt:
            raise CorpusStopped(f"stopped at once; {_GO_ON}.") from None


def add(run: Run, updating: Updating, pairs: Iterable[Pair], total: int | None = None) -> Counts:
    """Read and store documents, of which there are `total`. Raises CorpusStopped after a Ctrl-C."""
    for _ in updating.take_in(pairs):
        run.show("Read", updating.counts.read + updating.counts.unchanged, total)
    _refuse_to_go_on(run, f"{updating.counts.read:,} documents are read")
    return updating.counts


def refresh(run: Run, updating: Updating, names: Sequence[str]) -> None:
    """Read stored documents again, which an earlier checker has read. Raises CorpusStopped after a Ctrl-C."""
    for done in updating.read_again(names):
        run.show("Read again", done, len(names))
    _refuse_to_go_on(run, "some documents are still as an earlier checker read them")


def compare(run: Run) -> int:
    """Check all blocks that wait; how many there were. Raises CorpusStopped after a Ctrl-C."""
    _touch_all_where_rules_changed(run)
    done, total = 0, run.store.touched_count()
    for checked in run.workers.work(check_lot, lots_of(run.store, run.reader, run.where), run.stop):
        run.store.keep(checked.found)
        done += checked.blocks
        run.show("Compared", done, total)
    _refuse_to_go_on(run, f"{run.store.touched_count():,} blocks still wait")
    return done


def finish(run: Run) -> Settled:
    """The findings of all that is stored, once nothing waits any more. Raises CorpusStopped after a Ctrl-C, BadStore where all documents were lost."""
    if run.store.is_begun_anew():
        raise BadStore(f"{run.store.where}: its documents are lost, its findings are not; add the documents again: checker corpus check PATHS.")
    for _ in range(_ATTEMPTS):
        found = settle(run.store, run.settings)
        if not found.changes.overtaken:
            return found
        compare(run)  # another run has changed the corpus meanwhile
    raise CorpusStopped("Other runs keep changing the corpus; run the same again once they are through.")


def _touch_all_where_rules_changed(run: Run) -> None:
    versions = run.store.versions()
    if versions.judging not in ("", run.reader.comparing):
        run.store.touch_all()
    if versions != (run.reader.versions.reading, run.reader.comparing):
        run.store.set_versions(reading=run.reader.versions.reading, judging=run.reader.comparing)


def _refuse_to_go_on(run: Run, so_far: str) -> None:
    if run.stop.asked:
        raise CorpusStopped(f"stopped: {so_far}; {_GO_ON}.")
