"""The whole flow on one page: documents → parses → claims → facts → findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Date
from typing import Literal

from checker.configuration.policy import Policy
from checker.engine.findings import make_findings
from checker.engine.runner import Firing, RuleRunner
from checker.extract.alignment import align
from checker.extract.claims import added_up, find_claims, kinds_of
from checker.extract.nlp import ParsedDocument, load_model, parse
from checker.models.base import Frozen
from checker.models.claims import Claim
from checker.models.document import Document
from checker.models.findings import Finding
from checker.models.rules import Meta
from checker.reference.house import HouseLists, using
from checker.registry import DEFAULT_PACKS, choose, load_rules

CHUNK = 16
"""Documents handed to a worker at a time."""


class CheckSettings(Frozen):
    """What to run and how: rule choice, scope, the date of undated documents, processes, model, the project's policy and lists.

    `background` names the documents that the others are only compared with: they get no findings of their own.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    scope: Literal["document", "corpus"] = "corpus"
    jobs: int = 1
    model: str = ""
    preview: bool = False
    date: Date | None = None
    packs: tuple[str, ...] = DEFAULT_PACKS
    policy: Policy = Policy()
    lists: HouseLists = HouseLists()
    background: frozenset[str] = frozenset()


class CheckResult(Frozen):
    """The findings, sorted by (document, start, rule), and what was looked at to find them.

    `background` names those of the documents that the others were only compared with; nothing of theirs is counted.
    `rules` is what the rules that ran say of themselves.
    """

    findings: tuple[Finding, ...] = ()
    documents: tuple[Document, ...] = ()
    claims_by_kind: dict[str, int] = {}
    sentences: int = 0
    skipped_sentences: int = 0
    rules_run: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    background: frozenset[str] = frozenset()
    rules: tuple[Meta, ...] = ()


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
    with using(settings.lists):
        for one in _check_all(dated, settings):
            checked.append(one)
            if progress:
                progress(sum(len(c.documents) for c in checked), len(dated))
    counted = [one for one in checked if one.documents[0].id not in settings.background]
    findings = [f for one in counted for f in one.findings]
    notes = [n for one in counted for n in one.notes]
    if settings.scope == "corpus" and len(checked) > 1:
        across, left_out = compare(checked, rules, settings)
        findings += across
        notes += left_out
    return CheckResult(
        findings=tuple(sorted(findings, key=lambda f: (f.doc, f.start, f.rule, f.end, f.id))),
        documents=tuple(dated),
        claims_by_kind=added_up(one.claims_by_kind for one in counted),
        sentences=sum(one.sentences for one in counted),
        skipped_sentences=sum(one.skipped for one in counted),
        rules_run=tuple(r.meta.id for r in rules),
        rules_off=tuple(r.meta.id for r in everything if r not in rules),
        notes=tuple(dict.fromkeys(notes)),
        background=settings.background & {d.id for d in dated},
        rules=tuple(r.meta for r in rules),
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
        for results in pool.map(_check_chunk, chunks, [_for_chunk(settings, chunk) for chunk in chunks]):
            yield from results


def _for_chunk(settings: CheckSettings, documents: Sequence[Document]) -> CheckSettings:
    """The settings without the names of documents that other workers look at."""
    return settings.model_copy(update={"background": settings.background & {d.id for d in documents}})


def _check_chunk(documents: Sequence[Document], settings: CheckSettings) -> list[Checked]:
    with using(settings.lists):
        return list(check_each(documents, settings))


def check_each(documents: Sequence[Document], settings: CheckSettings) -> Iterator[Checked]:
    """Run the document rules on each document, and the source rules on each that has a source beside it.

    The lists of `settings` must be in use (`checker.reference.house.using`).
    """
    runner = RuleRunner(choose(load_rules(settings.packs), settings.select, settings.ignore, settings.preview))
    compared = runner.claims_read("corpus") if settings.scope == "corpus" else ()
    waiting: ParsedDocument | None = None
    for parsed in parse((d for pair in _with_sources(documents) for d in pair), settings.model):
        if parsed.document.is_source and waiting:
            yield _check_one(runner, waiting, parsed, compared, settings)
            waiting = None
            continue
        if waiting:
            yield _check_one(runner, waiting, None, compared, settings)
        waiting = parsed
    if waiting:
        yield _check_one(runner, waiting, None, compared, settings)


def _with_sources(documents: Sequence[Document]) -> Iterator[tuple[Document, ...]]:
    """Each document, followed by its source where there is one."""
    sources = {d.id: d for d in documents if d.is_source}
    for document in documents:
        if not document.is_source:
            source = sources.get(f"{document.id}#source")
            yield (document, source) if source else (document,)


def _check_one(
    runner: RuleRunner, parsed: ParsedDocument, source: ParsedDocument | None, compared: tuple[type[Claim], ...], settings: CheckSettings
) -> Checked:
    claims = find_claims(parsed)
    in_background = parsed.document.id in settings.background
    firings = [] if in_background else runner.run(claims, "document")
    documents: tuple[Document, ...] = (parsed.document,)
    if source and not in_background:
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
        findings=tuple(_findings(firings, known, documents, settings)),
        sentences=len(parsed.sentences),
        skipped=parsed.skipped,
        notes=notes,
    )


def compare(checked: Sequence[Checked], rules: Sequence[type], settings: CheckSettings | None = None) -> tuple[list[Finding], list[str]]:
    """What the documents say against each other, unless all that do are background; and what was left out of the comparison."""
    settings = settings or CheckSettings()
    runner = RuleRunner(rules)
    ordered = sorted(checked, key=lambda one: one.documents[0].id)
    claims = [c for one in ordered for c in one.claims]
    firings = [f for f in runner.run(claims, "corpus") if len(_documents_of(f)) > 1 and not _documents_of(f) <= settings.background]
    return _findings(firings, claims, [d for one in ordered for d in one.documents], settings), runner.left_out


def _findings(firings: Sequence[Firing], claims: Iterable[Claim], documents: Iterable[Document], settings: CheckSettings) -> list[Finding]:
    """The findings that the project wants: of rules that read these documents, as grave as it says."""
    wanted = [f for f in firings if settings.policy.reads(f.rule.meta, _documents_of(f))]
    return settings.policy.settle(make_findings(wanted, {(c.doc, c.id): c for c in claims}, {d.id: d for d in documents}))


def _documents_of(firing: Firing) -> set[str]:
    return {doc for _, (doc, _) in firing.match.evidence}


__all__ = ["CheckResult", "CheckSettings", "Checked", "check", "check_each", "compare", "extract", "load_model"]
