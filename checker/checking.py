"""Documents to findings: what each says, the rules on each, and the rules between them; in one process or many."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import Literal

from checker.cache.place import CacheSettings
from checker.configuration.policy import Policy
from checker.engine.across import check_block
from checker.engine.claim_rule import ClaimRule
from checker.engine.copies import card_of
from checker.engine.findings import make_findings
from checker.engine.keys import BlockKey, KeyMaker
from checker.engine.runner import Firing, RuleRunner
from checker.models.base import Frozen
from checker.models.claims import Claim
from checker.models.coverage import Coverage
from checker.models.document import Document, Pair
from checker.models.extracted import Extracted, kinds_of
from checker.models.findings import Finding
from checker.reference.house import HouseLists, using
from checker.registry import DEFAULT_PACKS, choose, load_rules

CHUNK = 16
"""Documents handed to a worker at a time."""


class CheckSettings(Frozen):
    """What to run and how: rule choice, scope, processes, model, the project's policy and lists.

    `background` names the documents that the others are only compared with: they get no findings of their own.
    `cache` is where what was read and found is kept for the next check, if anywhere.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    scope: Literal["document", "corpus"] = "corpus"
    jobs: int = 1
    model: str = ""
    preview: bool = False
    packs: tuple[str, ...] = DEFAULT_PACKS
    policy: Policy = Policy()
    lists: HouseLists = HouseLists()
    background: frozenset[str] = frozenset()
    cache: CacheSettings | None = None


