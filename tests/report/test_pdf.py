"""A review as PDF: the page's words on numbered pages, nothing fetched, and a sentence where what it needs is missing."""

import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pypdfium2
import pytest

from checker.errors import BadConfiguration
from checker.report import html, pdf
from checker.report.review import Review
from tests.report.reviews import changed_review, hostile_review, small_review


def pages_of(review: Review) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.render(review))]


def test_words_of_the_review_are_on_its_pages() -> None:
    """The documents, the findings, the decisions and what was not checked; each page with its number."""
    pages = pages_of(small_review())
    text = " ".join("\n".join(pages).split())
    for words in ("Claims review", "The ferry carried 900 people in May.", "Krol is 41 and 43.", "Dismissed (sourced) by Ana Roe", "ZZ01"):
        assert words in text
    assert all(f"{number} / {len(pages)}" in page for number, page in enumerate(pages, start=1))


@pytest.mark.parametrize("make", [small_review, changed_review, hostile_review])
def test_same_review_same_bytes(make: object) -> None:
    """There is no time of day in it."""
    content = pdf.render(make())  # type: ignore[operator]
    assert content == pdf.render(make())  # type: ignore[operator]
    assert b"CreationDate" not in content


class Listener(BaseHTTPRequestHandler):
    """Remembers what is asked for."""

    asked: list[str] = []

    def do_GET(self) -> None:
        """Note the path."""
        self.asked.append(self.path)
        self.send_error(404)


@pytest.fixture
def address() -> Iterator[str]:
    """A server that must not be asked."""
    server = HTTPServer(("127.0.0.1", 0), Listener)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_nothing_is_fetched(address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """Even where the page had images and styles of others in it."""
    others = f'<html><link rel=stylesheet href="{address}/a.css"><style>@import "{address}/b.css"; p {{ background: url({address}/c.png) }}</style>'
    others += f'<p>Words<img src="{address}/d.png"><img src="file:///etc/hostname"></p></html>'
    monkeypatch.setattr(html, "render", lambda review: iter([others]))
    assert "Words" in pages_of(small_review())[0]
    assert Listener.asked == []


@pytest.mark.parametrize("missing", ["weasyprint", "weasyprint.urls"])
def test_missing_parts_are_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence that says what to install."""
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(BadConfiguration, match=r"install claim-consistency-checker\[pdf\].*libpango"):
        pdf.render(small_review())
