"""Units, currencies and magnitudes: the words and signs beside a number, and what they make of it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from checker.models.claims.numbers import Measure
from checker.reference.tables import table

_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6, "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_MAGNITUDE = re.compile(
    r"(?:(?P<near>k|m|b|mn|bn|tn|trn)|[ -]?(?P<word>hundred|thousand|million|billion|trillion|lakhs?|crores?|mln|bln|bn|mn|tn|trn|m(?= euros?\b)))(?![\w])",
    re.I,
)
# "1.2m tonnes" and "40m people", but "400m race" and "40m tall".
_COUNTED_AFTER_M = re.compile(r" (?:people|men|women|children|[a-z]+s)\b")
_SIGN_BEFORE = re.compile(r"(?:US|U\.S\. ?|AU|A|CA|C|NZ|HK|S|NT|R)?\$ ?$|[£€¥₹₩] ?$|\b(?:Rs\.? ?|RM ?|SFr ?|USD ?|EUR ?|GBP ?|CHF ?|JPY ?|INR ?|AUD ?|CAD ?)$")
_PER = re.compile(r",? (?:a|an|per|for each|for every|each) ([a-z]+)\b(?! (?:earlier|ago|later|before|old|on year))|/([a-z]+)\b")
_RATES = frozenset(
    "share barrel tonne ton ounce pound kilo kilogram litre gallon pint mile kilometre metre hour day week month year minute second night head person capita "
    "household family child pupil student patient passenger employee worker vehicle car unit seat ticket acre hectare annum game match quarter gram bushel".split()
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its canonical name, its measure, and its size in the base unit of that measure."""

    name: str
    measure: Measure
    factor: float


@dataclass(frozen=True, slots=True)
class Forms:
    """All written forms of units and currencies, and the pattern that finds one after a number."""

    units: dict[str, Unit]
    attached: frozenset[str]
    capitals: dict[str, str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def forms() -> Forms:
    """The written forms from the tables of units and currencies."""
    units: dict[str, Unit] = {}
    attached, capitals = set(), {}
    for spellings, name, measure, factor in table("units.tsv"):
        for form in spellings.split("|"):
            units[form.lstrip("+^").lower()] = Unit(name, cast(Measure, measure), float(factor))
            if form.startswith("+"):
                attached.add(form[1:])
            if form.startswith("^"):
                capitals[form[1:].lower()] = form[1:]
    for spellings, code, factor in table("currencies.tsv"):
        for form in spellings.split("|"):
            units[form] = Unit(code, "money", float(factor))
    alternatives = "|".join(re.escape(f) for f in sorted(units, key=len, reverse=True))
    return Forms(units, frozenset(attached), capitals, re.compile(rf"([ -]?)({alternatives})(?!\w)", re.IGNORECASE))


def currency_before(text: str, start: int) -> tuple[int, Unit] | None:
    """The currency sign that ends at `start`: where it begins, and its unit."""
    match = _SIGN_BEFORE.search(text, max(0, start - 7), start)
    if not match:
        return None
    sign = re.sub(r"(?<=\$)\s|\s+$", "", match[0]).lower()
    unit = forms().units.get(sign) or forms().units.get(sign.replace(". ", ". "))
    return (match.start(), unit) if unit else None


def magnitude_after(text: str, end: int, money: bool) -> tuple[int, float]:
    """The magnitude word or letter at `end`: where it stops, and its size (1 where there is none)."""
    match = _MAGNITUDE.match(text, end)
    if not match:
        return end, 1.0
    near = match["near"]
    if near and near.lower() in ("m", "b", "k") and not money:
        counted = _COUNTED_AFTER_M.match(text, match.end())
        if near.lower() != "m" or not counted:
            return (match.end(), _MAGNITUDES[near.lower()]) if near.lower() != "m" and counted else (end, 1.0)
    return match.end(), _MAGNITUDES[(near or match["word"]).lower()]


def unit_after(text: str, end: int, *, large: bool, sterling: bool) -> tuple[int, Unit] | None:
    """The unit or currency that stands at `end`: where it stops, and what it is.

    `large` tells that a magnitude stands before it and `sterling` that the text counts in pounds
    sterling: both make money of "pounds".
    """
    match = forms().pattern.match(text, end)
    if not match:
        return None
    gap, form = match[1], match[2].lower()
    if (form in forms().attached and (gap or match[2] != form)) or (form in forms().capitals and match[2] != forms().capitals[form]):
        return None
    if form in ("pound", "pounds") and (large or sterling):
        return match.end(), Unit("GBP", "money", 1.0)
    return match.end(), forms().units[form]


def rate_after(text: str, end: int) -> tuple[int, str]:
    """What a rate is counted by ("a barrel", "per day") at `end`: where it stops, and the word."""
    match = _PER.match(text, end)
    word = (match[1] or match[2]) if match else ""
    return (match.end(), word) if match and word in _RATES else (end, "")
