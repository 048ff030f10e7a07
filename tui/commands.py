"""What the command palette finds: every action that is possible now, the rules, the documents, the themes."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from checker.report.plain import visible
from tui.session.filters import Filter

if TYPE_CHECKING:
    from tui.app import ReviewApp

Command = tuple[str, Callable[[], object], str]
"""The words of a command, what it does, and what else there is to say."""


class _Commands(Provider):
    """The base: a list of commands, searched by their words."""

    @property
    def review(self) -> "ReviewApp":
        """The application, by its own type."""
        return cast("ReviewApp", self.app)

    def commands(self) -> Iterator[Command]:
        """All commands of this kind."""
        raise NotImplementedError

    async def search(self, query: str) -> Hits:
        """Those that fit what was typed."""
        matcher = self.matcher(query)
        for words, run, more in self.commands():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, Content(words), run, text=words, help=more)


class ActionCommands(_Commands):
    """What keys do, without knowing the keys."""

    def commands(self) -> Iterator[Command]:
        """The actions that are possible on the screen behind the palette."""
        done: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if active.enabled and binding.description and binding.id and binding.action not in done:
                done.add(binding.action)
                run = partial(self.app.run_action, binding.action, active.node)
                yield binding.description, run, f"key {self.app.get_key_display(binding)}"

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for words, run, more in self.commands():
            yield DiscoveryHit(Content(words), run, text=words, help=more)


class RuleCommands(_Commands):
    """Show the findings of one rule."""

    def commands(self) -> Iterator[Command]:
        """The rules that have found something."""
        counts = self.review.session.counts_by_rule()
        for card in self.review.session.rules.values():
            if card.id in counts:
                yield f"Rule {card.id} {card.name}", partial(self.review.show_in_queue, Filter(rule=(card.id,))), card.summary


class DocumentCommands(_Commands):
    """Show the findings of one document."""

    def commands(self) -> Iterator[Command]:
        """The documents that have findings."""
        for name in self.review.session.counts_by_document():
            yield f"Document {visible(name)}", partial(self.review.show_in_queue, Filter(document=(name,))), ""


class ThemeCommands(_Commands):
    """Other colours."""

    def commands(self) -> Iterator[Command]:
        """The themes."""
        for name in self.app.available_themes:
            yield f"Theme {name}", partial(setattr, self.app, "theme", name), ""
