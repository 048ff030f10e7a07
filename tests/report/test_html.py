"""The page as text: one file that needs nothing else, whose links lead somewhere and whose headings are in order; nothing of others' is obeyed."""

from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from checker.pipeline import CheckResult
from checker.report.base import Report
from checker.report.forms import render
from checker.report.review import Review, Reviewed
from tests.report.build import document, finding
from tests.report.reviews import FERRY, changed_review, hostile_review, small_review


def many() -> Review:
    """A dozen documents with a finding each."""
    texts = [document(f"{number:02}.txt", FERRY) for number in range(12)]
    findings = tuple(finding(text, "900 people").model_copy(update={"id": f"F-{number:012}"}) for number, text in enumerate(texts))
    return Review(Report(CheckResult(findings=findings, documents=tuple(texts))), tuple(map(Reviewed, findings)))


REVIEWS: dict[str, Callable[[], Review]] = {
    "small": small_review,
    "changed": changed_review,
    "hostile": hostile_review,
    "many": many,
    "clean": lambda: Review(Report(CheckResult(documents=(document("ferry.txt", FERRY),)))),
    "empty": lambda: Review(Report(CheckResult())),
}
VOID = {"meta", "rect", "input", "link", "br", "img"}


class Outline(HTMLParser):
    """The tags of a page with their attributes, and whether each was closed where it should be."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that begins and ends at once."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        assert self.open.pop() == tag

    def all(self, name: str) -> list[str]:
        """The values of an attribute."""
        return [value or "" for _, attributes in self.tags if (value := attributes.get(name)) is not None]


def page_of(review: Review) -> str:
    rendered = render("html", review)
    assert not isinstance(rendered, bytes)
    return "\n".join(rendered)


@pytest.mark.parametrize("name", REVIEWS)
def test_structure(name: str) -> None:
    """Tags are closed, ids are unique, links stay in the page and lead somewhere, headings go down one step at a time."""
    outline = Outline(page_of(REVIEWS[name]()))
    assert not outline.open
    ids = outline.all("id")
    assert len(ids) == len(set(ids))
    assert all(href.startswith("#") and href[1:] in ids for href in outline.all("href"))
    assert {label for labels in outline.all("aria-labelledby") for label in labels.split()} <= set(ids)
    levels = [int(tag[1]) for tag, _ in outline.tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", REVIEWS)
def test_nothing_is_fetched_or_run(name: str) -> None:
    """One style and one script, both ours; no attribute that loads, styles or runs anything."""
    outline = Outline(page_of(REVIEWS[name]()))
    tags = [tag for tag, _ in outline.tags]
    assert (tags.count("script"), tags.count("style")) == (1, 1)
    assert not {"img", "iframe", "object", "embed", "link", "base", "video", "audio"} & set(tags)
    names = {attribute for _, attributes in outline.tags for attribute in attributes}
    assert not [attribute for attribute in names if attribute.startswith("on") or attribute in ("src", "style", "action", "srcset", "formaction")]


def test_control_characters_are_spelled_out() -> None:
    """No mark that turns the writing direction, and no half of a character, is in the file."""
    page = page_of(hostile_review())
    assert page.encode()
    assert not any(character in page for character in "\x00\x1b\u202e\ud800")
    assert "\\u202e" in page


def test_all_that_is_known_is_told() -> None:
    """The words, the question, the decision with its note, who and when; what was left out; the versions."""
    page = page_of(changed_review())
    for told in (
        "Ask the author:</strong> Who was asked?",
        "Dismissed (sourced) by Ana Roe, 2026-03-02 09:02 UTC",
        "Two people of that name; see the register.",
        "confirm by Ben Okri, 2026-03-02 09:01 UTC",
        "to be looked at by <bdi>Ben Okri</bdi>",
        "assign to Ben Okri by Ana Roe, 2026-03-02 09:05 UTC",
        "The council keeps no minutes.",
        "gone.txt: there is no such file or folder",
        "ferry.txt: NU09 compared only 120 of 130 like statements",
        "ZZ01",
        "rules 0a1b2c3d (3 files)",
        "As of 2026-03-10",
        "It was 2018 before.",
        "quiet.txt",
    ):
        assert told in page, told


def test_no_day_unless_asked() -> None:
    """Two pages of one review, made on different days, are the same."""
    assert "As of" not in page_of(small_review())


def test_places_stand_above_their_lines() -> None:
    """A document that has pages and paragraphs is read by those, one of lines by their numbers."""
    review = small_review()
    placed = {d.id: d.model_copy(update={"segments": tuple(s.model_copy(update={"place": f"page {s.line}"}) for s in d.segments)}) for d in review.documents}
    pages = replace(review, report=replace(review.report, result=review.report.result.model_copy(update={"documents": tuple(placed.values())})))
    assert '<section class="text placed"' in page_of(pages)
    assert 'data-label="page 3"' in page_of(pages)
    assert '<section class="text placed"' not in page_of(review)
    assert 'data-label="3"' in page_of(review)


def test_every_document_is_linked_from_the_summary() -> None:
    """Also those beyond the chart of those with the most findings."""
    outline = Outline(page_of(many()))
    assert {f"#d{number}" for number in range(1, 13)} <= set(outline.all("href"))
