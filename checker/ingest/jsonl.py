"""Batches: one document a line, `{"doc": id, "text": …, "date"?, "title"?, "source"?}`."""

import json

from checker.errors import UnreadableDocument
from checker.ingest.markdown import read_date
from checker.ingest.segments import segment_text
from checker.models.document import Document


def read(name: str, text: str) -> list[Document]:
    """The documents of a batch in their order; a line's `source` becomes a document `id#source`.

    Raises UnreadableDocument for a line that is no such object.
    """
    documents: list[Document] = []
    seen: set[str] = set()
    # Only "\n" ends a line here: str.splitlines would also cut at U+2028, which JSON allows inside a string.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            documents.extend(_read_line(f"{name}:{number}", line, seen))
    return documents


def _read_line(where: str, line: str, seen: set[str]) -> list[Document]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableDocument(f"{where}: the line is not valid JSON ({error.msg}); put one object on each line.") from None
    if not isinstance(row, dict) or not isinstance(row.get("doc"), str) or not isinstance(row.get("text"), str):
        raise UnreadableDocument(f'{where}: a line needs a "doc" and a "text", both strings; add them.')
    if row["doc"] in seen:
        raise UnreadableDocument(f'{where}: the document {row["doc"]!r} is there twice; give each line its own "doc".')
    seen.add(row["doc"])
    day = read_date(where, row.get("date"))
    documents = [Document(id=row["doc"], text=row["text"], segments=segment_text(row["text"]), title=str(row.get("title") or ""), date=day)]
    if isinstance(row.get("source"), str) and row["source"].strip():
        name = f"{row['doc']}#source"
        documents.append(Document(id=name, text=row["source"], segments=segment_text(row["source"]), date=day, is_source=True))
    return documents
