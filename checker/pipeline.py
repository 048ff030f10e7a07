"""The whole flow on one page: documents → parses → claims → facts → findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Date
from typing import Literal

from checker.engine.findings import make_findings
from checker.engine.runner import Firing, RuleRunner
from checker.extract.alignment import align
from checker.extract.claims import added_up, find_claims, kinds_of
from checker.extract.nlp import ParsedDocument, load_model, parse
from checker.models.base import Frozen
from checker.models.claims import Claim
from checker.models.document import Document
from checker.models.findings import Finding
from checker.registry import DEFAULT_PACKS, choose, load_rules

CHUNK = 16
"""Documents handed to a worker at a time."""


class CheckSettings(Frozen):
    """What to run and how: rule choice, scope, the date of undated documents, processes, model."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    scope: Literal["document", "corpus"] = "corpus"
    jobs: int = 1
    model: str = ""
    preview: bool = False
    date: Date | None = None
    packs: tuple[str, ...] = DEFAULT_PACKS


class CheckResult(Frozen):
    """The findings, sorted by (document, start, rule), and what was looked at to find them."""

    findings: tuple[Finding, ...] = ()
    documents: tuple[Document, ...] = ()
    claims_by_kind: dict[str, int] = {}
    sentences: int = 0
    skipped_sentences: int = 0
    rules_run: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Checked(Frozen):
    """One document (with its source, if it has one) after its own rules have run.

    `claims` holds only those that it will be compared with other documents by.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    claims_by_kind: dict[str, int]
    findings: tuple[Finding, ...]
    sentences: int
    skipped: int
    notes: tuple[str, ...] = ()


Progress = Callable[[int, int], None]


def check(documents: Sequence[Document], settings: CheckSettings | None = None, progress: Progress | None = None) -> CheckResult:
    """Check documents, each alone, against its source, and (scope "corpus") against each other.

    `progress` is called with (documents done, documents in all). The result is the same for any
    `jobs` and any order of `documents`. Raises BadRule, BadConfiguration, BadInstallation.
    """
    settings = settings or CheckSettings()
    everything = load_rules(settings.packs)
    rules = choose(everything, settings.select, settings.ignore, settings.preview)
    dated = [d if d.date or not settings.date else d.model_copy(update={"date": settings.date}) for d in documents]
    checked: list[Checked] = []
    for one in _check_all(dated, settings):
        checked.append(one)
        if progress:
            progress(sum(len(c.documents) for c in checked), len(dated))
    findings = [f for one in checked for f in one.findings]
    notes = [n for one in checked for n in one.notes]
    if settings.scope == "corpus" and len(checked) > 1:
        across, left_out = compare(checked, rules)
        findings += across
        notes += left_out
    return CheckResult(
        findings=tuple(sorted(findings, key=lambda f: (f.doc, f.start, f.rule, f.end, f.id))),
        documents=tuple(dated),
        claims_by_kind=added_up(one.claims_by_kind for one in checked),
        sentences=sum(one.sentences for one in checked),
        skipped_sentences=sum(one.skipped for one in checked),
        rules_run=tuple(r.meta.id for r in rules),
        rules_off=tuple(r.meta.id for r in everything if r not in rules),
        notes=tuple(dict.fromkeys(notes)),
    )


def extract(documents: Iterable[Document], settings: CheckSettings | None = None) -> Iterator[tuple[Document, list[Claim]]]:
    """Each document with its claims, in order."""
    for parsed in parse(documents, (settings or CheckSettings()).model):
        yield parsed.document, find_claims(parsed)


def _check_all(documents: Sequence[Document], settings: CheckSettings) -> Iterator[Checked]:
    if settings.jobs <= 1 or len(documents) <= CHUNK:
        yield from check_each(documents, settings)
        return
    pairs = list(_with_sources(documents))
    chunks = [[d for pair in pairs[i : i + CHUNK] for d in pair] for i in range(0, len(pairs), CHUNK)]
    from concurrent.futures import ProcessPoolExecutor  # a tenth of our own start-up, which one process does without

    with ProcessPoolExecutor(settings.jobs) as pool:
        for results in pool.map(_check_chunk, chunks, [settings] * len(chunks)):
            yield from results


def _check_chunk(documents: Sequence[Document], settings: CheckSettings) -> list[Checked]:
    return list(check_each(documents, settings))


def check_each(documents: Sequence[Document], settings: CheckSettings) -> Iterator[Checked]:
    """Run the document rules on each document, and the source rules on each that has a source beside it."""
    runner = RuleRunner(choose(load_rules(settings.packs), settings.select, settings.ignore, settings.preview))
    compared = runner.claims_read("corpus") if settings.scope == "corpus" else ()
    waiting: ParsedDocument | None = None
    for parsed in parse((d for pair in _with_sources(documents) for d in pair), settings.model):
        if parsed.document.is_source and waiting:
            yield _check_one(runner, waiting, parsed, compared)
            waiting = None
            continue
        if waiting:
            yield _check_one(runner, waiting, None, compared)
        waiting = parsed
    if waiting:
        yield _check_one(runner, waiting, None, compared)


def _with_sources(documents: Sequence[Document]) -> Iterator[tuple[Document, ...]]:
    """Each document, followed by its source where there is one."""
    sources = {d.id: d for d in documents if d.is_source}
    for document in documents:
        if not document.is_source:
            source = sources.get(f"{document.id}#source")
            yield (document, source) if source else (document,)


def _check_one(runner: RuleRunner, parsed: ParsedDocument, source: ParsedDocument | None, compared: tuple[type[Claim], ...]) -> Checked:
    claims = find_claims(parsed)
    firings = runner.run(claims, "document")
    documents: tuple[Document, ...] = (parsed.document,)
    if source:
        source_claims = find_claims(source)
        claims = [*claims, *align(parsed, claims, source, source_claims)]
        documents = (parsed.document, source.document)
        firings += runner.run([*claims, *source_claims], "source")
        known = [*claims, *source_claims]
    else:
        known = claims
    notes, runner.left_out = tuple(f"{parsed.document.id}: {note}" for note in runner.left_out), []
    return Checked(
        documents=documents,
        claims=tuple(c for c in claims if isinstance(c, compared)),
        claims_by_kind=kinds_of(claims),
        findings=tuple(_findings(firings, known, documents)),
        sentences=len(parsed.sentences),
        skipped=parsed.skipped,
        notes=notes,
    )


def compare(checked: Sequence[Checked], rules: Sequence[type]) -> tuple[list[Finding], list[str]]:
    """What the documents say against each other, and what was left out of the comparison."""
    runner = RuleRunner(rules)
    ordered = sorted(checked, key=lambda one: one.documents[0].id)
    claims = [c for one in ordered for c in one.claims]
    firings = [f for f in runner.run(claims, "corpus") if len({doc for _, (doc, _) in f.match.evidence}) > 1]
    return _findings(firings, claims, [d for one in ordered for d in one.documents]), runner.left_out


def _findings(firings: Sequence[Firing], claims: Iterable[Claim], documents: Iterable[Document]) -> list[Finding]:
    return make_findings(firings, {(c.doc, c.id): c for c in claims}, {d.id: d for d in documents})


__all__ = ["CheckResult", "CheckSettings", "Checked", "check", "check_each", "compare", "extract", "load_model"]