class Checked(Frozen):
    """One document (with its source, if it has one) after its own rules have run.

    `claims` holds only those that it will be compared with other documents by; `words` is for those who keep it without the text.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    claims_by_kind: dict[str, int]
    findings: tuple[Finding, ...]
    sentences: int
    skipped: int
    notes: tuple[str, ...] = ()
    words: int = 0


Work = tuple[Extracted | None, Checked]


def work_on_all(pairs: Sequence[Pair], settings: CheckSettings, *, keep: bool = False) -> Iterator[Work]:
    """Read and check each pair, in order, in as many processes as are asked for; with `keep`, what was read comes along.

    The lists of `settings` must be in use (`checker.reference.house.using`).
    """
    if settings.jobs <= 1 or len(pairs) <= CHUNK:
        yield from _work_on(pairs, settings, keep)
        return
    chunks = [pairs[i : i + CHUNK] for i in range(0, len(pairs), CHUNK)]
    from concurrent.futures import ProcessPoolExecutor  # a tenth of our own start-up, which one process does without

    with ProcessPoolExecutor(settings.jobs) as pool:
        for results in pool.map(_work_on_chunk, chunks, [_for_chunk(settings, chunk) for chunk in chunks], repeat(keep)):
            yield from results


def _for_chunk(settings: CheckSettings, pairs: Sequence[Pair]) -> CheckSettings:
    """The settings without the names of documents that other workers look at."""
    return settings.model_copy(update={"background": settings.background & {pair[0].id for pair in pairs}})


def _work_on_chunk(pairs: Sequence[Pair], settings: CheckSettings, keep: bool) -> list[Work]:
    with using(settings.lists):
        return list(_work_on(pairs, settings, keep, _runner_of_worker(settings.packs, settings.select, settings.ignore, settings.preview)))


@lru_cache(maxsize=1)
def _runner_of_worker(packs: Sequence[str], select: Sequence[str], ignore: Sequence[str], preview: bool) -> RuleRunner:
    """The rules of a worker, for all of its chunks: building the engines takes as long as reading a document or two."""
    return RuleRunner(choose(load_rules(packs), select, ignore, preview))


def _work_on(pairs: Sequence[Pair], settings: CheckSettings, keep: bool, runner: RuleRunner | None = None) -> Iterator[Work]:
    from checker.extraction import extract_each  # spaCy: a second of loading, which a check does without where nothing changed

    judge = Judge(settings, runner)
    for pair, read in zip(pairs, extract_each(pairs, settings.model), strict=True):
        yield (read if keep else None), judge.check(pair, read)


def pairs_of(documents: Sequence[Document], settings: CheckSettings) -> list[Pair]:
    """Each document, followed by its source where there is one; what others are only compared with is not held against its own."""
    sources = {d.id: d for d in documents if d.is_source}
    pairs: list[Pair] = []
    for document in documents:
        if not document.is_source:
            source = sources.get(f"{document.id}#source") if document.id not in settings.background else None
            pairs.append((document, source) if source else (document,))
    return pairs


class Judge:
    """The rules of single documents, ready to run on what was read; with a `runner` that has run them before, if there is one."""

    def __init__(self, settings: CheckSettings, runner: RuleRunner | None = None) -> None:
        self._settings = settings
        self._runner = runner or RuleRunner(choose(load_rules(settings.packs), settings.select, settings.ignore, settings.preview))
        self._compared = self._runner.claims_read("corpus") if settings.scope == "corpus" else ()

    def check(self, pair: Pair, read: Extracted) -> Checked:
        """What the document rules find in a document, and the source rules in it and its source."""
        claims = [*read.claims, *read.alignments]
        known = [*claims, *read.source_claims]
        firings, notes = self.fire(pair, read)
        return Checked(
            documents=pair,
            claims=tuple(self.compared(claims)),
            claims_by_kind=kinds_of(claims),
            findings=tuple(findings_of(firings, known, pair, self._settings)),
            sentences=read.sentences,
            skipped=read.skipped,
            notes=notes,
        )

    def fire(self, pair: Pair, read: Extracted) -> tuple[list[Firing], tuple[str, ...]]:
        """The firings behind `check`, and what had to be left out."""
        firings = [] if pair[0].id in self._settings.background else self._runner.run(read.claims, "document")
        if len(pair) > 1:
            firings += self._runner.run([*read.claims, *read.alignments, *read.source_claims], "source")
        notes, self._runner.left_out = tuple(f"{pair[0].id}: {note}" for note in self._runner.left_out), []
        return firings, notes

    def compared(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """The claims that other documents are compared by."""
        return (claim for claim in claims if isinstance(claim, self._compared))


def compare(checked: Sequence[Checked], rules: Sequence[type[ClaimRule]], settings: CheckSettings | None = None) -> tuple[list[Finding], Coverage]:
    """What the documents say against each other, unless all that do are background; and what was compared for that."""
    settings = settings or CheckSettings()
    runner = RuleRunner(rules)
    documents = {one.documents[0].id: one.documents[0] for one in checked}
    card = cache(lambda doc: card_of(documents[doc], background=doc in settings.background))
    known: dict[tuple[str, str], Claim] = {}
    firings: list[Firing] = []
    total = Coverage(documents=len(documents), claims=sum(len(one.claims) for one in checked))
    for key, claims in blocks_of((c for one in checked for c in one.claims), rules, settings.policy):
        found = check_block(runner, key, claims, {c.doc: card(c.doc) for c in claims})
        named = {name for firing in found.firings for _, name in firing.match.evidence}
        known.update({(c.doc, c.id): c for c in claims if (c.doc, c.id) in named})
        firings += found.firings
        total += found.coverage
    return findings_of(firings, known.values(), documents.values(), settings), total


def blocks_of(claims: Iterable[Claim], rules: Sequence[type[ClaimRule]], policy: Policy) -> Iterator[tuple[BlockKey, list[Claim]]]:
    """The blocks of claims that several documents have a part in; a rule is shown no claim of a document that it does not read."""
    blocks = blocks_with(claims, rules, policy)
    while blocks:
        key, block = blocks.popitem()
        if any(c.doc != block[0].doc for c in block):
            yield key, block


def blocks_with(claims: Iterable[Claim], rules: Sequence[type[ClaimRule]], policy: Policy) -> dict[BlockKey, list[Claim]]:
    """All blocks of claims, those of one document too."""
    keys = KeyMaker(rules)
    metas = {rule.meta.id: rule.meta for rule in rules}
    reads = cache(lambda rule, doc: policy.reads(metas[rule], (doc,)))
    blocks: dict[BlockKey, list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in keys.keys_of(claim):
            if reads(key.rule, claim.doc):
                blocks[key].append(claim)
    return blocks


def findings_of(firings: Sequence[Firing], claims: Iterable[Claim], documents: Iterable[Document], settings: CheckSettings) -> list[Finding]:
    """The findings that the project wants: of rules that read these documents, as grave as it says."""
    wanted = [f for f in firings if settings.policy.reads(f.rule.meta, _documents_of(f))]
    return settings.policy.settle(make_findings(wanted, {(c.doc, c.id): c for c in claims}, {d.id: d for d in documents}))


def _documents_of(firing: Firing) -> set[str]:
    return {doc for _, (doc, _) in firing.match.evidence}
