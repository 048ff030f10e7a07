"""A review in Markdown: counts, what has changed, each document's findings with what people decided, and what was not looked at."""

from collections import Counter
from collections.abc import Iterator, Mapping

from checker.models.base import Severity
from checker.models.findings import Finding
from checker.report.changes import Changes
from checker.report.excerpt import excerpt
from checker.report.markup import as_line, as_prose
from checker.report.plain import MARKS
from checker.report.review import Review, Reviewed, places_of
from checker.report.summary import count_of

_AROUND = 300
_LONGEST = 2_000


def render(review: Review) -> Iterator[str]:
    """The whole review; findings are numbered in the order of the documents."""
    numbers = {id(one): number for number, one in enumerate(review.findings, start=1)}
    yield f"# {_words(review.title)}"
    if review.day:
        yield from ("", f"As of {review.day}.")
    yield from _summary(review)
    if review.changes:
        yield from _changes(review, review.changes, numbers)
    yield from ("", "## Findings")
    for doc, found in review.by_document.items():
        yield from _document(review, doc, found, numbers)
    if not review.findings:
        yield from ("", "Nothing was found.")
    yield from _looked_at(review)


def _summary(review: Review) -> Iterator[str]:
    counts = Counter((one.state, one.finding.severity) for one in review.findings)
    yield from ("", "## Summary", "", "| State | Errors | Warnings | Notes |", "| --- | ---: | ---: | ---: |")
    for state in sorted({one.state for one in review.findings}):
        yield f"| {_words(state)} | " + " | ".join(f"{counts[state, severity]:,}" for severity in Severity) + " |"
    yield "| all | " + " | ".join(f"{sum(n for (_, s), n in counts.items() if s == severity):,}" for severity in Severity) + " |"


def _changes(review: Review, changes: Changes, numbers: Mapping[int, int]) -> Iterator[str]:
    yield from ("", f"## Changes since {_words(changes.before)}")
    for heading, word in (("New", "new"), ("Open again", "reopened"), ("Decided since", "decided")):
        found = [one for one in review.findings if changes.word_for(one.finding) == word]
        yield from ("", f"### {heading}: {len(found):,}")
        if found:
            yield ""
        for one in found:
            decided = "" if one.state == "open" else f" *{_words(one.told)}*"
            yield f"- {numbers[id(one)]}\\. {_named(one.finding)} in {_words(one.finding.doc)}: {_words(one.finding.message)}{decided}"
    yield from ("", f"### Gone: {len(changes.gone):,}")
    if changes.gone:
        yield ""
    for finding in changes.gone:
        was = "" if finding.state == "open" else f" *It was {_words(finding.state)}.*"
        quoted = "" if finding.quote in finding.message else f"“{_words(finding.quote)}” "
        yield f"- {_named(finding)} in {_words(finding.doc)}: {quoted}{_words(finding.message)}{was}"


def _document(review: Review, doc: str, found: tuple[Reviewed, ...], numbers: Mapping[int, int]) -> Iterator[str]:
    document = review.report.documents.get(doc)
    about = [document.title, document.author, document.date.isoformat() if document.date else ""] if document else []
    yield from ("", f"### {_words(doc)}: {count_of(len(found), 'finding')}")
    if any(about):
        yield from ("", as_line(", ".join(filter(None, about)), _LONGEST))
    for one in found:
        yield ""
        yield from _finding(review, one, numbers[id(one)])


def _finding(review: Review, one: Reviewed, number: int) -> Iterator[str]:
    finding = one.finding
    changed = review.changes.word_for(finding) if review.changes else ""
    yield f"{number}. {_named(finding)} {_words(finding.name)}, {_words(review.place_of(finding))}{f' (**{changed}**)' if changed else ''}: {_words(finding.message)}"
    yield f"   - *Ask the author:* {_words(finding.question)}"
    for place in places_of(finding):
        document = review.report.documents.get(place.doc)
        where = ", ".join(filter(None, ("" if place.doc == finding.doc else place.doc, review.place_of(place))))
        if document:
            around = excerpt(document.text, place.start, place.end, _AROUND)
            yield f"   - {as_line(where, _LONGEST)}: {_words(around.before)}**{_words(around.words)}**{_words(around.after)}"
        else:
            yield f"   - {as_line(where, _LONGEST) or 'elsewhere'}: **{_words(place.quote)}**"
    yield f"   - *{_words(one.told)}*" + (f", to be looked at by {_words(one.standing.assignee)}" if one.standing.assignee else "")
    if one.note:
        yield f"   - *Note:* {_words(one.note)}"


def _looked_at(review: Review) -> Iterator[str]:
    result = review.report.result
    yield from ("", "## What was looked at", "")
    if review.documents:
        claims = sum(result.claims_by_kind.values())
        counts = ((len(review.documents), "document"), (review.report.words, "word"), (claims, "claim"), (len(result.rules_run), "rule"))
        yield ", ".join(count_of(number, noun) for number, noun in counts if number) + "."
    else:
        yield "The findings alone; the documents were not at hand."
    if review.silent:
        yield from ("", f"Without findings: {_words(', '.join(d.id for d in review.silent))}.")
    yield from ("", "## What was not looked at")
    for left in review.left_out:
        yield from ("", f"### {left.heading}", "", *(f"- {as_line(told, _LONGEST)}" for told in left.told))
    if not review.left_out:
        yield from ("", "Nothing was left out.")
    if review.versions:
        yield from ("", f"*{_words(review.versions)}*")


def _named(finding: Finding) -> str:
    return f"{MARKS[finding.severity]} **{finding.severity.value} {_words(finding.rule)}**"


def _words(text: str) -> str:
    return as_prose(text, _LONGEST)
