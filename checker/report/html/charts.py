"""Counts as small bar charts: rows of a table, which is the chart's text too, each with a bar."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.models.base import Severity
from checker.report.plain import MARKS
from checker.report.review import Review, Reviewed

MOST_DOCUMENTS = 10
"""Documents in a chart."""
_WIDTH = 100
_STATES = ("open", "confirmed", "deferred", "dismissed", "baselined", "suppressed", "fixed")


@dataclass(frozen=True)
class Bar:
    """One row: its words, its count, the length of its bar (of 100), its class and where it leads to."""

    label: str
    count: int
    length: float
    look: str = ""
    href: str = ""


@dataclass(frozen=True)
class Chart:
    """A caption and its bars."""

    caption: str
    bars: tuple[Bar, ...]


def charts_of(review: Review, anchors: dict[str, str]) -> list[Chart]:
    """The findings by severity, state, family and document. `anchors` has the place of each document's part of the page."""
    found = review.findings
    severities = Counter(one.finding.severity for one in found)
    documents = Counter(one.finding.doc for one in found)
    most = sorted(documents.items(), key=lambda item: (-item[1], item[0]))[:MOST_DOCUMENTS]
    caption = "By document" if len(documents) <= MOST_DOCUMENTS else f"The {MOST_DOCUMENTS} documents with the most"
    charts = (
        _chart("By severity", ((f"{MARKS[severity]} {severity.value}", severities[severity], severity.value, "") for severity in Severity)),
        _chart("By state", ((state, count, "state", "") for state, count in _by_state(found))),
        _chart("By family of rules", ((family, count, "", "") for family, count in _commonest(one.finding.family for one in found))),
        _chart(caption, ((doc, count, "", anchors.get(doc, "")) for doc, count in most)),
    )
    return [chart for chart in charts if any(bar.count for bar in chart.bars)]


def _chart(caption: str, rows: Iterable[tuple[str, int, str, str]]) -> Chart:
    rows = list(rows)
    longest = max((count for _, count, _, _ in rows), default=0) or 1
    return Chart(caption, tuple(Bar(label, count, round(_WIDTH * count / longest, 1), look, href) for label, count, look, href in rows))


def _by_state(found: Sequence[Reviewed]) -> list[tuple[str, int]]:
    counts = Counter(one.state for one in found)
    return [(state, counts[state]) for state in dict.fromkeys((*_STATES, *sorted(counts))) if counts[state]]


def _commonest(words: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))
