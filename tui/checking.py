"""Reads and checks the documents beside the screen, and tells what it finds as it finds it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError
from checker.models.document import Document
from checker.models.findings import Finding
from checker.triage import Standing
from tui.launch import Launch
from tui.session.rule_cards import RuleCard, cards_of

if TYPE_CHECKING:  # seconds of loading, which the first picture does without
    from checker.pipeline import Checked, CheckSettings

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
    """Checks everything once, and what has changed again later; for one thread at a time.

    `standings` tells where findings stand, `tell` takes the news.
    """

    def __init__(self, launch: Launch, standings: Callable[[Sequence[Finding]], Sequence[Standing]], tell: Callable[[News], None]) -> None:
        self._launch, self._standings, self._tell = launch, standings, tell
        self._checked: dict[str, Checked] = {}
        self._stopped = False

    def stop(self) -> None:
        """End after the document at hand; for any thread."""
        self._stopped = True

    def run(self) -> None:
        """Read all documents, check those that are new or changed, and compare all with each other."""
        try:
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

        settings = self._launch.settings()
        everything = load_rules(settings.packs)
        rules = choose(everything, settings.select, settings.ignore, settings.preview)
        self._tell(RulesKnown(cards_of(everything, rules)))
        changed = self._changed([d if d.date or not settings.date else d.model_copy(update={"date": settings.date}) for d in documents])
        self._forget_all_but({d.id for d in documents})
        with using(settings.lists):
            self._check_each(changed, settings)
        if not self._stopped and settings.scope == "corpus":
            self._compare(rules, settings)

    def _read(self) -> list[Document]:
        problems: list[str] = []
        documents = list(self._launch.read(problems.append))
        self._tell(DocumentsRead(tuple(documents), tuple(problems)))
        return documents

    def _changed(self, documents: Sequence[Document]) -> list[Document]:
        """The documents that are not as they were checked, their sources with them."""
        known = {d.id: d for one in self._checked.values() for d in one.documents}
        changed = {d.id.removesuffix("#source") for d in documents if known.get(d.id) != d}
        return [d for d in documents if d.id.removesuffix("#source") in changed]

    def _forget_all_but(self, present: set[str]) -> None:
        for name in [name for name in self._checked if name not in present]:
            del self._checked[name]
            self._tell(Found(name, (), ()))

    def _check_each(self, documents: Sequence[Document], settings: "CheckSettings") -> None:
        from checker.pipeline import check_each

        done = 0
        self._tell(Progress("Checking", 0, len(documents)))
        for one in check_each(documents, settings):
            if self._stopped:
                return
            name = one.documents[0].id
            done += len(one.documents)
            self._found(name, one.findings)
            self._checked[name] = one.model_copy(update={"findings": ()})
            self._tell(Progress("Checking", done, len(documents)))

    def _compare(self, rules: Sequence[Any], settings: "CheckSettings") -> None:
        from checker.pipeline import compare

        if len(self._checked) > 1:
            self._tell(Progress("Comparing documents", len(self._checked), len(self._checked)))
            findings, _ = compare(list(self._checked.values()), rules, settings)
            self._found(ACROSS, findings)

    def _found(self, group: str, findings: Sequence[Finding]) -> None:
        self._tell(Found(group, tuple(findings), tuple(self._standings(findings))))
