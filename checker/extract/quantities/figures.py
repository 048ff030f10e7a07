"""Figures in a sentence: numerals with comparator, range, magnitude, currency and unit, and their tolerance.

Precision follows what is printed: "80%" is ±0.5, "2.3 million" ±50,000. A whole number without unit or
magnitude is exact up to 999; from 1,000 on, one that ends in two or more zeros may be rounded to its last
digit that is not zero, by at most 5 percent. "About" and "nearly" allow 10 percent.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from checker.extract.quantities.numerals import MAYBE, Numeral, find_numerals
from checker.extract.quantities.units import Unit, currency_before, magnitude_after, rate_after, unit_after
from checker.models.claims.numbers import Comparator, Measure

APPROXIMATE = 0.10
"""The share by which "about" and "nearly" may be off: a choice of ours, generous so that rounding is never called a conflict."""
_COMPARATORS = {
    "gt": "more than|over|above|greater than|higher than|in excess of|exceeding|exceeds|exceeded|upwards of|well over|well above|beyond|topping|topped",
    "ge": "at least|no fewer than|no less than|not less than|a minimum of|as few as|as little as|minimum",
    "lt": "fewer than|less than|under|below|lower than|short of|well under|well below",
    "le": "up to|at most|no more than|not more than|as many as|as much as|as high as|a maximum of|maximum|a record",
    "approx": "about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated|circa|ca\\.?|just over|just under|just above|just below|just more than"
    "|just less than|slightly over|slightly under|slightly more than|slightly less than|a little over|a little under|a little more than|a little less than|near|virtually|nearer"
    "|in the region of|approaching|more or less|perhaps|maybe|probably",
}
_BEFORE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in (("approx", _COMPARATORS["approx"]), *((k, _COMPARATORS[k]) for k in ("ge", "le", "gt", "lt"))))
    + r")[ -](?:the |a |an )?$",
    re.IGNORECASE,
)
# "Went up to 5.5%" ends there; "up to 5.5%" alone is a limit.
_MOVED_UP_TO = re.compile(
    r"\b(?:w[eo]nt|go|goes|going|gone|mov\w+|climb\w*|edg\w+|push\w*|r[io]se|risen|rises|rising|cre[ep]\w*|driv\w*|drove|shot|jump\w*|tak\w+|took|%|percent) up to $"
)
_AFTER = re.compile(
    r"-?(?P<ge>\+|-plus| plus\b| or (?:more|older|over|above|higher)\b| and (?:over|above|older)\b| at least\b)|(?P<le> or (?:less|fewer|under|below|lower|younger)\b| at most\b)|(?P<approx> or so\b|-odd\b|-ish\b)"
)
_RANGE = re.compile(r" ?- ?| to | or ")
_BETWEEN = re.compile(r"\bbetween (?:about )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:about |just |only |an average of )?(?:[$£€] ?)?$", re.IGNORECASE)
_COMPOUND_GAPS = frozenset({" ", ", ", " and ", "-"})
_OUT_OF = re.compile(r" (?:in|out of)(?: every)? ")
_AGE_AFTER = re.compile(r"[- ]years?[- ](?:old|of age)\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|at the age of|turn(?:s|ed|ing)?) $", re.IGNORECASE)
_AGE_COMMAS_BEFORE = re.compile(r"[A-Z][\w.'-]+, $")
_DOZEN_OF = re.compile(r"\b(?:few|several|couple|many|some) (?:of )?(?:a )?$", re.IGNORECASE)
_TIME_AFTER = re.compile(r" ?(?:[ap]\.?m\b|GMT|BST|EST|EDT|CET|o'clock|hours GMT)|:\d", re.IGNORECASE)
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
_MONTH_BEFORE = re.compile(_MONTH + r"\.? (?:the )?(?:\d{1,2} ?(?:-|to|and) ?)?$")
_MONTH_AFTER = re.compile(r" (?:of )?" + _MONTH)
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:chapter|section|sec\.|article|art\.|page|pages|p\.|pp\.|table|figure|fig\.|room|flight|route|highway|interstate|number|no\.?|nos\.?|act|phase|level|grade|group|channel|"
    r"radio|resolution|proposition|prop\.|clause|amendment|bill|version|ver\.|type|class|formula|war|part|vol\.|volume|issue|step|item|question|line|gate|pier|platform|size|"
    r"schedule|annex|appendix|rule|paragraph|para|district|ward|unit|building|apartment|suite|lot|case|docket|file|tel|phone|fax|call|id|code|zip|box|directive|footnote|verse|psalm|"
    r"episode|lane|boeing|airbus|windows|route) ?|\b(?:World War|Cop|COP|Covid|COVID) ?|#)$",
    re.IGNORECASE,
)
_SCORE_CUE = re.compile(r"\b(?:beat|beats|beaten|w[io]n(?:s|ning)?|lost|lose|loses|defeat\w*|draw[ns]?|drew|tie[ds]?|le[ad]ds?|led|victor\w+|scores?|votes?|voted|voting|split|approved|passed|ruling|ruled|decision|thrash\w+|scoreline|rout\w*|set|sets|trail\w*|margin|goals?|nil|backed|rejected)\b", re.IGNORECASE)  # fmt: skip
_SCORE_JOIN = re.compile(r"-| votes to | to | votes against |(?:%| percent) to ")
_YEAR_NOUNS = re.compile(
    r" (?:people|persons|men|women|children|workers|employees|jobs|staff|homes|houses|residents|patients|pupils|students|troops|soldiers|deaths|cases|votes|copies|miles|words|of)\b"
)
_CONTINUOUS = frozenset({"money", "percent", "points", "length", "mass", "area", "volume", "speed", "temperature"})
# "One in ten" is a share; "60 out of 120" is a part and a whole.
_ROUND_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000})
_LIST_NUMBER = re.compile(r"^\W*\d{1,3}[.)] ")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a sentence states it, at `text[start:end]`; bounds and tolerance in `unit`.

    `core_start` and `core_end` are the place of its last numeral (what is counted follows it), `form` the
    form of that numeral, and `per` what a rate is counted by.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    comparator: Comparator
    tolerance: float
    unit: str
    factor: float
    measure: Measure
    core_start: int
    core_end: int
    form: str
    per: str = ""

    @property
    def value(self) -> float:
        """The figure's number, whichever bound is given."""
        return self.low if self.low is not None else self.high or 0.0

    @property
    def least(self) -> float | None:
        """The lower bound in the base unit, tolerance taken in; None where it is open."""
        return None if self.low is None else (self.low - self.tolerance) * self.factor

    @property
    def most(self) -> float | None:
        """The upper bound in the base unit, tolerance taken in; None where it is open."""
        return None if self.high is None else (self.high + self.tolerance) * self.factor


