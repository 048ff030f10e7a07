"""Margins told with both results, and measures told in two units."""

import re
from collections.abc import Iterator

from checker.extract.frames.skeleton import Form, Frame, Skeleton, frame_of
from checker.models.claims import QuantityClaim

_LEAD = r"(?:margin|lead|victory|win|majority|difference|gap|advantage|defeat|loss|deficit|edge|spread)"
_POINT = r"(?:[ -](?:percentage[ -])?(?:points?|votes?|goals?|seats?|runs?|shots?|strokes?))?"
_COMMA = r"(?:,| -+|;| \() ?(?:or |for |with |a |an |by |giving (?:her|him|them|it) |taking )*"
_PAIRS = (
    r"<first:pc>~(?: to|,? against| versus|-| and) (?:[a-z]+'s? )?<second:pc>~",
    r"<result:s>",
)
_MARGINS = tuple(
    Form(text)
    for pair in _PAIRS
    for text in (
        rf"{pair}{_COMMA}<margin:cpq>{_POINT}[ -]{_LEAD}\b",
        rf"{pair}{_COMMA}{_LEAD} of (?:just |only )?<margin:cpq>",
        rf"<margin:cpq>{_POINT}[ -]{_LEAD},? (?:-|\(|:|,)? ?(?:of )?{pair}",
        rf"{pair}, (?!and |but |which |who )(?:[a-z.]+ ){{1,3}}(?:has|had|holds|held|enjoys|keeps) (?:a|an) <margin:cpq>{_POINT}[ -]{_LEAD}\b",
        rf"{pair}(?: [a-z][\w'-]*){{0,3}} to (?:win|lose|prevail) by (?:just |only )?<margin:cpq>{_POINT}(?=[ ,.;)]|$)",
        rf"(?:by|{_LEAD} of) (?:just |only )?<margin:cpq>{_POINT}~(?:,| -+| \(|:) ?{pair}",
    )
)
# "52% to 48%", "by 52 votes to 48", "52 to 48 percent"
_PAIRED_MEASURES = ({"percent"}, {"count"}, {"count", "percent"})
_RESULT = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|lost|lose|defeat|led|lead|leads|leading|trail|trails|trailed|ahead|vote|voted|votes|passed|approved|rejected|elected|poll|score|scored)\w*\b",
    re.IGNORECASE,
)

_CONVERSION = Form(
    r"<one:lwrvxe>(?:[ -](?:long|tall|high|wide|deep|away|stretch|road|race|[a-z]+))? ?\((?:about |around |roughly |some |nearly |almost |or |i\.e\.,? )?<other:lwrvxe>\)"
)
_OR_CONVERSION = Form(r"<one:lwrvxe>,? (?:or|that is|equal to|equivalent to) (?:about |around |roughly |some )?<other:lwrvxe>(?=[ ,.;)]|$)")
_BASE_UNITS = {
    "length": "metres",
    "mass": "kilograms",
    "area": "square metres",
    "volume": "litres",
    "speed": "metres per second",
    "temperature": "degrees Celsius",
}
_FREEZING, _PER_DEGREE = 32.0, 5 / 9


def margins(skeleton: Skeleton) -> Iterator[Frame]:
    """A margin with the two results it is the difference of: "52% to 48%, a four-point margin"."""
    if not _RESULT.search(skeleton.text):
        return
    for form in _MARGINS:
        for match in form.matches(skeleton):
            margin = skeleton.figure(match, "margin")
            if "result" in match.groupdict():
                score = skeleton.figure(match, "result")
                values, tolerances = (margin.low or 0.0, score.low or 0.0, score.high or 0.0), (margin.tolerance, 0.0, 0.0)
                yield Frame("margin", min(margin.start, score.start), max(margin.end, score.end), values, tolerances)
                continue
            first, second = skeleton.figure(match, "first"), skeleton.figure(match, "second")
            frame = frame_of("margin", [margin, first, second])
            if frame and {f.measure for f in (first, second)} in _PAIRED_MEASURES:
                yield frame


def conversions(skeleton: Skeleton) -> Iterator[Frame]:
    """One measure in two units: "10 km (6.2 miles)"; the values are in the base unit."""
    for form in (_CONVERSION, _OR_CONVERSION):
        for match in form.matches(skeleton):
            one, other = skeleton.figure(match, "one"), skeleton.figure(match, "other")
            if one.measure == other.measure and one.unit != other.unit and (one.per == other.per or not other.per):
                frame = frame_of("conversion", [one, other], words=(one.unit, other.unit))
                if frame:
                    values, tolerances = zip(_in_base(one), _in_base(other), strict=True)
                    made = Frame("conversion", frame.start, frame.end, values, tolerances, _BASE_UNITS[one.measure], frame.words)
                    yield skeleton.widened(made, match)


def _in_base(figure: QuantityClaim) -> tuple[float, float]:
    """A figure and its tolerance in the base unit of its measure; a temperature in degrees Celsius."""
    value = figure.low or 0.0
    if figure.unit == "degree Fahrenheit":
        return (value - _FREEZING) * _PER_DEGREE, figure.tolerance * _PER_DEGREE
    return value * figure.factor, figure.tolerance * figure.factor
