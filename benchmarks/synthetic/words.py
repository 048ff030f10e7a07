"""Numbers in the braces of a wording: `n[20-90]`, the same wherever one text asks for that range, and `more[20-90]`, a good deal above it."""

from collections.abc import Mapping
from typing import Any

from benchmarks.synthetic.world import between

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
_ORDINALS = {3: "third", 5: "fifth", 8: "eighth", 9: "ninth"}
_LEAST_MORE, _MOST_MORE = 40, 70
"""How many percent the higher number is above the other, so that nobody takes it for rounding."""


class Number:
    """Draws numbers for one key; after the range may stand `y` (a year), `w` (in words), `th` or `o` (an ordinal, in words)."""

    def __init__(self, key: object, *, more: bool = False) -> None:
        self._key, self._more = key, more

    def __getitem__(self, asked: str) -> str:
        low, high = asked.rstrip("ywtho").split("-")
        form = asked.lstrip("0123456789-")
        number = between(int(low), int(high), self._key)
        if self._more and form == "y":
            number += between(2, 9, self._key, "later")
        elif self._more:
            number += max(2, number * between(_LEAST_MORE, _MOST_MORE, self._key, "more") // 100)
        return _written(number, form)


def _written(number: int, form: str) -> str:
    if form == "y":
        return str(number)
    if form == "w":
        return _SMALL[number]
    if form == "o":
        return _ORDINALS.get(number, f"{_SMALL[number]}th")
    return f"{number}th" if form == "th" else f"{number:,}"


def filled(wording: str, slots: Mapping[str, Any], key: object) -> str:
    """A wording with its slots filled, its numbers those of `key`."""
    return wording.format_map({**slots, "n": Number(key), "more": Number(key, more=True)})
