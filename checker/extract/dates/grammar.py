"""The grammar of dates: regular expressions over the tags of a line, tried in order at each place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.extract.dates.words import Line, Value


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a line that may be a date: tokens `first` to `last` (exclusive), what kind, and its named parts.

    `at` maps each part to the token it stands on.
    """

    kind: str
    first: int
    last: int
    parts: Mapping[str, Value]
    at: Mapping[str, int]


_WD = r"(?:(?P<wd>[Ww])(?P<tod>P)?\.?,?d?)?"
_MO = r"(?P<mo>[Mm])(?:(?<=m)\.)?"
_MO2 = r"(?P<mo2>[Mm])(?:(?<=m)\.)?"
_DAY = r"(?P<day>[DO])"
_WORD_DAY = r"(?P<day>[DOo])"
_YEAR = r"(?:,?f?(?P<yr>Y)|,?f?d?(?P<rel>[lnt])j)?"
_PART = r"(?:d?(?P<part>[EB])(?:-|i|f)?d?)?"
_CLOCK = r"(?:A,?v?)?"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("numeric", r"(?P<num>#)"),
    # Ranges whose ends share a month or a year are one interval.
    ("day range", rf"{_MO}{_DAY}(?:-|z)(?P<day2>[DO])(?![Mm]){_YEAR}"),
    ("day range", rf"(?<=b){_MO}{_DAY}&(?P<day2>[DO])(?![Mm]){_YEAR}"),
    ("day range", rf"d?{_DAY}(?:-|zd?)(?P<day2>[DO])f?{_MO}{_YEAR}"),
    ("day range", rf"(?<=b)d?{_DAY}&d?(?P<day2>[DO])f?{_MO}{_YEAR}"),
    ("day range", rf"{_MO}{_DAY}(?:,?(?P<yr1>Y))?,?(?:--?|z|(?<=b[Mm][DO])&|(?<=b[Mm][DO]Y)&|(?<=b[Mm][DO],Y)&){_MO2}(?P<day2>[DO]){_YEAR}"),
    ("day range", rf"{_DAY}f?{_MO}(?P<yr1>Y)?(?:--?|z|(?<=b[DO][Mm])&|(?<=b[DO][Mm]Y)&)(?P<day2>[DO])f?{_MO2}{_YEAR}"),
    ("month range", rf"{_MO}(?P<yr1>Y)?(?:-|z|(?<=b[Mm])&|(?<=b[Mm]Y)&){_MO2}(?![DO]){_YEAR}"),
    ("year range", r"(?P<yr>Y)(?P<join>-|/)(?P<yr2>[YD9])(?![-/])"),
    ("year range", r"(?:(?<=r)|(?<=b))(?P<yr>Y)(?P<join>z|-|(?<=bY)&)(?P<yr2>Y)"),
    # Lists whose last member carries the year or the month.
    ("month list", rf"(?P<list>[Mm]\.?(?:,[Mm]\.?)*,?&[Mm]\.?)(?![DO]){_YEAR}"),
    ("day list", rf"{_MO}(?P<list>[DO](?:,[DO])*,?&[DO])(?![Mm]){_YEAR}"),
    ("day list", rf"d?(?P<list>[DO](?:,[DO])*,?&[DO])f?{_MO}{_YEAR}"),
    # One calendar date.
    ("calendar", rf"{_MO}{_DAY}(?P<attack>)(?=,?!)"),
    ("calendar", rf"d?{_DAY}f?{_MO}(?P<attack>)(?=,?!)"),
    ("calendar", rf"{_CLOCK}{_WD}{_MO}d?(?P<day>[DO9o])(?![\d%/-]){_YEAR}"),
    ("calendar", rf"{_CLOCK}{_WD}d{_WORD_DAY}(?:f){_MO}{_YEAR}"),
    ("calendar", rf"{_CLOCK}{_WD}d?{_DAY}f?{_MO}{_YEAR}"),
    ("calendar", rf"(?P<which>[lnt]){_MO}(?P<day>[DO])(?![\d%/-])"),
    ("calendar", rf"{_PART}(?P<which>[lnt])?{_MO}{_YEAR}"),
    ("quarter", r"(?:d)?(?P<yr>Y)-?(?:F-?)?(?P<quarter>o)-?q"),
    ("quarter", rf"(?:d)?{_PART}(?:F-?)?(?P<quarter>[oO])-?q(?:fdF?j|f?d?Fj?)?{_YEAR}"),
    ("quarter", r"d?(?P<quarter>l)-?qf?d?F?j?f?(?P<yr>Y)"),
    ("quarter", rf"(?:d)?(?P<quarter>Q){_YEAR}"),
    ("quarter", r"d?j-[gE](?P<ago>)(?P<quarter>o)-?q"),
    ("told quarter", r"d?(?P<yr>Y)(?P<unit>[qp])"),
    ("told quarter", r"d(?P<unit>q)(?!-)"),
    ("told quarter", r"d?(?P<rel>t)(?P<unit>[qp])(?!-)"),
    ("half", r"d?(?P<half>[oOlE])-?h(?:fd?j|f?d?F?j?(?:,?f?(?P<yr>Y)|d?(?P<rel>[lnt])j))"),
    ("season", rf"{_PART}d?(?P<season>S),?f?(?P<yr>Y)"),
    ("season", rf"{_PART}(?P<rel>[lnt])-?(?P<season>S)"),
    ("season", rf"{_PART}d(?P<season>S)(?:fd?(?P<relyr>[lnt])j)?"),
    ("holiday", rf"(?P<which>[lnt])?(?P<holiday>H)(?:,?(?P<wd>[W]))?{_YEAR}"),
    ("decade", r"d?(?P<part>[EB])?-?(?:f?d)?(?P<decade>K)"),
    ("century", r"d?(?P<part>[EB])?-?(?:f?d)?(?P<century>[oO])-?Z"),
    # Weekdays.
    ("weekday set", r"e(?P<wd>W)|(?P<days>L)"),
    ("weekday", rf"{_CLOCK}{_PART}d?(?P<rel>[lnt])?(?P<rel2>[n])?(?P<wd>W)(?:f(?P<relweek>[lnt])u)?(?P<tod>P)?"),
    ("weekday", r"(?P<wd>w)\.(?=[X,])"),
    ("deictic", r"dy(?P<beyond>g)(?P<day>T)(?P<tod>P)?"),
    ("deictic", r"(?P<part>[EB])?(?P<day>T)(?P<tod>P)?"),
    # Units counted from somewhere.
    ("ago", r"(?P<some>x)?(?:(?P<n>[CaDN9c])(?:f|(?P<more>C))?-?)(?:X(?=[uyUjJqZ]))?(?P<unit>[uyUjJqk])-?(?P<dir>[gE])"),
    ("ago", r"(?P<unit>j)-(?P<dir>[gE])"),
    ("unit", rf"{_PART}(?:d?(?P<rel>[lnt]))(?P<rel2>[lnt])?(?P<fiscal>F)?(?P<unit>[uyjqp])(?!-)"),
    ("unit", r"(?P<part>E)id(?P<unit>[juq])"),
    ("unit", r"(?<=R)dF?(?P<unit>j)(?![a-zA-Z'-])"),
    ("unit", r"d?(?P<part>B)fd(?P<unit>[yjuq])"),
    ("unit", r"(?P<unit>j)s?-?(?P<part>B)(?![a-z])"),
    ("weekend", r"(?<=v)d(?P<weekend>u)(?!-)"),
    ("spoken year", r"(?P<hundreds>C)(?P<tens>C)(?:-?(?P<ones>C))?"),
    ("year", rf"{_PART}(?:d?F?jf)?F?j?(?P<yr>Y)(?!-[A-Z])"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_CAN_START = frozenset("yhGMmDOoWwYKQSHTELBjxCacNld9nteA'#")
_MUST_HOLD = re.compile(r"[MmWwLYKQSHT#uyUjJqZpC]")
_LONGEST = 12
"""Tokens that a phrase spans at most, before its core word."""


def scan(line: Line) -> Iterator[Phrase]:
    """The phrases of a line from left to right; the first pattern that fits wins."""
    tags = line.tags
    core = _MUST_HOLD.search(tags)
    at = 0
    while core and at < len(tags):
        if core.start() < at:
            core = _MUST_HOLD.search(tags, at)
            continue
        at = max(at, core.start() - _LONGEST)
        if tags[at] in _CAN_START:
            phrase = _phrase_at(line, at)
            if phrase:
                yield phrase
                at = phrase.last
                continue
        at += 1


def _phrase_at(line: Line, at: int) -> Phrase | None:
    for kind, pattern in _COMPILED:
        match = pattern.match(line.tags, at)
        if match:
            places = {name: match.start(name) for name, value in match.groupdict().items() if value is not None}
            return Phrase(kind, at, match.end(), {name: line.values[place] for name, place in places.items() if place < len(line.values)}, places)
    return None
