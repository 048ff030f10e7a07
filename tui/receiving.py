"""What is done with the news of the workers: into the session, and in words to the reviewer."""

from typing import TYPE_CHECKING

from tui.checking import CheckEnded, DocumentsRead, Found, News, Progress, RulesKnown
from tui.keeper import OthersDecided, Refused, Saved, Told, Unsaved
from tui.words import count_of

if TYPE_CHECKING:
    from tui.app import ReviewApp


def receive(app: "ReviewApp", news: News | Told) -> None:
    """Take one piece of news."""
    match news:
        case RulesKnown(cards):
            app.session.learn_rules(cards)
        case DocumentsRead():
            _read(app, news)
        case Found(group, findings, standings):
            app.session.put(group, findings, standings)
            app.show()
        case Progress(what, done, total):
            app.told = f"{what} {done:,} of {total:,}…" if total else f"{what}…"
            app.session_changed()
        case CheckEnded(problem):
            _ended(app, problem)
        case Saved(order, standing):
            app.session.saved(order, standing)
            app.session_changed()
        case Refused(order, standing, why):
            app.session.refused(order, standing)
            app.notify(f"{why}.".replace("..", "."), title="Not written", severity="warning", markup=False)
            app.session_changed()
        case Unsaved(waiting, why):
            app.told = f"{count_of(waiting, 'decision')} not written"
            app.notify(f"{count_of(waiting, 'decision')} kept in memory and tried again: {why}", title="Cannot write", severity="error", markup=False)
            app.session_changed()
        case OthersDecided():
            pass


def _read(app: "ReviewApp", news: DocumentsRead) -> None:
    app.session.documents = {document.id: document for document in news.documents}
    for problem in news.problems:
        app.notify(problem, title="Cannot be read", severity="warning", markup=False)


def _ended(app: "ReviewApp", problem: str) -> None:
    app.told = problem or f"{sum(app.session.counts().values()):,} findings"
    app.show()
