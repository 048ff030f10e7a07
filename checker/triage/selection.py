"""Choosing among all that was decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from checker.triage.states import Standing


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to choose: everything where a field is empty. `doc`, `assignee` and `who` are parts of names, in any case."""

    states: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    doc: str = ""
    assignee: str = ""
    who: str = ""

    def __contains__(self, standing: Standing) -> bool:
        anchor = standing.history[-1].anchor
        return (
            (not self.states or standing.state in self.states)
            and (not self.rules or anchor.rule in self.rules)
            and _within(self.doc, anchor.doc)
            and _within(self.assignee, standing.assignee)
            and (not self.who or any(_within(self.who, entry.who) for entry in standing.history))
        )


def select(standings: Iterable[Standing], wanted: Wanted) -> list[Standing]:
    """The standings that are wanted, by document, rule and words."""
    chosen = [standing for standing in standings if standing in wanted]
    return sorted(chosen, key=lambda s: ((anchor := s.history[-1].anchor).doc, anchor.rule, anchor.quote, s.history[0].id))


def _within(part: str, name: str) -> bool:
    return part.casefold() in name.casefold()
