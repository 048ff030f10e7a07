"""Small packed documents made by hand, for what no program writes or what none at hand does."""

import io
import zipfile
from collections.abc import Mapping

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="urn:m" xmlns:mc="urn:mc"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of the parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for path, content in parts.items():
            made.writestr(path, content)
    return file.getvalue()


def docx(body: str, namespaces: str = WORD, **parts: str) -> bytes:
    """A Word document of this body; `parts` are more files of the folder `word`, by their names without suffix."""
    more = {f"word/{name}.xml": content for name, content in parts.items()}
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": f"<w:document {namespaces}><w:body>{body}</w:body></w:document>", **more})


def odt(body: str) -> bytes:
    """An OpenDocument text of this body."""
    content = f"<office:document-content {OPEN}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def epub(*chapters: str, metadata: str = "", **parts: str) -> bytes:
    """A book of these bodies of XHTML; `parts` are more files of the folder `META-INF`, by their names without suffix."""
    items = "".join(f'<item id="c{i}" href="c%20{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    pages = {f"book/c {i}.xhtml": f'<?xml version="1.0"?><!DOCTYPE html><html><head><title/></head><body>{c}</body></html>' for i, c in enumerate(chapters)}
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="book/p.opf"/></rootfiles></container>',
            "book/p.opf": f"<package><metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"META-INF/{name}.xml": content for name, content in parts.items()},
            **pages,
        }
    )
