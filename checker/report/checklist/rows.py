"""The rows of the checking log: each fact with what was found about it, and room for whoever looks it up."""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace

from checker.models.decisions import Reason
from checker.models.document import Document
from checker.report.checklist.facts import Fact, facts_of
from checker.report.excerpt import excerpt
from checker.report.review import Review, Reviewed, places_of

TO_CHECK, QUERY, TO_CORRECT, CHECKED, NOT_NEEDED = "to check", "query", "to correct", "checked", "not needed"
STATUSES = (TO_CHECK, QUERY, TO_CORRECT, CHECKED, NOT_NEEDED)
"""What a fact is at, in the order in which it gets there."""

_HIDDEN = frozenset({"suppressed", "baselined"})
_NAMES = frozenset({"name", "name and title"})
_MOSTLY = 0.3
_AROUND = 200
"""The cells of the text around a fact: about a sentence."""


@dataclass(frozen=True)
class Row:
    """One fact. `method` is for whoever checks it; `source`, `status`, `who` and `when` too, unless a decision about a finding has filled them."""

    document: str
    place: str
    kind: str
    words: str
    around: str
    rests_on: str
    findings: str = ""
    questions: str = ""
    method: str = ""
    source: str = ""
    status: str = TO_CHECK
    who: str = ""
    when: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """Its cells, in the order of HEADINGS."""
        return astuple(self)


HEADINGS = (
    "Document", "Place", "Kind", "Fact", "In the text", "Rests on", "Findings", "Ask the author", "Method", "Source", "Status", "Checked by", "Checked on",
)  # fmt: skip


def rows_of(review: Review) -> Iterator[Row]:
    """The rows of all documents, in the order of the review and of the text."""
    by_document: dict[str, list[tuple[int, int, Reviewed]]] = {}
    for one in review.findings:
        if one.state not in _HIDDEN:
            for place in places_of(one.finding):
                by_document.setdefault(place.doc, []).append((place.start, place.end, one))
    for document in review.documents:
        facts = list(facts_of(review.claims.get(document.id, ())))
        yield from _of_document(review, document, facts, by_document.get(document.id, ()))


def _of_document(review: Review, document: Document, facts: Sequence[Fact], found: Sequence[tuple[int, int, Reviewed]]) -> Iterator[Row]:
    """The facts with the findings about them; words of findings that touch no fact have rows of their own."""
    about: dict[Fact, list[Reviewed]] = {fact: [] for fact in facts}
    for start, end, one in found:
        fact = _closest(facts, start, end) or Fact("text", start, end)
        known = about.setdefault(fact, [])
        if one not in known:
            known.append(one)
    for fact in sorted(about, key=lambda fact: (fact.start, fact.end)):
        yield _filled(_row(document, fact), about[fact])


def _closest(facts: Sequence[Fact], start: int, end: int) -> Fact | None:
    """The fact whose words are most nearly these; None where none shares any with them. A sentence is not about a name only because it holds it."""
    touching = [fact for fact in facts if fact.start < end and start < fact.end and (fact.kind not in _NAMES or _likeness(fact, start, end) >= _MOSTLY)]
    return max(touching, key=lambda fact: _likeness(fact, start, end), default=None)


def _likeness(fact: Fact, start: int, end: int) -> float:
    """The share of the words of either that both have (Jaccard)."""
    return (min(fact.end, end) - max(fact.start, start)) / (max(fact.end, end) - min(fact.start, start))


def _row(document: Document, fact: Fact) -> Row:
    around = excerpt(document.text, fact.start, fact.end, _AROUND)
    place = document.place_of(fact.start) or f"line {document.line_and_column(fact.start)[0]}"
    return Row(document.id, place, fact.kind, document.text[fact.start : fact.end], around.before + around.words + around.after, fact.rests_on)


def _filled(row: Row, found: Sequence[Reviewed]) -> Row:
    """A row with the findings about it, and with what people decided about them."""
    if not found:
        return row
    told = "; ".join(one.finding.rule if one.state == "open" else f"{one.finding.rule} ({one.state})" for one in found)
    asked = " ".join(dict.fromkeys(one.finding.question for one in found if one.state in ("open", "confirmed", "deferred")))
    row = replace(row, findings=told, questions=asked)
    states = {one.state for one in found}
    if "confirmed" in states:
        return _signed(replace(row, status=TO_CORRECT), next(one for one in found if one.state == "confirmed"))
    if states & {"open", "deferred"}:
        return replace(row, status=QUERY)
    if all(one.decided and one.decided.reason == Reason.SOURCED for one in found):
        return _signed(replace(row, status=CHECKED, source=found[-1].note), found[-1])
    return row


def _signed(row: Row, one: Reviewed) -> Row:
    return replace(row, who=one.who, when=one.when[:10])
