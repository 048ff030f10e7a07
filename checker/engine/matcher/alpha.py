"""Which patterns a fact meets: looked up by its class and by a literal that a pattern asks for, then tested."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from checker.engine.matcher.conditions import Conditions, Field, Source
from checker.engine.matcher.values import fact_reader

Port = Callable[[int, Any, bool], None]
"""Takes a fact that meets a pattern: its index, the fact, whether it comes or goes."""


class Alpha:
    """What a fact must pass alone to meet some patterns, and the joins that it goes to then."""

    def __init__(self, conditions: Conditions) -> None:
        self.literals = dict(conditions.literals)
        self.ports: list[Port] = []
        self._literals, self._tests = conditions.literals, conditions.tests
        self._read = fact_reader(conditions.fields())
        self._named = [sources[0] for sources in conditions.bound.values() if len(sources) == 1 and sources[0] is not None]
        self._equal = [sources for sources in conditions.bound.values() if len(sources) > 1]
        self._unequal = [(conditions.bound[name][0], key) for name, key in conditions.denied.items() if name in conditions.bound]

    def admits(self, fact: Any) -> bool:
        """Whether a fact of the class passes.

        As in Experta, a field that it lacks fails, and so does naming a value that does not equal itself (NaN).
        What a predicate raises is raised.
        """
        try:
            self._read(fact)
        except KeyError:
            return False
        for key, wanted in self._literals:
            if wanted != fact[key]:
                return False
        for key, test in self._tests:
            if not test(fact[key]):
                return False
        for key in self._named:
            value = fact[key]
            if value != value:
                return False
        return not (self._equal or self._unequal) or self._agrees(fact)

    def _agrees(self, fact: Any) -> bool:
        """Whether values that go by one name are equal, and those denied to it are not."""
        equal = all(read(fact, sources[0]) == read(fact, source) for sources in self._equal for source in sources)
        return equal and not any(read(fact, source) == fact[key] for source, key in self._unequal)


class Dispatch:
    """The patterns on one class of facts, those that ask for a literal under the literal that most of them ask a field for."""

    def __init__(self, alphas: Sequence[Alpha]) -> None:
        asked = Counter(key for alpha in alphas for key in alpha.literals)
        self._always: list[Alpha] = []
        self._by_field: dict[Field, dict[Hashable, list[Alpha]]] = defaultdict(lambda: defaultdict(list))
        for alpha in alphas:
            if alpha.literals:
                key = max(alpha.literals, key=lambda k: asked[k])
                self._by_field[key][alpha.literals[key]].append(alpha)
            else:
                self._always.append(alpha)

    def met(self, fact: Any) -> list[Alpha]:
        """The patterns that a fact meets."""
        found = [alpha for alpha in self._always if alpha.admits(fact)]
        for key, by_value in self._by_field.items():
            try:
                value = fact[key]
            except KeyError:
                continue
            if value in by_value:
                found += [alpha for alpha in by_value[value] if alpha.admits(fact)]
        return found


def read(fact: Any, source: Source) -> Any:
    """What stands at a source of a fact."""
    return fact if source is None else fact[source]
