"""A sentence with a sign in place of each figure, so that one pattern reads a relation in any numbers and units."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypedDict, Unpack

from checker.extract.nlp import Sentence
from checker.models.claims import QuantityClaim

FrameType = Literal["sum", "shares", "share", "change", "multiple", "margin", "conversion", "duration", "age", "list", "average", "range"]
Direction = Literal["", "up", "down"]
_LETTERS = {
    "count": "c", "percent": "p", "points": "q", "money": "m", "length": "l", "mass": "w", "time": "t", "age": "a", "ordinal": "o", "score": "s",
    "fraction": "f", "area": "r", "volume": "v", "speed": "x", "temperature": "e", "multiple": "u", "rate": "z",
}  # fmt: skip
# In a sum a figure printed to its last digit ("40,000") is meant to the percent, though it may be rounded elsewhere.
_DIGITS = re.compile(r"\d{4}|\d,\d{3}")
_IN_FULL = 0.01
# Up to six words, years and ordinals among them, after a conversion in brackets.
_WORDS = r"(?: \(\{m\d+\}\))?(?:[ -](?:\{o\d+\}|[a-z][\w'-]*|(?:19|20)\d\d)){0,6}"
_SIGN = re.compile(r"<(\w+):(\*|[a-z]+)>")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`text` holds `{c0}` for the first figure if it is a count, `{p1}` for the second if it is a percentage, and so on.

    `starts` and `ends` are the figures' places in `text`, to find any place in the document again.
    """

    text: str
    figures: tuple[QuantityClaim, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    start: int

    @property
    def letters(self) -> frozenset[str]:
        """The letters of the signs that stand in it."""
        return frozenset(_LETTERS[f.measure] for f in self.figures)

    def figure(self, match: re.Match[str], name: str) -> QuantityClaim:
        """The figure that a pattern's group `name` met."""
        return self.figures[int(match[name])]

    def widened(self, frame: "Frame", match: re.Match[str]) -> "Frame":
        """The frame over all the words that its pattern read, without a sign or space at either end."""
        read = match[0]
        start = match.start() + len(read) - len(read.lstrip(" ,(-"))
        return replace(frame, start=self.place(start), end=self.place(match.start() + len(read.rstrip(" ,-"))))

    def place(self, position: int) -> int:
        """Where a place between the figures of `text` is in the document, in code points."""
        passed = [i for i, end in enumerate(self.ends) if end <= position]
        if not passed:
            return self.start + position
        return self.figures[passed[-1]].end + position - self.ends[passed[-1]]


def skeleton(sentence: Sentence, figures: Sequence[QuantityClaim]) -> Skeleton:
    """The skeleton of a sentence; its figures in the order of the text."""
    text, parts, at, length = sentence.text, [], 0, 0
    starts, ends = [], []
    for index, figure in enumerate(figures):
        before, sign = text[at : figure.start - sentence.start], f"{{{_LETTERS[figure.measure]}{index}}}"
        parts += [before, sign]
        starts.append(length + len(before))
        length += len(before) + len(sign)
        ends.append(length)
        at = figure.end - sentence.start
    return Skeleton("".join((*parts, text[at:])), tuple(figures), tuple(starts), tuple(ends), sentence.start)


@dataclass(frozen=True)
class Form:
    """A pattern over skeletons: `<whole:c>` is a count called "whole", `<x:*>` any figure; `~` is up to six words.

    No sign may be left out in a match, so a sentence without figures of those kinds is not searched, and
    the pattern is compiled when the first one with them comes: compiling all of them takes 60 ms, a fifth of our start.
    """

    text: str

    @cached_property
    def _signs(self) -> tuple[str, ...]:
        return tuple(letters for _, letters in _SIGN.findall(self.text))

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        signs = _SIGN.sub(lambda m: rf"\{{{'[a-z]' if m[2] == '*' else f'[{m[2]}]'}(?P<{m[1]}>\d+)\}}", self.text)
        return re.compile(signs.replace("~", _WORDS), re.IGNORECASE)

    def matches(self, skeleton: Skeleton) -> Iterator[re.Match[str]]:
        """The places where a sentence has this form, in the order of the text."""
        present = skeleton.letters
        if len(self._signs) <= len(skeleton.figures) and all(letters == "*" or not present.isdisjoint(letters) for letters in self._signs):
            yield from self._compiled.finditer(skeleton.text)


class FrameWords(TypedDict, total=False):
    """What a frame says beside its figures."""

    words: tuple[str, ...]
    direction: Direction
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A relation as it was read: the fields of a FrameClaim, and its place in the document in code points."""

    type: FrameType
    start: int
    end: int
    values: tuple[float, ...]
    tolerances: tuple[float, ...]
    unit: str = ""
    words: tuple[str, ...] = ()
    direction: Direction = ""
    exhaustive: bool = False


def frame_of(type_: FrameType, figures: Sequence[QuantityClaim], **more: Unpack[FrameWords]) -> Frame | None:
    """A frame of figures in the order that its type documents, or nothing where one is open-ended."""
    if any(f.comparator not in ("eq", "approx") for f in figures):
        return None
    unit = figures[-1].unit
    tolerances = tuple(min(f.tolerance, _IN_FULL * (f.low or 0.0)) if f.comparator == "eq" and _DIGITS.search(f.quote) else f.tolerance for f in figures)
    values = tuple(f.low or 0.0 for f in figures)
    return Frame(type_, min(f.start for f in figures), max(f.end for f in figures), values, tolerances, unit, **more)
