"""What every review report is made from: the documents, the findings with all that people said about them, and what was not looked at.

A format for people is a module with `render(review)`, which gives lines without their line ends, or bytes. The same
review gives the same bytes: there is no time of day in it, and a day only where the reader asked for one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property
from itertools import groupby

from checker.models.claims import Claim
from checker.models.decisions import Decision
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.models.verdict import Verdict
from checker.report.base import Report
from checker.report.changes import Changes
from checker.report.places import spot_of
from checker.report.summary import count_of
from checker.triage import Standing

_UNDECIDED, _NO_GATE = Standing(), Verdict()

Rendered = Iterable[str] | bytes
"""What a format gives: lines of text, each without its line end, or the bytes of a whole file."""


@dataclass(frozen=True)
class Reviewed:
    """A finding with where it stands: `verdict` has what the gate says of it, `standing` what people decided."""

    finding: Finding
    standing: Standing = _UNDECIDED
    verdict: Verdict = _NO_GATE

    @property
    def state(self) -> str:
        """In a word: open, confirmed, dismissed, deferred, suppressed (by a comment in the text), baselined (accepted in a file)."""
        return self.finding.state

    @property
    def decided(self) -> Decision | None:
        """The decision that its state comes from; None where nobody took one, or it is open again."""
        return self.standing.decided if self.state in ("confirmed", "dismissed", "deferred", "fixed") else None

    @property
    def reason(self) -> str:
        """Why it is in that state, as far as somebody said: the reason of a dismissal, of a comment, or why it is open again."""
        if self.state == "suppressed" and self.verdict.suppression:
            return self.verdict.suppression.reason
        if self.decided is None:
            return self.standing.reopened
        until = self.decided.until or self.decided.expires
        return " ".join(part for part in (self.decided.reason or "", f"until {until}" if until else "") if part)

    @property
    def who(self) -> str:
        """Who decided; empty where nobody did."""
        return self.decided.who if self.decided else ""

    @property
    def when(self) -> str:
        """When it was decided: UTC, ISO 8601, e.g. 2026-01-31T23:59:59.000000Z; empty where it was not."""
        return self.decided.when if self.decided else ""

    @property
    def note(self) -> str:
        """The newest note about it."""
        return self.standing.note

    @property
    def told(self) -> str:
        """Where it stands, as a sentence without its full stop: "Dismissed (sourced) by Ana Roe, 2026-01-31 09:15 UTC"."""
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.state.capitalize()}{reason}" + (f" by {self.who}, {minute(self.when)}" if self.who else "")

    @property
    def history(self) -> tuple[Decision, ...]:
        """All that was decided about it, oldest first."""
        return self.standing.history


def places_of(finding: Finding) -> tuple[Finding | Related, ...]:
    """All places that a finding rests on, its own first."""
    return (finding, *finding.related)


def minute(when: str) -> str:
    """A time of the decision log for people: "2026-01-31 09:15 UTC"."""
    return f"{when[:10]} {when[11:16]} UTC"


@dataclass(frozen=True)
class LeftOut:
    """One kind of thing that was not looked at, or not wholly: a heading, and a sentence for each."""

    heading: str
    told: tuple[str, ...]


@dataclass(frozen=True)
class Review:
    """One check with all that was decided about its findings.

    `report` has the documents and the result; `findings` are all of its findings, hidden ones too, in its order (document, start, rule).
    `versions` is one line about the checker, its model and its rules. `day` is the day that the states are told for, where one
    was asked for. `claims` has each document's claims, for formats that list them (`Form.claims`). `changes` is what is other than
    in an earlier check, where one was named. `problems` are lines of the decision log that could not be read; `notes` tell of files that were left out of a folder.
    """

    report: Report
    findings: tuple[Reviewed, ...] = ()
    versions: str = ""
    title: str = "Claims review"
    day: Date | None = None
    claims: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    changes: Changes | None = None
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents that were checked, in their order: without sources and those that were only compared with."""
        return tuple(self.report.checked)

    @cached_property
    def by_document(self) -> dict[str, tuple[Reviewed, ...]]:
        """The findings of each document that has any."""
        return {doc: tuple(found) for doc, found in groupby(self.findings, key=lambda one: one.finding.doc)}

    @cached_property
    def silent(self) -> tuple[Document, ...]:
        """The documents that were checked and that no finding rests on."""
        touched = {place.doc for one in self.findings for place in places_of(one.finding)}
        return tuple(document for document in self.documents if document.id not in touched)

    def place_of(self, place: Finding | Related) -> str:
        """Where a person finds some words in their file: "page 3, paragraph 2", or "line 12" of a text; empty where the text is not at hand."""
        if isinstance(place, Finding):
            return spot_of(place)
        document = self.report.documents.get(place.doc)
        return (document.place_of(place.start) or f"line {document.line_and_column(place.start)[0]}") if document else ""

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """All that was not checked, or not wholly, and why; empty lists are left out."""
        result = self.report.result
        skipped = result.skipped_sentences
        told = (
            LeftOut("Documents that could not be read", self.report.unreadable),
            LeftOut(
                "Left out or guessed when the documents were read", tuple(dict.fromkeys((*self.notes, *(note for d in self.documents for note in d.notes))))
            ),
            LeftOut("Comparisons that were cut short", result.notes),
            LeftOut("Text that was skipped", (f"{count_of(skipped, 'stretch', 'stretches')} of text too long to be a sentence",) if skipped else ()),
            LeftOut("Rules that were off", (", ".join(result.rules_off),) if result.rules_off else ()),
            LeftOut("Decisions that could not be read", self.problems),
        )
        return tuple(one for one in told if one.told)
