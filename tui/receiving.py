"""What is done with the news of the workers: into the session, and in words to the reviewer."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.report.summary import count_of
from tui.checking import CheckEnded, DocumentsRead, Found, News, Progress, RulesKnown
from tui.keeper import Refused, Restood, Saved, Told, Unsaved

if TYPE_CHECKING:
    from tui.app import ReviewApp


def receive(app: "ReviewApp", news: News | Told) -> None:
    """Take one piece of news."""
    match news:
        case RulesKnown(cards):
            app.session.learn_rules(cards)
        case DocumentsRead():
            _read(app, news)
        case Found():
            _found(app, news)
        case Progress(what, done, total):
            app.told = f"{what} {done:,} of {total:,}…" if total else f"{what}…"
            app.progress_changed()
        case CheckEnded(problem):
            _ended(app, problem)
        case Saved(order, standing):
            app.session.saved(order, standing)
            _written(app, order.row)
        case Refused(order, standing, why):
            app.session.refused(order, standing)
            app.warn(why if why.endswith(".") else f"{why}.", "Not written")
            _written(app, order.row)
        case Unsaved():
            _unsaved(app, news)
        case Restood(standings):
            _restood(app, app.session.restand(standings))


def _read(app: "ReviewApp", news: DocumentsRead) -> None:
    app.session.documents = {document.id: document for document in news.documents}
    for problem in dict.fromkeys(news.problems):
        if problem not in app.problems:
            app.warn(problem, "Reading the documents")
    app.problems = frozenset(news.problems)


def _found(app: "ReviewApp", news: Found) -> None:
    app.checker.taken()
    change = app.session.put(news.group, news.findings, news.standings)
    app.changes.append(change)
    if change.fixed:
        app.keeper.submit(app.session.settle(change.fixed))
    app.show_soon()


def _ended(app: "ReviewApp", problem: str) -> None:
    app.told = ""
    app.show()
    _tell_changes(app)
    if problem:
        app.notify(problem, title="The check stopped", severity="error", timeout=60, markup=False)


def _tell_changes(app: "ReviewApp") -> None:
    """Say what a check has changed, unless it was the first one."""
    numbers = (("new", sum(c.new for c in app.changes)), ("gone", sum(c.gone for c in app.changes)), ("fixed", sum(len(c.fixed) for c in app.changes)))
    if app.checked_before:
        told = ", ".join(f"{number:,} {word}" for word, number in numbers if number)
        app.toast(f"Checked again: {told or 'nothing has changed'}.")
    app.checked_before = True
    app.changes.clear()


def _written(app: "ReviewApp", row: int) -> None:
    if app.unsaved and not app.keeper.waiting:
        app.unsaved = ""
        app.toast("All decisions are written.")
    app.rows_changed([row])


def _unsaved(app: "ReviewApp", news: Unsaved) -> None:
    first = not app.unsaved
    app.unsaved = f"{count_of(news.waiting, 'decision')} not written"
    if first:
        app.notify(f"{app.unsaved}, kept in memory and tried again: {news.why}", title="Cannot write", severity="error", timeout=15, markup=False)
    app.progress_changed()


def _restood(app: "ReviewApp", changed: Iterable[int]) -> None:
    deciders: dict[str, int] = {}
    for row in changed:
        latest = app.session.standing(row).latest
        if latest and latest.who != app.launch.who:
            deciders[latest.who] = deciders.get(latest.who, 0) + 1
    for who, number in deciders.items():
        app.toast(f"{who} has decided about {count_of(number, 'finding')}.")
    app.session_changed()
