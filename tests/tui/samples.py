"""Three documents with seven findings, and an application that has checked them already."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.configuration.edit import switch_rule
from checker.configuration.load import find
from checker.ingest import plain
from checker.models.base import Severity
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.pipeline import CheckSettings
from checker.triage import Triage
from tui.app import ReviewApp
from tui.checking import CheckEnded, DocumentsRead, Found, RulesKnown
from tui.launch import Launch, SwitchRule
from tui.session.rule_cards import RuleCard

TEXTS = {
    "bakery.txt": "A bakery reopens\n\nThe bakery employs 12 people. It bakes 900 loaves a day.\n\nThe owner said that the 14 people at the bakery start at four.",
    "ferry.txt": "Ferry timetable\n\nThe first ferry leaves at six. The last ferry leaves at noon.\n\nTickets are sold on Monday, 2 June 2025, which is a Sunday.",
    "tower.txt": "The tower\n\nThe the tower was built in 1901. Critics say it leans.\n\nIt was opened in 1899.",
}
DOCUMENTS = {name: plain.read(name, text)[0] for name, text in TEXTS.items()}


def finding(rule: str, doc: str, words: str, message: str, related: str = "", *, severity: Severity = Severity.WARNING, occurrence: int = 0) -> Finding:
    """A finding on some words of a sample document."""
    text = DOCUMENTS[doc].text
    start = text.index(words) if not occurrence else text.index(words, text.index(words) + 1)
    line, column = DOCUMENTS[doc].line_and_column(start)
    mark = hashlib.sha256(f"{rule}{doc}{words}{occurrence}".encode()).hexdigest()
    return Finding(
        id=f"F-{mark[:12]}",
        rule=rule,
        name=RULES[rule].name,
        family=RULES[rule].family,
        severity=severity,
        confidence="high",
        message=message,
        question=f"What is right about “{words}”?",
        doc=doc,
        start=start,
        end=start + len(words),
        line=line,
        column=column,
        quote=words,
        related=(_related(doc, related),) if related else (),
        fingerprint=mark,
        second_key=mark[::-1],
        bindings=(("left", words),),
    )


def _related(doc: str, words: str) -> Related:
    start = DOCUMENTS[doc].text.index(words)
    return Related(doc=doc, start=start, end=start + len(words), quote=words, role="right")


def _card(id: str, name: str, family: str) -> RuleCard:
    return RuleCard(id, name, family, Severity.WARNING, "stable", f"{name} is told.", "It matters.", "It errs.", "It is known.")


RULES = {
    card.id: card
    for card in (
        _card("NU09", "quantity-conflict", "numbers"),
        _card("DT01", "weekday-date-mismatch", "dates"),
        _card("DT06", "order-of-events", "dates"),
        _card("DU01", "doubled-word", "duplicates"),
        _card("AT03", "vague-source", "attribution"),
    )
}
FINDINGS = {
    "bakery.txt": (finding("NU09", "bakery.txt", "12 people", "“12 people” here, “14 people” later.", "14 people"),),
    "ferry.txt": (
        finding("NU09", "ferry.txt", "at six", "“at six” here, “at noon” later.", "at noon"),
        finding("DT01", "ferry.txt", "Monday, 2 June 2025", "“Monday, 2 June 2025” is a Monday.", severity=Severity.ERROR),
        finding("AT03", "ferry.txt", "Tickets are sold", "Nobody is named.", severity=Severity.NOTE),
    ),
    "tower.txt": (
        finding("DU01", "tower.txt", "The the", "“The the”: the word stands twice.", severity=Severity.ERROR),
        finding("AT03", "tower.txt", "Critics", "“Critics” names nobody.", severity=Severity.NOTE),
        finding("DT06", "tower.txt", "opened in 1899", "“opened in 1899” lies before “built in 1901”.", "built in 1901", severity=Severity.ERROR),
    ),
}
ALL = [f for found in FINDINGS.values() for f in found]


class CheckedApp(ReviewApp):
    """Finds what the samples hold, at once and without a rule."""

    def ignored(self) -> tuple[str, ...]:
        """The rules that the project has switched off."""
        settings = find(self.launch.folder)
        return settings.configuration.ignore if settings else ()

    def check(self) -> None:  # type: ignore[override]
        """Tell what a check of the samples would."""
        ignored = self.ignored()
        self.tell(RulesKnown({id: replace(card, runs=id not in ignored) for id, card in RULES.items()}))
        self.tell(DocumentsRead(tuple(DOCUMENTS.values()), ()))
        for name, findings in FINDINGS.items():
            found = tuple(f for f in findings if f.rule not in ignored)
            self.tell(Found(name, found, tuple(self.keeper.standings(found))))
        self.tell(CheckEnded())


def read_samples(_: Any) -> list[Document]:
    """The sample documents."""
    return list(DOCUMENTS.values())


def switch_for(folder: Path) -> SwitchRule:
    """Switches rules in the checker.toml of a project folder."""
    return lambda rule, off: switch_rule(folder, folder / "checker.toml", rule, off=off)


def launch(folder: Path, who: str = "Mara", keymap: Mapping[str, str] | None = None) -> Launch:
    """A launch in a project folder, with the view remembered beside it."""
    return Launch(folder, who, read_samples, CheckSettings, switch_for(folder), keymap or {}, folder / "state")


def app(folder: Path, who: str = "Mara", keymap: Mapping[str, str] | None = None) -> CheckedApp:
    """The application over the samples, in a project folder."""
    return CheckedApp(launch(folder, who, keymap), Triage.open(folder, who))
