"""Rich Text Format (.rtf) as its reader sees it: changes accepted, comments, headers and footers left out."""

from checker.ingest.limits import MEGABYTE, Limits, refuse_over
from checker.ingest.rtf_text import Reading
from checker.ingest.rtf_tokens import tokens
from checker.ingest.written import document_of, note_about, with_places, with_zones
from checker.models.document import Document


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """One document; places are "paragraph 3", "table 1, row 2, column 3", "text box 1, paragraph 2" and "footnote 2".

    Raises UnreadableDocument with one sentence.
    """
    refuse_over(name, "the file is too large, in megabytes", len(data) / MEGABYTE, limits.markup_mb, "markup-mb")
    reading = Reading(name, limits)
    reading.read(tokens(data))
    placed = with_zones(reading.main.placed)
    placed += [p for kind in ("footnote", "endnote") for note in reading.notes[kind] for p in note]
    notes = note_about(name, reading.changes, "tracked change was read as accepted", "tracked changes were read as accepted")
    notes += note_about(name, reading.comments, "comment was left out", "comments were left out")
    told = reading.information
    return [document_of(name, with_places(placed), told.get("title", ""), told.get("author", ""), notes)]
