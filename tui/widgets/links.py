"""Words that do something when they are clicked."""

from textual.content import Content
from textual.style import Style


def link(words: str, action: str, style: str = "") -> Content:
    """Words in a style that run an action of the application, such as `app.simulate_key('c')`, when clicked."""
    content = Content(words)
    return content.stylize(style).stylize(Style.from_meta({"@click": action})) if style else content.stylize(Style.from_meta({"@click": action}))
