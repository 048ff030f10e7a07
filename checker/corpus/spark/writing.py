"""What a check on the cluster leaves behind: the findings as JSONL and Parquet, and what was compared."""

from typing import TYPE_CHECKING

from checker.corpus.fingerprint import fingerprint_of_lines
from checker.models.coverage import Coverage

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_RELATED = "array<struct<doc: string, start: bigint, end: bigint, quote: string, role: string>>"
FINDING = (
    "id string, rule string, name string, family string, severity string, confidence string, message string, question string, doc string, start bigint, "
    f"end bigint, line bigint, column bigint, place string, quote string, related {_RELATED}, claims array<string>, fingerprint string, second_key string, "
    "prefix string, suffix string, rule_revision int, bindings array<array<string>>, block array<string>"
)
"""The columns of findings.parquet: those of docs/schema/finding.v1.json."""
_LINES_A_FILE = 200_000


def write_findings(lines: "DataFrame", folder: str) -> str:
    """Write rows of FINDINGS as findings.parquet and, sorted by their lines over all part files, findings.jsonl; the fingerprint of all."""
    from pyspark.sql import functions as F

    lines.withColumn("finding", F.from_json("line", FINDING)).select("finding.*").write.parquet(f"{folder}/findings.parquet")
    ordered = lines.repartitionByRange(max(1, lines.count() // _LINES_A_FILE), "line").sortWithinPartitions("line").select("line")
    ordered.write.text(f"{folder}/findings.jsonl")
    return fingerprint_of_lines(row["line"].encode() for row in lines.select("line").orderBy("line").toLocalIterator(prefetchPartitions=True))


def write_coverage(session: "SparkSession", coverage: Coverage, folder: str) -> None:
    """Write what was compared, as one line of JSON."""
    session.createDataFrame([(coverage.model_dump_json(),)], "value string").coalesce(1).write.text(f"{folder}/coverage.json")
