"""What is checked on the cluster: JSONL and Parquet files of documents, as lines that the reader of batches takes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.errors import UnreadableDocument

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

COLUMNS = ("doc", "text", "date", "title", "source")
"""What a file of documents may hold; other columns are left alone."""
_NEEDED = frozenset(("doc", "text"))
_PACKED = (".gz", ".bz2", ".zst", ".zstd", ".lz4", ".snappy", ".deflate")
_TASKS_A_CORE = 8
"""Into how many tasks each core's share of a corpus is cut at least, so that all cores end together and a lost task costs little."""


def read_lines(session: "SparkSession", paths: Sequence[str]) -> "DataFrame":
    """Rows of (place, line) of all files; a row of a Parquet file becomes a line of JSON.

    A path is a file, a folder of part files or a pattern, of this machine or of any file system that Spark knows. Raises UnreadableDocument.
    """
    from pyspark.errors import AnalysisException

    frames = []
    for path in paths:
        try:
            frames.append(_lines_of(session, path) if is_jsonl(path) else _rows_of(session, path))
        except AnalysisException as error:
            raise UnreadableDocument(
                f"{path}: cannot be read ({' '.join(str(error).split())[:200]}); give a .jsonl file or a Parquet file of documents."
            ) from error
    lines = frames[0]
    for frame in frames[1:]:
        lines = lines.unionByName(frame)
    return _spread(lines)


def is_jsonl(path: str) -> bool:
    """Whether a path names a batch of lines, compressed perhaps."""
    name = path.rstrip("/")
    while name.endswith(_PACKED):
        name = name.rpartition(".")[0]
    return name.endswith(".jsonl")


def _lines_of(session: "SparkSession", path: str) -> "DataFrame":
    from pyspark.sql import functions as F

    lines = session.read.option("lineSep", "\n").text(path)
    return lines.where(F.col("value").rlike(r"\S")).select(F.lit(path).alias("place"), F.col("value").alias("line"))


def _rows_of(session: "SparkSession", path: str) -> "DataFrame":
    from pyspark.sql import functions as F

    rows = session.read.parquet(path)
    if not set(rows.columns) >= _NEEDED:
        raise UnreadableDocument(f"{path}: the columns doc and text are wanted, and it has {', '.join(rows.columns)}; name them so.")
    kept = [F.col(name).cast("date" if kind == "timestamp" else kind).alias(name) for name, kind in rows.dtypes if name in COLUMNS]
    return rows.select(F.lit(path).alias("place"), F.to_json(F.struct(*kept)).alias("line"))


def _spread(lines: "DataFrame") -> "DataFrame":
    """The lines in enough parts for all cores; where each goes hangs on itself alone, so that a part that is lost is made again as it was."""
    wanted = _TASKS_A_CORE * lines.sparkSession.sparkContext.defaultParallelism
    return lines if lines.rdd.getNumPartitions() >= wanted else lines.repartition(wanted, "line")
