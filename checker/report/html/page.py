"""What the page shows, part by part, ready for its template: words and numbers, no markup."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from checker.models.decisions import Decision
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.report.base import words_in
from checker.report.excerpt import excerpt
from checker.report.html.charts import MOST_DOCUMENTS, Chart, charts_of
from checker.report.html.marks import Line, Mark, lines_of
from checker.report.plain import MARKS
from checker.report.review import Review, Reviewed, minute, places_of

_OUR_ID = re.compile(r"F-[0-9a-z]+")
_AROUND = 260
"""The cells of an excerpt: about three lines of a column."""
_SETTLED = frozenset({"dismissed", "deferred", "suppressed", "baselined", "fixed"})


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a finding rests on: its document where that is another, where in it, and the words in their line."""

    doc: str
    spot: str
    before: str
    words: str
    after: str
    href: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its number on the page, its anchor, its places and how it differs from an earlier check."""

    one: Reviewed
    number: int
    anchor: str
    places: tuple[Place, ...]
    changed: str

    @property
    def sign(self) -> str:
        """The sign of its severity."""
        return MARKS[self.one.finding.severity]

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do about it."""
        return self.one.state in _SETTLED

    @property
    def history(self) -> tuple[str, ...]:
        """What was decided about it before and with the last decision, a sentence each."""
        return tuple(_entry(decision) for decision in self.one.history)


@dataclass(frozen=True, slots=True)
class Part:
    """One document of the page: its cards and its lines (none where the text is not at hand), which `placed` ones call by page and paragraph."""

    name: str
    anchor: str
    title: str
    about: str
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A number of the summary and what it counts."""

    count: int
    noun: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page. `charted` is the number of documents that the chart of them shows at the most."""

    review: Review
    facts: tuple[Fact, ...]
    charts: tuple[Chart, ...]
    parts: tuple[Part, ...]
    kinds: tuple[tuple[str, int], ...]
    choices: Mapping[str, tuple[str, ...]]
    changes: tuple[tuple[str, tuple[Card, ...]], ...]
    charted: int = MOST_DOCUMENTS


def page_of(review: Review) -> Page:
    """A review, part by part."""
    anchors = _anchors(review)
    shown = _documents_shown(review)
    parts = {doc: f"d{number}" for number, doc in enumerate(shown, start=1)}
    marks = _marks(review, anchors)
    cards = _cards(review, anchors, parts)
    documents = review.report.documents
    return Page(
        review=review,
        facts=tuple(_facts(review)),
        charts=tuple(charts_of(review, parts)),
        parts=tuple(_part(doc, parts[doc], documents.get(doc), cards.get(doc, ()), marks.get(doc, ())) for doc in shown),
        kinds=tuple(sorted(review.report.result.claims_by_kind.items(), key=lambda item: (-item[1], item[0]))),
        choices=_choices(review),
        changes=_changes(review, list(chain.from_iterable(cards.values()))),
    )


def _anchors(review: Review) -> list[str]:
    """A place on the page for each finding: its id, where that is one of ours and the first of its kind."""
    seen: set[str] = set()
    anchors = []
    for number, one in enumerate(review.findings, start=1):
        name = one.finding.id
        anchor = name if _OUR_ID.fullmatch(name) and name not in seen else f"finding-{number}"
        seen.add(name)
        anchors.append(anchor)
    return anchors


def _documents_shown(review: Review) -> list[str]:
    """The documents with findings, and those checked that a finding of another one rests on, by name, as findings are."""
    silent = {d.id for d in review.silent}
    return sorted({*(d.id for d in review.documents if d.id not in silent), *review.by_document})


def _marks(review: Review, anchors: Sequence[str]) -> dict[str, list[Mark]]:
    marks: dict[str, list[Mark]] = {}
    for number, (one, anchor) in enumerate(zip(review.findings, anchors, strict=True), start=1):
        finding, settled = one.finding, one.state in _SETTLED
        for index, place in enumerate(places_of(finding)):
            kind, rank = finding.severity.value, finding.severity.rank
            mark = Mark(place.start, place.end, anchor, _words_anchor(anchor, index), number, kind, rank, index == 0, settled)
            marks.setdefault(place.doc, []).append(mark)
    return marks


