"""Decisions, for people and as JSON lines."""

import json
from collections.abc import Iterable, Iterator

from checker.models.decisions import Decision, State
from checker.report.base import Style
from checker.report.plain import paint, visible
from checker.triage import Standing

STATE_MARKS = {State.OPEN: "○", State.CONFIRMED: "✔", State.DISMISSED: "–", State.DEFERRED: "◷", State.FIXED: "✓"}
"""A sign for each state, so that it is told by more than colour."""
_COLOURS = {State.OPEN: "yellow", State.CONFIRMED: "red", State.DISMISSED: None, State.DEFERRED: "cyan", State.FIXED: "green"}
_PAST = {
    "confirm": "confirmed", "dismiss": "dismissed", "defer": "deferred", "reopen": "reopened",
    "fix": "fixed", "assign": "assigned", "note": "noted", "undo": "undid",
}  # fmt: skip


def as_text(standings: Iterable[Standing], style: Style) -> Iterator[str]:
    """For each finding a line with its state, and under it its history."""
    some = False
    for standing in standings:
        some = True
        anchor = standing.history[-1].anchor
        state = paint(f"{STATE_MARKS[standing.state]} {standing.state}", style, _COLOURS[standing.state], bold=True)
        yield f"{state}  {anchor.rule}  {visible(anchor.doc)}: “{visible(anchor.quote)}”"
        if standing.reopened:
            yield f"    {standing.reopened}"
        if standing.conflict:
            yield visible(f"    decided twice at once: {standing.conflict.who} had {_PAST[standing.conflict.action]} it ({standing.conflict.id})")
        yield from (paint(f"    {line_of(entry)}", style, dim=True) for entry in standing.history)
    if not some:
        yield "No such decision has been taken."


def line_of(entry: Decision) -> str:
    """One entry of a history on one line."""
    about = entry.undoes or entry.assignee or (f"until {entry.until}" if entry.until else entry.reason or "")
    if entry.action == "assign" and not entry.assignee:
        about = "to nobody"
    ends = f", until {entry.expires}" if entry.expires else ""
    note = f": {entry.note}" if entry.note else ""
    return visible(f"{entry.when[:16].replace('T', ' ')}  {entry.id}  {entry.who} {_PAST[entry.action]} {about}".rstrip() + ends + note)


def told(entry: Decision) -> str:
    """What was just decided, in one line."""
    return visible(f"“{entry.anchor.quote}” ({entry.anchor.rule}, {entry.anchor.doc})") + f"\n{line_of(entry)}"


def as_lines(standings: Iterable[Standing]) -> Iterator[str]:
    """One JSON object for each finding: where it stands, and its history as the log has it."""
    for standing in standings:
        anchor = standing.history[-1].anchor
        row = {
            "schema": 1,
            "state": standing.state,
            "rule": anchor.rule,
            "doc": anchor.doc,
            "quote": anchor.quote,
            "fingerprint": anchor.fingerprint,
            "assignee": standing.assignee,
            "note": standing.note,
            "reopened": standing.reopened,
            "conflict": standing.conflict.id if standing.conflict else "",
            "history": [{"version": entry.version, **entry.model_dump(mode="json", exclude_defaults=True)} for entry in standing.history],
        }
        yield json.dumps(row, ensure_ascii=False)
