"""The first function on the cluster: lines of documents to what each says, with what was found in it alone."""

import re
from collections.abc import Iterator
from datetime import date as Date
from typing import TYPE_CHECKING, NamedTuple

from checker.configuration.dates import dated
from checker.configuration.model import DateSource
from checker.corpus.reading import Reader, Task, key_of, lots_of, read_lot
from checker.corpus.spark.rows import Row, row_of
from checker.corpus.store.records import Versions
from checker.errors import BadInstallation, UnreadableDocument
from checker.ingest import jsonl
from checker.ingest.limits import Limits
from checker.models.document import Pair

if TYPE_CHECKING:
    import pyarrow as pa

_NUMBER = re.compile(r":[01]: ")
"""The number of the line, which nobody knows where a file is read in parts."""


class Intake(NamedTuple):
    """How lines become documents: how much one may hold, and where the day is from on which it was published."""

    limits: Limits
    date_from: tuple[DateSource, ...]
    date: Date | None


def extract_rows(batches: "Iterator[pa.RecordBatch]", reader: Reader, versions: Versions, intake: Intake, schema: "pa.Schema") -> "Iterator[pa.RecordBatch]":
    """Batches of (place, line) to batches of EXTRACTED. The model and the rules are loaded by a worker's first task, and kept for the others.

    `versions` are the driver's. Raises BadInstallation where this worker would read otherwise.
    """
    import pyarrow as pa

    if reader.versions != versions:
        raise BadInstallation("A worker of the cluster has another checker, model or rules than the one that began this; install the same everywhere.")
    for batch in batches:
        pairs, problems = _read(batch.to_pylist(), intake)
        if problems:
            yield pa.RecordBatch.from_pylist(problems, schema=schema)
        for lot in lots_of((Task(pair, key_of(pair, versions)) for pair in pairs), reader):
            yield pa.RecordBatch.from_pylist([row_of(stored) for stored in read_lot(lot)], schema=schema)


def _read(rows: list[Row], intake: Intake) -> tuple[list[Pair], list[Row]]:
    """The documents of some lines, each with its source, and a row for each line that is none."""
    pairs: list[Pair] = []
    problems: list[Row] = []
    for row in rows:
        place = row["place"]
        try:
            read = jsonl.read_lines(place, [(0, row["line"].removeprefix("\ufeff"))], limits=intake.limits)
            pair = tuple(dated(read, intake.date_from, intake.date))
            _refuse_unwritable(place, pair)
            pairs.append(pair)
        except UnreadableDocument as problem:
            problems.append({"problem": _NUMBER.sub(": ", str(problem), count=1)})
    return pairs, problems


def _refuse_unwritable(place: str, pair: Pair) -> None:
    try:
        pair[0].id.encode()
    except UnicodeEncodeError:
        raise UnreadableDocument(f"{place}: the name {pair[0].id!a} holds half a character; give the document another.") from None
