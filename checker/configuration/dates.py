"""The day that a document was published, from the places that a project names."""

import re
from collections.abc import Iterable, Sequence
from datetime import date as Date

from checker.configuration.model import DateSource
from checker.models.document import Document

_IN_PATH = re.compile(r"(?<!\d)(\d{4})([-/_.]?)(\d{2})\2(\d{2})(?!\d)")


def dated(documents: Iterable[Document], sources: Sequence[DateSource], otherwise: Date | None) -> list[Document]:
    """The documents with the first date that one of `sources` has, else with `otherwise`; the path of a source text tells nothing."""
    return [_with_date(document, sources, otherwise) for document in documents]


def _with_date(document: Document, sources: Sequence[DateSource], otherwise: Date | None) -> Document:
    found = {"document": document.date, "path": None if document.is_source else date_in_path(document.id)}
    day = next((found[source] for source in sources if found[source]), otherwise)
    return document if day == document.date else document.model_copy(update={"date": day})


def date_in_path(path: str) -> Date | None:
    """The last day that a path names: `2024-05-08-vote.md`, `2024/05/08/vote.md`, `20240508.txt`."""
    for match in reversed(list(_IN_PATH.finditer(path))):
        try:
            return Date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
    return None
