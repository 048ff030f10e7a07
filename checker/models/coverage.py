"""What was compared between documents, and what had to be left uncompared: no limit bites in silence."""

from collections.abc import Iterable
from functools import reduce
from operator import add

from checker.models.base import Frozen


class Coverage(Frozen):
    """Counts of one comparison between documents, or of many added together.

    `documents` and `claims` are those that were looked at, each once. A block holds the claims that one condition of a rule compares;
    `members` counts the claims of all blocks, `largest` those of the largest one. `copies` are statements of a wire copy that the first
    copy stands for, `equal` those that an equal statement stands for. `split` blocks were too large and compared in overlapping stretches
    of time, `capped` ones still larger: `left_out` of their claims were not looked at. `pairs` is how many pairs of statements there were
    to compare in the blocks, copies and equal ones aside, `compared` how many were.
    """

    documents: int = 0
    claims: int = 0
    blocks: int = 0
    members: int = 0
    largest: int = 0
    copies: int = 0
    equal: int = 0
    split: int = 0
    capped: int = 0
    left_out: int = 0
    pairs: int = 0
    compared: int = 0

    def __add__(self, other: "Coverage") -> "Coverage":
        """Both together; the largest block is the larger of the two."""
        sums = {name: getattr(self, name) + getattr(other, name) for name in Coverage.model_fields}
        return Coverage(**(sums | {"largest": max(self.largest, other.largest)}))

    @property
    def not_compared(self) -> int:
        """The pairs of statements that could have clashed and were not looked at."""
        return self.pairs - self.compared


def added(coverages: Iterable[Coverage]) -> Coverage:
    """All of them together."""
    return reduce(add, coverages, Coverage())
