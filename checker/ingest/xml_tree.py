"""The XML of packed documents (.docx, .odt, .epub) as trees: no entities, nothing fetched, within limits."""

import zipfile
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

from lxml import etree  # type: ignore[import-untyped]

from checker.errors import UnreadableDocument
from checker.ingest.encoding import declared_in, decode
from checker.ingest.limits import Limits, refuse_over
from checker.ingest.packed import part

# An element is some 0.5 KB in memory; the texts of office programs have one for every 40 bytes or more.
_ELEMENTS_A_MEGABYTE = 15_000
DEEPEST = 255
"""The depth at which libxml2 gives up; of HTML it says so only in its log."""


class Element(Protocol):
    """What is used of an element of lxml, which has no types."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> "Iterator[Element]": ...
    def __len__(self) -> int: ...

    def iter(self, *tags: str) -> "Iterator[Element]":
        """The element and all in it, in the order of the file."""
        ...

    def items(self) -> list[tuple[str, str]]:
        """The attributes."""
        ...


def parse_xml(name: str, data: bytes, limits: Limits) -> Element:
    """The root of an XML file without comments. Raises UnreadableDocument for one that is damaged, too deep or too large, or that declares entities."""
    text = decode(name, data, declared_in(data)).text
    if "<!DOCTYPE" in text:
        raise UnreadableDocument(f"{name}: its XML declares entities or a type of document, which office programs do not write; save it again from one.")
    refuse_many_elements(name, text, limits)
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
    depth = min(limits.depth, DEEPEST)
    try:
        root: Element = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        _refuse_deep(name, any("depth" in entry.message for entry in parser.error_log), depth)
        raise UnreadableDocument(f"{name}: the file is damaged (its XML cannot be read); save it again from the program that made it.") from None
    _refuse_deep(name, deeper_than(root, depth), depth)
    return root


def xml_part(name: str, packed: zipfile.ZipFile, path: str, limits: Limits) -> Element | None:
    """The root of one part of a packed document, by its path in it; None where there is no such part, or an empty one. Raises UnreadableDocument."""
    data = part(name, packed, path, limits)
    return parse_xml(name, data, limits) if data else None


def refuse_many_elements(name: str, text: str, limits: Limits) -> None:
    """Raises UnreadableDocument for XML or HTML with more elements than texts have, before any is made."""
    refuse_over(name, "its markup has too many elements", text.count("<") - text.count("</"), limits.markup_mb * _ELEMENTS_A_MEGABYTE, "markup-mb")


def _refuse_deep(name: str, deep: bool, depth: int) -> None:
    if deep:
        raise UnreadableDocument(f"{name}: its elements lie more than {depth} deep in each other; save its text in a simpler file.")


def deeper_than(root: object, most: int) -> bool:
    """Whether elements lie more than `most` deep in each other; the walk ends at the first that does."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            return True
    return False


def name_of(element: Element) -> str:
    """An element's name without its namespace, which differs between editions of one format."""
    return _local(element.tag)


def attribute(element: Element | None, name: str) -> str:
    """An attribute by its name without a namespace; "" where it is not there."""
    return next((value for key, value in element.items() if _local(key) == name), "") if element is not None else ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, or, with more names, the first child of that one, and so on; None where there is none."""
    for name in path:
        element = next((inner for inner in element if name_of(inner) == name), None) if element is not None else None
    return element


def number(text: str, most: int, default: int = 1) -> int:
    """A count in an attribute, between 0 and `most`; a file may claim any."""
    return min(int(text[:9]), most) if text[:9].isascii() and text[:9].isdigit() else default


@lru_cache(maxsize=4096)
def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
