"""What became of findings since they were looked at last: which are new, which are gone, which came back."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import NamedTuple

from sqlalchemy import Connection, select

from checker.corpus.store import packing, tables
from checker.corpus.store.bulk import insert_rows, run_for_each
from checker.corpus.store.findings import DecisionsWithin, fact, next_number, set_fact
from checker.corpus.store.records import Changes
from checker.models.decisions import State
from checker.models.findings import Finding
from checker.triage import Triage, Triaged
from checker.triage.anchors import anchor_of
from checker.triage.entries import Known
from checker.triage.matching import Matcher

WHO = "checker"
"""Signs that a confirmed finding is gone."""
_MOVE = "UPDATE findings SET body = ?, name = ? WHERE number = ?"
_RETURN = "UPDATE findings SET body = ?, name = ?, gone_at = '', last_seen = ? WHERE number = ?"
_GO = "UPDATE findings SET gone_at = ?, last_seen = ? WHERE number = ?"


@dataclass(frozen=True)
class _Row:
    """A finding as it was last seen."""

    number: int
    finding: Finding
    alone: bool

    def anchors(self) -> Iterator[Known]:
        """The marks by which it is known."""
        yield anchor_of(self.finding, alone=self.alone)


Pair = tuple[_Row, Finding]


class _Sorted(NamedTuple):
    """The findings of now and of then, put together."""

    same: list[Finding]
    changed: list[Pair]
    returned: list[Pair]
    new: list[Finding]
    gone: list[_Row]


def settle(connection: Connection, findings: Sequence[Finding], at: str, rules: Collection[str] | None) -> Changes:
    """Write down what changed, within a transaction. `rules` are those that ran, if not all: what others found stays as it is."""
    before = fact(connection, "settled_at")
    moment = max(at, before)
    sides = _sort(connection, [f if f.state == "open" else f.model_copy(update={"state": "open"}) for f in findings], rules)
    first = next_number(connection, tables.findings.c.number)
    numbered = list(enumerate(sides.new, first))
    insert_rows(connection, tables.findings, [(number, moment, moment, "", packing.named(f.id), packing.pack(f)) for number, f in numbered])
    run_for_each(connection, _MOVE, [(packing.pack(f), packing.named(f.id), row.number) for row, f in sides.changed])
    run_for_each(connection, _RETURN, [(packing.pack(f), packing.named(f.id), moment, row.number) for row, f in sides.returned])
    run_for_each(connection, _GO, [(moment, before or moment, row.number) for row in sides.gone])
    fixed = _fix(connection, sides, Date.fromisoformat(at[:10]))
    events = [(number, "new") for number, _ in numbered] + [(row.number, "returned") for row, _ in sides.returned]
    events += [(row.number, "fixed" if row in fixed else "gone") for row in sides.gone]
    start = next_number(connection, tables.history.c.number)
    insert_rows(connection, tables.history, [(number, finding, moment, event) for number, (finding, event) in enumerate(events, start)])
    if moment != before:
        set_fact(connection, "settled_at", moment)
    return Changes(
        new=tuple(sides.new),
        gone=tuple(row.finding for row in sides.gone),
        fixed=tuple(row.finding for row in fixed),
        returned=tuple(sorted((f for _, f in sides.returned), key=lambda finding: finding.order)),
        standing=len(findings),
    )


def _sort(connection: Connection, findings: Sequence[Finding], rules: Collection[str] | None) -> _Sorted:
    """Put each finding together with what is known of it: the very same, then the same words with other places, then what was gone."""
    by_body = {packing.pack(finding): finding for finding in findings}
    table = tables.findings
    standing: dict[int, bytes] = {}
    gone: dict[int, bytes] = {}
    for number, at, body in connection.execute(select(table.c.number, table.c.gone_at, table.c.body).order_by(table.c.number)):
        (gone if at else standing)[number] = bytes(body)
    same = {body for body in standing.values() if body in by_body}
    left = [finding for body, finding in by_body.items() if body not in same]
    changed, left, vanished = _pair(_rows({n: body for n, body in standing.items() if body not in same}, rules), left)
    returned, left, _ = _pair(_rows(gone, rules) if left else [], left)
    return _Sorted([by_body[body] for body in same], changed, returned, left, vanished)


def _rows(bodies: dict[int, bytes], rules: Collection[str] | None) -> list[_Row]:
    """What rules that ran have found before."""
    every = ((number, packing.unpack(Finding, body)) for number, body in bodies.items())
    found = {number: finding for number, finding in every if rules is None or finding.rule in rules}
    counts = Counter((f.doc, f.fingerprint) for f in found.values())
    return [_Row(number, f, counts[f.doc, f.fingerprint] == 1) for number, f in found.items()]


def _pair(rows: Sequence[_Row], findings: Sequence[Finding]) -> tuple[list[Pair], list[Finding], list[_Row]]:
    """Rows with the findings that they are now; then the findings and the rows that are left over."""
    exact = {_mark(row.finding): row for row in rows}
    pairs: dict[int, Pair] = {}
    left: list[Finding] = []
    for finding in findings:
        row = exact.get(_mark(finding))
        if row and row.number not in pairs:
            pairs[row.number] = row, finding
        else:
            left.append(finding)
    others = [row for row in rows if row.number not in pairs]
    matched = list(zip(Matcher(others).match(left), left, strict=True))
    for row, finding in sorted(matched, key=lambda pair: pair[0] is None or pair[0].finding.doc != pair[1].doc):
        if row and row.number not in pairs:
            pairs[row.number] = row, finding
    taken = {id(finding) for _, finding in pairs.values()}
    return list(pairs.values()), [f for f in findings if id(f) not in taken], [row for row in rows if row.number not in pairs]


def _mark(finding: Finding) -> tuple[str, str, str]:
    return finding.id, finding.prefix, finding.suffix


def _fix(connection: Connection, sides: _Sorted, day: Date) -> list[_Row]:
    """The confirmed findings that are gone, in other words and other places too; each with a decision that says so."""
    decisions = DecisionsWithin(connection)
    triage = Triage(decisions, WHO, day)
    if not sides.gone or not triage.histories:
        return []
    here = [*sides.same, *(f for _, f in sides.changed), *(f for _, f in sides.returned), *sides.new]
    there = {triaged.latest.id for triaged in Triage(DecisionsWithin(connection), WHO, day).standing(here) if triaged.latest}
    fixed = []
    docs = {row.finding.doc for row in sides.gone}
    before = [*(f for f in sides.same if f.doc in docs), *(row.finding for row, _ in sides.changed if row.finding.doc in docs)]
    triage.standing([*before, *(row.finding for row in sides.gone)])
    for row in sides.gone:
        [triaged] = triage.standing([row.finding])
        if _is_fixed(triaged, there):
            triage.decide(row.finding, "fix")
            fixed.append(row)
    return fixed


def _is_fixed(triaged: Triaged, there: Collection[str]) -> bool:
    return triaged.state is State.CONFIRMED and triaged.latest is not None and triaged.latest.id not in there
