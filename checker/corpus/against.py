"""Documents held against a stored corpus: only the blocks that they have a part in are looked up, and nothing is written."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.checking import Checked, CheckSettings, blocks_with, findings_of
from checker.corpus.reading import SOURCE, Reader, prefix_of
from checker.corpus.store import CorpusStore
from checker.engine.across import check_block
from checker.engine.cards import Card
from checker.engine.claim_rule import ClaimRule
from checker.engine.copies import card_of
from checker.engine.keys import BlockKey
from checker.engine.runner import Firing, RuleRunner
from checker.models.claims import Claim
from checker.models.coverage import Coverage
from checker.models.document import Document
from checker.models.findings import Finding


class _Others(NamedTuple):
    """What stored documents say in the blocks of given ones."""

    claims: Mapping[bytes, Sequence[Claim]]
    cards: Mapping[str, Card]


class Against:
    """The documents of a store that given ones are compared with, as `pipeline.check` wants it.

    A stored document of the name of a given one is left aside: it is that one, as it was. `names` are the others; `documents`, once it has
    been called, those that findings are about; `stale` counts those that an earlier checker has read.
    """

    def __init__(self, store: CorpusStore, settings: CheckSettings, given: frozenset[str]) -> None:
        self._store, self._settings, self._given = store, settings, given
        prefix = prefix_of(Reader.of(settings).versions)
        known = {name: key for name, key in store.each_known() if name not in given and not name.endswith(SOURCE)}
        self.names = frozenset(known)
        self.stale = sum(not key.startswith(prefix) for key in known.values())
        self.documents: tuple[Document, ...] = ()

    def __call__(self, checked: Sequence[Checked], rules: Sequence[type[ClaimRule]]) -> tuple[list[Finding], Coverage]:
        """What the documents say against each other and against the stored ones, and what was compared for that."""
        ours = {one.documents[0].id: one.documents[0] for one in checked}
        blocks = blocks_with((c for one in checked for c in one.claims), rules, self._settings.policy)
        others = _Others(*self._store.members([key.digest for key in blocks]))
        cards = {doc: card_of(document, background=doc in self._settings.background) for doc, document in ours.items()}
        runner = RuleRunner(rules)
        firings: list[Firing] = []
        evidence: dict[tuple[str, str], Claim] = {}
        total = Coverage(documents=len(ours) + len(self.names), claims=sum(len(one.claims) for one in checked))
        for key, claims in blocks.items():
            block = [*claims, *self._stored(key, runner, others)]
            if any(c.doc != block[0].doc for c in block):
                theirs = {c.doc: others.cards[c.doc].model_copy(update={"background": True}) for c in block if c.doc not in cards}
                found = check_block(runner, key, block, cards | theirs)
                named = {name for firing in found.firings for _, name in firing.match.evidence}
                evidence.update({(c.doc, c.id): c for c in block if (c.doc, c.id) in named})
                firings += found.firings
                total += found.coverage
        stored = self._store.documents({doc for doc, _ in evidence} - ours.keys())
        self.documents = (*self.documents, *stored.values())
        return findings_of(firings, evidence.values(), [*ours.values(), *stored.values()], self._settings), total

    def _stored(self, key: BlockKey, runner: RuleRunner, others: _Others) -> list[Claim]:
        """The claims that stored documents have in a block, of those that its rule reads."""
        meta = runner.rule(key.rule).meta
        claims = others.claims.get(key.digest, ())
        return [c for c in claims if c.doc not in self._given and self._settings.policy.reads(meta, (c.doc,))]
