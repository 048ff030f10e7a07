"""The end of a rule's joins: each match is an activation; those made and ended since Experta last asked are told it."""

from collections.abc import Sequence
from typing import Any

from checker.engine.experta import Activation
from checker.engine.matcher.plan import Plan
from checker.engine.matcher.values import Facts, Match, match_reader


class IndexedActivation(Activation):  # type: ignore[misc]
    """An activation that is itself only: a match makes one, so there is no need to compare rules, facts and names, as Experta does.

    `key` is its place on the agenda: by salience, then by the newest of its facts. Its facts are told once each.
    """

    def __init__(self, rule: Any, facts: Sequence[Any], context: dict[str, Any], key: tuple[int, list[int]]) -> None:
        self.rule, self.facts, self.context, self.key = rule, facts, context, key

    __eq__ = object.__eq__
    __hash__ = object.__hash__


class Changes:
    """The activations made and ended since they were last taken."""

    def __init__(self) -> None:
        self.made: dict[Any, None] = {}
        self.ended: list[Any] = []

    def take(self) -> tuple[list[Any], list[Any]]:
        """Those made and those ended, the older ones first; from now on there are none."""
        made, ended = list(self.made), self.ended
        self.clear()
        return made, ended

    def clear(self) -> None:
        """Forget all."""
        self.made, self.ended = {}, []


class End:
    """Takes the matches of one plan."""

    def __init__(self, plan: Plan, facts: Facts, changes: Changes) -> None:
        self._rule = plan.rule
        self._names = [name for name, _ in plan.names]
        self._values = match_reader([place for _, place in plan.names], facts)
        self._facts, self._changes = facts, changes
        self._standing: dict[Match, Any] = {}

    def left(self, match: Match, coming: bool) -> None:
        """Take a whole match that comes or goes."""
        if coming:
            activation = self._standing[match] = self._activation(match)
            self._changes.made[activation] = None
        elif (activation := self._standing.pop(match, None)) is not None:
            if activation in self._changes.made:
                del self._changes.made[activation]
            else:
                self._changes.ended.append(activation)

    def _activation(self, match: Match) -> Any:
        facts = self._facts
        indexes = sorted(set(match), reverse=True)
        context = dict(zip(self._names, self._values(match), strict=True))
        return IndexedActivation(self._rule, [facts[index] for index in indexes], context, (self._rule.salience, indexes))

    def clear(self) -> None:
        """Forget all."""
        self._standing.clear()
