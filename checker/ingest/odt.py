"""OpenDocument texts (.odt) as their reader sees them: changes accepted, comments, headers and footers left out."""

from checker.errors import UnreadableDocument
from checker.ingest.limits import Limits
from checker.ingest.odt_styles import styles_of
from checker.ingest.odt_text import Reading
from checker.ingest.packed import open_zip, part
from checker.ingest.written import Told, document_of
from checker.ingest.xml_tree import Element, child, name_of, xml_part
from checker.models.document import Document

_ENCRYPTED = b"encryption-data"
_CHANGES = frozenset(("insertion", "deletion", "format-change"))


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """One document; places are "paragraph 3", "table 1, row 2, column 3", "text box 1, paragraph 2", "footnote 2", and "page 3, paragraph 2" where the file tells pages.

    Raises UnreadableDocument with one sentence.
    """
    with open_zip(name, data, limits) as packed:
        if _ENCRYPTED in (part(name, packed, "META-INF/manifest.xml", limits) or b""):
            raise UnreadableDocument(f"{name}: the file is encrypted; save it without a password.")
        content, styles, meta = (xml_part(name, packed, path, limits) for path in ("content.xml", "styles.xml", "meta.xml"))
    text = child(content, "body", "text")
    if text is None:
        raise UnreadableDocument(f"{name}: this is no OpenDocument text that can be read (it has no text part); save it again as .odt.")
    paged = any(name_of(element) == "soft-page-break" for element in text.iter())
    reading = Reading(styles_of(styles, content), paged)
    story = reading.story(text)
    notes = reading.notes("footnote") + reading.notes("endnote")
    changes = sum(name_of(element) in _CHANGES for element in text.iter())
    title, author = _properties(child(meta, "meta"))
    return [document_of(name, story, notes, Told(title, author, changes, reading.comments), limits)]


def _properties(meta: Element | None) -> tuple[str, str]:
    """The title and the first author; `creator` is who saved it last."""
    told = {name_of(element): element.text or "" for element in meta} if meta is not None else {}
    return told.get("title", ""), told.get("initial-creator", "") or told.get("creator", "")
