"""The second function on the cluster: the claims of a block, which come one after another, to what a rule finds among them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING

from checker.corpus.blocks import check, documents_of
from checker.corpus.reading import Reader
from checker.corpus.spark.rows import Row
from checker.corpus.store.packing import pack, pack_claim, unpack_claim
from checker.corpus.store.records import StoredBlock
from checker.engine.across import BlockResult, Card, FiringRecord
from checker.engine.keys import BlockKey, KeyMaker
from checker.models.claims import Claim
from checker.models.coverage import Coverage
from checker.reference.house import using
from checker.registry import load_rules

if TYPE_CHECKING:
    import pyarrow as pa

_COUNTS = ", ".join(f"{name}: bigint" for name in Coverage.model_fields)
CHECKED = (
    f"digest binary, coverage struct<{_COUNTS}>, "
    "firings array<struct<id: binary, record: binary, documents: array<string>, evidence: array<struct<doc: string, day: date, packed: binary>>>>"
)
"""A row a block: what was compared, and each firing with the claims that it rests on and the names of their documents."""
_IN_A_BATCH = 500


@lru_cache(maxsize=1)
def _keys(packs: tuple[str, ...]) -> KeyMaker:
    return KeyMaker(load_rules(packs))


def check_rows(batches: "Iterator[pa.RecordBatch]", reader: Reader, schema: "pa.Schema") -> "Iterator[pa.RecordBatch]":
    """Batches of members, those of a block one after another, to batches of CHECKED."""
    import pyarrow as pa

    with using(reader.lists):
        rows: list[Row] = []
        for _, members in groupby((row for batch in batches for row in batch.to_pylist()), key=lambda row: row["digest"]):
            rows.append(_check(list(members), reader))
            if len(rows) >= _IN_A_BATCH:
                yield pa.RecordBatch.from_pylist(rows, schema=schema)
                rows = []
        yield pa.RecordBatch.from_pylist(rows, schema=schema)


def _check(members: Sequence[Row], reader: Reader) -> Row:
    digest = members[0]["digest"]
    claims = [unpack_claim(row["packed"], row["doc"], row["day"]) for row in members]
    cards = {row["doc"]: Card(id=row["doc"], published=row["day"], signature=row["signature"], background=row["background"]) for row in members}
    key = _key_of(digest, claims[0], _keys(reader.packs))
    result = check(StoredBlock(digest, key, tuple(claims), cards, mark=0), reader)
    return {"digest": digest, "coverage": result.coverage.model_dump(), "firings": list(_firings(result, claims, cards))}


def _key_of(digest: bytes, claim: Claim, keys: KeyMaker) -> BlockKey:
    """The key behind a digest, by a claim of its block: so that no row need carry it."""
    return next(key for key in keys.keys_of(claim) if key.digest == digest)


def _firings(result: BlockResult, claims: Iterable[Claim], cards: dict[str, Card]) -> Iterator[Row]:
    known = {(c.doc, c.id): c for c in claims}
    for firing in result.firings:
        record = pack(FiringRecord.of(firing))
        evidence = [_evidence(known[key], cards) for key in dict.fromkeys(key for _, key in firing.match.evidence)]
        yield {"id": _id(result.key, record), "record": record, "documents": sorted(documents_of(firing)), "evidence": evidence}


def _evidence(claim: Claim, cards: dict[str, Card]) -> Row:
    day = cards[claim.doc].published
    return {"doc": claim.doc, "day": day, "packed": pack_claim(claim, day)}


def _id(key: BlockKey, record: bytes) -> bytes:
    return blake2b(key.digest + record, digest_size=16).digest()
