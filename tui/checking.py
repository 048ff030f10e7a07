"""Reads and checks the documents beside the screen, and tells what it finds as it finds it."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError
from checker.models.document import Document
from checker.models.findings import Finding
from checker.triage import Standing
from tui.launch import Launch
from tui.session.rule_cards import RuleCard, cards_of

if TYPE_CHECKING:  # seconds of loading, which the first picture does without
    from checker.checking import Checked
    from checker.remembered import Remembered

AHEAD = 4
"""Groups of findings that may wait to be taken in: who checks faster than the screen takes in, waits, and memory stays small."""
_TELL_SECONDS = 0.1
"""How often progress is told."""
ACROSS = ""
"""The group of the findings that rest on several documents."""


@dataclass(frozen=True)
class RulesKnown:
    """The rules are loaded."""

    cards: Mapping[str, RuleCard]


@dataclass(frozen=True)
class DocumentsRead:
    """The documents are read; `problems` says in a sentence what is wrong with each that could not be."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """The findings of a group (a document, or all that rest on several), and where they stand."""

    group: str
    findings: tuple[Finding, ...]
    standings: tuple[Standing, ...]


@dataclass(frozen=True)
class Progress:
    """So many documents of so many are done; `what` is being done."""

    what: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True)
class CheckEnded:
    """The check is over; `problem` says why, where it was not because all is done."""

    problem: str = ""


News = RulesKnown | DocumentsRead | Found | Progress | CheckEnded


class Checker:
    """Checks everything, and again when asked to. What is unchanged comes from the cache then.

    `standings` tells where findings stand, `tell` takes the news.
    """

    def __init__(self, launch: Launch, standings: Callable[[Sequence[Finding]], Sequence[Standing]], tell: Callable[[News], None]) -> None:
        self._launch, self._standings, self._tell = launch, standings, tell
        self._names: set[str] = set()
        self._stopped = False
        self._one_at_a_time = threading.Lock()
        self._room = threading.Semaphore(AHEAD)

    def stop(self) -> None:
        """End after the document at hand; for any thread."""
        self._stopped = True

    def taken(self) -> None:
        """A group of findings was taken in; there is room for another one."""
        self._room.release()

    def run(self) -> None:
        """Read all documents, check each, and compare them with each other; waits for a check that is under way."""
        try:
            with self._one_at_a_time:
                self._check()
        except CheckerError as error:
            self._tell(CheckEnded(str(error)))
        else:
            self._tell(CheckEnded())

    def _check(self) -> None:
        self._tell(Progress("Reading"))
        documents = self._read()
        self._tell(Progress("Loading the rules"))
        from checker.reference.house import using
        from checker.registry import choose, load_rules
        from checker.remembered import Remembered, open_memory

        settings = self._launch.settings()
        everything = load_rules(settings.packs)
        rules = choose(everything, settings.select, settings.ignore, settings.preview)
        self._tell(RulesKnown(cards_of(everything, rules)))
        with using(settings.lists), open_memory(settings, rules) as memory:
            remembered = Remembered(documents, settings, memory)
            checked = list(self._check_each(remembered, len(documents)))
            if not self._stopped:
                self._found(ACROSS, self._compared(remembered, checked, rules) if settings.scope == "corpus" else ())

    def _read(self) -> list[Document]:
        problems: list[str] = []
        documents = list(self._launch.read(problems.append))
        self._tell(DocumentsRead(tuple(documents), tuple(problems)))
        present = {document.id for document in documents}
        for name in self._names - present:
            self._found(name, ())
        self._names &= present
        return documents

    def _check_each(self, remembered: "Remembered", total: int) -> "Iterator[Checked]":
        done, told = 0, 0.0
        for one in remembered.check_each():
            if self._stopped:
                return
            done += len(one.documents)
            self._names.add(one.documents[0].id)
            self._found(one.documents[0].id, one.findings)
            if time.monotonic() - told > _TELL_SECONDS:
                told = time.monotonic()
                self._tell(Progress("Checking", done, total))
            yield one

    def _compared(self, remembered: "Remembered", checked: "Sequence[Checked]", rules: Sequence[Any]) -> Sequence[Finding]:
        if len(checked) < 2:
            return ()
        self._tell(Progress("Comparing documents", len(checked), len(checked)))
        return remembered.compare(checked, rules)[0]

    def _found(self, group: str, findings: Sequence[Finding]) -> None:
        while not self._room.acquire(timeout=_TELL_SECONDS):
            if self._stopped:
                return
        self._tell(Found(group, tuple(findings), tuple(self._standings(findings))))
