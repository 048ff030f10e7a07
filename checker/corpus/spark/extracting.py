"""The first function on the cluster: lines of documents to what each says, with what was found in it alone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.corpus.reading import Reader, Task, key_of, lots_of, read_lot
from checker.corpus.spark.rows import Row, row_of
from checker.corpus.store.records import Versions
from checker.errors import BadInstallation, UnreadableDocument
from checker.ingest import jsonl
from checker.ingest.limits import Limits
from checker.models.document import Pair

if TYPE_CHECKING:
    import pyarrow as pa


def extract_rows(batches: "Iterator[pa.RecordBatch]", reader: Reader, versions: Versions, limits: Limits, schema: "pa.Schema") -> "Iterator[pa.RecordBatch]":
    """Batches of (place, line) to batches of EXTRACTED. The model and the rules are loaded by a worker's first task, and kept for the others.

    `versions` are the driver's. Raises BadInstallation where this worker would read otherwise.
    """
    import pyarrow as pa

    if reader.versions != versions:
        raise BadInstallation("A worker of the cluster has another checker, model or rules than the one that began this; install the same everywhere.")
    for batch in batches:
        pairs, problems = _read(batch.to_pylist(), limits)
        if problems:
            yield pa.RecordBatch.from_pylist(problems, schema=schema)
        for lot in lots_of((Task(pair, key_of(pair, versions)) for pair in pairs), reader):
            yield pa.RecordBatch.from_pylist([row_of(stored) for stored in read_lot(lot)], schema=schema)


def _read(rows: list[Row], limits: Limits) -> tuple[list[Pair], list[Row]]:
    """The documents of some lines, each with its source, and a row for each line that is none."""
    pairs: list[Pair] = []
    problems: list[Row] = []
    for row in rows:
        place = row["place"]
        try:
            pair = tuple(jsonl.read_lines(place, [(0, row["line"].removeprefix("\ufeff"))], limits=limits))
            _refuse_unwritable(place, pair)
            pairs.append(pair)
        except UnreadableDocument as problem:
            problems.append({"problem": str(problem).replace(f"{place}:0", place)})
    return pairs, problems


def _refuse_unwritable(place: str, pair: Pair) -> None:
    try:
        pair[0].id.encode()
    except UnicodeEncodeError:
        raise UnreadableDocument(f"{place}: the name {pair[0].id!a} holds half a character; give the document another.") from None
