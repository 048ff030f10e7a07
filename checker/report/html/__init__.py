"""A review as one web page: it needs no other file, no network and no script, and prints."""

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from checker.report.html.page import page_of
from checker.report.plain import visible
from checker.report.review import Review
from checker.report.summary import count_of

_TEMPLATES = "templates"


def render(review: Review) -> Iterator[str]:
    """The lines of the page. Everything from documents and people is text in it: escaped, and what turns the writing direction spelled out."""
    style, script = _asset("style.css"), _asset("script.js")
    template = _environment().get_template("page.html")
    told = template.render(page=page_of(review), style=style, script=script, style_hash=_hash(style), script_hash=_hash(script))
    yield from told.rstrip("\n").split("\n")


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("checker.report.html", _TEMPLATES),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["count"] = count_of
    environment.filters["number"] = "{:,}".format
    return environment


def _harmless(value: object) -> object:
    """Whatever the template prints, without control characters; what `| safe` marks is ours and stays."""
    return visible(value) if type(value) is str else value


def _asset(name: str) -> str:
    return files("checker.report.html").joinpath(_TEMPLATES, name).read_text("utf-8")


def _hash(content: str) -> str:
    """What a browser compares an inline style or script with before it obeys it (Content Security Policy Level 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
