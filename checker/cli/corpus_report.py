"""What `checker corpus` opens, and what it tells: the findings of a store as a report, its status in words, its exports."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from checker.cli.progress import counting
from checker.cli.telling import tell
from checker.report.base import Report

if TYPE_CHECKING:
    from checker.configuration.effective import Effective
    from checker.corpus.run import Run
    from checker.corpus.settling import Settled
    from checker.corpus.store import CorpusStore
    from checker.corpus.store.records import Changes, Status
    from checker.gate.gate import Gate
    from checker.models.findings import Finding
    from checker.models.rules import Meta
    from checker.models.verdict import Verdict
    from checker.pipeline import CheckResult
    from checker.report.stored import Texts

_DOCUMENTS_AT_ONCE = 100


@contextmanager
def opened(project: "Effective", store: str, *, quiet: bool) -> Iterator["Run"]:
    """A run over a corpus with the settings of the project; how far it is stands on the last line of a terminal."""
    from checker.cli.gathering import check_settings
    from checker.corpus.run import open_run
    from checker.reference.house import using

    check_with = check_settings(project, with_cache=False)
    with using(check_with.lists), counting(quiet) as show, open_run(store, check_with, show) as run:
        for note in run.store.notes:
            tell(note)
        yield run


def report_of(run: "Run", project: "Effective", settled: "Settled", unreadable: tuple[str, ...], *, new_only: bool) -> Report:
    """The findings of the whole corpus with the verdict on each; with `new_only`, those that came with this check."""
    from checker.corpus.settling import metas_of
    from checker.gate.gate import Gate
    from checker.models.verdict import UNUSED_SUPPRESSION
    from checker.pipeline import CheckResult
    from checker.registry import load_rules
    from checker.report.stored import StoredReport, Texts

    findings = settled.findings
    if new_only:
        new = {finding.id for finding in (*settled.changes.new, *settled.changes.returned)}
        findings = tuple(finding for finding in findings if finding.id in new)
    rules = metas_of(run.settings)
    metas = [rule.meta for rule in load_rules(run.settings.packs)]
    result = CheckResult(
        claims_by_kind=settled.claims_by_kind,
        sentences=settled.sentences,
        skipped_sentences=settled.skipped,
        rules_run=tuple(rules),
        rules_off=tuple(meta.id for meta in metas if meta.id not in rules),
        notes=settled.notes,
        rules=tuple(rules.values()),
        coverage=settled.coverage,
    )
    # Whether a comment hides nothing shows only where all findings are judged at once, with all texts at hand.
    ignored = (*run.settings.ignore, UNUSED_SUPPRESSION.id)
    gate = Gate(project.configuration.fail_on, run.store.triage(""), policy=run.settings.policy, ignore=ignored)
    texts = Texts(run.store, list(run.store.known()))
    told = sorted(_judged(findings, result, metas, gate, texts), key=lambda one: one[0].order)
    result = result.model_copy(update={"findings": tuple(finding for finding, _ in told)})
    return StoredReport(result, unreadable, tuple(verdict for _, verdict in told), texts=texts, counted=settled.words)


def _judged(findings: "Sequence[Finding]", result: "CheckResult", metas: "Sequence[Meta]", gate: "Gate", texts: "Texts") -> "Iterator[tuple[Finding, Verdict]]":
    """The findings with their verdicts, some documents at a time, so that few texts are held."""
    from checker.gate.gate import judge

    by_document = (list(some) for _, some in groupby(findings, key=lambda finding: finding.doc))
    while page := [finding for some in islice(by_document, _DOCUMENTS_AT_ONCE) for finding in some]:
        names = dict.fromkeys(name for finding in page for name in (finding.doc, *(place.doc for place in finding.related)))
        documents = tuple(texts[name] for name in names if name in texts)
        told, verdicts = judge(result.model_copy(update={"findings": tuple(page), "documents": documents}), metas, gate)
        yield from zip(told.findings, verdicts, strict=True)


def many(count: int, thing: str) -> str:
    """A count with its noun."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def summary_lines(status: "Status", changes: "Changes", *, verbose: bool) -> Iterator[str]:
    """What a check came to, in a sentence or two."""
    yield (
        f"{many(status.documents, 'document')}, {many(changes.standing, 'finding')}: {len(changes.new):,} new, {len(changes.returned):,} back again, "
        f"{len(changes.gone):,} gone."
    )
    if status.coverage.not_compared or verbose:
        yield from _coverage_lines(status)


