"""Which part of a page is its article: what a page does with any text goes, then what holds nearly all that is left is chosen."""

import re

from checker.ingest.html_tree import Element, attribute, tag_of, text_of, words_of

# Parts that no reader reads as the article, by the names that the HTML standard gives them.
_NO_PROSE = frozenset(
    "script style noscript template nav aside footer form button select input textarea label svg math iframe object embed audio video canvas dialog menu head".split()
)
_INSIDE_LINES = frozenset("script style noscript template button select input label svg math iframe object embed audio video canvas".split())
_ROLES = frozenset("navigation complementary banner contentinfo search dialog alert alertdialog menu menubar toolbar tooltip".split())
# Words in a class or an id by which pages call what stands around an article.
_AROUND = frozenset(
    "advert advertisement ad ads adslot banner breadcrumb breadcrumbs comments consent cookie cookies disqus menu nav navbar navigation newsletter outbrain "
    "paywall popular promo promotion recirculation recommended recommendations related share sharing shares sidebar signup skip social sponsor sponsored "
    "subscribe subscription taboola toolbar trending teaser teasers".split()
)
_ALWAYS_KEPT = frozenset(("html", "body", "article", "main", "h1", "p"))
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LEAST_SHARE = 0.8
"""An element that holds this much of a page's prose holds the article."""
_MOST_AROUND = 0.4
"""What holds more of a page's text than this is no side matter, whatever it is called."""
_LEAST_ARTICLE = 0.5
_PROSE = ("p", "li", "blockquote", "td", "dd", "pre")
_LINKS = 0.8
_LIST_OF_LINKS = 2


def article_of(page: Element) -> Element:
    """The article's element. The page is changed: what is not read of it is emptied."""
    _take_out(page)
    candidates = (_body_of_article(page), _largest(page, "article"), _largest(page, "main"), _by_role(page))
    article = next((c for c in candidates if c is not None), None)
    return _innermost(page) if article is None else article


def _take_out(page: Element) -> None:
    whole = max(1, len(text_of(page)))
    for element in list(page.iter()):
        if element.getparent() is not None and (_is_no_prose(element) or (_is_around(element) and len(text_of(element)) < _MOST_AROUND * whole)):
            _drop(element)
    for element in list(page.iter("ul", "ol", "p", "div", "section", "table")):
        if _is_links_only(element):
            _drop(element)


def _is_no_prose(element: Element) -> bool:
    tag = tag_of(element)
    if tag in _NO_PROSE or attribute(element, "role") in _ROLES or element.get("hidden") is not None:
        return True
    if tag == "header" and not any(tag_of(a) in ("article", "main") for a in element.iterancestors()) and element.find(".//h1") is None:
        return True
    return element.get("aria-hidden") == "true" or bool(_HIDDEN_STYLE.search(attribute(element, "style")))


def _is_around(element: Element) -> bool:
    return tag_of(element) not in _ALWAYS_KEPT and not _AROUND.isdisjoint(words_of(element))


def _is_links_only(element: Element) -> bool:
    """A list of links to other pages, or a line that is nothing but one ("Read more: …"); a sentence that is one link ends like a sentence."""
    links = list(element.iter("a"))
    if not links or element.getparent() is None:
        return False
    text = text_of(element)
    linked = sum(len(text_of(link)) for link in links)
    if tag_of(element) == "p":
        return linked >= _LINKS * len(text) and not text.endswith((".", "!", "?", "”", '"'))
    return len(links) >= _LIST_OF_LINKS and linked >= _LINKS * len(text)


def _drop(element: Element) -> None:
    """Empty an element; the text behind it stays, and goes on in its line where the element stood in one."""
    inside_line = tag_of(element) in _INSIDE_LINES
    element.clear(keep_tail=True)
    if inside_line:
        element.tag = "span"


def _body_of_article(page: Element) -> Element | None:
    found = [e for e in page.iter() if attribute(e, "itemprop") == "articlebody"]
    return found[0] if len(found) == 1 and text_of(found[0]) else None


def _largest(page: Element, tag: str) -> Element | None:
    """The element of this name with the most text, unless others like it hold as much: then the page is a list of stories."""
    found = [e for e in page.iter(tag) if not any(tag_of(a) == tag for a in e.iterancestors())]
    sizes = [len(text_of(e)) for e in found]
    if not sizes or max(sizes) == 0 or max(sizes) < _LEAST_ARTICLE * sum(sizes):
        return None
    return found[sizes.index(max(sizes))]


def _by_role(page: Element) -> Element | None:
    return next((e for e in page.iter() if attribute(e, "role") in ("main", "article")), None)


def _innermost(page: Element) -> Element:
    """The innermost element that holds nearly all of the page's prose."""
    chosen = page
    prose = _prose_in(page)
    while prose:
        inner = next((child for child in chosen if tag_of(child) not in ("", *_PROSE, "table", "ul", "ol") and _prose_in(child) >= _LEAST_SHARE * prose), None)
        if inner is None:
            break
        chosen = inner
    return chosen


def _prose_in(element: Element) -> int:
    return sum(len(text_of(e)) for e in element.iter(*_PROSE))


def headline_outside(page: Element, article: Element) -> Element | None:
    """The page's only first heading, where it stands outside the article."""
    heads = [head for head in page.iter("h1") if text_of(head)]
    outside = len(heads) == 1 and heads[0] is not article and article not in heads[0].iterancestors()
    return heads[0] if outside else None
