"""PDF: pages to lines, lines to paragraphs, in the order that a reader reads them."""

import re
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from checker.errors import UnreadableDocument
from checker.ingest.blocks import NO_METADATA, Metadata, assemble
from checker.ingest.limits import Limits, refuse_over
from checker.ingest.pdf_layout import in_reading_order, without_running_heads
from checker.ingest.pdf_lines import Page, lines_of
from checker.ingest.pdf_paragraphs import blocks_of
from checker.models.document import Document

# Titles that programs give by themselves.
_NO_TITLE = re.compile(r"microsoft word|untitled|slide \d|powerpoint|\.(?:docx?|odt|rtf|html?|indd|qxp|tmp|pdf|txt|md)$|^about:|^https?:", re.IGNORECASE)


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """One document: paragraphs in reading order without running heads and page numbers, footnotes after the text; places are "page 3, paragraph 2".

    The day a file was made is not the day its text was published, and is not taken for it. Raises UnreadableDocument.
    """
    pdf = _open(name, data)
    try:
        refuse_over(name, "it has too many pages", len(pdf), limits.pages, "pages")
        pages = list(_pages(name, pdf, limits))
        metadata = _metadata(pdf)
    finally:
        pdf.close()
    if not any(page.lines for page in pages):
        raise UnreadableDocument(f"{name}: no page has text; if this is a scan, put it through text recognition (OCR) first.")
    ordered = [in_reading_order(page) for page in without_running_heads(pages)]
    return [assemble(name, blocks_of(ordered), metadata, _notes(name, pages), limits.paragraphs)]


def _open(name: str, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise UnreadableDocument(f"{name}: the PDF is encrypted; save it without a password.") from None
        raise UnreadableDocument(f"{name}: the PDF is damaged; print or save it again from its source.") from None


def _pages(name: str, pdf: pypdfium2.PdfDocument, limits: Limits) -> Iterator[Page]:
    letters = 0
    for number in range(len(pdf)):
        try:
            page = pdf[number]
        except pypdfium2.PdfiumError:
            raise UnreadableDocument(f"{name}: page {number + 1} is damaged; print or save the PDF again from its source.") from None
        text = page.get_textpage()
        letters += text.count_chars()
        refuse_over(name, "the text is too long, in letters", letters, limits.characters, "characters")
        width, height = page.get_size()
        yield Page(number + 1, width, height, tuple(lines_of(text, page.get_rotation(), (width, height))))
        text.close()
        page.close()


def _metadata(pdf: pypdfium2.PdfDocument) -> Metadata:
    try:
        told = pdf.get_metadata_dict()
    except UnicodeDecodeError:  # damaged; the text is read all the same
        return NO_METADATA
    title = told.get("Title", "").strip()
    return Metadata(title="" if _NO_TITLE.search(title) else title, author=told.get("Author", ""))


def _notes(name: str, pages: list[Page]) -> tuple[str, ...]:
    """A sentence about pages without text, which are blank or scanned."""
    blank = [str(page.number) for page in pages if not page.lines]
    if not blank:
        return ()
    pages_named = f"page {blank[0]}, which is" if len(blank) == 1 else f"pages {', '.join(blank)}, which are"
    return (f"{name}: no text on {pages_named} blank or scanned; put a scan through text recognition (OCR) to have it checked.",)
