"""From what was found to findings: firings with the few texts that they are about, and what single documents gave by themselves."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.cache.memory import OwnFindings
from checker.checking import CheckSettings
from checker.corpus.fingerprint import line_of
from checker.corpus.reading import Reader
from checker.corpus.settling import metas_of, wanted
from checker.corpus.spark.rows import Row
from checker.corpus.store.packing import pack, unpack, unpack_claim, unsqueeze
from checker.engine.across import FiringRecord
from checker.engine.claim_rule import ClaimRule
from checker.engine.findings import make_finding
from checker.models.document import Document
from checker.models.findings import Finding
from checker.reference.house import using
from checker.registry import load_rules

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

MADE = "digest binary, finding binary"
"""A finding of one block, before like ones are folded, as JSON."""
FINDINGS = "doc string, severity string, line string"
"""A finding that stands for itself; `line` is all of it, as JSON."""


def with_texts(checked: "DataFrame", extracted: "DataFrame") -> "DataFrame":
    """A row for each firing, with the documents that it is about; the other texts are not looked at."""
    from pyspark.sql import functions as F

    fired = checked.select("digest", F.explode("firings").alias("firing")).select("digest", "firing.*")
    asked = fired.select("id", F.explode("documents").alias("doc"))
    texts = asked.join(extracted.select("doc", "document"), "doc").groupBy("id").agg(F.collect_list("document").alias("texts"))
    return fired.join(texts, "id").select("digest", "record", "evidence", "texts")


def make_rows(batches: "Iterator[pa.RecordBatch]", reader: Reader, schema: "pa.Schema") -> "Iterator[pa.RecordBatch]":
    """Batches of firings with their texts to batches of MADE."""
    import pyarrow as pa

    with using(reader.lists):
        rules = _rules(reader.packs)
        for batch in batches:
            rows = [{"digest": row["digest"], "finding": pack(_made(row, rules))} for row in batch.to_pylist()]
            yield pa.RecordBatch.from_pylist(rows, schema=schema)


def own_rows(batches: "Iterator[pa.RecordBatch]", settings: CheckSettings, schema: "pa.Schema") -> "Iterator[pa.RecordBatch]":
    """Batches of what was found in single documents to batches of FINDINGS."""
    import pyarrow as pa

    metas = metas_of(settings)
    for batch in batches:
        own = (unsqueeze(OwnFindings, row["own"]) for row in batch.to_pylist())
        yield pa.RecordBatch.from_pylist([line_row(f) for one in own for f in wanted(one.findings, metas, settings.policy)], schema=schema)


def line_row(finding: Finding) -> Row:
    """A finding as a row of FINDINGS."""
    return {"doc": finding.doc, "severity": finding.severity.value, "line": line_of(finding).decode()}


@lru_cache(maxsize=1)
def _rules(packs: tuple[str, ...]) -> dict[str, type[ClaimRule]]:
    return {rule.meta.id: rule for rule in load_rules(packs)}


def _made(row: Row, rules: dict[str, type[ClaimRule]]) -> Finding:
    claims = [unpack_claim(one["packed"], one["doc"], one["day"]) for one in row["evidence"]]
    documents = [unsqueeze(Document, text) for text in row["texts"]]
    firing = unpack(FiringRecord, row["record"]).firing(rules)
    return make_finding(firing, {(c.doc, c.id): c for c in claims}, {d.id: d for d in documents})
