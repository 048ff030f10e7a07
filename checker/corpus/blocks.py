"""The blocks that waited for a check, checked: each for itself, by whichever process is free."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.corpus.reading import Reader
from checker.corpus.store import CorpusStore, open_corpus
from checker.corpus.store.records import BlockFindings, StoredBlock
from checker.engine.across import BlockResult, check_block
from checker.engine.findings import make_finding
from checker.engine.runner import Firing, RuleRunner
from checker.models.coverage import Coverage
from checker.models.document import Document
from checker.models.findings import Finding
from checker.reference.house import using
from checker.registry import load_rules

_AT_ONCE = 256


class BlockLot(NamedTuple):
    """Blocks, by digest, that are handed to a process together, and where it reads their claims."""

    reader: Reader
    where: str
    digests: tuple[bytes, ...]


def lots_of(store: CorpusStore, reader: Reader, where: str) -> Iterator[BlockLot]:
    """All blocks that wait, in lots; what is found in them may be kept meanwhile."""
    last = b""
    while digests := store.touched(_AT_ONCE, last):
        yield BlockLot(reader, where, tuple(digests))
        last = digests[-1]


class CheckedLot(NamedTuple):
    """How many blocks were looked at, and what is found in those of them that several documents have a part in."""

    blocks: int
    found: tuple[BlockFindings, ...]


def check_lot(lot: BlockLot) -> CheckedLot:
    """Check the blocks of a lot."""
    with using(lot.reader.lists), open_corpus(lot.where) as store:
        return CheckedLot(len(lot.digests), tuple(_checked(store, store.blocks(lot.digests), lot.reader)))


@lru_cache(maxsize=1)
def runner_of(packs: tuple[str, ...]) -> RuleRunner:
    """The rules of a process, for all of its lots."""
    return RuleRunner(load_rules(packs))


def _checked(store: CorpusStore, blocks: Sequence[StoredBlock], reader: Reader) -> Iterator[BlockFindings]:
    results = [(block, check(block, reader)) for block in blocks]
    documents = store.documents({doc for _, result in results for firing in result.firings for doc in documents_of(firing)})
    for block, result in results:
        found = tuple(_findings(block, result.firings, documents))
        yield BlockFindings.model_construct(digest=block.digest, mark=block.mark, findings=found, coverage=result.coverage)


def check(block: StoredBlock, reader: Reader) -> BlockResult:
    """What is found in a block; its rule is shown no claim of a document that it does not read, and may itself be gone."""
    runner = runner_of(reader.packs)
    if not runner.knows(block.key.rule):
        return BlockResult(block.key, [], Coverage())
    meta = runner.rule(block.key.rule).meta
    claims = [claim for claim in block.claims if reader.policy.reads(meta, (claim.doc,))]
    if len({claim.doc for claim in claims}) < 2:
        return BlockResult(block.key, [], Coverage())
    return check_block(runner, block.key, claims, block.cards)


def _findings(block: StoredBlock, firings: Sequence[Firing], documents: dict[str, Document]) -> Iterator[Finding]:
    claims = {(c.doc, c.id): c for c in block.claims}
    return (make_finding(firing, claims, documents) for firing in firings)


def documents_of(firing: Firing) -> set[str]:
    """The documents that a firing is about."""
    return {doc for _, (doc, _) in firing.match.evidence}
