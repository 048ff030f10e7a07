"""HTML to a tree of elements, within limits; and what is asked of an element again and again."""

import re
from collections.abc import Iterator
from typing import Protocol

from lxml import etree  # type: ignore[import-untyped]

from checker.errors import UnreadableDocument
from checker.ingest.limits import Limits
from checker.ingest.xml_tree import DEEPEST, deeper_than, refuse_many_elements


class Element(Protocol):
    """What is used of an element of lxml, which has no types."""

    tag: object
    text: str | None
    tail: str | None

    def __iter__(self) -> "Iterator[Element]": ...
    def get(self, name: str, default: str | None = None) -> str | None: ...  # noqa: D102
    def iter(self, *tags: str) -> "Iterator[Element]": ...  # noqa: D102
    def iterancestors(self) -> "Iterator[Element]": ...  # noqa: D102
    def itertext(self) -> Iterator[str]: ...  # noqa: D102
    def clear(self, keep_tail: bool) -> None: ...  # noqa: D102
    def find(self, path: str) -> "Element | None": ...  # noqa: D102
    def getparent(self) -> "Element | None": ...  # noqa: D102
    def remove(self, element: "Element") -> None: ...  # noqa: D102


_TOKEN = re.compile(r"[a-z]+")


def parse(name: str, text: str, limits: Limits) -> Element:
    """The tree of a page; comments are left out and nothing is fetched. Raises UnreadableDocument for one without elements, too many, or too deep."""
    refuse_many_elements(name, text, limits)
    root: Element | None
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    depth = min(limits.depth, DEEPEST)
    too_deep = any("depth" in entry.message for entry in parser.error_log) or (root is not None and deeper_than(root, depth))
    if too_deep:
        raise UnreadableDocument(f"{name}: its elements lie more than {depth} deep in each other; save the text of the page in a simpler file.")
    if root is None:
        raise UnreadableDocument(f"{name}: no web page can be read in it; save the page again, or give its text.")
    return root


def tag_of(element: Element) -> str:
    """An element's name in small letters, without a namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute in small letters; "" where it is not there."""
    return (element.get(name) or "").strip().lower()


def words_of(element: Element) -> frozenset[str]:
    """The words in an element's class and id: `related-stories` has two."""
    return frozenset(_TOKEN.findall(f"{attribute(element, 'class')} {attribute(element, 'id')}"))


def text_of(element: Element) -> str:
    """All text in an element, on one line."""
    return " ".join("".join(element.itertext()).split())
