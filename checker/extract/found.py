"""What earlier extractors found in a document, for the later ones to look at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TypeVar

from checker.models.claims import Claim

C = TypeVar("C", bound=Claim)


class Found:
    """Claims by kind, each kind in the order of the text; grows stage by stage, nothing is taken back."""

    def __init__(self) -> None:
        self._by_kind: dict[type[Claim], list[Claim]] = {}
        self._starts: dict[type[Claim], list[int]] = {}

    def add(self, claims: Iterable[Claim]) -> None:
        """Add what one extractor found."""
        touched = set()
        for claim in claims:
            self._by_kind.setdefault(type(claim), []).append(claim)
            touched.add(type(claim))
        for kind in touched:
            self._by_kind[kind].sort(key=lambda c: (c.start, c.end))
            self._starts[kind] = [c.start for c in self._by_kind[kind]]

    def of(self, kind: type[C]) -> list[C]:
        """All claims of one kind, e.g. `found.of(DateClaim)`."""
        return self._by_kind.get(kind, [])  # type: ignore[return-value]

    def within(self, kind: type[C], start: int, end: int) -> list[C]:
        """The claims of one kind that lie wholly inside `[start, end)`."""
        claims, starts = self.of(kind), self._starts.get(kind, [])
        return [c for c in claims[bisect_left(starts, start) : bisect_right(starts, end)] if c.end <= end]

    def covering(self, kind: type[C], start: int, end: int) -> list[C]:
        """The claims of one kind whose span holds `[start, end)`."""
        claims, starts = self.of(kind), self._starts.get(kind, [])
        return [c for c in claims[: bisect_right(starts, start)] if c.end >= end]

    def everything(self) -> list[Claim]:
        """All claims, in no fixed order."""
        return [c for claims in self._by_kind.values() for c in claims]
