"""What single documents and single blocks gave, as the findings of the corpus: by the rules that the project wants, like ones folded, each with its id."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from checker.checking import CheckSettings
from checker.configuration.policy import Policy
from checker.corpus.store import CorpusStore
from checker.corpus.store.records import Changes
from checker.engine.findings import settled
from checker.models.coverage import Coverage
from checker.models.extracted import added_up
from checker.models.findings import Finding
from checker.models.rules import Meta
from checker.registry import choose, load_rules


class Settled(NamedTuple):
    """The findings of a corpus, sorted by (document, start, rule), what has changed since the last time, and counts of what was read."""

    findings: tuple[Finding, ...]
    changes: Changes
    claims_by_kind: dict[str, int]
    sentences: int
    skipped: int
    words: int
    notes: tuple[str, ...]
    coverage: Coverage


def settle(store: CorpusStore, settings: CheckSettings) -> Settled:
    """Make the findings of all that is stored, and note which are new, which are gone, and which have come back; those of rules that rest stay as noted."""
    metas = metas_of(settings)
    state = store.state()
    findings: list[Finding] = []
    notes: list[str] = []
    kinds: Counter[str] = Counter()
    sentences = skipped = words = 0
    for _, own in store.own_findings():
        findings += wanted(own.findings, metas, settings.policy)
        notes += own.notes
        kinds.update(own.claims_by_kind)
        sentences, skipped, words = sentences + own.sentences, skipped + own.skipped, words + own.words
    findings += wanted(store.made_findings(), metas, settings.policy)
    findings.sort(key=lambda finding: finding.order)
    now = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    changes = store.settle(findings, now, state=state, rules=metas)
    return Settled(tuple(findings), changes, added_up([kinds]), sentences, skipped, words, tuple(notes), store.coverage())


def metas_of(settings: CheckSettings) -> dict[str, Meta]:
    """What the rules that are wanted say of themselves, by id."""
    return {rule.meta.id: rule.meta for rule in choose(load_rules(settings.packs), settings.select, settings.ignore, settings.preview)}


def wanted(made: Iterable[Finding], metas: Mapping[str, Meta], policy: Policy) -> list[Finding]:
    """The findings that stand for themselves, of rules that run and read their documents, as grave as the project says."""
    return policy.settle(settled(_read(made, metas, policy), metas))


def _read(made: Iterable[Finding], metas: Mapping[str, Meta], policy: Policy) -> Iterator[Finding]:
    for finding in made:
        meta = metas.get(finding.rule)
        if meta is not None and policy.reads(meta, {finding.doc, *(place.doc for place in finding.related)}):
            yield finding
