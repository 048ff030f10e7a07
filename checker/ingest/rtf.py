"""Rich Text Format (.rtf) as its reader sees it: changes accepted, comments, headers and footers left out."""

from checker.ingest.limits import MEGABYTE, Limits, refuse_over
from checker.ingest.rtf_text import Reading
from checker.ingest.rtf_tokens import tokens
from checker.ingest.written import Told, document_of
from checker.models.document import Document

# Word writes about one for each word of a text, with a hundred for each paragraph.
_CONTROLS_A_MEGABYTE = 100_000


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """One document; places are "paragraph 3", "table 1, row 2, column 3", "text box 1, paragraph 2" and "footnote 2".

    Raises UnreadableDocument with one sentence.
    """
    refuse_over(name, "the file is too large, in megabytes", len(data) / MEGABYTE, limits.markup_mb, "markup-mb")
    most = limits.markup_mb * _CONTROLS_A_MEGABYTE
    refuse_over(name, "it has too many groups and control words", data.count(b"{") + data.count(b"\\"), most, "markup-mb")
    reading = Reading(name, limits)
    reading.read(tokens(data))
    notes = [placed for kind in ("footnote", "endnote") for note in reading.notes[kind] for placed in note]
    told = Told(reading.information.get("title", ""), reading.information.get("author", ""), reading.changes, reading.comments)
    return [document_of(name, reading.main.placed, notes, told, limits)]
