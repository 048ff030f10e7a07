"""How the values that names stand for are read from facts and from matches."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from checker.engine.matcher.conditions import Source
from checker.engine.matcher.plan import Place

Match = tuple[int, ...]
"""The indexes of the facts that meet the positive patterns of a rule, or its first few."""
Facts = dict[int, Any]
Values = tuple[Any, ...]


def fact_reader(sources: Sequence[Source]) -> Callable[[Any], Values]:
    """A function from a fact to its values at `sources`."""
    if not sources:
        return lambda fact: ()
    if None in sources:
        return lambda fact: tuple([fact if source is None else fact[source] for source in sources])
    return picker(sources)


def match_reader(places: Sequence[Place], facts: Facts) -> Callable[[Match], Values]:
    """A function from a match to its values at `places`."""
    if len({position for position, _ in places}) == 1:
        position, read = places[0][0], fact_reader([source for _, source in places])
        return lambda match: read(facts[match[position]])
    if all(source is not None for _, source in places):
        return lambda match: tuple([facts[match[position]][source] for position, source in places])
    return lambda match: tuple([facts[match[position]] if source is None else facts[match[position]][source] for position, source in places])


def picker(keys: Sequence[Any]) -> Callable[[Any], Values]:
    """A function from a mapping or a tuple to its values at one or more keys; `itemgetter` does not make a tuple of one value."""
    if len(keys) > 1:
        return itemgetter(*keys)
    (key,) = keys
    return lambda values: (values[key],)
