"""Batches: one document a line, `{"doc": id, "text": …, "date"?, "title"?, "source"?}`."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from checker.errors import UnreadableDocument
from checker.ingest.comments import without_comments
from checker.ingest.limits import DEFAULT_LIMITS, Limits, refuse_long
from checker.ingest.markdown import read_date
from checker.ingest.problems import OnProblem, refuse, refuse_half_characters, refuse_unfit
from checker.ingest.segments import segment_text
from checker.models.document import Document


def read(name: str, text: str, on_problem: OnProblem = refuse, limits: Limits = DEFAULT_LIMITS) -> list[Document]:
    """The documents of a batch in their order; a line's `source` becomes a document `id#source`.

    A line that is no such object, or whose text cannot be checked, goes to `on_problem`. Raises
    UnreadableDocument where the very first line is no such object: then the file is no batch.
    """
    # Only "\n" ends a line here: str.splitlines would also cut at U+2028, which JSON allows inside a string.
    return list(read_lines(name, enumerate(text.split("\n"), 1), on_problem, limits))


def read_lines(name: str, lines: Iterable[tuple[int, str]], on_problem: OnProblem = refuse, limits: Limits = DEFAULT_LIMITS) -> Iterator[Document]:
    """The documents of a batch's lines, given with their numbers, as the lines come; otherwise as `read`."""
    seen: set[str] = set()
    begun = False
    for number, line in lines:
        if line.strip():
            if not begun:
                _row(f"{name}:1", line)
                begun = True
            try:
                yield from [d.model_copy(update={"path": name, "line": number}) for d in _read_line(f"{name}:{number}", line, seen, limits)]
            except UnreadableDocument as problem:
                on_problem(problem)
    if not begun:
        raise UnreadableDocument(f"{name}: the file is empty; there is nothing to check.")


def _row(where: str, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableDocument(f"{where}: the line is not valid JSON ({getattr(error, 'msg', 'too deep')}); put one object on each line.") from None
    if not isinstance(row, dict) or not isinstance(row.get("doc"), str) or not isinstance(row.get("text"), str):
        raise UnreadableDocument(f'{where}: a line needs a "doc" and a "text", both strings; add them.')
    return row


def _read_line(where: str, line: str, seen: set[str], limits: Limits) -> Iterator[Document]:
    row = _row(where, line)
    if not isinstance(row.get("source") or "", str):
        raise UnreadableDocument(f'{where}: the "source" is not a string; give the text of the source itself.')
    refuse_half_characters(where, f"{row['text']}{row.get('source') or ''}")
    for text in (row["text"], row.get("source") or ""):
        refuse_long(where, text, limits)
    if row["doc"] in seen:
        raise UnreadableDocument(f'{where}: the document {row["doc"]!r} is there twice; give each line its own "doc".')
    day = read_date(where, row.get("date"))
    document = Document(id=row["doc"], text=row["text"], segments=segment_text(without_comments(row["text"])), title=str(row.get("title") or ""), date=day)
    refuse_unfit(document)
    seen.add(row["doc"])
    yield document
    if (row.get("source") or "").strip():
        yield Document(id=f"{row['doc']}#source", text=row["source"], segments=segment_text(row["source"]), date=day, is_source=True)