def _words_anchor(anchor: str, index: int) -> str:
    """The place in the text of a finding's words (0) or of the others that it rests on."""
    return f"w-{anchor}-{index}" if index else f"w-{anchor}"


def _cards(review: Review, anchors: Sequence[str], parts: Mapping[str, str]) -> dict[str, tuple[Card, ...]]:
    cards: dict[str, list[Card]] = {}
    for number, (one, anchor) in enumerate(zip(review.findings, anchors, strict=True), start=1):
        finding = one.finding
        places = tuple(
            _place(review, place, finding.doc, _words_anchor(anchor, index) if place.doc in parts else "") for index, place in enumerate(places_of(finding))
        )
        cards.setdefault(finding.doc, []).append(Card(one, number, anchor, places, review.changes.word_for(finding) if review.changes else ""))
    return {doc: tuple(some) for doc, some in cards.items()}


def _place(review: Review, place: Finding | Related, home: str, href: str) -> Place:
    document = review.report.documents.get(place.doc)
    doc = "" if place.doc == home else place.doc
    if document is None:
        return Place(doc, review.place_of(place), "", place.quote, "", "")
    around = excerpt(document.text, place.start, place.end, _AROUND)
    return Place(doc, review.place_of(place), around.before, around.words, around.after, href)


def _part(doc: str, anchor: str, document: Document | None, cards: tuple[Card, ...], marks: Sequence[Mark]) -> Part:
    if document is None:
        return Part(doc, anchor, "", "", cards, ())
    told = (document.author, document.date.isoformat() if document.date else "", f"{words_in(document):,} words")
    return Part(doc, anchor, document.title, ", ".join(filter(None, told)), cards, tuple(lines_of(document, marks)), bool(document.place_of(0)))


def _facts(review: Review) -> Iterator[Fact]:
    states = [one.state for one in review.findings]
    to_do = sum(state not in _SETTLED for state in states)
    yield Fact(len(states), "finding" if len(states) == 1 else "findings")
    yield Fact(to_do, "to be looked at")
    yield Fact(len(states) - to_do, "settled")
    if review.documents:
        yield Fact(len(review.documents), "document" if len(review.documents) == 1 else "documents")
        yield Fact(review.report.words, "words")
        yield Fact(sum(review.report.result.claims_by_kind.values()), "claims")


def _choices(review: Review) -> dict[str, tuple[str, ...]]:
    """What the findings can be filtered by."""
    found = [one.finding for one in review.findings]
    return {
        "severity": tuple(dict.fromkeys(f.severity.value for f in sorted(found, key=lambda f: f.severity.rank))),
        "state": tuple(sorted({one.state for one in review.findings})),
        "family": tuple(sorted({f.family for f in found})),
        "rule": tuple(sorted({f.rule for f in found})),
    }


def _changes(review: Review, cards: Sequence[Card]) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    """The headings of what has changed, each with its findings; gone ones are in the review itself."""
    kinds = (("New", "new"), ("Open again", "reopened"), ("Decided since", "decided"))
    return tuple((heading, tuple(card for card in cards if card.changed == kind)) for heading, kind in kinds) if review.changes else ()


def _entry(decision: Decision) -> str:
    """One entry of the history in words."""
    until = decision.until or decision.expires
    told = (
        decision.action,
        f"({decision.reason})" if decision.reason else "",
        f"until {until}" if until else "",
        f"to {decision.assignee}" if decision.assignee else "",
        f"{decision.undoes}" if decision.undoes else "",
        f"by {decision.who}, {minute(decision.when)}",
    )
    return " ".join(filter(None, told)) + (f": {decision.note}" if decision.note else "")
