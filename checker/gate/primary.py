"""In a conflict between documents, the new one is the place of the finding: its writer is the one to ask."""

from collections.abc import Collection, Mapping

from checker.engine.marks import context_of
from checker.models.document import Document
from checker.models.findings import Finding, Related


def at_new_document(finding: Finding, background: Collection[str], documents: Mapping[str, Document]) -> Finding:
    """The finding at its first place that is in no background document; the place it had becomes a related one.

    Its id, fingerprint and claims stay, so that it is known as the same finding wherever it is told.
    """
    place = next((r for r in finding.related if r.doc not in background and r.doc in documents), None)
    if finding.doc not in background or place is None:
        return finding
    document = documents[place.doc]
    line, column = document.line_and_column(place.start)
    role = finding.bindings[0][0] if finding.bindings else "other"
    before = Related(doc=finding.doc, start=finding.start, end=finding.end, quote=finding.quote, role=role)
    prefix, suffix = context_of(document.text, place.start, place.end)
    moved = {"doc": place.doc, "start": place.start, "end": place.end, "line": line, "column": column, "quote": place.quote, "prefix": prefix, "suffix": suffix}
    return finding.model_copy(update={**moved, "related": tuple(before if r is place else r for r in finding.related)})
