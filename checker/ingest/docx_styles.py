"""What the paragraph styles of a Word document mean: headline, heading, caption, list, or a table of contents."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.ingest.xml_tree import Element, attribute, child, name_of, number
from checker.models.base import Zone

_LONGEST_CHAIN = 20
_NO_LEVEL = 9  # Word's outline level of body text
_DIRECTORIES = ("toc ", "toc", "table of figures", "table of authorities", "index ")
_ZONES = {"title": Zone.HEADLINE, "caption": Zone.CAPTION}


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its name in small letters, the style it is based on, and what it says of its paragraphs."""

    name: str
    based_on: str = ""
    heading: bool = False
    listed: bool = False


Styles = Mapping[str, Style]


def styles_of(root: Element | None) -> dict[str, Style]:
    """The styles of `word/styles.xml` by their ids; none without it."""
    return {attribute(style, "styleId"): _style(style) for style in root if name_of(style) == "style"} if root is not None else {}


def zone_of(properties: Element | None, styles: Styles) -> Zone | None:
    """The zone of a paragraph by its properties and its style; None for a line of a table of contents, which repeats what stands elsewhere."""
    zone = _zone_of_style(attribute(child(properties, "pStyle"), "val"), styles)
    if zone == Zone.BODY and _is_heading(properties):
        return Zone.HEADING
    listed = child(properties, "numPr")
    if listed is not None and zone in (Zone.BODY, Zone.LIST):
        return Zone.LIST if attribute(child(listed, "numId"), "val") != "0" else Zone.BODY
    return zone


def _style(style: Element) -> Style:
    properties = child(style, "pPr")
    name = attribute(child(style, "name"), "val").lower()
    listed = child(properties, "numPr") is not None
    heading = _is_heading(properties) or name.startswith("heading ")
    return Style(name, attribute(child(style, "basedOn"), "val"), heading, listed)


def _is_heading(properties: Element | None) -> bool:
    return number(attribute(child(properties, "outlineLvl"), "val"), _NO_LEVEL, _NO_LEVEL) < _NO_LEVEL


def _zone_of_style(key: str, styles: Styles) -> Zone | None:
    """What the first style in the chain says that says anything."""
    for _ in range(_LONGEST_CHAIN):
        style = styles.get(key)
        if style is None:
            break
        if style.name.startswith(_DIRECTORIES) and style.name != "toc heading":
            return None
        if style.name in _ZONES or style.heading:
            return _ZONES.get(style.name, Zone.HEADING)
        if style.listed:
            return Zone.LIST
        key = style.based_on
    return Zone.BODY
