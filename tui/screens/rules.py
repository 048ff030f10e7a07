"""The catalogue of rules, each with how many of its findings stand where; a rule can be switched off."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.base import ReviewScreen
from tui.session.filters import Filter
from tui.session.rule_cards import RuleCard
from tui.widgets.counts_list import CountsList, Entry, header
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.one_line import OneLine
from tui.widgets.top_bar import TopBar
from tui.words import SEVERITY_MARKS


class RulesScreen(ReviewScreen):
    """A table of the rules, and below what the one under the cursor is about."""

    MODE = "rules"
    CSS_PATH = "../styles/tables.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Show its findings", id="rules.choose"),
        Binding("space,t", "switch", "Switch off or on", id="rules.switch"),
    ]

    def compose(self) -> ComposeResult:
        """Names of the columns, the table, the rule."""
        yield TopBar(self.MODE)
        yield OneLine(classes="columns")
        yield CountsList(id="rules")
        yield VerticalScroll(Static(id="rule-text", markup=False), id="rule")
        yield KeyBar()

    def on_mount(self) -> None:
        """The table has the keys."""
        self.query_one(CountsList).focus()

    def session_changed(self) -> None:
        """Count anew."""
        super().session_changed()
        session = self.review.session
        counts = session.counts_by_rule()
        cards = sorted(session.rules.values(), key=lambda card: (card.family, card.id))
        self.query_one(CountsList).show([Entry(c.id, _words(c, session.is_off(c.id)), counts.get(c.id, {}), dim=session.is_off(c.id)) for c in cards])
        off = sum(session.is_off(card.id) for card in cards)
        self.query_one(".columns", OneLine).say(Content(header(f" {len(cards)} rules, {off} off", self.size.width - 1)))
        self._show_rule()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Another rule."""
        self._show_rule()

    def _card(self) -> RuleCard | None:
        entry = self.query_one(CountsList).entry
        return self.review.session.rules.get(entry.key) if entry else None

    def _show_rule(self) -> None:
        card = self._card()
        if card:
            parts = (("Why it matters: ", card.rationale), ("Known problems: ", card.limits), ("Whose practice: ", card.reference))
            lines = [Content.assemble((f"{card.id} {card.name}  ", "bold"), card.summary), *(Content.assemble((head, "bold"), words) for head, words in parts)]
            self.query_one("#rule-text", Static).update(Content("\n").join(lines))
            self.query_one("#rule").scroll_home(animate=False)
        self.refresh_bindings()

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Only the findings of one rule."""
        card = self._card()
        if card:
            self.review.show_in_queue(Filter(rule=(card.id,)))

    def action_switch(self) -> None:
        """Switch the rule under the cursor off, or on again."""
        card = self._card()
        if card:
            self.review.switch_rule(card)


def _words(card: RuleCard, off: bool) -> str:
    state = "off" if off else "preview" if card.status == "preview" else "on"
    return f"{state:8}{SEVERITY_MARKS[card.severity]} {card.id:5} {card.name}: {card.summary}"
