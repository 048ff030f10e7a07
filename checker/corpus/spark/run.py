"""A check on the cluster on one page: lines are read, claims meet by block, blocks are checked, findings are made and settled.

What was read and what was checked is written to the output folder before the next step begins: a worker that is lost later costs no
reading, which is nearly all of the work.
"""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from checker.checking import CheckSettings
from checker.corpus.reading import Reader
from checker.corpus.settling import metas_of, wanted
from checker.corpus.spark.blocking import shared_blocks, together
from checker.corpus.spark.checking import CHECKED, check_rows
from checker.corpus.spark.extracting import Intake, extract_rows
from checker.corpus.spark.finding import FINDINGS, MADE, line_row, make_rows, own_rows, with_texts
from checker.corpus.spark.inputs import read_lines
from checker.corpus.spark.rows import EXTRACTED
from checker.corpus.spark.writing import write_coverage, write_findings
from checker.corpus.store.packing import unpack
from checker.errors import BadConfiguration, UnreadableDocument
from checker.models.base import Frozen
from checker.models.coverage import Coverage
from checker.models.findings import Finding

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


class Outcome(Frozen):
    """What a check on the cluster came to: counts, the fingerprint of all findings, and the lines that could not be read."""

    documents: int
    findings: dict[str, int]
    fingerprint: str
    coverage: Coverage
    problems: tuple[str, ...] = ()


def check_files(session: "SparkSession", paths: Sequence[str], folder: str, settings: CheckSettings, intake: Intake) -> Outcome:
    """Check the documents of JSONL and Parquet files, each alone and all against each other, and write what is found to `folder`.

    Raises BadConfiguration, UnreadableDocument, BadRule, BadInstallation, CorpusStopped.
    """
    reader = Reader.of(settings)
    extracted = _extract(session, paths, folder, reader, intake)
    problems = [row["problem"] for row in extracted.where("problem is not null").select("problem").sort("problem").toLocalIterator()]
    documents = extracted.where("doc is not null")
    _refuse_twice(documents)
    checked = _check(session, documents, folder, reader)
    across = wanted(_made(checked, documents, reader), metas_of(settings), settings.policy)
    lines = _lines(session, documents, across, settings)
    lines.write.parquet(f"{folder}/lines")
    lines = session.read.parquet(f"{folder}/lines")
    coverage = _coverage(checked, documents)
    write_coverage(session, coverage, folder)
    fingerprint = write_findings(lines, folder)
    severities = Counter({row["severity"]: row["count"] for row in lines.groupBy("severity").count().collect()})
    return Outcome(documents=coverage.documents, findings=dict(severities), fingerprint=fingerprint, coverage=coverage, problems=tuple(problems))


def _extract(session: "SparkSession", paths: Sequence[str], folder: str, reader: Reader, intake: Intake) -> "DataFrame":
    from pyspark.errors import AnalysisException

    extract = partial(extract_rows, reader=reader, versions=reader.versions, intake=intake, schema=arrow(EXTRACTED))
    lines = read_lines(session, paths)
    try:
        lines.mapInArrow(extract, EXTRACTED).write.parquet(f"{folder}/documents")
    except AnalysisException as error:
        if error.getCondition() != "PATH_ALREADY_EXISTS":
            raise
        raise BadConfiguration(f"{folder}: an earlier check was written there; name another folder with --into.") from None
    return session.read.schema(EXTRACTED).parquet(f"{folder}/documents")


def _refuse_twice(documents: "DataFrame") -> None:
    twice = documents.groupBy("doc").count().where("count > 1").sort("doc").limit(1).collect()
    if twice:
        raise UnreadableDocument(f"The document {twice[0]['doc']!r} is there {twice[0]['count']} times; give each its own name.")


def _check(session: "SparkSession", documents: "DataFrame", folder: str, reader: Reader) -> "DataFrame":
    from pyspark.sql import functions as F

    shared_blocks(documents).write.parquet(f"{folder}/shared")
    shared = session.read.parquet(f"{folder}/shared")
    [(blocks, members)] = shared.agg(F.count("*"), F.coalesce(F.sum("members"), F.lit(0))).collect()
    check = partial(check_rows, reader=reader, schema=arrow(CHECKED))
    together(documents, shared, blocks, members).mapInArrow(check, CHECKED).write.parquet(f"{folder}/blocks")
    return session.read.schema(CHECKED).parquet(f"{folder}/blocks")


def _made(checked: "DataFrame", documents: "DataFrame", reader: Reader) -> list[Finding]:
    make = partial(make_rows, reader=reader, schema=arrow(MADE))
    return [unpack(Finding, row["finding"]) for row in with_texts(checked, documents).mapInArrow(make, MADE).toLocalIterator(prefetchPartitions=True)]


def _lines(session: "SparkSession", documents: "DataFrame", across: Sequence[Finding], settings: CheckSettings) -> "DataFrame":
    sent = settings.model_copy(update={"cache": None, "background": frozenset()})
    own = documents.where("not background").select("own").mapInArrow(partial(own_rows, settings=sent, schema=arrow(FINDINGS)), FINDINGS)
    return own.unionByName(session.createDataFrame([tuple(line_row(finding).values()) for finding in across], FINDINGS))


def _coverage(checked: "DataFrame", documents: "DataFrame") -> Coverage:
    from pyspark.sql import functions as F

    names = list(Coverage.model_fields)
    sums = [(F.max if name == "largest" else F.sum)(f"coverage.{name}").alias(name) for name in names]
    [row] = checked.agg(*sums).collect()
    [(known, claims)] = documents.where("not endswith(doc, '#source')").agg(F.count("*"), F.sum(F.size("claims"))).collect()
    return Coverage(**{name: row[name] or 0 for name in names} | {"documents": known, "claims": claims or 0})


def arrow(columns: str) -> object:
    """The schema of rows for Arrow."""
    from pyspark.sql.pandas.types import to_arrow_schema
    from pyspark.sql.types import StructType

    return to_arrow_schema(StructType.fromDDL(columns))
