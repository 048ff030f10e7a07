"""Numerals in a stretch of plain text: digits and spelled-out numbers, with the precision they are printed with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_LARGE = "hundred thousand million billion trillion"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
_WORD = "(?:" + "|".join(sorted((_UNITS + " zero " + _TENS + " " + _LARGE).split(), key=len, reverse=True)) + ")"
_SMALL = "(?:" + "|".join(sorted((_UNITS + " zero " + _TENS).split(), key=len, reverse=True)) + ")"
ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
_SMALL_VALUES = {word: float(value) for value, word in enumerate(_UNITS.split(), 1)}
_DENOMINATORS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

MAYBE = re.compile(
    r"\d|\b(?:"
    + "|".join((_UNITS + " zero dozen half halves third thirds quarter quarters fifths " + _TENS + " " + _LARGE + " " + _ORDINALS).split())
    + r")\b",
    re.IGNORECASE,
)
"""Passes every text that can hold a numeral, and few others: the cheap first test."""

_NUMERAL = re.compile(
    r"(?:(?<![\w.,/:#@])|(?<=\bRs)|(?<=\bRM)|(?<=SFr)|(?<=USD)|(?<=EUR)|(?<=GBP)|(?<=\d-)|(?<=\dm-)|(?<=bn-))(?<![A-Za-z]-)"
    r"(?P<digits>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?P<glyph>[½¼¾⅓⅔]|\s[1-3]/[2-8]\b)?(?P<ordinal>st|nd|rd|th)?(?![\d/:]|[.,]\d)"
    r"|\b(?P<fraction>(?:(?:one|two|three|four|five|six|seven|nine)[ -](?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)))\b"
    r"|\b(?P<part>half|a third|a quarter|a fifth|a tenth)(?= of\b| (?:the|its|their|his|her|all)\b)"
    r"|\b(?P<mixed>(?:one|two|three|four|five|six|seven|eight|nine|ten)[ -]and[ -]a[ -](?:half|quarter))\b"
    r"|\b(?P<dozen>(?:(?:a|one|two|three|four|five|six|half a)[ -])?dozen)\b"
    rf"|\b(?P<spelled_ordinal>(?:(?:{_TENS.replace(' ', '|')})-)?(?:{_ORDINALS.replace(' ', '|')}))\b"
    rf"|\b(?P<words>(?:a (?:{_LARGE.replace(' ', '|')})|{_SMALL})(?:(?:[ -]|,? and ){_WORD})*)\b(?!-?fold)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral at `text[start:end]`. `step` is the value of one unit of its last printed digit.

    `form` is "digits", "words", "ordinal" or "fraction".
    """

    start: int
    end: int
    value: float
    step: float
    form: str


def find_numerals(text: str) -> Iterator[Numeral]:
    """The numerals of a plain text in order; offsets count from its start."""
    for match in _NUMERAL.finditer(text):
        kind = match.lastgroup or ""
        if match["digits"]:
            yield _from_digits(match)
        elif kind == "words":
            yield from _from_words(match)
        elif kind == "fraction":
            yield _fraction(match, *re.split("[ -]", match["fraction"].lower()))
        elif kind == "part":
            word = match["part"].lower().split()[-1]
            yield _fraction(match, "one", word)
        elif kind == "mixed":
            parts = re.split("[ -]", match["mixed"].lower())
            half = 0.5 if parts[-1] == "half" else 0.25
            yield Numeral(match.start(), match.end(), _small(parts[0]) + half, half, "words")
        elif kind == "dozen":
            yield _dozen(match)
        elif kind == "spelled_ordinal":
            yield Numeral(match.start(), match.end(), _ordinal(match["spelled_ordinal"].lower()), 1.0, "ordinal")


def _from_digits(match: re.Match[str]) -> Numeral:
    digits = match["digits"]
    decimals = len(digits.partition(".")[2])
    value, step = float(digits.replace(",", "")), 10.0**-decimals
    if match["glyph"]:
        glyph = match["glyph"].strip()
        part = _GLYPHS.get(glyph) or int(glyph[0]) / int(glyph[2])
        value, step = value + part, part
    return Numeral(match.start(), match.end(), value, step, "ordinal" if match["ordinal"] else "digits")


def _from_words(match: re.Match[str]) -> Iterator[Numeral]:
    words = match["words"].lower().replace(",", "")
    value = _spelled_value(words)
    if value is not None:
        yield Numeral(match.start(), match.end(), value, _spelled_step(words), "words")
        return
    # Two numbers side by side, or joined by "and": each by itself.
    for part in re.finditer(rf"\b{_SMALL}(?:[ -]{_WORD})?\b", match["words"], re.IGNORECASE):
        value = _spelled_value(part[0].lower())
        if value is not None:
            yield Numeral(match.start() + part.start(), match.start() + part.end(), value, _spelled_step(part[0].lower()), "words")


def _spelled_value(words: str) -> float | None:
    from text_to_num import text2num

    words = "one " + words[2:] if words.startswith("a ") else words
    try:
        return float(text2num(words, "en"))
    except ValueError:
        return None


def _spelled_step(words: str) -> float:
    last = re.split("[ -]", words)[-1]
    return {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}.get(last, 1.0)


def _fraction(match: re.Match[str], count: str, part: str) -> Numeral:
    parts = _DENOMINATORS[part if part in _DENOMINATORS else part.removesuffix("s")]
    return Numeral(match.start(), match.end(), _small(count) / parts, 0.05, "fraction")


def _dozen(match: re.Match[str]) -> Numeral:
    words = re.split("[ -]", match["dozen"].lower())
    many = 0.5 if words[0] == "half" else _SMALL_VALUES.get(words[0], 1.0)
    return Numeral(match.start(), match.end(), 12 * many, 2.0, "words")


def _ordinal(word: str) -> float:
    tens, _, unit = word.rpartition("-")
    return (10.0 * (_TENS.split().index(tens) + 2) if tens else 0.0) + ORDINAL_VALUES[unit]


def _small(word: str) -> float:
    return _SMALL_VALUES[word]