@dataclass(frozen=True, slots=True)
class _Single:
    """One numeral with its own sign, magnitude and unit."""

    start: int
    end: int
    value: float
    step: float
    size: float
    unit: Unit | None
    numeral: Numeral
    age: bool = False


def read_figures(text: str, *, sterling: bool = False) -> list[Figure]:
    """The figures of one sentence in plain text, in order. `sterling`: its pounds are money."""
    if not MAYBE.search(text):
        return []
    numerals = list(find_numerals(text))
    listed = _LIST_NUMBER.match(text)
    figures: list[Figure] = []
    at = 0
    while at < len(numerals):
        if _refused(text, numerals[at]) or (listed and numerals[at].end <= listed.end()):
            at += 1
            continue
        figure, used = _read(text, numerals, at, sterling)
        if figure:
            taken = figures[-1].end if figures else 0
            figures.append(replace(figure, start=taken) if figure.start < taken else figure)
        at += used
    return figures


def _refused(text: str, numeral: Numeral) -> bool:
    """Whether a numeral is no quantity: a time, a day of a month, a year, the number of a named thing."""
    if numeral.form not in ("digits", "ordinal"):
        return bool(_DOZEN_OF.search(text, max(0, numeral.start - 12), numeral.start)) or text[numeral.start :].lower().startswith("one another")
    before = text[max(0, numeral.start - 24) : numeral.start]
    word = text[numeral.start : numeral.end]
    if _TIME_AFTER.match(text, numeral.end) or _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, numeral.end):
        return True
    if numeral.form == "ordinal":
        return False
    if _NAMED_BEFORE.search(before) or (word[0] == "0" and len(word) > 1 and word[1].isdigit()) or before.endswith(("'", "(+", "+")):
        return True
    return _is_year(text, word, numeral) or len(word.replace(",", "").partition(".")[0]) > 12


def _is_year(text: str, word: str, numeral: Numeral) -> bool:
    if len(word) != 4 or not word.isdigit() or not 1000 <= numeral.value <= 2100:
        return False
    if (
        text[numeral.start - 1 : numeral.start] in ("$", "£", "€")
        or unit_after(text, numeral.end, large=False, sterling=True)
        or magnitude_after(text, numeral.end, False)[1] > 1
    ):
        return text[numeral.end : numeral.end + 1] == "s"
    before = text[max(0, numeral.start - 14) : numeral.start].lower()
    if before.endswith(("than ", "about ", "nearly ", "some ", "over ", "almost ", "total of ")):
        return False
    return not (_YEAR_NOUNS.match(text, numeral.end) and not before.endswith(("in ", "since ", "of ", "the ", "by ", "from ")))


