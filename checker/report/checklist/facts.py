"""Which claims are facts to look up, and how those about the same words become one.

A fact-checker ticks off names with their titles, dates, figures, quotations, statements of others, places, definitions and
what is said to have happened. A clause is a fact of its own only where nothing in it is: "The dam opened in 1932" is one
date to look up, and not a date, an opening and an event.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.models.base import Zone
from checker.models.claims import (
    AcronymClaim,
    AttributeClaim,
    AttributionClaim,
    CauseClaim,
    Claim,
    ComparisonClaim,
    DateClaim,
    DefinitionClaim,
    EventClaim,
    FrameClaim,
    KinshipClaim,
    MentionClaim,
    MilestoneClaim,
    PlaceClaim,
    QuantityClaim,
    QuoteClaim,
    RoleClaim,
)

_LONGEST_CLAUSE = 120
"""Code points; the words of a longer clause do not stand for the one date or figure in it."""
_NEAR = 3
"""Sentences; what is said and the word that reports it stand no further apart."""
_BARE = frozenset({"date", "figure"})
_NAMES = frozenset({"name", "name and title"})
_FIGURES = (ComparisonClaim, FrameClaim, QuantityClaim)
_NO_FIGURES = frozenset({"a", "an", "one"})
_CUT_SHORT = re.compile(r"\b(?:am|is|are|was|were|be|been|has|had|have|never had|will|would|could|can|may|might|to)$", re.IGNORECASE)
"""The end of a clause whose words go on elsewhere."""
_NAMING_PLACES = frozenset({"name", "spelling"})


@dataclass(frozen=True, slots=True)
class Fact:
    """Words to look up: what sort of fact they are, and whom the text names for it (empty where it tells it itself)."""

    kind: str
    start: int
    end: int
    rests_on: str = ""


def facts_of(claims: Sequence[Claim]) -> Iterator[Fact]:
    """The facts of one document, by where they stand."""
    ordered = sorted((claim for claim in claims if claim.zone != Zone.TAGS), key=lambda claim: (claim.sentence, claim.start, -claim.end))
    speech: dict[int, list[AttributionClaim]] = {}
    for claim in ordered:
        if isinstance(claim, AttributionClaim):
            speech.setdefault(claim.sentence, []).append(claim)
    for sentence, group in groupby(ordered, key=lambda claim: claim.sentence):
        near = [claim for other in range(sentence - _NEAR, sentence + _NEAR + 1) for claim in speech.get(other, ())]
        yield from _of_sentence(list(group), near)


def _of_sentence(claims: Sequence[Claim], near: Sequence[AttributionClaim]) -> Iterator[Fact]:
    """The facts of one sentence; `near` are the attributions of those around it too, since a quotation may be of several."""
    clauses = [claim for claim in claims if isinstance(claim, EventClaim)]
    kinds = [(_kind_of(claim), claim) for claim in claims]
    details = _without_inner([(kind, *_span(claim)) for kind, claim in kinds if kind])
    facts = [_widened(detail, clauses, details) for detail in details]
    speech = [claim for claim in claims if isinstance(claim, AttributionClaim)]
    statements = [("statement", *_span(claim)) for claim in speech if _is_statement(claim, clauses)]
    facts += [statement for statement in statements if not _stands_in(statement, facts)]
    told = [claim for claim in clauses if _is_told(claim) and not any(_only_reports(claim, other, clauses) for other in near)]
    facts += [("event", claim.start, claim.end) for claim in told if not _is_covered(claim, facts)]
    for kind, start, end in sorted(set(_without_inner(facts)), key=lambda fact: (fact[1], fact[2])):
        yield Fact(kind, start, end, _rests_on(start, end, claims, near))


_Detail = tuple[str, int, int]


def _kind_of(claim: Claim) -> str:
    """What sort of fact a claim is by itself; empty for a claim that is none, or a clause, or somebody's statement."""
    for kinds, name, is_one in _SORTS:
        if isinstance(claim, kinds):
            return name if is_one(claim) else ""
    return ""


