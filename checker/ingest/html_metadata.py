"""Title, author, date and publication of a web page, from what it says to search engines and to those who share it."""

import json
import re
from collections.abc import Iterator
from datetime import date as Date
from typing import Any

from checker.ingest.blocks import Metadata, one_line
from checker.ingest.html_tree import Element, attribute, text_of, words_of

_ARTICLE = re.compile(r"Article|Posting|Report", re.IGNORECASE)
_ISO_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "pubdate",
)
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator")
_TITLES = ("og:title", "dc.title", "dcterms.title", "twitter:title")
_SITES = ("og:site_name", "dc.publisher", "application-name")
_PUBLISHED = frozenset("published publish publication pubdate date dateline byline timestamp posted".split())
_LONGEST_DATA = 1_000_000
_MOST_OBJECTS = 1_000


def metadata_of(page: Element) -> Metadata:
    """What a page says of itself; linked data goes before meta elements, and these before marks in the text. A date is a day."""
    linked = _article_in(_linked_data(page))
    named = _named(page)
    day = read_day(linked.get("datePublished")) or next(filter(None, (read_day(named.get(name)) for name in _DATES)), None) or _marked_day(page)
    return Metadata(
        title=_word(linked.get("headline")) or _first(named, _TITLES) or _title(page),
        author=_names(linked.get("author")) or _first(named, _AUTHORS),
        date=day,
        source=_names(linked.get("publisher")) or _first(named, _SITES),
    )


def generator_of(page: Element) -> str:
    """The program that a page says it was made by."""
    return _named(page).get("generator", "")


def read_day(value: object) -> Date | None:
    """The day that an ISO 8601 date or time begins with; None where it does not."""
    found = _ISO_DAY.match(value.strip()) if isinstance(value, str) else None
    try:
        return Date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _linked_data(page: Element) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD in a page, those inside others too."""
    for script in page.iter("script"):
        text = script.text or ""
        if attribute(script, "type") == "application/ld+json" and len(text) < _LONGEST_DATA:
            try:
                waiting: list[Any] = [json.loads(text, strict=False)]
            except (ValueError, RecursionError):
                continue
            for _ in range(_MOST_OBJECTS):
                if not waiting:
                    break
                item = waiting.pop(0)
                if isinstance(item, dict):
                    yield item
                    waiting += [v for v in item.values() if isinstance(v, dict | list)]
                elif isinstance(item, list):
                    waiting += [v for v in item if isinstance(v, dict | list)]


def _article_in(objects: Iterator[dict[str, Any]]) -> dict[str, Any]:
    return next((o for o in objects if _ARTICLE.search(str(o.get("@type", "")))), {})


def _named(page: Element) -> dict[str, str]:
    """The content of meta elements by name, the first of each."""
    named: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = one_line(meta.get("content") or "")
        if name and content:
            named.setdefault(name, content)
    return named


def _first(named: dict[str, str], names: tuple[str, ...]) -> str:
    """The first of some names that is given; an address of a page is no name."""
    return next((named[name] for name in names if name in named and not named[name].startswith(("http:", "https:", "@"))), "")


def _title(page: Element) -> str:
    """The first heading, or the title of the window, which often has the site's name behind it."""
    heads = [text_of(h) for h in page.iter("h1")]
    return heads[0] if len(heads) == 1 and heads[0] else next((text_of(t) for t in page.iter("title")), "")


def _marked_day(page: Element) -> Date | None:
    """The day of a time element that is marked, itself or by what it stands in, as that of publication."""
    for time in page.iter("time"):
        marked = time.get("pubdate") is not None or attribute(time, "itemprop") == "datepublished"
        around = [time, *list(time.iterancestors())[:2]]
        if marked or any(not _PUBLISHED.isdisjoint(words_of(element)) for element in around):
            day = read_day(time.get("datetime"))
            if day:
                return day
    return None


def _word(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _names(value: object) -> str:
    """The names of a person, an organisation or a list of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_names, value[:10])))
    name = _word(value.get("name")) if isinstance(value, dict) else _word(value)
    return "" if name.startswith(("http:", "https:")) else name
