"""Word documents (.docx) as their reader sees them: changes accepted, comments, headers and footers left out."""

from functools import partial

from checker.errors import UnreadableDocument
from checker.ingest.docx_styles import styles_of
from checker.ingest.docx_text import Reading
from checker.ingest.limits import Limits
from checker.ingest.packed import open_zip
from checker.ingest.written import Placed, Told, document_of
from checker.ingest.xml_tree import Element, attribute, name_of, xml_part
from checker.models.document import Document

_TEXT = "word/document.xml"


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """One document; places are "paragraph 3", "table 1, row 2, column 3", "text box 1, paragraph 2", "footnote 2", and "page 3, paragraph 2" where Word left pages.

    Raises UnreadableDocument with one sentence.
    """
    with open_zip(name, data, limits) as packed:
        root = partial(xml_part, name, packed, limits=limits)
        text = root(_text_part(root("_rels/.rels")))
        if text is None:
            raise UnreadableDocument(f"{name}: this is no Word file that can be read (it has no text part); save it again as .docx.")
        reading = Reading(styles_of(root("word/styles.xml")), paged=_has_pages(text))
        story = reading.story(text)
        notes = _notes(reading, root("word/footnotes.xml"), "footnote") + _notes(reading, root("word/endnotes.xml"), "endnote")
        title, author = _properties(root("docProps/core.xml"))
        remarks = root("word/comments.xml")
        comments = sum(name_of(element) == "comment" for element in remarks) if remarks is not None else 0
    return [document_of(name, story, notes, Told(title, author, reading.changes, comments), limits)]


def _text_part(relations: Element | None) -> str:
    """The path of the part with the text, as the package tells it; the usual one where it does not."""
    for relation in relations if relations is not None else ():
        if attribute(relation, "Type").endswith("/officeDocument"):
            return attribute(relation, "Target").lstrip("/") or _TEXT
    return _TEXT


def _has_pages(text: Element) -> bool:
    return any(name_of(element) == "lastRenderedPageBreak" for element in text.iter())


def _notes(reading: Reading, root: Element | None, kind: str) -> list[Placed]:
    """The notes of a kind in the order of their marks in the text, each once; a note without a mark is nowhere to be seen."""
    by_id = {attribute(note, "id"): note for note in root} if root is not None else {}
    marks = [mark for mark in dict.fromkeys(reading.marks) if mark[0] == kind and mark[1] in by_id]
    return [placed for number, (_, key) in enumerate(marks, 1) for placed in reading.note(by_id[key], f"{kind} {number}")]


def _properties(core: Element | None) -> tuple[str, str]:
    told = {name_of(element): element.text or "" for element in core} if core is not None else {}
    return told.get("title", ""), told.get("creator", "")
