"""Web pages: the article without what surrounds it, in the order of the page."""

from checker.errors import UnreadableDocument
from checker.ingest.blocks import assemble, counted
from checker.ingest.encoding import declared_in, decode
from checker.ingest.html_article import article_of, headline_outside
from checker.ingest.html_blocks import blocks_of
from checker.ingest.html_metadata import generator_of, metadata_of
from checker.ingest.html_tree import Element, parse
from checker.ingest.limits import DEFAULT_LIMITS, MEGABYTE, Limits, refuse_over
from checker.models.document import Document

_OURS = "claim-consistency-checker"


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """One document: headline, headings, paragraphs, lists, tables and captions of the article; places are "paragraph 3", "table 1, row 2, column 1".

    Nothing that a page refers to is fetched, and no script runs. A report of the checker, which quotes what it found, is no document.
    Raises UnreadableDocument.
    """
    refuse_over(name, "the markup of the text is too large, in megabytes", len(data) / MEGABYTE, limits.markup_mb, "markup-mb")
    decoded = decode(name, data, declared_in(data))
    page = parse(name, decoded.text, limits)
    if generator_of(page) == _OURS:
        return []
    return [document_of(name, page, limits, (decoded.note,) if decoded.note else ())]


def document_of(name: str, page: Element, limits: Limits = DEFAULT_LIMITS, notes: tuple[str, ...] = ()) -> Document:
    """The document that a parsed page is. Raises UnreadableDocument for a page without text."""
    metadata = metadata_of(page)
    article = article_of(page)
    blocks = blocks_of(article, headline_outside(page, article))
    document = assemble(name, counted(blocks), metadata, notes, limits.paragraphs)
    if not document.segments:
        raise UnreadableDocument(f"{name}: the page has no text; one that a script fills must be saved from a browser as a complete page or as PDF.")
    return document