def status_lines(status: "Status") -> Iterator[str]:
    """What a store holds, for people."""
    first, last = status.published
    days = f", published from {first} to {last}" if first and last else ""
    yield f"{many(status.documents, 'document')}{days}; {many(status.claims, 'claim')} that others can be held against, in {many(status.blocks, 'block')}."
    yield "Everything is compared." if not status.touched else f"{many(status.touched, 'block')} still to compare: run `checker corpus check`."
    states = ", ".join(f"{count:,} {state}" for state, count in sorted(status.findings.items())) or "none"
    yield f"Findings: {states}; {status.gone:,} that are gone. Decisions: {status.decisions:,}."
    yield from _coverage_lines(status)
    yield from (f"{where}: {size / 1_000_000:,.1f} MB" for where, size in status.sizes.items())


def _coverage_lines(status: "Status") -> Iterator[str]:
    coverage = status.coverage
    if not coverage.blocks:
        return
    yield (
        f"Compared: {coverage.compared:,} of {coverage.pairs:,} pairs of statements, in {coverage.blocks:,} blocks (the largest has {coverage.largest:,}); "
        f"{coverage.copies:,} stood in copies and {coverage.equal:,} said what others say."
    )
    if coverage.not_compared or coverage.left_out:
        yield (
            f"Not compared: {coverage.not_compared:,} pairs, in {coverage.split:,} blocks that were taken in stretches of time and {coverage.capped:,} that "
            f"were too large, of which {coverage.left_out:,} statements were left out."
        )


def status_json(status: "Status") -> dict[str, Any]:
    """What a store holds, for programs."""
    first, last = status.published
    return {
        **{name: getattr(status, name) for name in ("documents", "claims", "blocks", "touched", "gone", "decisions", "settled")},
        "findings": dict(status.findings),
        "published": [str(day) if day else None for day in (first, last)],
        "coverage": status.coverage.model_dump(),
        "bytes": dict(status.sizes),
        "versions": status.versions._asdict(),
    }


def _documents(store: "CorpusStore") -> Iterator[str]:
    names = [name for name in store.known() if not name.endswith("#source")]
    for start in range(0, len(names), 200):
        some = names[start : start + 200]
        found = store.documents([*some, *(f"{name}#source" for name in some)])
        for name in some:
            yield json.dumps(_row(found[name], found.get(f"{name}#source")), ensure_ascii=False)


def _row(document: Any, source: Any) -> dict[str, str]:
    row = {"doc": document.id, "text": document.text, "title": document.title, "date": document.date.isoformat() if document.date else ""}
    if source is not None:
        row["source"] = source.text
    return {name: value for name, value in row.items() if value}


def _findings(store: "CorpusStore") -> Iterator[str]:
    from checker.report.jsonl import row_of

    for one in store.standings():
        times = {"first_seen": one.first_seen, "last_seen": one.last_seen, "gone_at": one.gone_at or None}
        yield json.dumps({**row_of(one.finding), **times}, ensure_ascii=False)


def _decisions(store: "CorpusStore") -> Iterator[str]:
    return (decision.model_dump_json(exclude_defaults=True) for decision in store.decisions())


EXPORTS: Mapping[str, Callable[["CorpusStore"], Iterator[str]]] = {"documents": _documents, "findings": _findings, "decisions": _decisions}
"""What can be exported, each as lines of JSON."""
