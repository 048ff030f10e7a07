"""What the styles of an OpenDocument text mean: headline, heading, caption, superscript, hidden."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.ingest.xml_tree import Element, attribute, child, name_of
from checker.models.base import Zone

_LONGEST_CHAIN = 20
_ZONES = {"title": Zone.HEADLINE, "caption": Zone.CAPTION}


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its name in small letters, its parent, and what it says of its words."""

    name: str
    parent: str = ""
    superscript: bool = False
    hidden: bool = False


Styles = Mapping[str, Style]


def styles_of(*roots: Element | None) -> dict[str, Style]:
    """The styles of the parts by their names; a later part's go before."""
    groups = (group for root in roots if root is not None for group in root if name_of(group) in ("styles", "automatic-styles"))
    return {attribute(style, "name"): _style(style) for group in groups for style in group if name_of(style) == "style"}


def zone_of(key: str, styles: Styles) -> Zone:
    """The zone of a paragraph by the first style in its chain that is a headline's, a heading's or a caption's."""
    for _ in range(_LONGEST_CHAIN):
        if not key:
            break
        style = styles.get(key) or Style(key.lower())
        if style.name in _ZONES or style.name.startswith("heading"):
            return _ZONES.get(style.name, Zone.HEADING)
        key = style.parent
    return Zone.BODY


def _style(style: Element) -> Style:
    properties = child(style, "text-properties")
    name = attribute(style, "display-name") or attribute(style, "name")
    position = attribute(properties, "text-position")
    raised = position.startswith("super") or (position[:1].isdigit() and not position.startswith("0"))
    return Style(name.lower(), attribute(style, "parent-style-name"), raised, attribute(properties, "display") == "none")