def _read(text: str, numerals: Sequence[Numeral], at: int, sterling: bool) -> tuple[Figure | None, int]:
    """The figure that begins with `numerals[at]`, and how many numerals it takes."""
    first = _single(text, numerals[at], sterling)
    if at + 1 < len(numerals):
        second = numerals[at + 1]
        for reading in (_score, _proportion, _range, _compound):
            figure = reading(text, first, second, sterling)
            if figure:
                return figure, 2
        if text[first.end : second.start] in ("-", " ") and first.end == first.numeral.end:
            return None, 2  # "24-7", "nineteen ninety", a telephone number
    if not _ends_cleanly(text, first):
        return None, 1
    return _finished(text, first), 1


def _single(text: str, numeral: Numeral, sterling: bool) -> _Single:
    sign = currency_before(text, numeral.start)
    start, unit = sign if sign else (numeral.start, None)
    end, size = magnitude_after(text, numeral.end, bool(sign)) if numeral.form != "ordinal" else (numeral.end, 1.0)
    if numeral.form == "digits" or numeral.form == "words":
        old = _AGE_AFTER.match(text, end)
        if size == 1 and not sign and (old or _is_age(text, numeral)):
            return _Single(start, old.end() if old else end, numeral.value, 1.0, 1.0, Unit("year", "age", 1.0), numeral, True)
        found = None if sign else unit_after(text, end, large=size > 1 or numeral.step >= 1e6, sterling=sterling)
        if found:
            end, unit = found
    return _Single(start, end, numeral.value * size, numeral.step * size, size, unit, numeral)


def _is_age(text: str, numeral: Numeral) -> bool:
    if not 0 < numeral.value <= 115 or numeral.step != 1.0:
        return False
    if _AGE_BEFORE.search(text, max(0, numeral.start - 16), numeral.start):
        return not unit_after(text, numeral.end, large=False, sterling=False)
    commas = (
        numeral.form == "digits"
        and text[numeral.start - 2 : numeral.start] == ", "
        and _AGE_COMMAS_BEFORE.search(text[max(0, numeral.start - 24) : numeral.start])
    )
    return bool(commas and text[numeral.end : numeral.end + 1] in (",", ";", ".", "") and text[numeral.end : numeral.end + 2] not in (".", ".)"))


def _ends_cleanly(text: str, single: _Single) -> bool:
    """Whether nothing is glued to the figure: "5G", "16-bit" and "20s" are names, not numbers."""
    tail = text[single.end : single.end + 2]
    return not tail or not (tail[0].isalnum() or tail[0] == "_" or (tail[0] in "/:" and tail[1:].isdigit()))


def _finished(text: str, single: _Single) -> Figure:
    unit = single.unit or _bare_unit(single.numeral)
    comparator, start = _comparator_before(text, single.start, unit)
    end, per = rate_after(text, single.end)
    if comparator == "eq":
        comparator, end = _comparator_after(text, end)
    tolerance = _tolerance(single, unit.measure)
    if comparator == "approx":
        tolerance = max(tolerance, APPROXIMATE * single.value)
    low = None if comparator in ("lt", "le") else single.value
    high = None if comparator in ("gt", "ge") else single.value
    core = single.numeral
    return Figure(start, end, low, high, comparator, tolerance, unit.name, unit.factor, unit.measure, core.start, core.end, core.form, per)


_COUNT = Unit("", "count", 1.0)
_BARE = {"ordinal": Unit("", "ordinal", 1.0), "fraction": Unit("", "fraction", 1.0)}


def _bare_unit(numeral: Numeral) -> Unit:
    return _BARE.get(numeral.form, _COUNT)


def _comparator_before(text: str, start: int, unit: Unit) -> tuple[Comparator, int]:
    before = _BEFORE.search(text, max(0, start - 26), start)
    if not before or unit.measure == "ordinal":
        return "eq", start
    if _MOVED_UP_TO.search(text, max(0, before.start() - 16), before.end()):
        return "eq", start
    kind, word = cast(Comparator, before.lastgroup), before[0].strip().lower()
    # "over three years" is as long as three years; "some" and "near" ask for a plain number after them.
    if (word in ("over", "under", "a record", "beyond") and unit.measure == "time") or word == "a record":
        return "eq", start
    return kind, before.start()


def _comparator_after(text: str, end: int) -> tuple[Comparator, int]:
    after = _AFTER.match(text, end)
    return (cast(Comparator, after.lastgroup), after.end()) if after else ("eq", end)


def _tolerance(single: _Single, measure: str) -> float:
    """Half a unit of the last printed digit; see the module's docstring for whole numbers."""
    if measure in ("age", "ordinal", "score"):
        return 0.0
    if single.step != 1.0:
        return single.step / 2
    return _rounded(single.value, 0.5 if measure in _CONTINUOUS else 0.0)


def _rounded(value: float, least: float) -> float:
    if value < 1000 or value != int(value) or int(value) % 100:
        return least
    whole = str(int(value))
    last = 10.0 ** (len(whole) - len(whole.rstrip("0")))
    return max(least, min(last / 2, 0.05 * value))


