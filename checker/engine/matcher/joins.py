"""The joins of a rule, each with what it has seen, kept under the values that its two sides must share.

Both sides take what comes (`coming` is true) and what goes the same way: what goes is paired again, and ends what it once made.
"""

from collections.abc import Hashable
from typing import Any, Protocol

from checker.engine.matcher.plan import Step
from checker.engine.matcher.questions import Questions, places_of
from checker.engine.matcher.values import Facts, Match, Values, fact_reader, match_reader


class Below(Protocol):
    """What takes the matches of a join."""

    def left(self, match: Match, coming: bool) -> None:
        """Take a match that comes or goes."""


class Gate:
    """Lets on the matches of a step that pass the questions about them."""

    def __init__(self, step: Step, facts: Facts, below: Below) -> None:
        self._read = match_reader(places_of(step.after), facts)
        self._questions = Questions(step.after)
        self._below = below

    def left(self, match: Match, coming: bool) -> None:
        """Take a match that comes or goes."""
        if self._questions.passes(self._read(match)):
            self._below.left(match, coming)


class Start:
    """The first pattern of a rule: each of its facts is a match of one."""

    def __init__(self, below: Below) -> None:
        self._below = below

    def right(self, index: int, fact: Any, coming: bool) -> None:
        """Take a fact that comes or goes."""
        self._below.left((index,), coming)


class Memory:
    """Both sides of a join: the matches of the patterns before it and the facts of its own pattern, with what they are asked about."""

    def __init__(self, step: Step, facts: Facts, below: Below) -> None:
        places = places_of(step.between)
        self._left_key = match_reader([place for place, _ in step.shared], facts)
        self._left_values = match_reader([place for place in places if place[0] < step.position], facts)
        self._right_key = fact_reader([source for _, source in step.shared])
        self._right_values = fact_reader([source for position, source in places if position == step.position])
        self._passes = Questions(step.between).passes
        self._matches: dict[Hashable, dict[Match, Values]] = {}
        self._indexes: dict[Hashable, dict[int, Values]] = {}
        self._below = below

    def clear(self) -> None:
        """Forget all."""
        self._matches.clear()
        self._indexes.clear()


class Join(Memory):
    """A pattern that needs a fact."""

    def left(self, match: Match, coming: bool) -> None:
        """Take a match of the patterns before that comes or goes."""
        key, values = self._left_key(match), self._left_values(match)
        _keep(self._matches, key, match, values, coming)
        for index, others in self._indexes.get(key, {}).items():
            if self._passes(values + others):
                self._below.left((*match, index), coming)

    def right(self, index: int, fact: Any, coming: bool) -> None:
        """Take a fact that comes or goes."""
        key, values = self._right_key(fact), self._right_values(fact)
        _keep(self._indexes, key, index, values, coming)
        for match, others in self._matches.get(key, {}).items():
            if self._passes(others + values):
                self._below.left((*match, index), coming)


class Absence(Memory):
    """A pattern that no fact may meet: a match goes on while there is none."""

    def __init__(self, step: Step, facts: Facts, below: Below) -> None:
        super().__init__(step, facts, below)
        self._alike = not step.between  # then each fact under a key refuses all matches under it

    def left(self, match: Match, coming: bool) -> None:
        """Take a match of the patterns before that comes or goes."""
        key, values = self._left_key(match), self._left_values(match)
        _keep(self._matches, key, match, values, coming)
        if not any(self._passes(values + others) for others in self._indexes.get(key, {}).values()):
            self._below.left(match, coming)

    def right(self, index: int, fact: Any, coming: bool) -> None:
        """Take a fact that comes or goes: the matches that it alone refuses end, or go on."""
        key, values = self._right_key(fact), self._right_values(fact)
        _keep(self._indexes, key, index, values, coming)
        others = self._indexes.get(key, {})
        if self._alike and len(others) > coming:
            return
        for match, asked in self._matches.get(key, {}).items():
            if self._passes(asked + values) and not any(self._passes(asked + other) for i, other in others.items() if i != index):
                self._below.left(match, not coming)


def _keep(memory: dict[Hashable, dict[Any, Values]], key: Hashable, what: Any, values: Values, coming: bool) -> None:
    bucket = memory.get(key)
    if bucket is None:
        bucket = memory[key] = {}
    if coming:
        bucket[what] = values
    else:
        bucket.pop(what, None)
        if not bucket:
            del memory[key]
