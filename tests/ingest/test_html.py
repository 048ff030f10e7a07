"""Web pages beside the golden ones: where the article is, what is in its lines, and what the page says of itself."""

from datetime import date

import pytest

from checker.ingest.limits import Limits
from checker.ingest.reader import read_bytes
from checker.models.document import Document


def page(body: str, head: str = "") -> Document:
    """The document of a page."""
    [document] = read_bytes("a.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), Limits())
    return document


def parts(document: Document) -> list[str]:
    """The words of each segment."""
    return [document.text[s.start : s.end] for s in document.segments]


WORDS = "The council met on Tuesday and put the vote off until June."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<p>{WORDS}</p>", [WORDS]),
        (f"<nav>Home</nav><div><div class='story'><p>{WORDS}</p></div></div><footer>Imprint</footer>", [WORDS]),
        (f"<h1>Put off</h1><div itemprop='articleBody'><p>{WORDS}</p></div><div><p>Another story is told here.</p></div>", ["Put off", WORDS]),
        (f"<article><p>{WORDS}</p></article><article><p>Short.</p></article>", [WORDS]),
        (f"<main><p>{WORDS}</p><div class='related'><p>Mill burns.</p></div></main>", [WORDS]),
        (f"<body class='newsletter'><p>{WORDS}</p>", [WORDS]),
        ("One line.<br>goes on<br><br>Another one.", ["One line. goes on", "Another one."]),
        ("<p>She will <q>not</q> go, <del>today</del><ins>now</ins>.</p>", ["She will “not” go, now."]),
        ("<p>It closed in 1990.<sup><a href='#n1'>1</a></sup> It is 20 m<sup>2</sup> wide.</p>", ["It closed in 1990. It is 20 m2 wide."]),
        ("<ul><li><a href='/a'>Mill burns</a></li><li><a href='/b'>Ferry sinks</a></li></ul><p>The text is here.</p>", ["The text is here."]),
        ("<p>The text.</p><p><a href='/a'>READ MORE: Mill burns</a></p><p><a href='/b'>The council met.</a></p>", ["The text.", "The council met."]),
        ("<p>The text.</p><pre>x = 12</pre><p style='display: none'>Unseen.</p>", ["The text."]),
        ("<table><tr><td><h2>Put off</h2><p>The text.</p></td></tr></table>", ["Put off", "The text."]),
        ("<dl><dt>Seat</dt><dd>A place in the council.</dd></dl>", ["Seat", "A place in the council."]),
    ],
)
def test_article(body: str, expected: list[str]) -> None:
    """The blocks that are read, in order."""
    assert parts(page(body)) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Put off</title>", ("Put off", "", None, "")),
        ("<meta name=author content='Ada Writer'><meta name=date content=2024-05-06>", ("", "Ada Writer", date(2024, 5, 6), "")),
        ("<meta property='article:author' content='https://a.invalid/ada'><meta property='og:site_name' content='The Post'>", ("", "", None, "The Post")),
        ("<meta property='article:published_time' content='2024-05-06T10:00:00Z'>", ("", "", date(2024, 5, 6), "")),
        ("<meta name=date content='2024-02-31'>", ("", "", None, "")),
        ("<meta name=date content='last week'>", ("", "", None, "")),
        (
            '<script type="application/ld+json">[{"@type": "BlogPosting", "headline": "Off", "author": {"name": "A"}, "datePublished": "2024-05-06"}]</script>',
            ("Off", "A", date(2024, 5, 6), ""),
        ),
        ('<script type="application/ld+json">{"@type": "NewsArticle", </script>', ("", "", None, "")),
        (f'<script type="application/ld+json">{"[" * 5000}</script>', ("", "", None, "")),
    ],
)
def test_metadata(head: str, expected: tuple[str, str, date | None, str]) -> None:
    """Title, author, date, source; what is broken is left."""
    document = page(f"<p>{WORDS}</p>", head)
    assert (document.title, document.author, document.date, document.source) == expected


def test_our_own_reports_are_no_documents() -> None:
    """A report in the folder quotes the findings of the check before."""
    made = b"<html><head><meta name=generator content=claim-consistency-checker></head><body><p>The council met on 31 June.</p></body></html>"
    assert read_bytes("report.html", made, Limits()) == []