def _always(claim: Claim) -> bool:
    return True


def _is_dated(claim: Claim) -> bool:
    """A day of the week, a date or a year; not a length of time, nor "today"."""
    return isinstance(claim, DateClaim) and claim.form not in ("duration", "set") and claim.style in ("full", "partial", "weekday")


def _is_counted(claim: Claim) -> bool:
    """A figure that says how many of what; not "one" or "the first"."""
    if not isinstance(claim, QuantityClaim):
        return True
    return claim.measure != "ordinal" and claim.quote.casefold() not in _NO_FIGURES and bool(claim.noun or claim.unit or claim.measure != "count")


def _is_new_name(claim: Claim) -> bool:
    """The first time that a name stands in the text: its spelling is looked up once."""
    return isinstance(claim, MentionClaim) and claim.first and claim.form != "description" and claim.sieve != "nationality" and claim.type != "group"


def _is_new_office(claim: Claim) -> bool:
    """An office that the text gives somebody for the first time."""
    return isinstance(claim, RoleClaim) and bool(claim.person or claim.complete) and (claim.first_role or claim.first_mention)


def _is_placed(claim: Claim) -> bool:
    return isinstance(claim, PlaceClaim) and claim.relation not in _NAMING_PLACES


def _is_spelled_out(claim: Claim) -> bool:
    return isinstance(claim, AcronymClaim) and bool(claim.expansion)


def _is_somebodys(claim: Claim) -> bool:
    """Words of a speaker, not a title or a word held at a distance."""
    return isinstance(claim, QuoteClaim) and (claim.attributed or claim.sentence_like) and not claim.nested


_SORTS: tuple[tuple[type[Claim] | tuple[type[Claim], ...], str, Callable[[Claim], bool]], ...] = (
    (QuoteClaim, "quotation", _is_somebodys),
    (MilestoneClaim, "date", _always),
    (DateClaim, "date", _is_dated),
    (_FIGURES, "figure", _is_counted),
    (RoleClaim, "name and title", _is_new_office),
    (MentionClaim, "name", _is_new_name),
    (AcronymClaim, "name", _is_spelled_out),
    (KinshipClaim, "relative", _always),
    (PlaceClaim, "place", _is_placed),
    (DefinitionClaim, "definition", _always),
    (CauseClaim, "cause", lambda claim: isinstance(claim, CauseClaim) and claim.type == "cause"),
    (AttributeClaim, "property", _always),
)


def _span(claim: Claim) -> tuple[int, int]:
    """The words to look up: an office belongs to the name beside it."""
    if isinstance(claim, RoleClaim) and claim.holder_start is not None and claim.holder_end is not None:
        return min(claim.start, claim.holder_start), max(claim.end, claim.holder_end)
    if isinstance(claim, MentionClaim) and claim.title_start is not None:
        return claim.title_start, claim.end
    return claim.start, claim.end


def _is_statement(claim: AttributionClaim, clauses: Sequence[EventClaim]) -> bool:
    """What somebody is reported to say, as a clause and in other words than theirs: not a question, and not whom they praise."""
    says = claim.asserts and claim.mode == "speech" and claim.depth == 0 and not claim.direct and claim.cue_class != "asked"
    return says and _has_clause(claim, clauses)


def _has_clause(claim: AttributionClaim, clauses: Sequence[EventClaim]) -> bool:
    finite = [c for c in clauses if c.tense != "none" or c.modality != "asserted"]
    return any(claim.content_start <= c.start and c.end <= claim.content_end for c in finite)


def _only_reports(clause: EventClaim, speech: AttributionClaim, clauses: Sequence[EventClaim]) -> bool:
    """Whether a clause does no more than to say that somebody is reported ("the mayor said"; not "the mayor declared an emergency")."""
    if speech.cue_start is None or speech.cue_end is None or clause.verb_start >= speech.cue_end or speech.cue_start >= clause.verb_end:
        return False
    return speech.direct or clause.end <= speech.cue_end or _has_clause(speech, clauses)


