"""What the readers of lengths, anniversaries and ages share: numerals in words or digits, and the shape of a frame."""

from typing import Literal, NamedTuple

from checker.extract.dates.words import CARDINALS, ORDINALS, TENS

_WORDS = {word: number for number, word in enumerate(CARDINALS, 1)} | TENS
_ORDINAL_WORDS = {word: number for number, word in enumerate(ORDINALS, 1)} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_JUBILEES = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "sesquicentennial": 150}

NUMERAL = r"\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|" + "|".join(
    sorted((*CARDINALS, "hundred"), key=len, reverse=True)
)
"""A regular expression for a small cardinal number."""
ORDINAL = (
    r"\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:" + "|".join(sorted(_ORDINAL_WORDS, key=len, reverse=True)) + ")"
)
"""A regular expression for a small ordinal number."""
JUBILEE = "|".join(_JUBILEES)
_MORE = frozenset(["more than", "over", "after", "past"])
_LESS = frozenset(["less than", "under", "before"])


class Frame(NamedTuple):
    """Figures that must fit, in the order that FrameClaim documents for the type; offsets are code points of the document."""

    start: int
    end: int
    type: Literal["duration", "anniversary", "age", "sequence"]
    values: tuple[float, ...]
    tolerance: float
    unit: str = "year"
    words: tuple[str, ...] = ()


def number_of(word: str) -> int:
    """The number that a numeral says. Raises KeyError for a word that is none."""
    word = word.lower()
    return int(word) if word.isdigit() else sum(_WORDS[part] for part in word.split("-"))


def ordinal_of(word: str) -> int:
    """The number that an ordinal or a jubilee word says. Raises KeyError for a word that is none."""
    word = word.lower()
    if word[0].isdigit():
        return int(word[:-2])
    if word in _JUBILEES:
        return _JUBILEES[word]
    *tens, last = word.split("-")
    return sum(TENS[t] for t in tens) + _ORDINAL_WORDS[last]


def direction_of(words: str) -> Literal["", "up", "down"]:
    """Whether a length or an age is told as more ("up") or less ("down") than a number, by the words in small letters before it."""
    return "up" if words in _MORE else "down" if words in _LESS else ""
