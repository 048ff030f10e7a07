"""One damaged place, as the finders of this folder hand it over."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Slip:
    """`text[start:end]` is damaged; the other fields are those of a DamageClaim."""

    start: int
    end: int
    type: str
    suggestion: str = ""
    detail: str = ""
    weight: int = 0
    times: int = 1
