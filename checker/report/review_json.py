"""A review as one JSON object, `docs/schema/review.v1.json`: the findings with all decisions, what was looked at and what was not."""

import json
from collections.abc import Iterator
from typing import Any

from checker.models.decisions import Decision
from checker.report.changes import Changes
from checker.report.json import summary_of
from checker.report.jsonl import row_of
from checker.report.review import Review, Reviewed

SCHEMA = 1


def render(review: Review) -> Iterator[str]:
    """The object, indented. Plain ASCII, so that it is the same bytes in every locale."""
    told: dict[str, Any] = {"schema": SCHEMA, "title": review.title, "versions": review.versions, "day": review.day.isoformat() if review.day else None}
    told["summary"] = summary_of(review.report)
    told["not_looked_at"] = [{"what": left.heading, "told": list(left.told)} for left in review.left_out]
    told["findings"] = [_finding(review, one) for one in review.findings]
    told["changes"] = _changes(review.changes) if review.changes else None
    yield from json.dumps(told, indent=2).split("\n")


def _finding(review: Review, one: Reviewed) -> dict[str, Any]:
    hidden = one.verdict.suppression
    return {
        "finding": row_of(one.finding),
        "changed": review.changes.word_for(one.finding) if review.changes else "",
        "reason": one.reason,
        "who": one.who,
        "when": one.when,
        "note": one.note,
        "assignee": one.standing.assignee,
        "hidden_by": hidden.kind if hidden else None,
        "history": [_entry(decision) for decision in one.history],
    }


def _entry(decision: Decision) -> dict[str, Any]:
    """A line of the log without the marks that its finding is known by."""
    return decision.model_dump(mode="json", exclude={"anchor", "version"})


def _changes(changes: Changes) -> dict[str, Any]:
    return {
        "before": changes.before,
        "new": sorted(changes.new),
        "reopened": sorted(changes.reopened),
        "decided": sorted(changes.decided),
        "gone": [row_of(finding) for finding in changes.gone],
    }
