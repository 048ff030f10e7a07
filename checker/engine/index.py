"""Claims by class and by the value of a field, so that a pattern looks only at those it could admit."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from checker.engine.patterns import Pattern
from checker.models.claims import Claim

_Lists = dict[Any, list[Claim]]


class ClaimIndex:
    """The claims of one run. A field is indexed when the first pattern asks for one value of it."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._by_class: dict[type[Claim], list[Claim]] = defaultdict(list)
        self._by_value: dict[tuple[type[Claim], str], _Lists] = {}
        for claim in claims:
            self._by_class[type(claim)].append(claim)

    def admitted(self, pattern: Pattern) -> list[Claim]:
        """The claims that pass a pattern's own conditions, in the order they came in."""
        fewest = self._by_class.get(pattern.claim, [])
        for field, value in pattern.equalities:
            if not fewest:
                break
            having = self._lists(pattern.claim, field).get(value, [])
            if len(having) < len(fewest):
                fewest = having
        return [claim for claim in fewest if pattern.admits(claim)]

    def _lists(self, kind: type[Claim], field: str) -> _Lists:
        lists = self._by_value.get((kind, field))
        if lists is None:
            lists = self._by_value[kind, field] = defaultdict(list)
            for claim in self._by_class[kind]:
                lists[claim.__dict__[field]].append(claim)
        return lists
