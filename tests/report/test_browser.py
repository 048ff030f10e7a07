"""The page in a real browser: read by eye, by keyboard, by a screen reader's rules and on paper; hostile text does nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, expect, sync_playwright

from checker.report.forms import render
from checker.report.review import Review
from tests.report.reviews import changed_review, hostile_review

pytestmark = pytest.mark.slow
CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a screen and without the network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of two reviews."""
    folder = tmp_path_factory.mktemp("pages")
    reviews = {"changed": changed_review(), "hostile": hostile_review()}
    return {name: _written(review, folder / f"{name}.html") for name, review in reviews.items()}


def _written(review: Review, file: Path) -> Path:
    rendered = render("html", review)
    assert not isinstance(rendered, bytes)
    file.write_text("\n".join(rendered), "utf-8")
    return file


@pytest.fixture
def opened(browser: Browser, files: dict[str, Path]) -> Iterator[Open]:
    """Opens one of the pages; at the end, nothing may have been said on its console, nor anything asked of the network."""
    contexts: list[BrowserContext] = []
    told: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        told.append(dialog.message)
        dialog.dismiss()

    def note(request: Request) -> None:
        if not request.url.startswith("file:"):
            told.append(request.url)

    def open_page(name: str, part: str = "", **options: Any) -> Page:
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("dialog", dismiss)
        page.on("request", note)
        page.goto(files[name].as_uri() + part)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert told == []


@pytest.mark.parametrize("name", ["changed", "hostile"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 380])
def test_accessible(opened: Open, name: str, scheme: str, width: int) -> None:
    """No rule of axe is broken: landmarks, headings, names, contrast; and nothing is cut off on a telephone."""
    page = opened(name, color_scheme=scheme, viewport={"width": width, "height": 6000})
    page.wait_for_timeout(100)
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_text_does_nothing(opened: Open) -> None:
    """Its words are seen, as words."""
    page = opened("hostile")
    assert page.title().startswith("<script>document.title = 'obeyed'</script>")
    assert page.locator("script, img").count() == 1
    assert "javascript:alert(1)" in page.locator("h1").inner_text()


def test_scripts_of_others_are_refused(browser: Browser, files: dict[str, Path], tmp_path: Path) -> None:
    """Were there one, the policy of the page would keep it from running."""
    tampered = tmp_path / "tampered.html"
    tampered.write_text(files["changed"].read_text("utf-8").replace("</main>", "<script>document.title = 'obeyed'</script></main>"), "utf-8")
    page = browser.new_page()
    page.goto(tampered.as_uri())
    assert page.title() == "Ferry and mill"
    page.close()


def test_readable_without_a_script(opened: Open) -> None:
    """Everything is there; only the filter, which would do nothing, is not."""
    page = opened("changed", java_script_enabled=False)
    assert page.locator(".card").count() == 5
    assert "Dismissed (sourced) by Ana Roe" in page.locator("main").inner_text()
    assert not page.locator("#filter").is_visible()
    page.locator("#F-nu090113").get_by_text("All that was decided").click()
    assert page.get_by_text("confirm by Ben Okri").is_visible()


def test_links_lead_to_each_other(opened: Open) -> None:
    """From a finding to its words, from the words to the finding, across documents, and from outside."""
    page = opened("changed", "#F-ev010009")
    card = page.locator("#F-ev010009")
    card.get_by_role("link", name="line 5").click()
    assert page.url.endswith("#w-F-ev010009-2")
    words = page.locator("#w-F-ev010009-2 + mark")
    assert words.inner_text() == "stay open"
    assert words.evaluate("e => e.getBoundingClientRect().top < innerHeight")
    page.get_by_label("Text of ferry.txt").get_by_role("link", name="finding 4").click()
    assert page.url.endswith("#F-ev010009")
    assert card.evaluate("e => e.matches(':target')")


def test_keys(opened: Open) -> None:
    """The next finding, the one before, its words, the filter; typing in a field is typing."""
    page = opened("changed")

    def focused() -> str:
        return str(page.evaluate("document.activeElement.id || document.activeElement.name"))

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    assert focused() == "F-nu090034"
    page.keyboard.press("j")
    assert focused() == "F-nu090113"
    page.keyboard.press("k")
    assert focused() == "F-nu090034"
    page.keyboard.press("t")
    assert page.url.endswith("#w-F-nu090034")
    page.keyboard.press("/")
    assert focused() == "severity"
    page.locator("[name=words]").fill("jj")
    assert page.locator("#shown").inner_text() == "0 of 5 shown"


def test_filter(opened: Open) -> None:
    """By what is chosen and by words; documents without any are hidden; a link to a hidden finding shows it."""
    page = opened("changed")
    page.get_by_label("State").select_option("open")
    assert page.locator("#shown").inner_text() == "2 of 5 shown"
    page.get_by_label("Severity").select_option("error")
    assert [card.get_attribute("id") for card in page.locator(".card:visible").all()] == ["F-ev010009"]
    assert page.locator("article:visible h3").all_inner_texts() == ["town/mill.txt"]
    page.locator("#changes").get_by_role("link", name="2. ▲ warning NU09").click()
    assert page.locator("#F-nu090113").is_visible()
    assert page.locator("#shown").inner_text() == "5 of 5 shown"
    page.locator("[name=words]").fill("register")
    assert page.locator(".card:visible").count() == 1
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#shown")).to_have_text("5 of 5 shown")


def test_on_paper(opened: Open, tmp_path: Path) -> None:
    """All words are printed, folded ones too; what is of use on a screen only is not."""
    page = opened("changed")
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4")
    printed = pypdfium2.PdfDocument(file)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in printed)
    for words in ("Ferry and mill", "Ask the author:", "confirm by Ben Okri", "See the register".lower(), "Krol, 43", "ZZ01", "quiet.txt"):
        assert words in text, words
    assert "Show all" not in text
    assert len(printed) <= 4
