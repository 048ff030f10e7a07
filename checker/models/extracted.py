"""What was read from one document, with its source, if it has one: all that rules need, so that a document is parsed once."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Union

from pydantic import Field

from checker.models.base import Frozen
from checker.models.claims import ALL_KINDS, Claim

AnyClaim = Annotated[Union[ALL_KINDS], Field(discriminator="kind")]  # type: ignore[valid-type]  # noqa: UP007  # a union of a tuple


class Extracted(Frozen):
    """The claims of a document in the order of its text, those of its source, and what the two were compared by.

    `skipped` counts stretches that were too long to be a sentence.
    """

    claims: tuple[AnyClaim, ...]
    alignments: tuple[AnyClaim, ...] = ()
    source_claims: tuple[AnyClaim, ...] = ()
    sentences: int = 0
    skipped: int = 0


def kinds_of(claims: Iterable[Claim]) -> dict[str, int]:
    """How many claims of each kind there are, the commonest first."""
    return _commonest_first(Counter(claim.kind for claim in claims))


def added_up(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    """The counts of many documents together, the commonest kind first."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return _commonest_first(total)


def _commonest_first(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
