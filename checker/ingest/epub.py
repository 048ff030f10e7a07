"""Books (.epub): one document of all chapters in their order, so that what the second says is held against what the ninth says."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import date as Date
from urllib.parse import unquote

from checker.errors import UnreadableDocument
from checker.ingest.blocks import Block, Metadata, assemble
from checker.ingest.encoding import declared_in, decode
from checker.ingest.epub_text import chapter_blocks
from checker.ingest.limits import MEGABYTE, Limits, refuse_over
from checker.ingest.packed import open_zip, part
from checker.ingest.xml_tree import Element, attribute, child, name_of, xml_part
from checker.models.document import Document

_TEXT_TYPES = ("application/xhtml+xml", "text/html")
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways in which fonts are made unreadable; the text is not."""
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T|$)")


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """One document; places are "“The River”, paragraph 5" with the heading of the chapter, or "part 3, paragraph 5" in a file without one.

    Raises UnreadableDocument with one sentence.
    """
    with open_zip(name, data, limits) as packed:
        _refuse_encrypted(name, packed, limits)
        path, package = _package(name, packed, limits)
        notes: list[str] = []
        blocks = list(_chapters(name, packed, list(_reading_order(path, package)), limits, notes))
    if not blocks:
        raise UnreadableDocument(f"{name}: no text is in the book; there is nothing to check.")
    return [assemble(name, blocks, _metadata(child(package, "metadata")), notes, limits.paragraphs)]


def _refuse_encrypted(name: str, packed: zipfile.ZipFile, limits: Limits) -> None:
    root = xml_part(name, packed, "META-INF/encryption.xml", limits)
    methods = (attribute(e, "Algorithm") for e in root.iter() if name_of(e) == "EncryptionMethod") if root is not None else ()
    if any(method not in _FONTS for method in methods):
        raise UnreadableDocument(f"{name}: the book is encrypted; give a copy without copy protection.")


def _package(name: str, packed: zipfile.ZipFile, limits: Limits) -> tuple[str, Element]:
    """The path and the root of the file that lists the parts of the book."""
    container = xml_part(name, packed, "META-INF/container.xml", limits)
    path = attribute(child(container, "rootfiles", "rootfile"), "full-path")
    package = xml_part(name, packed, path, limits) if path else None
    if package is None:
        raise UnreadableDocument(f"{name}: this is no EPUB that can be read (its list of parts is missing); save it again from the program that made it.")
    return path, package


def _reading_order(path: str, package: Element) -> Iterator[str]:
    """The paths of the chapters in their order, each once; the table of contents and what stands apart are left out."""
    manifest = child(package, "manifest")
    items = {attribute(item, "id"): item for item in manifest} if manifest is not None else {}
    spine = child(package, "spine")
    seen: set[str] = set()
    for reference in spine if spine is not None else ():
        item = items.get(attribute(reference, "idref"))
        if item is None or attribute(reference, "linear") == "no" or "nav" in attribute(item, "properties").split():
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(attribute(item, "href").partition("#")[0])))
        if attribute(item, "media-type") in _TEXT_TYPES and target not in seen:
            seen.add(target)
            yield target


def _chapters(name: str, packed: zipfile.ZipFile, paths: list[str], limits: Limits, notes: list[str]) -> Iterator[Block]:
    """The blocks of the chapters; one that is missing is told in `notes`."""
    size = 0
    for count, path in enumerate(paths, 1):
        data = part(name, packed, path, limits)
        if data is None:
            notes.append(f"{name}: a chapter is missing in the file and was not read (number {count}).")
            continue
        size += len(data)
        refuse_over(name, "the markup of the text is too large, in megabytes", size / MEGABYTE, limits.markup_mb, "markup-mb")
        yield from chapter_blocks(name, decode(name, data, declared_in(data)).text, count, limits)


def _metadata(told: Element | None) -> Metadata:
    """Title, authors, publisher, and the date of publication where it is a day; a year alone is no day."""
    values: dict[str, list[str]] = {}
    for element in told if told is not None else ():
        values.setdefault(name_of(element), []).append((element.text or "").strip())
    return Metadata(
        title=next(iter(values.get("title", [])), ""),
        author=", ".join(filter(None, values.get("creator", []))),
        date=next(filter(None, map(_day, values.get("date", []))), None),
        source=next(iter(values.get("publisher", [])), ""),
    )


def _day(value: str) -> Date | None:
    found = _DAY.match(value)
    try:
        return Date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