def _range(text: str, first: _Single, numeral: Numeral, sterling: bool) -> Figure | None:
    """Two figures read as one: "between 5 and 7", "10-15 percent", "$2m to $3m"."""
    second = _single(text, numeral, sterling)
    gap = text[first.end : second.start]
    between = bool(_BETWEEN.search(text, max(0, first.start - 16), first.start))
    if not (gap == " and " if between else _RANGE.fullmatch(gap)) or _refused(text, numeral) or not _ends_cleanly(text, second):
        return None
    if gap == " to " and (_FROM.search(text, max(0, first.start - 20), first.start) or (first.unit and first.unit.measure != "money")):
        return None
    if first.numeral.form not in ("digits", "words") or second.numeral.form not in ("digits", "words"):
        return None
    shared = second.size if first.size == 1 else 1.0
    low = first.value * (shared if first.value < second.value else 1.0)
    unit = second.unit or first.unit or _bare_unit(numeral)
    if low >= second.value or (first.unit and second.unit and first.unit != second.unit) or second.value > 1000 * max(low, 1):
        return None
    tolerance = max(_tolerance(replace(first, value=low, step=first.step * shared), unit.measure), _tolerance(second, unit.measure))
    end, per = rate_after(text, second.end)
    start = text.rfind("etween", 0, first.start) - 1 if between else _comparator_before(text, first.start, unit)[1]
    return Figure(start, end, low, second.value, "range", tolerance, unit.name, unit.factor, unit.measure, numeral.start, numeral.end, numeral.form, per)


def _compound(text: str, first: _Single, numeral: Numeral, sterling: bool) -> Figure | None:
    """One measure in two units: "6 feet 2 inches", "two hours and 30 minutes"; its value is in the larger one."""
    second = _single(text, numeral, sterling)
    if not first.unit or not second.unit or text[first.end : second.start] not in _COMPOUND_GAPS or not _ends_cleanly(text, second):
        return None
    unit, smaller = first.unit, second.unit
    if unit.measure != smaller.measure or unit.measure not in ("length", "mass", "time") or not smaller.factor * second.value < unit.factor:
        return None
    part = smaller.factor / unit.factor
    value = first.value + second.value * part
    comparator, start = _comparator_before(text, first.start, unit)
    tolerance = APPROXIMATE * value if comparator == "approx" else second.step / 2 * part
    low, high = (None if comparator in ("lt", "le") else value), (None if comparator in ("gt", "ge") else value)
    return Figure(start, second.end, low, high, comparator, tolerance, unit.name, unit.factor, unit.measure, numeral.start, numeral.end, numeral.form)


def _score(text: str, first: _Single, numeral: Numeral, sterling: bool) -> Figure | None:
    """A result: "won 3-1", "by 52 votes to 48", "a 5-4 ruling"."""
    second = _single(text, numeral, sterling)
    join = _SCORE_JOIN.fullmatch(text[first.numeral.end : numeral.start])
    if not join or first.unit or second.size > 1 or second.unit or first.numeral.step != 1 or numeral.step != 1 or max(first.value, second.value) > 999:
        return None
    if not _ends_cleanly(text, second) or first.numeral.form != numeral.form or not _SCORE_CUE.search(text):
        return None
    by = text[max(0, first.start - 3) : first.start].lower() == "by "
    if join[0] == " to " and not by and not re.search(r"\bvot(?:e|es|ed|ing)\b", text[max(0, first.start - 24) : first.start]):
        return None
    if join[0] == "-" and first.value < second.value and re.match(r" (?!votes?\b|defeat|loss|win|draw|victory)[a-z]+s\b", text[second.end :]):
        return None
    return Figure(first.start, second.end, first.value, second.value, "eq", 0.0, "", 1.0, "score", numeral.start, numeral.end, numeral.form)


def _proportion(text: str, first: _Single, numeral: Numeral, sterling: bool) -> Figure | None:
    """A share said in whole numbers: "one in ten", "nine out of 10"."""
    second = _single(text, numeral, sterling)
    if first.unit or second.unit or second.size > 1 or not _OUT_OF.fullmatch(text[first.end : second.start]) or not _ends_cleanly(text, second):
        return None
    if not 0 < first.value < second.value <= 1000 or first.numeral.step != 1.0 or second.value not in _ROUND_WHOLES:
        return None
    comparator, start = _comparator_before(text, first.start, _bare_unit(numeral))
    value = first.value / second.value
    tolerance = APPROXIMATE * value if comparator == "approx" else 0.0
    low, high = (None if comparator in ("lt", "le") else value), (None if comparator in ("gt", "ge") else value)
    return Figure(start, second.end, low, high, comparator, tolerance, "", 1.0, "fraction", numeral.start, numeral.end, "fraction")
