"""Batches: one document a line, `{"doc": id, "text": …, "date"?, "title"?, "source"?}`."""

import json
from collections.abc import Iterator

from checker.errors import UnreadableDocument
from checker.ingest.markdown import read_date
from checker.ingest.problems import OnProblem, refuse, refuse_unfit
from checker.ingest.segments import segment_text
from checker.models.document import Document


def read(name: str, text: str, on_problem: OnProblem = refuse) -> list[Document]:
    """The documents of a batch in their order; a line's `source` becomes a document `id#source`.

    A line that is no such object, or whose text cannot be checked, goes to `on_problem`.
    """
    documents: list[Document] = []
    seen: set[str] = set()
    # Only "\n" ends a line here: str.splitlines would also cut at U+2028, which JSON allows inside a string.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                documents.extend(_read_line(f"{name}:{number}", line, seen))
            except UnreadableDocument as problem:
                on_problem(problem)
    return documents


def _read_line(where: str, line: str, seen: set[str]) -> Iterator[Document]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableDocument(f"{where}: the line is not valid JSON ({getattr(error, 'msg', 'too deep')}); put one object on each line.") from None
    if not isinstance(row, dict) or not isinstance(row.get("doc"), str) or not isinstance(row.get("text"), str):
        raise UnreadableDocument(f'{where}: a line needs a "doc" and a "text", both strings; add them.')
    if not isinstance(row.get("source") or "", str):
        raise UnreadableDocument(f'{where}: the "source" is not a string; give the text of the source itself.')
    if row["doc"] in seen:
        raise UnreadableDocument(f'{where}: the document {row["doc"]!r} is there twice; give each line its own "doc".')
    day = read_date(where, row.get("date"))
    document = Document(id=row["doc"], text=row["text"], segments=segment_text(row["text"]), title=str(row.get("title") or ""), date=day)
    refuse_unfit(document)
    seen.add(row["doc"])
    yield document
    if (row.get("source") or "").strip():
        yield Document(id=f"{row['doc']}#source", text=row["source"], segments=segment_text(row["source"]), date=day, is_source=True)
