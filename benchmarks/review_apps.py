"""The programs that `benchmarks/review.py` runs in a terminal beside an empty one: the review, Textual's own table, and one that only
makes the findings.

usage: python -m benchmarks.review_apps makes|review|table FINDINGS FOLDER
"""

import gc
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from textual import work
from textual.app import App, ComposeResult
from textual.widgets import DataTable, Static

from benchmarks.empty_app import READY
from checker.ingest import plain
from checker.models.base import Severity
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.pipeline import CheckSettings
from checker.triage import Triage
from tui.app import ReviewApp
from tui.checking import Checker, DocumentsRead, RulesKnown
from tui.launch import Launch

PER_DOCUMENT = 50
_SENTENCE = "The harbour master counted 40 boats at noon, the log of the coast guard has 52 of them in that hour. "
_SEVERITIES = tuple(Severity)


def made(document: int) -> list[Finding]:
    """The findings of one document, about as long as real ones are."""
    return [_finding(document, number) for number in range(PER_DOCUMENT)]


def _finding(document: int, number: int) -> Finding:
    at, mark = number * len(_SENTENCE), hashlib.sha256(f"{document} {number}".encode()).hexdigest()
    rule = f"XX{(document + number) % 40:02}"
    left, right = f"{document % 900} boats at noon", f"{number} of them in that hour"
    doc = f"news/{document % 30:02}/harbour-{document:05}.txt"
    return Finding(
        id=f"F-{mark[:12]}",
        rule=rule,
        name="two-figures-of-one-thing",
        family="numbers",
        severity=_SEVERITIES[number % 3],
        confidence="high",
        message=f"“{left}” here, but “{right}” in the same place: harbour {mark[:6]}.",
        question="Which of the two figures is right, or do they count different things?",
        doc=doc,
        start=at + 27,
        end=at + 43,
        line=1 + number,
        column=28,
        quote="40 boats at noon",
        related=(Related(doc=doc, start=at + 77, end=at + 85, quote="52 of them", role="right"),),
        claims=(f"C-{mark[12:24]}", f"C-{mark[24:36]}"),
        fingerprint=mark,
        second_key=mark[::-1],
        prefix=f"the harbour master of the year {document % 3000} counted",
        suffix=f"the log of the coast guard for the year {document % 3000} has",
        bindings=(("left", left), ("right", right)),
        block=("boats", "noon"),
    )


class Makes(App[int]):
    """Makes the findings as the review gets them, and lets them go: what they cost without a review."""

    def __init__(self, documents: int) -> None:
        super().__init__()
        self._documents = documents

    def compose(self) -> ComposeResult:
        """Nothing yet."""
        yield Static()

    def on_mount(self) -> None:
        """Begin."""
        self.make()

    @work(thread=True)
    def make(self) -> None:
        """In a thread, as a check does."""
        for document in range(self._documents):
            made(document)
        self.call_from_thread(self.query_one(Static).update, READY)


class Table(App[int]):
    """Textual's own table with the columns of the queue."""

    def __init__(self, documents: int) -> None:
        super().__init__()
        self._documents = documents

    def compose(self) -> ComposeResult:
        """The table, and a line that tells when it is full."""
        yield Static()
        yield DataTable(cursor_type="row")

    def on_mount(self) -> None:
        """Fill it."""
        table: DataTable[str] = self.query_one(DataTable)
        table.add_columns("severity", "rule", "message", "place")
        table.add_rows(self._rows())
        table.focus()
        self.call_after_refresh(self.call_after_refresh, self.query_one(Static).update, READY)

    def _rows(self) -> Iterator[tuple[str, str, str, str]]:
        return ((f.severity.value, f.rule, f.message, f"{f.doc}:{f.line}") for number in range(self._documents) for f in made(number))


class Maker(Checker):
    """Makes findings instead of looking for them; tells them as a check does."""

    documents = 0

    def _check(self) -> None:
        self._tell(RulesKnown({}))
        self._tell(DocumentsRead(tuple(_documents(self.documents)), ()))
        for number in range(self.documents):
            findings = made(number)
            self._found(findings[0].doc, findings)


class Review(ReviewApp):
    """The review of findings that are made."""

    def __init__(self, documents: int, folder: Path) -> None:
        super().__init__(Launch(folder, "Ada", lambda _: [], CheckSettings, lambda rule, off: folder), Triage.open(folder, "Ada"))
        self.checker = Maker(self.launch, self.keeper.standings, self.tell)
        self.checker.documents = documents


def _documents(number: int) -> Iterator[Document]:
    """The documents under review; they share one text, since it is the findings that are measured."""
    [one, *_] = plain.read("one.txt", _SENTENCE * PER_DOCUMENT)
    return (one.model_copy(update={"id": made_doc}) for made_doc in (f"news/{n % 30:02}/harbour-{n:05}.txt" for n in range(number)))


def main(kind: str, findings: int, folder: Path) -> int:
    """Run one of them."""
    gc.set_threshold(50_000, 20, 100)  # as the command line does
    documents = findings // PER_DOCUMENT
    apps: dict[str, Any] = {
        "makes": lambda: Makes(documents),
        "table": lambda: Table(documents),
        "review": lambda: Review(documents, folder),
    }
    return apps[kind]().run() or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])))
