"""Numbers as they are printed, in figures or in words, with the values that they can stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
_WORDS = {word: n for n, word in enumerate(_UNITS)} | {word: 20 + 10 * n for n, word in enumerate(_TENS)} | {word: n + 3 for n, word in enumerate(_ORDINALS)}
_WORDS |= {"dozen": 12, "twentieth": 20}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "billion": 1e9,
    "b": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_SPELLED = "|".join(sorted(_WORDS, key=len, reverse=True))
# Digits that are no part of a name (COVID-19, Q3, G20).
_PRINTED = re.compile(
    rf"(?<![\w.,])(?<![A-Za-z]-)(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?P<decimals>\.\d+)?(?P<scaled>(?:\s|-)?(?:hundred|thousand|million|billion|trillion|k|mn|mln|bn|tn|m|b)s?\b)?"
    rf"|(?<![\w-])(?P<spelled>(?:{_SPELLED}|hundred|thousand|million|billion)(?:(?: and |-| )(?:{_SPELLED}|hundred|thousand|million|billion|trillion)\b){{0,6}})(?!\w)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|above|below|least|most|than|to|estimated|close to|up to|circa|c\.|~)\s*[$£€~]?\s*$",
    re.IGNORECASE,
)
_FIRST = re.compile(r"1st\b|2nd\b")
_DECADE = re.compile(r" ?'?s\b")
"""The 1960s, as "1960's" or "1960 's" too."""
_HALF = 0.5
_WIDE = 0.05
_LEAST_SHORTENED = 1e4


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start` to `end` (code points of the text that was read): `value` with its scale, `bare` without; `least` to `most` round it."""

    start: int
    end: int
    value: float
    bare: float
    scale: float
    least: float
    most: float
    text: str

    def counted_by_writer(self, most: int) -> bool:
        """Whether it is a small number in words, which a writer may have counted."""
        return self.text[0].isalpha() and self.value <= most

    def agrees(self, other: "Numeral") -> bool:
        """Whether the other can be the same number, rounded here; one of two in figures may leave its scale to the reader (a table "in millions")."""
        if self.least <= other.value <= self.most or other.value == self.value:
            return True
        printed = self.text[0].isdigit() and other.text[0].isdigit()
        return printed and self.bare == other.bare and self.scale != other.scale and 1.0 in (self.scale, other.scale)


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text in its order; "first", "2nd" and "a half" are none."""
    for match in _PRINTED.finditer(text):
        if match["spelled"]:
            if match[0][0].isupper() and text[match.end() + 1 : match.end() + 2].isupper():
                continue  # part of a name
            value = _spelled(match["spelled"].lower())
            yield Numeral(match.start(), match.end(), value, value, 1.0, value, value, match[0])
        elif not _FIRST.match(text, match.start()):
            yield _printed(text, match)


def _printed(text: str, match: re.Match[str]) -> Numeral:
    bare = float(match["digits"].replace(",", "") + (match["decimals"] or ""))
    word = (match["scaled"] or "").strip(" -\t").lower()
    scale = _SCALES.get(word) or _SCALES.get(word.removesuffix("s"), 1.0)
    unit = 10.0 ** -max(0, len(match["decimals"] or "") - 1) * scale
    percent = text[match.end() : match.end() + 9].lstrip().startswith(("%", "per cent", "percent"))
    room = unit * _HALF if match["decimals"] or scale > 1 or percent else 0.0
    if room == 0.0 and bare >= _LEAST_SHORTENED and bare % 100 == 0:
        room = 0.005 * bare
    if _ABOUT.search(text, max(0, match.start() - 24), match.start()):
        room = max(room, _WIDE * bare * scale)
    value = bare * scale
    if bare >= 10 and bare % 10 == 0 and _DECADE.match(text, match.end()):
        return Numeral(match.start(), match.end(), value, bare, scale, value, value + 9, match[0])
    return Numeral(match.start(), match.end(), value, bare, scale, value - room - 1e-9, value + room + 1e-9, match[0])


def _spelled(words: str) -> float:
    """The value of a number in words ("two hundred and five thousand")."""
    total = 0.0
    group = 0.0
    for word in re.split(r"[ -]", words):
        if word in _SCALES:
            group = max(group, 1.0) * _SCALES[word]
            if _SCALES[word] >= 1e3:
                total, group = total + group, 0.0
        elif word == "dozen":
            group = max(group, 1.0) * 12
        elif word != "and":
            group += _WORDS[word]
    return total + group
