"""What a report of 5,000 findings over 500 documents takes: CPU seconds and size of the web page and of Markdown, beside the bare texts escaped;
and, with a browser there, how long it takes to open, to jump to the last finding, and to filter.

Wanted: the page in 10 s of CPU and 20 MB. usage: python -m benchmarks.report [DOCUMENTS]
"""

import gc
import html
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from checker.ingest import plain
from checker.models.base import Severity
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.pipeline import CheckResult
from checker.report.base import Report
from checker.report.forms import render
from checker.report.review import Review, Reviewed
from checker.triage.states import fold
from tests.report.reviews import TODAY, decision

DOCUMENTS, FINDINGS_EACH, WORDS_EACH = 500, 10, 800
CPU_SECONDS, BYTES = 10.0, 20_000_000
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
WORDS = "the council said on Monday that 40 of 60 members had voted & nobody in the town of Lipnik was asked <about> it before".split()


def main(documents: int = DOCUMENTS) -> int:
    """Measure; exit 1 where the page is too slow or too big."""
    gc.set_threshold(50_000, 20, 100)  # as the command line does
    review = made(documents)
    texts = [document.text for document in review.documents]
    bare, _ = timed(lambda: "\n".join(html.escape(text) for text in texts))
    sys.stdout.write(
        f"{len(review.findings):,} findings, {documents:,} documents, {sum(map(len, texts)) / 1e6:.1f} MB of text; escaping it takes {bare:.3f} s\n"
    )
    taken: dict[str, tuple[float, str]] = {form: timed(lambda form=form: "\n".join(render(form, review))) for form in ("html", "md", "json")}  # type: ignore[misc, arg-type]
    for form, (seconds, page) in taken.items():
        sys.stdout.write(f"{form:5} {seconds:6.2f} s CPU, {len(page.encode()) / 1e6:5.1f} MB; {seconds / bare:,.0f} times the bare texts\n")
    seconds, page = taken["html"]
    if CHROMIUM.exists():
        in_browser(page, review.findings[-1].finding.id)
    return int(seconds > CPU_SECONDS or len(page.encode()) > BYTES)


def timed(work: Callable[[], str]) -> tuple[float, str]:
    """CPU seconds, and what the work gave."""
    started = time.process_time()
    result = work()
    return time.process_time() - started, result


def made(documents: int) -> Review:
    """A review of made texts; of the findings, every second rests on another document too, every third is decided about."""
    chance = Random(1)
    texts = [_document(number, chance) for number in range(documents)]
    findings = [_finding(texts, number, part, chance) for number in range(documents) for part in range(FINDINGS_EACH)]
    findings.sort(key=lambda f: (f.doc, f.start, f.rule, f.end, f.id))
    reviewed = tuple(_reviewed(number, finding) for number, finding in enumerate(findings))
    result = CheckResult(findings=tuple(one.finding for one in reviewed), documents=tuple(texts), rules_run=("NU09",), sentences=10 * documents)
    return Review(Report(result), reviewed, versions="checker")


def _document(number: int, chance: Random) -> Document:
    paragraphs = (" ".join(chance.choices(WORDS, k=80)) + "." for _ in range(WORDS_EACH // 80))
    return plain.read(f"desk/{number:04}.txt", "\n\n".join(paragraphs) + "\n")[0]


def _finding(texts: list[Document], number: int, part: int, chance: Random) -> Finding:
    here, there = texts[number], texts[(number + 1) % len(texts)]
    start, other = (chance.randrange(len(document.text) - 60) for document in (here, there))
    line, column = here.line_and_column(start)
    related = (Related(doc=there.id, start=other, end=other + 12, quote=there.text[other : other + 12], role="other"),) if part % 2 else ()
    return Finding(
        id=f"F-{number:06x}{part:06x}",
        rule=f"NU{part % 9 + 1:02}",
        name="quantity-conflict",
        family=("numbers", "dates", "names")[part % 3],
        severity=list(Severity)[part % 3],
        confidence="high",
        message=f"“{here.text[start : start + 30]}” does not agree with what is said elsewhere.",
        question="Which of the two is right, and who says so?",
        doc=here.id,
        start=start,
        end=start + 30,
        line=line,
        column=column,
        quote=here.text[start : start + 30],
        related=related,
        fingerprint=f"{number:032x}{part:032x}",
    )


def _reviewed(number: int, finding: Finding) -> Reviewed:
    if number % 3:
        return Reviewed(finding)
    standing = fold([decision(finding, number % 60, "dismiss", reason="sourced", note="See the minutes of the council.")], TODAY)
    return Reviewed(finding.model_copy(update={"state": standing.state.value}), standing)


def in_browser(page: str, last: str) -> None:
    """Open the page in Chromium; wall seconds, since the browser's processes are not ours."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_text(page, "utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        tab = browser.new_page(viewport={"width": 1300, "height": 900})
        steps: dict[str, Callable[[], object]] = {
            "opened": lambda: tab.goto(file.as_uri()),
            "at the last finding": lambda: tab.evaluate(_GO, last),
            "scrolled through by 50 screens": lambda: tab.evaluate(_SCROLL),
            "filtered": lambda: tab.get_by_label("Severity").select_option("error"),
            "all shown again": lambda: (tab.get_by_label("Severity").select_option(""), tab.evaluate(_GO, last)),
        }
        for told, step in steps.items():
            started = time.perf_counter()
            step()
            sys.stdout.write(f"Chromium: {told} after {time.perf_counter() - started:.2f} s\n")
        browser.close()


_GO = "part => { location.hash = part; return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); }"
_SCROLL = "async () => { for (let i = 50; i--; ) { scrollBy(0, innerHeight); await new Promise(requestAnimationFrame); } }"


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
