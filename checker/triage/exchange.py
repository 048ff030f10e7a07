"""Decision logs as files to send and to edit in a spreadsheet: JSON lines, or CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from checker.errors import BadDecision
from checker.models.decisions import Anchor, Decision
from checker.triage.log import VERSION, decision_of, line_of

Format = Literal["jsonl", "csv"]
_OWN = tuple(name for name in Decision.model_fields if name != "anchor")
_ANCHOR = tuple(Anchor.model_fields)
COLUMNS = (*_OWN, *_ANCHOR)
"""The columns of a CSV file: the fields of a decision, then those of its anchor."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a spreadsheet would take for a formula: such a cell is written with an apostrophe before it."""


def write(decisions: Iterable[Decision], form: Format) -> Iterator[str]:
    """The lines of a file, without their line breaks."""
    if form == "jsonl":
        yield from (line_of(decision) for decision in decisions)
        return
    yield _row(COLUMNS)
    for decision in decisions:
        values = decision.model_dump(mode="json")
        anchor = values.pop("anchor")
        yield _row([_guarded("" if value is None else str(value)) for value in (*(values[n] for n in _OWN), *(anchor[n] for n in _ANCHOR))])


def _row(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def read(path: Path, form: Format) -> list[Decision]:
    """The decisions of a file. Raises BadDecision with a sentence for each line that holds none; then none are to be used."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        told = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise BadDecision(f"{path}: cannot be read ({told}).") from error
    decisions, problems = [], []
    for number, found in _lines(text) if form == "jsonl" else _rows(path, text):
        if isinstance(found, Decision):
            decisions.append(found)
        else:
            problems.append(f"{path}:{number}: {found}")
    if problems:
        raise BadDecision("\n".join([*problems, "Nothing was imported; mend these lines first."]))
    return decisions


def _lines(text: str) -> Iterator[tuple[int, Decision | str]]:
    for number, line in enumerate(text.split("\n"), 1):
        try:
            decision = decision_of(line)
        except ValueError as error:
            yield number, str(error)
            continue
        if decision:
            yield number, decision


def _rows(path: Path, text: str) -> Iterator[tuple[int, Decision | str]]:
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    missing = {"id", "action", "who", "when", "rule", "fingerprint", "second_key", "quote"} - set(rows.fieldnames or ())
    if missing:
        raise BadDecision(f"{path}:1: no table of decisions; these columns are missing: {', '.join(sorted(missing))}.")
    try:
        for row in rows:
            yield rows.line_num, _decision(row)
    except csv.Error as error:
        yield rows.line_num, str(error)


def _decision(row: dict[Any, Any]) -> Decision | str:
    """The decision of a row, or what is wrong with it."""
    unknown = [str(name) for name in row if name not in COLUMNS]
    if unknown:
        return f"there is no column {unknown[0]}" if None not in row else "it has more cells than the first row has columns"
    cells = {name: value[1:] if value.startswith("'") and value[1:].startswith(_FORMULA) else value for name, value in row.items() if value}
    if cells.pop("version", str(VERSION)) != str(VERSION):
        return f"it is not of version {VERSION} of the log"
    anchor = {name: cells.pop(name) for name in _ANCHOR if name in cells}
    try:
        return Decision.model_validate_strings({**cells, "anchor": {"quote": "", **anchor}})
    except ValidationError as error:
        first = error.errors()[0]
        return f"no decision ({'.'.join(str(part) for part in first['loc'])}: {first['msg']})"
