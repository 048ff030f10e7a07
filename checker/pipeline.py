"""The whole flow on one page: documents → parses → claims → facts → findings."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.checking import Checked, CheckSettings
from checker.engine.claim_rule import ClaimRule
from checker.models.base import Frozen
from checker.models.claims import Claim
from checker.models.coverage import Coverage
from checker.models.document import Document
from checker.models.extracted import added_up
from checker.models.findings import Finding
from checker.models.rules import Meta
from checker.reference.house import using
from checker.registry import choose, load_rules
from checker.remembered import Remembered, open_memory


class CheckResult(Frozen):
    """The findings, sorted by (document, start, rule), and what was looked at to find them.

    `background` names those of the documents that the others were only compared with; nothing of theirs is counted.
    `rules` is what the rules that ran say of themselves. `coverage` tells what of the documents was held against each other; None where nothing was.
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
    coverage: Coverage | None = None


Progress = Callable[[int, int], None]
Compare = Callable[[Sequence[Checked], Sequence[type[ClaimRule]]], tuple[list[Finding], Coverage]]
"""Another way of holding documents, with the claims that they are compared by, against each other and against more."""


def check(
    documents: Sequence[Document], settings: CheckSettings | None = None, progress: Progress | None = None, compare: Compare | None = None
) -> CheckResult:
    """Check documents, each alone, against its source, and (scope "corpus") against each other.

    `progress` is called with (documents done, documents in all); `compare` takes the place of comparing only these documents. The result is the same for any
    `jobs` and any order of `documents`. Raises BadRule, BadConfiguration, BadInstallation.
    """
    settings = settings or CheckSettings()
    everything = load_rules(settings.packs)
    rules = choose(everything, settings.select, settings.ignore, settings.preview)
    checked: list[Checked] = []
    done = 0
    across: list[Finding] = []
    coverage: Coverage | None = None
    with using(settings.lists), open_memory(settings, rules) as memory:
        remembered = Remembered(documents, settings, memory)
        for one in remembered.check_each():
            checked.append(one)
            done += len(one.documents)
            if progress:
                progress(done, len(documents))
        if settings.scope == "corpus" and checked and compare:
            across, coverage = compare(remembered.with_claims(checked), rules)
        elif settings.scope == "corpus" and len(checked) > 1:
            across, coverage = remembered.compare(checked, rules)
    counted = [one for one in checked if one.documents[0].id not in settings.background]
    findings = [*(f for one in counted for f in one.findings), *across]
    notes = [n for one in counted for n in one.notes]
    return CheckResult(
        findings=tuple(sorted(findings, key=lambda f: f.order)),
        documents=tuple(documents),
        claims_by_kind=added_up(one.claims_by_kind for one in counted),
        sentences=sum(one.sentences for one in counted),
        skipped_sentences=sum(one.skipped for one in counted),
        rules_run=tuple(r.meta.id for r in rules),
        rules_off=tuple(r.meta.id for r in everything if r not in rules),
        notes=tuple(dict.fromkeys(notes)),
        background=settings.background & {d.id for d in documents},
        rules=tuple(r.meta for r in rules),
        coverage=coverage,
    )


def extract(documents: Iterable[Document], settings: CheckSettings | None = None) -> Iterator[tuple[Document, list[Claim]]]:
    """Each document with its claims, in order."""
    from checker.extraction import extract_each

    pairs = [(document,) for document in documents]
    for (document,), read in zip(pairs, extract_each(pairs, (settings or CheckSettings()).model), strict=True):
        yield document, list(read.claims)


__all__ = ["CheckResult", "CheckSettings", "Compare", "Progress", "check", "extract"]