def _is_told(claim: EventClaim) -> bool:
    """A clause that says that something is or was so: no aim, no condition, no noun, no heading."""
    finite = claim.main and claim.tense in ("past", "present") and not claim.nominal and not claim.apposition and claim.zone != Zone.HEADING
    return finite and claim.modality == "asserted" and bool(claim.subject or claim.object) and not _CUT_SHORT.search(claim.quote)


def _without_inner(details: Sequence[_Detail]) -> list[_Detail]:
    """Without those whose words are part of another's of their sort, or are its words; a quotation, statement or event hides nothing in it."""
    kept: list[_Detail] = []
    for detail in sorted(details, key=lambda d: (d[1] - d[2], _RANKS.get(d[0], len(_RANKS)), d[1])):
        if not any(_hides(other, detail) for other in kept):
            kept.append(detail)
    return kept


_RANKS = {kind: rank for rank, kind in enumerate(("quotation", "statement", "date", "figure", "definition", "relative", "place", "name and title", "name"))}
_HIDES: dict[str, frozenset[str]] = {
    "date": frozenset({"date", "property", "event"}),
    "figure": frozenset({"figure", "property", "place", "event"}),
    "name and title": frozenset({"name", "name and title", "property"}),
    "name": frozenset({"name"}),
    "relative": frozenset({"relative", "property"}),
    "place": frozenset({"place", "figure", "property", "event"}),
    "property": frozenset({"property", "event"}),
    "definition": frozenset({"definition", "property", "event"}),
    "cause": frozenset({"cause", "event", "property"}),
    "quotation": frozenset({"quotation", "event", "cause", "property", "statement"}),
    "statement": frozenset({"statement", "event", "cause", "property", "quotation"}),
    "event": frozenset({"event"}),
}
"""By the sort of some words, the sorts of facts within them that need no row of their own."""


def _hides(outer: _Detail, inner: _Detail) -> bool:
    return outer[1] <= inner[1] and inner[2] <= outer[2] and (inner[0] in _HIDES.get(outer[0], ()) or inner[1:] == outer[1:])


def _widened(detail: _Detail, clauses: Sequence[EventClaim], details: Sequence[_Detail]) -> _Detail:
    """A date or figure with the words of its clause, where no other stands there: a number alone says nothing."""
    kind, start, end = detail
    if kind not in _BARE:
        return detail
    around = [c for c in clauses if c.start <= start and end <= c.end and c.end - c.start <= _LONGEST_CLAUSE]
    clause = min(around, key=lambda c: c.end - c.start, default=None)
    if clause is None or any(d != detail and d[0] in _BARE and _overlap(d, clause) for d in details):
        return detail
    return kind, clause.start, clause.end


def _overlap(detail: _Detail, clause: Claim) -> bool:
    return detail[1] < clause.end and clause.start < detail[2]


def _stands_in(statement: _Detail, facts: Sequence[_Detail]) -> bool:
    return any(fact[1] <= statement[1] and statement[2] <= fact[2] for fact in facts)


def _is_covered(clause: EventClaim, facts: Sequence[_Detail]) -> bool:
    """Whether a clause needs no row: another fact that is no mere name has its words, or the clause reports a statement or holds a date or figure."""
    return any(kind not in _NAMES and start < clause.end and clause.start < end for kind, start, end in facts)


def _rests_on(start: int, end: int, claims: Sequence[Claim], near: Sequence[AttributionClaim]) -> str:
    """Whom the text names for some words: the speaker of a quotation, or whoever is reported to say them."""
    around: list[QuoteClaim | AttributionClaim] = []
    around += [claim for claim in claims if isinstance(claim, QuoteClaim) and claim.source and claim.start <= start and end <= claim.end]
    said = [claim for claim in near if claim.source and claim.asserts and claim.mode == "speech"]
    around += [claim for claim in said if claim.content_start <= start and end <= claim.content_end]
    if not around:
        return ""
    inner = min(around, key=lambda claim: claim.end - claim.start)
    return f"{inner.source} ({inner.cue})" if inner.cue else inner.source
